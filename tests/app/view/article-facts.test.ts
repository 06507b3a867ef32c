import { describe, expect, it } from 'vitest';
import { type Facts, factsRow, listFacts } from '../../../source/app/view/article-facts.ts';
import { drawingOf } from '../../../source/app/view/drawing.ts';
import { itemRows } from '../../../source/app/view/list-item.ts';
import { untouched } from '../../../source/domain/article.ts';
import type { ListedArticle } from '../../../source/domain/library.ts';
import { noHighlight } from '../../../source/text/highlight.ts';
import { rowText } from '../../../source/text/rows.ts';
import { makeArticle } from '../../support/articles.ts';
import { openNews } from '../../support/news.ts';

const drawing = () => drawingOf(openNews({ language: 'en' }).session());

function articleOf(source: string, more: Partial<ListedArticle> = {}): ListedArticle {
  const { category, byline, blocks, related, ...header } = makeArticle({
    source: { id: 's', title: source },
    published: '2026-11-24T03:00:00.000Z',
    direction: 'ltr',
  });
  return { ...header, ...untouched, ...more };
}

const several: Omit<Facts, 'drawing'> = { namesSources: true, section: null };

function factsOf(
  article: ListedArticle,
  section: string | null,
  list = several,
  percent: number | null = null,
) {
  return listFacts(article, { section, percent }, { ...list, drawing: drawing() });
}

const textOf = (...asked: Parameters<typeof factsOf>): string =>
  rowText(factsRow(factsOf(...asked), 90, drawing(), 'ltr'));

const age = '3 hours ago';

describe('behind the headline of a compact row', () => {
  const behind = (title: string, width: number): string => {
    const article = articleOf('Post', { title, standsFor: { articles: 5, sources: 4, unread: 1 } });
    const layout = {
      ...several,
      drawing: drawing(),
      width,
      density: 'compact',
      highlight: noHighlight,
    } as const;
    const state = { direction: 'ltr', section: null, percent: null, snippet: null, leads: false } as const;
    const marks = { ground: null, isSelected: false, isChosen: false };
    return itemRows(article, layout, state, marks).map(rowText).join('\n').trim();
  };

  it('the sources are named as such where no headline is cut for it', () => {
    const [long, short] = ['Ferries return to their routes after winter', 'Ferries return'] as const;
    expect(behind(short, 40)).toMatch(/^▌ Ferries return +4 sources ▸ · 3h$/u);
    expect(behind(long, 40)).toMatch(/^▌ Ferries return .*… +4 ▸ · 3h$/u);
    expect(behind(long, 60)).toMatch(/… +4 sources ▸ · 3h$/u);
  });
});

describe('the facts of an article in a list', () => {
  it('say how many sources tell its story, in one figure where there is no room even if its age is said in short', () => {
    const article = articleOf('Harbour Post', {
      words: 700,
      standsFor: { articles: 5, sources: 4, unread: 1 },
    });
    const inCells = (width: number): string =>
      rowText(factsRow(factsOf(article, null), width, drawing(), 'ltr')).trim();
    expect(inCells(90)).toBe(`Harbour Post · 4 sources ▸ · ${age} · 3 min`);
    expect(inCells(44)).toBe(`Harbour Post · 4 sources ▸ · ${age}`);
    expect(inCells(36)).toBe('Harbour Post · 4 sources ▸ · 3h');
    expect(inCells(26)).toBe('Harbour Post · 4 ▸ · 3h');
  });

  it('name its section, its source, its age and how long it takes to read', () => {
    expect(textOf(articleOf('Harbour Post', { words: 700 }), 'Economy')).toBe(
      `Economy · Harbour Post · ${age} · 3 min`,
    );
  });

  it('leave out what all articles of the list share', () => {
    const article = articleOf('Harbour Post');
    expect(textOf(article, 'Economy', { namesSources: false, section: 'Economy' })).toBe(age);
    expect(textOf(article, 'Sport', { namesSources: false, section: 'Economy' })).toBe(`Sport · ${age}`);
    expect(textOf(article, null)).toBe(`Harbour Post · ${age}`);
  });

  it('name a source that is called after the section of the list by the rest of its name', () => {
    const list = { namesSources: true, section: 'Sport' };
    expect(textOf(articleOf('Sport · Harbour Post'), 'Sport', list)).toBe(`Harbour Post · ${age}`);
  });

  it('name the innermost folder, in the hue of all of them', () => {
    const facts = factsOf(articleOf('Harbour Post'), 'Sport/Harbour clubs');
    expect(facts[0]).toMatchObject({ role: 'section-sport' });
    expect(textOf(articleOf('Harbour Post'), 'Sport/Harbour clubs')).toContain(
      'Harbour clubs · Harbour Post',
    );
  });

  it('do not say the section twice where the source is called after it', () => {
    expect(textOf(articleOf('Sport | Harbour Post'), 'Sport')).toBe(`Sport · Harbour Post · ${age}`);
    expect(textOf(articleOf('Sport'), 'Sport')).toBe(`Sport · ${age}`);
    expect(textOf(articleOf('Sportsmen of the harbour'), 'Sport')).toBe(
      `Sport · Sportsmen of the harbour · ${age}`,
    );
  });

  it('show what the user did: marks at the side where reading begins, then what is begun, and tags', () => {
    const article = articleOf('Post', { bookmarked: true, changed: true, read: true, tags: ['sea'] });
    expect(textOf(article, null, several, 40)).toBe(`★ ± Post · ${age} · 40% · #sea`);
    expect(factsOf(article, null)[2]?.role).toBe('meta');
  });

  it('do without the section, and then without the minutes, if there is no room', () => {
    const facts = factsOf(articleOf('Harbour Post', { words: 700 }), 'Economy');
    const rowOf = (width: number): string => rowText(factsRow(facts, width, drawing(), 'ltr'));
    expect(rowOf(40)).toBe(`Harbour Post · ${age} · 3 min`);
    expect(rowOf(30)).toBe(`Harbour Post · ${age}`);
    expect(rowOf(20)).toBe('Harbour Post · 3h');
    expect(rowOf(15)).toBe('Harbour Post ·…');
  });

  it('begin at the side of their headline, each in its own order', () => {
    const row = factsRow(factsOf(articleOf('Post'), null), 40, drawing(), 'rtl');
    expect(row.width).toBe(40);
    expect(rowText(row)).toMatch(/^ {15,}3 hours ago · Post$/u);
  });
});
