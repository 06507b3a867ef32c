import { describe, expect, it } from 'vitest';
import type { Block } from '../../source/domain/article.ts';
import type { ArticleText } from '../../source/text/article-draft.ts';
import type { ArticleHead } from '../../source/text/article-head.ts';
import {
  type ArticleLayoutOptions,
  type ArticlePiece,
  articlePieces,
  layoutArticle,
} from '../../source/text/article-layout.ts';
import { highlightMatches } from '../../source/text/highlight.ts';
import { longestPart } from '../../source/text/parts.ts';
import { rowText } from '../../source/text/rows.ts';

const labels = {
  direction: 'rtl',
  related: 'اقرأ أيضا',
  fromArchive: 'من الأرشيف',
  image: 'صورة',
  number: String,
} as const;
const options: ArticleLayoutOptions = {
  width: 24,
  order: 'visual',
  shaping: false,
  marks: 'keep',
  digits: 'source',
};
const address = 'https://news.example/';
const blocks: readonly Block[] = [
  {
    type: 'paragraph',
    text: 'نص طويل عن مدينة بعيدة فيها نهر كبير',
    links: [{ text: 'مدينة بعيدة', url: address, start: 11, end: 22 }],
  },
  { type: 'heading', text: 'عنوان فرعي عن النهر', level: 2 },
  { type: 'quote', text: 'قال الصياد إن النهر كريم' },
  {
    type: 'list',
    text: '1. أول البنود في القائمة الطويلة\n2. ثان',
    items: ['1. أول البنود في القائمة الطويلة', '2. ثان'],
  },
  { type: 'code', text: 'if (river.isLong) { print("long river") }\nend' },
  { type: 'image', text: 'منظر النهر عند الغروب', url: `${address}x.png` },
  { type: 'table', text: 'المدينة\tالنهر\nبعيدة\tكبير جدا', items: ['المدينة\tالنهر', 'بعيدة\tكبير جدا'] },
  { type: 'rule', text: '' },
];
const head: ArticleHead = {
  category: 'سفر',
  otherCategories: [],
  title: 'رحلة إلى النهر الكبير',
  deck: null,
  author: 'ليلى منصور',
  facts: [],
  source: '',
  address: null,
  notes: [],
};
const article: ArticleText = {
  head,
  blocks,
  related: [
    { title: 'النهر في الشتاء', link: `${address}winter` },
    { title: 'خبر بلا عنوان على الشبكة', link: null },
  ],
  problem: null,
  remedy: null,
  direction: 'rtl',
  hue: 'culture',
};

const pieces = (more: Partial<ArticleLayoutOptions> = {}, text: Partial<ArticleText> = {}) =>
  articlePieces({ ...article, ...text }, labels, { ...options, ...more });
const piece = (block: Block, more: Partial<ArticleLayoutOptions> = {}): ArticlePiece =>
  pieces(more, { blocks: [block] })[1] as ArticlePiece;
const shown = (block: Block, more: Partial<ArticleLayoutOptions> = {}): string[] =>
  piece(block, more).rows().slice(1).map(rowText);

describe('articlePieces', () => {
  it('has the head, the blocks, and the related headlines, each by itself', () => {
    expect(pieces().map(({ kind }) => kind)).toEqual([
      'head',
      ...blocks.map(({ type }) => type),
      'related-label',
      'related',
      'related',
    ]);
    expect(pieces({}, { related: [] }).at(-1)?.kind).toBe('rule');
  });

  it('has the text of each in logical order', () => {
    const texts = pieces().map(({ text }) => text);
    expect(texts[0]).toBe('سفر\nرحلة إلى النهر الكبير\nليلى منصور');
    expect(texts[1]).toBe(blocks[0]?.text);
    expect(texts[6]).toBe('[صورة] منظر النهر عند الغروب');
    expect(texts.at(-2)).toBe('النهر في الشتاء');
  });

  it('together are the article', () => {
    const rows = pieces().flatMap(({ rows }) => rows());
    expect(rows).toEqual(layoutArticle(article, labels, options));
    expect([...new Set(rows.map(({ width }) => width))]).toEqual([options.width]);
  });

  it('parts blocks by a blank row, and the parts of the head and the related headlines by none', () => {
    const begins = pieces().map(({ rows }) => rowText(rows()[0] ?? { runs: [], width: 0 }) === '');
    expect(begins).toEqual([false, ...blocks.map(() => true), true, false, false]);
  });

  it('has neither rows nor a blank row for a list of nothing', () => {
    expect(piece({ type: 'list', text: '', items: [] }).rows()).toEqual([]);
  });

  it('lays out a piece when it is asked for, once', () => {
    let asked = 0;
    const all = pieces({
      matches: () => {
        asked++;
        return [];
      },
    });
    expect(asked).toBe(0);
    expect(all[1]?.rows()).toBe(all[1]?.rows());
    expect(asked).toBe(1);
  });

  it.each([12, 24, 40, 61, 80])('begins its rows where their words are, at %i columns', width => {
    for (const { text, rows } of pieces({ width, order: 'logical' })) {
      const starts = rows().map(({ start }) => start);
      expect(starts).toEqual([...starts].sort((a, b) => a - b));
      for (const row of rows().filter(({ runs }) => runs.some(run => /\p{L}/u.test(run.text)))) {
        const [word] = /[\p{L}\p{N}]{1,3}/u.exec(text.slice(row.start)) ?? [];
        expect(rowText(row)).toContain(word);
      }
    }
  });
});

