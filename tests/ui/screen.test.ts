import { describe, expect, it } from 'vitest';
import { commands } from '../../source/app/commands/index.ts';
import { latinKey } from '../../source/app/keymap/arabic-layout.ts';
import type { Services } from '../../source/app/services/services.ts';
import { layoutLine, lineText } from '../../source/text/layout.ts';
import { rowText } from '../../source/text/rows.ts';
import { arabicKeyLabel, keyLabel } from '../../source/ui/key-names.ts';
import { screenRows } from '../../source/ui/screen.ts';
import { makeArticle, makeSource } from '../support/articles.ts';
import { editionReader, editionServices } from '../support/edition-reader.ts';
import { expectFixture } from '../support/expectation.ts';
import { makeFetchRecord } from '../support/fetch-record.ts';
import { keptIn, nothingKept } from '../support/library.ts';
import { createMemoryArchive } from '../support/memory-archive.ts';
import { createMemoryStateStore } from '../support/memory-state-store.ts';

process.env.TZ = 'Asia/Riyadh';

const screens = [
  { name: 'ar-60x16-list', language: 'ar', columns: 60, rows: 16, keys: [] },
  { name: 'ar-80x24-list', language: 'ar', columns: 80, rows: 24, keys: ['j', 'b'] },
  { name: 'ar-80x24-sources', language: 'ar', columns: 80, rows: 24, keys: ['l'] },
  { name: 'ar-80x24-article', language: 'ar', columns: 80, rows: 24, keys: ['j', 'j', 'enter'] },
  { name: 'ar-120x40-article', language: 'ar', columns: 120, rows: 40, keys: ['j', 'j', 'enter', 'G'] },
  { name: 'ar-200x60-article', language: 'ar', columns: 200, rows: 60, keys: ['j', 'j', 'enter'] },
  { name: 'ar-100x30-help', language: 'ar', columns: 100, rows: 30, keys: ['?'] },
  {
    name: 'ar-120x40-search',
    language: 'ar',
    columns: 120,
    rows: 40,
    keys: ['/', 'ا', 'ل', 'ذ', 'ك', 'ا', 'ء'],
  },
  { name: 'en-80x24-list', language: 'en', columns: 80, rows: 24, keys: [] },
  { name: 'en-120x40-article', language: 'en', columns: 120, rows: 40, keys: ['enter'] },
] as const;

describe('the screen', () => {
  it.each(screens)('$name', async ({ name, language, columns, rows, keys }) => {
    const size = { columns, rows };
    const { reader, drawing, press } = await editionReader(language, size);
    await press(...keys);
    const drawn = screenRows(reader.store.get(), size, drawing);
    expect(drawn).toHaveLength(rows);
    expect([...new Set(drawn.map(row => row.width))]).toEqual([columns]);
    expectFixture(`screens/${name}.txt`, `${drawn.map(rowText).join('\n')}\n`);
  });

  it.each([60, 79, 99, 100, 101, 133, 200, 317])('has straight borders at %i columns', async columns => {
    const size = { columns, rows: 30 };
    const { reader, drawing, press } = await editionReader('ar', size);
    await press('enter');
    const rows = screenRows(reader.store.get(), size, drawing);
    expect([...new Set(rows.map(row => row.width))]).toEqual([columns]);
  });

  it('says that a window is too small, and fits it', async () => {
    const size = { columns: 30, rows: 5 };
    const { reader, drawing } = await editionReader('ar', size);
    const rows = screenRows(reader.store.get(), size, drawing);
    expect(rows.length).toBeLessThanOrEqual(5);
    expect(rows.every(row => row.width === 30)).toBe(true);
  });
});

it('shows the end of what is typed where the row is too short for all of it', async () => {
  const size = { columns: 41, rows: 20 };
  const { reader, drawing, press } = await editionReader('en', size);
  await press('/', ...'from the harbour to the airport and back');
  const last = screenRows(reader.store.get(), size, drawing).map(rowText).at(-1);
  expect(last).toMatch(/^ Search: ….*the airport and back▏$/u);
});

