import { describe, expect, it } from 'vitest';
import { paneField } from '../../../source/app/view/geometry.ts';
import { readingView } from '../../../source/app/view/reading-view.ts';
import type { Block } from '../../../source/domain/article.ts';
import type { PictureStrip } from '../../../source/domain/picture.ts';
import { rowText } from '../../../source/text/rows.ts';
import { makeArticle, makeSource } from '../../support/articles.ts';
import { type OpenedReader, type OpenOptions, openReader } from '../../support/edition-reader.ts';
import { redAndBlue } from '../../support/pictures.ts';

const url = 'https://news.example/p.jpg';
const image: Block = { type: 'image', text: 'ساحة القرية', url };
const words = (count: number): Block => ({ type: 'paragraph', text: 'كلمة '.repeat(count).trim() });
const picture = redAndBlue(320, 180);

interface Given extends OpenOptions {
  readonly reach?: 'none' | 'near' | 'far';
  readonly blocks?: readonly Block[];
}

/** With the article open. */
async function opened({
  reach = 'near',
  blocks = [image, words(400)],
  ...options
}: Given = {}): Promise<OpenedReader> {
  const articles = [makeArticle({ blocks })];
  const reader = openReader({
    size: { columns: 80, rows: 48 },
    articles,
    sources: [makeSource()],
    ...options,
  });
  reader.reader.dispatch({ type: 'terminal', terminal: { ...reader.session().terminal, pictures: reach } });
  await reader.press('enter');
  return reader;
}

const viewOf = ({ session }: OpenedReader) => readingView(session());
const rowsOf = (reader: OpenedReader) => viewOf(reader)?.rows.map(({ row }) => row) ?? [];
const textsOf = (reader: OpenedReader): string[] => rowsOf(reader).map(row => rowText(row).trim());
const stripsOf = (reader: OpenedReader): PictureStrip[] =>
  rowsOf(reader).flatMap(row => row.runs.flatMap(run => (run.picture ? [run.picture] : [])));
const awaitedOf = (reader: OpenedReader): number[] =>
  textsOf(reader).flatMap(text => (/^░+$/.test(text) ? [text.length] : []));

/** Where each strip is: the row of the view, and the cells at its left. */
const placesOf = (reader: OpenedReader) =>
  rowsOf(reader).flatMap(({ runs }, at) => {
    let left = 0;
    for (const { text, picture: strip } of runs) {
      if (strip) return [{ ...strip, left, at }];
      left += text.length;
    }
    return [];
  });

const size = (width: number, height: number) => ({ width, height });
const captionRow = (reader: OpenedReader): number => textsOf(reader).findIndex(text => text.endsWith('◂'));