describe('what has gone wrong', () => {
  it('says why and what to do in the direction of the interface, however much Latin there is', () => {
    const problem = 'تعذر جلب \u2066https://news.example/a\u2069 (HTTP 404)';
    const remedy = { text: 'اضغط \u2066x\u2069', keys: ['\u2066x\u2069'] };
    const rows = (language: 'rtl' | 'ltr') =>
      layoutArticle(
        { ...article, blocks: [], related: [], problem, remedy },
        { ...labels, direction: language },
        { ...options, width: 50 },
      ).map(rowText);
    expect(
      rows('rtl')
        .slice(-3)
        .map(row => row.trim()),
    ).toEqual(['(HTTP 404) https://news.example/a بلج رذعت !', '', 'x طغضا']);
    expect(rows('ltr').at(-3)).toMatch(/^! بلج رذعت https/u);
  });

  it('is said in full at the end of what there is, and moves nothing', () => {
    const problem = 'تعذر جلب الصفحة كاملة، فالخادم لم يجب';
    const before = pieces().flatMap(({ rows }) => rows().map(rowText));
    const after = pieces({}, { problem }).flatMap(({ rows }) => rows().map(rowText));
    expect(after.slice(0, before.length)).toEqual(before);
    expect(pieces({}, { problem }).at(-1)).toMatchObject({ kind: 'problem', text: problem });
    const said = pieces({ order: 'logical' }, { problem }).at(-1)?.rows().slice(1).map(rowText) ?? [];
    expect(said[0]).toMatch(/!$/u);
    expect(said.map(row => row.replace('!', '').trim()).join(' ')).toBe(problem);
  });
});

describe('links', () => {
  const linked = (all: readonly ArticlePiece[]): string[][] =>
    all
      .flatMap(({ rows }) => rows())
      .flatMap(({ runs }) => runs)
      .filter(({ href }) => href !== undefined)
      .map(({ text, href = '', style }) => [text.trim(), href, style ?? '']);

  it('carry their address with their letters, also over a line break', () => {
    expect(linked(pieces({ width: 20, order: 'logical' }, { related: [] }))).toEqual([
      ['مدينة', address, 'link'],
      ['بعيدة', address, 'link'],
    ]);
  });

  it('lead from the related headlines', () => {
    expect(linked(pieces({ order: 'logical' }, { blocks: [] }))).toEqual([
      ['النهر في الشتاء', `${address}winter`, 'related'],
    ]);
  });

  it('stay links under a search hit', () => {
    const matches = (text: string) => highlightMatches(text, { words: 'بعيدة', answers: [] });
    expect(linked(pieces({ width: 80, order: 'logical', matches }, { related: [] }))).toEqual([
      ['مدينة', address, 'link'],
      ['بعيدة', address, 'match'],
    ]);
  });
});

