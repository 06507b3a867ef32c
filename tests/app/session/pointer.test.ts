import { expect, test } from 'vitest';
import { defaultSources } from '../../../source/app/catalogue/index.ts';
import type { TerminalTraits } from '../../../source/app/session/session.ts';
import { screenRows } from '../../../source/app/view/screen.ts';
import { makeArticle } from '../../support/articles.ts';
import type { OpenedReader, OpenOptions } from '../../support/edition-reader.ts';
import { newsOf, openNews, sourceOf } from '../../support/news.ts';

/** Text as it was written, so that it can be looked for. */
const logical: TerminalTraits = {
  order: 'logical',
  shaping: false,
  marks: 'keep',
  sideBySide: true,
  bracketedPaste: true,
  name: 'test',
};

const languages = ['ar', 'en'] as const;
const wide = { columns: 200, rows: 40 };

const paragraphs = Array.from({ length: 60 }, (_, index) => `Paragraph number ${index} of the long one.`);

const long = makeArticle({
  id: 'long0001',
  title: 'The long one',
  link: 'https://news.example/long',
  source: { id: 'one', title: 'مصدر one' },
  published: '2026-11-24T06:00:00.000Z',
  blocks: [
    {
      type: 'paragraph',
      text: 'See the report here.',
      links: [{ start: 8, end: 14, url: 'https://report.example/', text: 'report' }],
    },
    ...paragraphs.map(text => ({ type: 'paragraph' as const, text })),
  ],
  related: [{ title: 'A related one', link: 'https://news.example/one/3' }],
});

const open = (options: OpenOptions = {}): OpenedReader =>
  openNews({
    terminal: logical,
    size: wide,
    sources: [sourceOf('one'), sourceOf('two')],
    articles: [long, ...newsOf('one', 30), ...newsOf('two', 30, 100)],
    ...options,
  });

/** The first cell of a text on the screen; of several, the `nth`. */
function cellOf({ session }: OpenedReader, text: string, nth = 0): { column: number; row: number } {
  const found = screenRows(session()).flatMap(({ runs }, row) => {
    const column = runs
      .map(run => run.text)
      .join('')
      .indexOf(text);
    return column < 0 ? [] : [{ column, row }];
  });
  const cell = found.at(nth);
  if (!cell) throw new Error(`not on the screen: ${text}`);
  return cell;
}

type Action = 'press' | 'drag' | 'release' | 'wheel-up' | 'wheel-down';

async function send(reader: OpenedReader, action: Action, cell: { column: number; row: number }) {
  reader.reader.input({ input: 'pointer', action, ...cell });
  await reader.library.idle();
}

async function click(reader: OpenedReader, text: string, nth = 0): Promise<void> {
  const cell = cellOf(reader, text, nth);
  await send(reader, 'press', cell);
  await send(reader, 'release', cell);
}

test.each(languages)('in %s, a click selects an article, and a second one opens it', async language => {
  const reader = open({ language });
  await click(reader, 'عنوان one 2');
  expect(reader.session().list.cursor).toBe(3);
  expect(reader.session().reading).toBeNull();
  await click(reader, 'عنوان one 2');
  expect(reader.session().reading?.id).toBe('one0000002');
  expect(reader.session().focus).toBe('reader');
});

test.each(languages)('in %s, the blank row below an article is its own', async language => {
  const reader = open({ language });
  const { column, row } = cellOf(reader, 'عنوان one 3');
  await send(reader, 'press', { column, row: row - 1 });
  expect(reader.session().list.cursor).toBe(3);
});

test.each(languages)(
  'in %s, a click on a source lists it, and a second one goes to the list',
  async language => {
    const reader = open({ language });
    await click(reader, 'مصدر two');
    expect(reader.session().list.scope).toEqual({ kind: 'source', id: 'two' });
    expect(reader.session().focus).toBe('sources');
    await click(reader, 'مصدر two');
    expect(reader.session().focus).toBe('articles');
  },
);

test.each(languages)('in %s, a click on a tab lists what it names', async language => {
  const reader = open({ language });
  await reader.press('enter');
  await click(reader, '★');
  expect(reader.session().list.scope).toEqual({ kind: 'bookmarks' });
  expect(reader.session().focus).toBe('articles');
});

test.each(languages)('in %s, a click on a link opens it, beside it nothing', async language => {
  const reader = open({ language });
  await reader.press('enter');
  await click(reader, 'See the');
  expect(reader.opened).toEqual([]);
  await click(reader, 'report here');
  expect(reader.opened).toEqual(['https://report.example/']);
});

test.each(languages)('in %s, a click on a related headline opens it in place', async language => {
  const reader = open({ language });
  await reader.press('enter', 'G');
  await click(reader, 'A related one');
  expect(reader.session().reading).toMatchObject({ id: 'one0000003', trail: [{ id: 'long0001' }] });
});

test.each(languages)(
  'in %s, dragging selects paragraphs, which are copied as they were written',
  async language => {
    const reader = open({ language });
    await reader.press('enter');
    await send(reader, 'press', cellOf(reader, 'Paragraph number 3 '));
    await send(reader, 'drag', cellOf(reader, 'Paragraph number 1 '));
    await send(reader, 'release', cellOf(reader, 'Paragraph number 1 '));
    await reader.press('y');
    expect(reader.copied).toEqual([paragraphs.slice(1, 4).join('\n\n')]);
  },
);

