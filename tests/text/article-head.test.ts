import { describe, expect, it } from 'vitest';
import { type ArticleHead, headDraft } from '../../source/text/article-head.ts';
import { articlePieces } from '../../source/text/article-layout.ts';
import { type InlineStyle, unstyled } from '../../source/text/inline-marks.ts';
import { longestPart } from '../../source/text/parts.ts';
import { rowText } from '../../source/text/rows.ts';

const labels = { direction: 'ltr', related: '', fromArchive: '', image: '', number: String } as const;
const plain: ArticleHead = {
  category: null,
  otherCategories: [],
  title: 'The river rises again',
  deck: null,
  author: null,
  facts: [],
  source: '',
  address: null,
  notes: [],
};

const styled: InlineStyle = { ...unstyled, hasChips: true };

const rowsOf = (head: Partial<ArticleHead>, width = 40, inline = styled, mostTitleRows = Infinity) =>
  articlePieces(
    {
      head: { ...plain, ...head },
      blocks: [],
      related: [],
      problem: null,
      remedy: null,
      direction: 'ltr',
      hue: 'science',
    },
    labels,
    { width, order: 'visual', shaping: false, marks: 'keep', digits: 'source', inline, mostTitleRows },
  ).flatMap(({ rows }) => rows());
const shown = (head: Partial<ArticleHead>, width?: number): string[] => rowsOf(head, width).map(rowText);
const rule = '━'.repeat(12);

describe('the head of an article', () => {
  it('parts headline, byline and notes, and nothing that is not there', () => {
    expect(shown({})).toEqual(['The river rises again', rule]);
    expect(
      shown({
        category: 'Science',
        deck: 'Third time this year',
        author: 'A. Writer',
        facts: ['Monday', '2 minutes'],
        source: 'The Bank',
        notes: ['#water', 'ask about the dam'],
      }),
    ).toEqual([
      ' Science',
      '',
      'The river rises again',
      rule,
      'Third time this year',
      '',
      'A. Writer · Monday · 2 minutes',
      'The Bank',
      '',
      '#water',
      'ask about the dam',
    ]);
  });

  it('has its section as a chip in its hue, and beside it other categories in one row', () => {
    const categories = { category: 'Science', otherCategories: ['Water', 'Rivers and lakes', 'Dams'] };
    const [kicker] = rowsOf(categories, 32);
    expect(kicker && rowText(kicker)).toBe(' Science   Water · Rivers and…');
    expect(kicker?.runs.slice(0, 3).map(({ style }) => style)).toEqual(
      Array.from({ length: 3 }, () => 'chip-science'),
    );
    expect(shown(categories, 20)[0]).toBe(' Science');
    const [unchipped] = rowsOf(categories, 32, unstyled);
    expect(unchipped && rowText(unchipped)).toBe('Science  Water · Rivers and…');
  });

  it('balances the headline, and does not cut it', () => {
    expect(shown({ title: 'The river rises again this year' }, 24)).toEqual([
      'The river rises',
      'again this year',
      rule,
    ]);
    const title = 'many words '.repeat(20).trim();
    expect(shown({ title }, 24).slice(0, -1).join(' ')).toBe(title);
  });

  it('cuts a headline of more rows than it may have at a word', () => {
    const title = 'many words '.repeat(20).trim();
    const limited = (most: number, text = title) =>
      rowsOf({ title: text }, 24, styled, most)
        .map(rowText)
        .filter(row => row !== rule);
    expect(limited(3)).toEqual(['many words many words', 'many words many words', 'many words many words…']);
    expect(limited(3, 'The river rises again this year')).toHaveLength(2);
    expect(rowsOf({ title }, 24, styled, 3).map(({ width }) => width)).toEqual([24, 24, 24, 24]);
  });

  it('balances the deck: no word is left over by itself', () => {
    expect(shown({ deck: 'Third time this year, say those who live there' }, 40).slice(2)).toEqual([
      'Third time this year,',
      'say those who live there',
    ]);
  });

  it('has the address as a link in the row of the source, cut if it is long', () => {
    const address = 'https://www.bank.example/2026/11/the-river-rises-again';
    const rows = rowsOf({ source: 'The Bank', address });
    expect(rows.map(rowText).at(-1)).toBe('The Bank · bank.example/2026/11/the-riv…');
    const linked = rows.at(-1)?.runs.filter(({ href }) => href === address);
    expect(linked?.map(({ text }) => text).join('')).toContain('bank.example');
    expect(shown({ source: 'The Bank', address }, 18).at(-1)).toBe('The Bank');
  });

  it('is laid out in parts if a note is very long', () => {
    const note = 'word '.repeat(longestPart).trim();
    const rows = rowsOf({ author: 'A. Writer', notes: [note] });
    expect(
      rows
        .map(rowText)
        .filter(row => row.startsWith('word'))
        .join(' '),
    ).toBe(note);
    expect(new Set(rows.map(({ width }) => width))).toEqual(new Set([40]));
  });

  it('breaks its byline between facts', () => {
    const head = { author: 'A. Writer', facts: ['Monday, 23 November', '2 minutes'] };
    expect(shown(head, 34).slice(-2)).toEqual(['A. Writer', 'Monday, 23 November · 2 minutes']);
    expect(shown(head, 31).slice(-2)).toEqual(['A. Writer', 'Monday, 23 November · 2 minutes']);
    expect(shown(head, 30).slice(-3)).toEqual(['A. Writer', 'Monday, 23 November', '2 minutes']);
  });

  it('has all its words in its text, for search', () => {
    const { text } = headDraft({ ...plain, category: 'Science', facts: ['Monday'] }, 'science');
    expect(text).toBe('Science\nThe river rises again\nMonday');
  });
});