describe('a piece of a very long text', () => {
  const long: readonly Block[] = [
    { type: 'paragraph', text: 'Reuters نص طويل عن مدينة بعيدة '.repeat(2000) },
    { type: 'paragraph', text: 'خ'.repeat(60_000) },
    { type: 'list', text: '', items: Array.from({ length: 3000 }, (_, index) => `${index}. بند من القائمة`) },
    { type: 'code', text: 'river.flow();\n'.repeat(4000) },
    { type: 'quote', text: 'قال الصياد إن النهر كريم\n'.repeat(2000) },
    { type: 'table', text: '', items: Array.from({ length: 3000 }, () => 'المدينة\tالنهر') },
  ];

  it('is laid out part by part, as it is looked at', () => {
    let asked = 0;
    const matches = (text: string) => {
      asked += text.length;
      return [];
    };
    for (const { kind, parts } of pieces({ matches }, { blocks: long }).slice(1, 1 + long.length)) {
      asked = 0;
      parts[1]?.rows();
      expect([kind, asked > 0, asked <= longestPart]).toEqual([kind, true, true]);
    }
  });

  it('has the direction of its beginning throughout', () => {
    const text = 'خبر من المدينة '.repeat(600) + 'in the city '.repeat(1200);
    const [, paragraph] = pieces(
      { order: 'logical' },
      { blocks: [{ type: 'paragraph', text }], direction: 'ltr' },
    );
    const row = paragraph?.parts.at(-1)?.rows()[0];
    expect(row && rowText(row)).toMatch(/^ +\S.*\S$/u);
  });

  it.each([24, 80])('has rows of one width, in order, at %i columns', width => {
    for (const { rows } of pieces({ width }, { blocks: long })) {
      expect(new Set(rows().map(row => row.width))).toEqual(new Set([width]));
      const starts = rows().map(({ start }) => start);
      expect(starts.every((start, index) => index === 0 || start >= (starts[index - 1] as number))).toBe(
        true,
      );
    }
  });
});

describe('search hits', () => {
  it('are shown wherever they stand', () => {
    const matches = (text: string) => highlightMatches(text, { words: 'نهر river', answers: ['النهر'] });
    const hits = pieces({ matches, order: 'logical' }).map(({ kind, rows }) => [
      kind,
      ...rows().flatMap(({ runs }) => runs.filter(({ style }) => style === 'match').map(({ text }) => text)),
    ]);
    expect(hits).toEqual([
      ['head', 'النهر'],
      ['paragraph', 'نهر'],
      ['heading', 'النهر'],
      ['quote', 'النهر'],
      ['list'],
      ['code', 'river', 'river'],
      ['image', 'النهر'],
      ['table', 'النهر'],
      ['rule'],
      ['related-label'],
      ['related', 'النهر'],
      ['related'],
    ]);
  });
});

describe('the direction that a reader has chosen', () => {
  const english: Block = { type: 'paragraph', text: 'one two' };
  const code: Block = { type: 'code', text: 'ab' };

  it('is taken by prose instead of its own', () => {
    expect(shown(english)).toEqual(['one two']);
    expect(shown(english, { directionOverride: 'rtl' })).toEqual(['one two'.padStart(24)]);
    expect(shown({ type: 'paragraph', text: 'نص' }, { directionOverride: 'ltr' })).toEqual(['صن']);
  });

  it('leaves code from left to right', () => {
    expect(shown(code, { directionOverride: 'rtl' })).toEqual(['  ab']);
  });
});

describe('code', () => {
  it('has the name of its language above it, which is no part of its text', () => {
    const block: Block = { type: 'code', text: 'a = 1', language: 'python' };
    expect(shown(block)).toEqual(['  python', '  a = 1']);
    expect(piece(block).text).toBe('a = 1');
    expect(
      piece(block)
        .rows()
        .map(({ start }) => start),
    ).toEqual([0, 0, 0]);
  });

  it('marks a line that goes on, so that it cannot be taken for two', () => {
    expect(shown({ type: 'code', text: 'river.flow(); river.stop();\nend' })).toEqual([
      '  river.flow();',
      '↳ river.stop();',
      '  end',
    ]);
    const [, , second] = piece({ type: 'code', text: 'river.flow(); river.stop();' }).rows();
    expect(second?.runs[0]).toEqual({ text: '↳ ', style: 'continuation' });
  });
});

