import { describe, expect, it } from 'vitest';
import { rowText } from '../../source/text/rows.ts';
import { screenRows } from '../../source/ui/screen.ts';
import { editionReader } from '../support/edition-reader.ts';
import { expectFixture } from '../support/expectation.ts';

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