describe('the help', () => {
  it.each(['ar', 'en'] as const)('cuts no text in the narrowest window: %s', async language => {
    const size = { columns: 40, rows: 100 };
    const { reader, drawing, press } = await editionReader(language, size);
    await press('?');
    const text = screenRows(reader.store.get(), size, drawing).slice(0, -1).map(rowText).join('\n');
    expect(text).not.toContain('…');
  });

  it('has every key in its columns', async () => {
    const size = { columns: 100, rows: 100 };
    const { reader, drawing, press } = await editionReader('en', size);
    await press('?');
    const text = screenRows(reader.store.get(), size, drawing).map(rowText).join('\n');
    const labels = commands.flatMap(({ keys }) =>
      keys.length > 4 ? [] : keys.map(key => keyLabel(key, drawing.messages)),
    );
    for (const label of labels) expect(text).toContain(label);
  });

  it('has a label of its own for each key of the Arabic layout, also where marks are hidden', () => {
    const labels = commands.flatMap(({ keys }) => keys.flatMap(key => arabicKeyLabel(key) ?? []));
    const shown = labels.map(label =>
      layoutLine(label, {
        order: 'logical',
        shaping: false,
        marks: 'strip',
        digits: 'source',
        width: 9,
        direction: 'auto',
      }),
    );
    expect(new Set(shown.map(lineText)).size).toBe(new Set(labels).size);
  });

  it('goes on by pages with Space', async () => {
    const size = { columns: 60, rows: 12 };
    const { reader, press } = await editionReader('ar', size);
    await press('?', 'space');
    expect(reader.store.get().overlayScroll).toBe(8);
    expect(reader.store.get().overlay).toBe('help');
  });
});

it('says why nothing was fetched with --offline', async () => {
  const size = { columns: 80, rows: 10 };
  const { reader, drawing } = await editionReader('en', size);
  await reader.refreshAll();
  const rows = screenRows(reader.store.get(), size, drawing);
  expect(rowText(rows.at(-1) as (typeof rows)[number])).toMatch(/^ ?Offline: \d+ sources not refreshed\./u);
});

/** Four sources: one that is well, one that is gone, one that has turned into a page, one that fails. */
async function troubledServices(): Promise<Services> {
  const sources = [
    makeSource({ id: 'well0000', title: 'صحيفة المرفأ' }),
    makeSource({ id: 'failing0', title: 'Harbour Weekly', url: 'https://weekly.example/feed' }),
    makeSource({ id: 'page0000', title: 'مجلة الحقول', url: 'https://fields.example/rss' }),
    makeSource({
      id: 'gone0000',
      title: 'أخبار القرى',
      url: 'https://villages.example/feed',
      enabled: false,
    }),
  ];
  const article = makeArticle({ source: { id: 'well0000', title: 'صحيفة المرفأ' } });
  const archive = createMemoryArchive({ articles: [article] });
  const failed = { succeeded: '2026-11-20T06:00:00.000Z', failures: 2 };
  const hold = { reason: 'back-off', until: '2026-11-24T09:00:00.000Z' } as const;
  archive.recordFetch(makeFetchRecord({ sourceId: 'well0000', succeeded: '2026-11-24T05:00:00.000Z' }));
  archive.recordFetch(
    makeFetchRecord({
      ...failed,
      sourceId: 'failing0',
      hold,
      error: { code: 'timeout', url: 'https://weekly.example/feed' },
    }),
  );
  archive.recordFetch(
    makeFetchRecord({
      ...failed,
      sourceId: 'page0000',
      hold,
      error: { code: 'not-a-feed', url: 'https://fields.example/rss' },
    }),
  );
  archive.recordFetch(
    makeFetchRecord({
      ...failed,
      sourceId: 'gone0000',
      error: { code: 'http-status', httpStatus: 410, url: 'https://villages.example/feed' },
    }),
  );
  const state = createMemoryStateStore({ ...nothingKept, sources });
  state.apply([{ type: 'set-full-text', source: 'well0000', fullText: 'always' }]);
  return { ...(await editionServices()), archive, state };
}

describe('how the sources fare', () => {
  it.each([
    { name: 'ar-60x24-health', language: 'ar', columns: 60, rows: 24, key: 'أ' },
    { name: 'ar-120x30-health', language: 'ar', columns: 120, rows: 30, key: 'H' },
    { name: 'en-60x24-health', language: 'en', columns: 60, rows: 24, key: 'H' },
    { name: 'en-200x30-health', language: 'en', columns: 200, rows: 30, key: 'H' },
  ] as const)('$name', async ({ name, language, columns, rows, key }) => {
    const size = { columns, rows };
    const { reader, drawing, press } = await editionReader(language, size, await troubledServices());
    await press(latinKey(key));
    const drawn = screenRows(reader.store.get(), size, drawing);
    expect(drawn).toHaveLength(rows);
    expect([...new Set(drawn.map(row => row.width))]).toEqual([columns]);
    expectFixture(`screens/${name}.txt`, `${drawn.map(rowText).join('\n')}\n`);
  });

  it('scrolls to its end and back, and closes', async () => {
    const size = { columns: 60, rows: 12 };
    const { reader, press } = await editionReader('ar', size, await troubledServices());
    await press('H', 'j');
    expect(reader.store.get().overlayScroll).toBe(1);
    await press('G');
    const { end } = reader.store.get().overlayWindow;
    expect(reader.store.get().overlayScroll).toBe(end);
    await press('pageup');
    expect(reader.store.get().overlayScroll).toBe(end - 8);
    await press('g', 'k');
    expect(reader.store.get().overlayScroll).toBe(0);
    await press('escape');
    expect(reader.store.get().overlay).toBeNull();
  });
});