describe('justified text', () => {
  const words = 'مدينة كبيرة بعيدة في الشمال فيها نهر طويل';
  const whole = { justify: 'kashida', shaping: false, width: 31 } as const;
  const drawn = (block: Block): string =>
    piece({ ...block, text: block.text.replaceAll('#', words) }, { ...whole, order: 'logical' })
      .rows()
      .map(rowText)
      .join('\n');

  it.each([
    { type: 'paragraph', text: '#' },
    { type: 'quote', text: '#' },
    { type: 'list', text: '#' },
  ] as const)('is that of a $type', block => {
    expect(drawn(block)).toContain('ـ');
  });

  it.each([
    { type: 'heading', text: '#' },
    { type: 'image', text: '#' },
    { type: 'table', text: '#\t#\n#\t#' },
    { type: 'table', text: '#\t#\t#\t#\t#\t#' },
    { type: 'code', text: '#' },
    { type: 'paragraph', text: '#\n#' },
    { type: 'quote', text: '#\n#' },
  ] as const)('is not that of a $type of $text', block => {
    expect(drawn(block)).not.toContain('ـ');
  });

  it('is not that of a headline', () => {
    const [first] = pieces({ ...whole, order: 'logical' }, { head: { ...head, title: words } });
    expect(first?.rows().map(rowText).join('')).not.toContain('ـ');
  });
});

describe('what stands beside lines of another direction', () => {
  it('is the side of the article for its head and its related headlines', () => {
    const [first, , related] = pieces(
      {},
      {
        head: { ...head, category: null, author: null, notes: ['Reuters'] },
        blocks: [],
        related: [{ title: 'Long river', link: null }],
      },
    );
    expect(first?.rows().map(rowText)).toEqual([
      '   ريبكلا رهنلا ىلإ ةلحر',
      '            ━━━━━━━━━━━━',
      '',
      '                 Reuters',
    ]);
    expect(related?.rows().map(rowText)).toEqual(['           Long river .1']);
  });

  it('is one side for the bullets of a list and for the bar of a quotation', () => {
    const text = 'أول بنود القائمة\nsecond';
    expect(shown({ type: 'list', text })).toEqual(['      ةمئاقلا دونب لوأ •', '                second •']);
    expect(shown({ type: 'quote', text })).toEqual(['     ةمئاقلا دونب لوأ ▐', '               second ▐']);
    const english = 'first of the items\nثان';
    expect(shown({ type: 'list', text: english })).toEqual(['• first of the items', '• ناث']);
  });
});

describe('the numbers of a list', () => {
  const arabicLabels = { ...labels, number: (value: number) => value.toLocaleString('ar-EG') };
  const numbers = (text: string, more: Partial<ArticleLayoutOptions> = {}): string[] =>
    layoutArticle({ ...article, blocks: [{ type: 'list', text }], related: [] }, arabicLabels, {
      ...options,
      ...more,
    })
      .slice(-2)
      .map(rowText);

  it('are those of the reader in Arabic, Western in Latin text, and as chosen', () => {
    expect(numbers('1. أول\n2. ثان')).toEqual(['                  لوأ .١', '                  ناث .٢']);
    expect(numbers('1. one two three\n2. two')).toEqual(['1. one two three', '2. two']);
    expect(numbers('1. أول\n2. ثان', { digits: 'western' })[0]?.trim()).toBe('لوأ .1');
  });

  it('stand with their points under each other', () => {
    expect(numbers('9. أول\n10. ثان')).toEqual(['                 لوأ .٩', '                 ناث .١٠']);
    expect(numbers('9. one two\n10. two')).toEqual([' 9. one two', '10. two']);
  });
});

describe('a list within a list', () => {
  it('stands farther in, with a dash and no bullet', () => {
    expect(shown({ type: 'list', text: 'أول\n– ثان\n– – ثالث' })).toEqual(
      ['                   لوأ •', '                 ناث –', '              ثلاث –'].map(row => row),
    );
  });

  it('has its numbers and letters farther in, too', () => {
    expect(shown({ type: 'list', text: '1. one\n– 9. two\n– 10. three' })).toEqual([
      '1. one',
      '   9. two',
      '  10. three',
    ]);
    expect(shown({ type: 'list', text: 'one\n– a. two\n– b. three' })).toEqual([
      '• one',
      '  a. two',
      '  b. three',
    ]);
  });

  it('stays within the width, however deep and narrow', () => {
    const rows = shown({ type: 'list', text: `${'– '.repeat(30)}عميق` });
    expect(rows).toEqual(['            قيمع –']);
  });
});