describe('the rows of a picture', () => {
  it('show it row by row in its own aspect, above its caption, at the side where reading begins', async () => {
    const reader = await opened({ pictures: { [url]: picture } });
    const strips = stripsOf(reader);
    expect(strips.map(({ row }) => row)).toEqual(Array.from({ length: 12 }, (_, row) => row));
    expect(new Set(strips.map(({ columns, rows }) => `${columns}×${rows}`))).toEqual(new Set(['43×12']));
    const first = rowsOf(reader).findIndex(row => row.runs.some(run => run.picture));
    expect(captionRow(reader)).toBe(first + 12);
    expect(rowsOf(reader)[first]?.runs.at(-1)?.picture).toBeDefined();
    expect(rowsOf(reader).every(row => row.width === viewOf(reader)?.width)).toBe(true);
  });

  it('are reserved before it is there, so that nothing moves when it comes', async () => {
    const reader = await opened({ pictures: { [url]: picture } });
    const after = captionRow(reader);
    reader.reader.dispatch({ type: 'pictures-awaited', awaited: [{ url, size: null }] });
    expect(stripsOf(reader)).toEqual([]);
    expect(captionRow(reader)).toBe(after);
    expect(textsOf(reader).filter(text => /^░+$/.test(text)).length).toBe(12);
  });

  it('stay where it cannot be had, and are given back when the article is opened again', async () => {
    const reader = await opened();
    const before = captionRow(reader);
    expect(before).toBeGreaterThan(12);
    await reader.press('q', 'enter');
    expect(captionRow(reader)).toBe(-1);
    expect(textsOf(reader).some(text => text.includes('['))).toBe(true); // its caption alone
  });

  it('are given back in another size of the window, with the text at its place', async () => {
    const reader = await opened({ blocks: [image, words(30), words(900)] });
    await reader.press('ctrl+f');
    const { place } = viewOf(reader) ?? {};
    reader.reader.dispatch({ type: 'resize', size: { columns: 80, rows: 44 } });
    expect(viewOf(reader)?.place).toEqual(place);
  });

  it('hold at most a third of the pane', async () => {
    const reader = await opened({ pictures: { [url]: picture }, size: { columns: 80, rows: 24 } });
    const { height } = paneField(reader.session(), 'reader');
    expect(stripsOf(reader).length).toBe(Math.floor(height / 3));
    expect(height).toBeGreaterThan(15);
  });

  it.each([
    ['tall', size(180, 320), 14, 12],
    ['wide', size(600, 100), 72, 6],
    ['as flat as any', size(1200, 100), 72, 3],
    ['as slender as any', size(100, 1200), 2, 12],
    ['square', size(500, 500), 24, 12],
  ])('are those that fit one that is %s, before it is there and after', async (_, stated, columns, rows) => {
    const shape = redAndBlue(stated.width / 2, stated.height / 2);
    const reader = await opened({
      pictures: { [url]: shape },
      blocks: [{ ...image, size: stated }, words(400)],
    });
    expect(stripsOf(reader)[0]).toMatchObject({ columns, rows });
    expect(stripsOf(reader).length).toBe(rows);
    const after = captionRow(reader);
    reader.reader.dispatch({ type: 'pictures-awaited', awaited: [{ url, size: null }] });
    expect(awaitedOf(reader)).toEqual(Array.from({ length: rows }, () => columns));
    expect(captionRow(reader)).toBe(after);
  });

  it('stay where a picture turns out to be another, which stands in their middle', async () => {
    const tall = redAndBlue(180, 320);
    const reader = await opened({ pictures: { [url]: tall } });
    const [first] = placesOf(reader);
    expect(first).toMatchObject({ columns: 14, left: 72 - 43 + 14, row: 0 });
    expect(captionRow(reader)).toBe(captionRow(await opened()));
    const flat = await opened({ pictures: { [url]: redAndBlue(430, 107) } });
    expect(placesOf(flat).map(({ columns, left }) => [columns, left])).toEqual(
      Array.from({ length: 5 }, () => [43, 72 - 43]),
    );
    expect(captionRow(flat) - placesOf(flat).length - (placesOf(flat)[0]?.at ?? 0)).toBe(4);
    expect(captionRow(flat)).toBe(captionRow(reader));
  });

  it('fit it when the article is opened again', async () => {
    const reader = await opened({ pictures: { [url]: redAndBlue(430, 107) } });
    expect(stripsOf(reader)[0]).toMatchObject({ columns: 43, rows: 5 });
    await reader.press('q', 'enter');
    expect(stripsOf(reader)[0]).toMatchObject({ columns: 72, rows: 9 });
  });

  it('fit one that was shown in an earlier session at once', async () => {
    const square = redAndBlue(100, 100);
    const [fitting] = placesOf(
      await opened({ pictures: { [url]: square }, keptPictureSizes: { [url]: square } }),
    );
    expect(fitting).toMatchObject({ columns: 24, left: 72 - 24 });
    const [guessed] = placesOf(await opened({ pictures: { [url]: square } }));
    expect(guessed).toMatchObject({ columns: 24, left: 72 - 43 + 9 });
  });

  it('are not taken in by nonsense that was stored', async () => {
    for (const stated of [size(0, 0), size(-1, 5), size(1, 100_000), size(Number.NaN, 1)]) {
      const reader = await opened({
        blocks: [{ ...image, size: stated }, words(400)],
        pictures: { [url]: picture },
      });
      expect(stripsOf(reader)[0]).toMatchObject({ columns: 43, rows: 12 });
    }
  });

  it('are as many as the cells of the terminal make of it', async () => {
    const reader = await opened({ pictures: { [url]: picture } });
    const { terminal } = reader.session();
    reader.reader.dispatch({ type: 'terminal', terminal: { ...terminal, cell: size(10, 16) } });
    expect(stripsOf(reader)[0]).toMatchObject({ columns: 34, rows: 12, cell: size(10, 16) });
    reader.reader.dispatch({ type: 'terminal', terminal: { ...terminal, cell: size(8, 20) } });
    expect(stripsOf(reader)[0]).toMatchObject({ columns: 53, rows: 12 });
  });

  it('are none for a drawing, which is not asked for', async () => {
    const drawing = 'https://news.example/map.svg?v=2';
    const reader = await opened({ blocks: [{ ...image, url: drawing }, words(400)] });
    expect(awaitedOf(reader)).toEqual([]);
    expect(captionRow(reader)).toBe(-1);
    expect(textsOf(reader).some(text => text.includes('['))).toBe(true); // its caption alone
    expect(reader.library.started.some(([job]) => job === 'pictures')).toBe(false);
  });

  it('are none in a pane that has no room for them', async () => {
    const reader = await opened({ pictures: { [url]: picture }, size: { columns: 80, rows: 12 } });
    expect(stripsOf(reader)).toEqual([]);
  });
});

describe('pictures', () => {
  const shown = async (options: Given): Promise<boolean> =>
    stripsOf(await opened({ pictures: { [url]: picture }, ...options })).length > 0;

  it('are shown by default, but not at the far end of a network, and never without colours', async () => {
    expect(await shown({ reach: 'near' })).toBe(true);
    expect(await shown({ reach: 'far' })).toBe(false);
    expect(await shown({ reach: 'far', display: { pictures: 'on' } })).toBe(true);
    expect(await shown({ reach: 'near', display: { pictures: 'off' } })).toBe(false);
    expect(await shown({ reach: 'none', display: { pictures: 'on' } })).toBe(false);
    expect(await shown({ reach: 'near', display: { pictures: 'on', theme: 'mono' } })).toBe(false);
  });

  it('are asked for when a key shows them', async () => {
    const reader = await opened({ pictures: { [url]: picture }, display: { pictures: 'off' } });
    expect(reader.session().pictures.size).toBe(0);
    await reader.press('i');
    expect(reader.session().display.pictures).toBe('on');
    expect(stripsOf(reader).length).toBe(12);
  });

  it('of an article that was left before they came are asked for again', async () => {
    const reader = await opened({ pictures: { [url]: picture } });
    reader.reader.dispatch({ type: 'pictures-awaited', awaited: [{ url, size: null }] });
    reader.reader.dispatch({
      type: 'pictures-awaited',
      awaited: [{ url: 'https://news.example/other.jpg', size: null }],
    });
    expect(reader.session().pictures.has(url)).toBe(false);
    await reader.press('j');
    expect(reader.session().pictures.get(url)?.picture).toBe(picture);
  });

  it('are kept in bounds', async () => {
    const reader = await opened();
    for (let index = 0; index < 60; index++)
      reader.reader.dispatch({ type: 'picture', url: `${url}${index}`, picture });
    expect(reader.session().pictures.size).toBeLessThanOrEqual(24);
    expect(reader.session().pictures.get(`${url}59`)?.picture).toBe(picture);
  });
});