test('dragging below the text goes on selecting, and scrolls', async () => {
  const reader = open();
  await reader.press('enter');
  await send(reader, 'press', cellOf(reader, 'Paragraph number 2 '));
  await send(reader, 'drag', cellOf(reader, 'Paragraph number 5 '));
  for (let moved = 0; moved < 20; moved++) await send(reader, 'drag', { column: 20, row: 39 });
  const { selection, place } = reader.session().reading ?? {};
  expect(selection).toEqual({ from: 4, to: 27 });
  expect(place?.piece).toBeGreaterThan(0);
});

test('a click ends a selection, and follows nothing', async () => {
  const reader = open();
  await reader.press('enter', 'v');
  await click(reader, 'report here');
  expect(reader.session().reading?.selection).toBeNull();
  expect(reader.opened).toEqual([]);
});

test.each(languages)(
  'in %s, the scrollbar leads to the place in the article, and follows the pointer',
  async language => {
    const reader = open({ language });
    await reader.press('enter');
    const column = language === 'ar' ? 0 : wide.columns - 1;
    await send(reader, 'press', { column, row: 22 });
    const half = reader.session().reading?.place.piece ?? 0;
    expect(half).toBeGreaterThan(20);
    expect(half).toBeLessThan(40);
    await send(reader, 'drag', { column: 50, row: 6 });
    expect(reader.session().reading?.place.piece).toBeLessThan(10);
  },
);

test.each(languages)('in %s, the wheel scrolls what is under it, whatever has the focus', async language => {
  const reader = open({ language });
  await reader.press('enter');
  const before = reader.session().reading?.place;
  await send(reader, 'wheel-down', cellOf(reader, 'عنوان one 2'));
  expect(reader.session().list.cursor).toBe(1);
  expect(reader.session().reading?.place).toEqual(before);
  await send(reader, 'wheel-down', cellOf(reader, 'Paragraph number 3 '));
  expect(reader.session().list.cursor).toBe(1);
  expect(reader.session().reading?.place).not.toEqual(before);
  expect(reader.session().focus).toBe('reader');
});

test('in an overlay a click selects an item', async () => {
  const reader = open({ language: 'en', sources: defaultSources() });
  await reader.press('+');
  await click(reader, 'العربية');
  expect(reader.session().layers.at(-1)).toMatchObject({ layer: 'welcome', cursor: 0 });
  await click(reader, 'العربية');
  expect(reader.session().welcome?.step).toBe('interests');
});

test('a question and a prompt are not answered by a click', async () => {
  const reader = open();
  for (const key of ['A', ':']) {
    await reader.press(key);
    const before = reader.session();
    await send(reader, 'press', { column: 150, row: 10 });
    await send(reader, 'release', { column: 150, row: 10 });
    expect(reader.session()).toEqual({ ...before, notice: reader.session().notice });
    await reader.press('escape');
  }
});

test('what a key has changed is said while paragraphs are selected', async () => {
  const reader = open({ language: 'en' });
  await reader.press('enter', 'v', 'f12');
  expect(reader.screen().at(-1)).toContain('Mouse: off');
  await reader.press('down');
  expect(reader.screen().at(-1)).toContain('2');
  expect(reader.session().reading?.selection).toEqual({ from: 0, to: 1 });
});

test.each([
  ['ar', 'خروج', 'ترتيب'],
  ['en', 'quit', 'sort'],
] as const)('in %s, a click on a hint does what its key does', async (language, quit, sort) => {
  const reader = open({ language });
  await click(reader, sort, -1);
  expect(reader.session().settings.sorts['all:']).toBe('oldest');
  expect(reader.session().notice).toMatchObject({ kind: 'sorted' });
  await click(reader, quit, -1);
  expect(reader.session().leaving).toBe(true);
});

test('a click on a hint takes the number that is typed before it', async () => {
  const reader = open({ language: 'en' });
  await reader.press('enter', 'f', '1');
  await click(reader, 'browser', -1);
  expect(reader.opened).toEqual(['https://report.example/']);
});

test('a click between two hints, or before them, does nothing', async () => {
  const reader = open({ language: 'en' });
  const before = reader.session();
  const { column, row } = cellOf(reader, '  s sort', -1);
  await send(reader, 'press', { column, row });
  await send(reader, 'press', { column: 2, row });
  expect(reader.session().list).toEqual(before.list);
  expect(reader.session().leaving).toBe(false);
});

test.each(languages)('in %s, a click on a match of the `:` line runs it', async language => {
  const reader = open({ language });
  await reader.press(':', ...'health');
  const { row } = cellOf(reader, 'health▏');
  await send(reader, 'press', { column: 100, row: row + 1 });
  expect(reader.session().layers).toMatchObject([{ layer: 'health' }]);
  expect(reader.session().recent.command).toHaveLength(1);
});

test('what is said over several rows covers what is below it', async () => {
  const reader = open({ language: 'en', size: { columns: 60, rows: 20 } });
  await reader.press(':', ...'no-such-command-as-this-one-has-ever-been-in-this-program', 'enter');
  const before = reader.session().list;
  await send(reader, 'press', { column: 30, row: 18 });
  expect(reader.session().list).toEqual(before);
});