describe('a table', () => {
  const table = (text: string): Block => ({ type: 'table', text });

  it('turns the number of a cell alone, whatever the cell beside it holds, also where there are no columns', () => {
    const wide = { digits: 'arabic', order: 'logical' } as const;
    expect(shown(table('اللغة\tالنسبة\nRust\t100%'), wide).join('\n')).toContain('١٠٠٪');
    expect(shown(table('اللغة\tالنسبة\nRust\t100%'), { ...wide, width: 7 }).join('\n')).toContain('١٠٠٪');
  });

  it('reads scores and percentages as the Arabic sentence beside it does', () => {
    const [, , score] = shown(table('الفريق\tله-عليه\nالوادي\t22-9'));
    expect(score).toContain('9-22 │ يداولا');
    const [sentence] = shown({ type: 'paragraph', text: 'فاز 22-9 أمس' });
    expect(sentence).toContain('9-22');
    const [, , among] = shown(table('קבוצה\tיחס\nא\t22-9'));
    expect(among).toContain('22-9');
  });

  it('has its columns in the order of reading', () => {
    expect(shown(table('النهر\tالطول\nالكبير\t240'))).toEqual([
      '          لوطلا │  رهنلا',
      '          ──────┼───────',
      '            240 │ ريبكلا',
    ]);
  });

  it('gives a column what its longest word needs', () => {
    expect(shown(table('النهر\tالمحافظات\nالكبير في الشمال\tأ ب'), { width: 20 })).toEqual([
      'تاظفاحملا │    رهنلا',
      '──────────┼─────────',
      '      ب أ │   ريبكلا',
      '          │       يف',
      '          │   لامشلا',
    ]);
  });

  it('leaves empty cells out where it gives up its columns', () => {
    const rows = table('المدينة القديمة\tالحرارة\nصور\t21\n\t18\nالمجموع\t');
    expect(shown(rows, { width: 12 }).slice(-3)).toEqual(['    21 — روص', '          18', '     عومجملا']);
  });

  it('draws its columns together before it gives them up for paragraphs', () => {
    const columns = table('الفريق\tفاز\tخسر\nالوادي\t7\t1');
    expect(shown(columns, { width: 15 })).toEqual([' رسخ│زاف│قيرفلا', ' ───┼───┼──────', '   1│  7│يداولا']);
    expect(shown(columns, { width: 13 })).toEqual([
      '     — قيرفلا',
      '    رسخ — زاف',
      ' — 7 — يداولا',
      '            1',
    ]);
  });
});

describe('marks', () => {
  const marked: Block = {
    type: 'paragraph',
    text: 'كتب',
    marks: [{ kind: 'strong', start: 1, end: 2 }],
  };
  const runs = (more: Partial<ArticleLayoutOptions>) =>
    piece(marked, { shaping: true, ...more })
      .rows()
      .at(-1)
      ?.runs.filter(({ text }) => text.trim() !== '')
      .map(({ text, style }) => [text, style]);

  it('style single letters of a word, which stay joined', () => {
    expect(runs({})).toEqual([
      ['\ufe90', null],
      ['\ufe98', 'strong'],
      ['\ufedb', null],
    ]);
  });

  it('style whole words where the terminal joins the letters', () => {
    const inline = { quotesCode: false, showsDeleted: true, wholeWords: true, hasChips: true };
    expect(runs({ inline })).toEqual([['\ufe90\ufe98\ufedb', 'strong']]);
  });

  it('are not told by weight in a heading, which has its own', () => {
    const heading: Block = { ...marked, type: 'heading', level: 2 };
    const styles = piece(heading)
      .rows()
      .at(-1)
      ?.runs.map(({ style }) => style);
    expect(styles).toEqual([null, 'heading', null, 'section-culture']);
  });

  it('say in a heading too what is new', () => {
    const { text } = marked;
    const marks = [{ kind: 'inserted' as const, start: 0, end: text.length }];
    const styles = piece({ type: 'heading', level: 2, text, marks })
      .rows()
      .at(-1)
      ?.runs.map(({ style }) => style);
    expect(styles).toContain('inserted');
  });

  it('leave no bullet behind for an item that is deleted', () => {
    const list: Block = {
      type: 'list',
      text: 'أول\nثان',
      items: ['أول', 'ثان'],
      marks: [{ kind: 'deleted', start: 0, end: 3 }],
    };
    expect(shown(list)).toEqual(['                   ناث •']);
  });
});
