import { describe, expect, it } from 'vitest';
import { screenRows } from '../../../source/app/view/screen.ts';
import type { Row } from '../../../source/text/rows.ts';
import { rowText } from '../../../source/text/rows.ts';
import type { Style } from '../../../source/theme/theme.ts';
import { makeDistinctArticle, makeSource } from '../../support/articles.ts';
import { type OpenedReader, type OpenOptions, openReader } from '../../support/edition-reader.ts';

const long = 'Harbour ferries return to their routes after a winter of repairs and delays';

const sources = [
  makeSource({ id: 'sport', title: 'Post', category: 'Sport' }),
  makeSource({ id: 'plain', title: 'Gazette', category: null }),
];

const storyOf = (id: string, title: string, more = {}) =>
  makeDistinctArticle(id, {
    title,
    source: { id: 'sport', title: 'Post' },
    direction: 'ltr',
    categories: [],
    summary: null,
    ...more,
  });

const open = (options: OpenOptions = {}): OpenedReader =>
  openReader({
    language: 'en',
    size: { columns: 60, rows: 30 },
    sources,
    articles: [
      storyOf('a', long, { published: '2026-11-24T04:00:00.000Z', summary: 'The first boats left at dawn.' }),
      storyOf('b', 'عودة العبارات', { published: '2026-11-24T03:00:00.000Z', direction: 'rtl' }),
      storyOf('c', 'Rain', {
        published: '2026-11-24T02:00:00.000Z',
        source: { id: 'plain', title: 'Gazette' },
        summary: 'Until Thursday.',
      }),
    ],
    ...options,
  });

const drawn = ({ session }: OpenedReader): readonly Row<Style>[] => screenRows(session());
const shown = (reader: OpenedReader): readonly string[] => drawn(reader).map(rowText);

const rowWith = (reader: OpenedReader, text: string): Row<Style> =>
  drawn(reader).find(row => rowText(row).includes(text)) as Row<Style>;

const styleOf = (row: Row<Style>, text: string): Style | null | undefined =>
  row.runs.find(run => run.text.includes(text))?.style;

describe('an item of a list', () => {
  it('has a balanced headline, its facts, and a blank row below it; the first has its summary too', () => {
    const rows = shown(open()).map(row => row.replace(/^[│ ]+|[│ ]+$/gu, ''));
    const first = rows.findIndex(row => row.startsWith('█'));
    expect(rows.slice(first, first + 6)).toEqual([
      '█ Harbour ferries return to their routes',
      '█ after a winter of repairs and delays',
      '█ The first boats left at dawn.',
      expect.stringMatching(/^█ Sport · Post · 2 hours ago/u),
      '',
      expect.stringMatching(/^▌ /u),
    ]);
    expect(rows.join('\n')).not.toContain('Until Thursday.');
  });

  it('has its facts from the side of its headline on', () => {
    const reader = open();
    expect(rowText(rowWith(reader, '3 hours ago'))).toMatch(/▌ {20,}3 hours ago · Post · Sport/u);
    expect(rowText(rowWith(reader, '4 hours ago'))).toMatch(/▌ Gazette · 4 hours ago/u);
  });

  it('has the hue of its section until it is read, and again under the cursor', async () => {
    const reader = open();
    await reader.press('j', 'j');
    expect(styleOf(rowWith(reader, 'Harbour ferries'), '▌')).toBe('section-sport');
    expect(styleOf(rowWith(reader, 'Harbour ferries'), 'Harbour')).toBe('unread');
    await reader.press('k', 'k', 'm');
    expect(styleOf(rowWith(reader, 'Harbour ferries'), '█')).toBe('section-sport');
    await reader.press('j');
    expect(styleOf(rowWith(reader, 'Harbour ferries'), '▌')).toBe('rule');
    expect(styleOf(rowWith(reader, 'Harbour ferries'), 'Harbour')).toBe('read');
  });

  it('stands on the ground of what is selected while the cursor is on it, beside a full bar on the page', async () => {
    const reader = open({ size: { columns: 130, rows: 30 } });
    expect(styleOf(rowWith(reader, 'Harbour ferries'), '█')).toBe('section-sport');
    expect(styleOf(rowWith(reader, 'Harbour ferries'), 'Harbour')).toBe('unread on selected');
    await reader.press('tab');
    expect(styleOf(rowWith(reader, 'Harbour ferries'), '█')).toBe('section-sport');
    expect(styleOf(rowWith(reader, 'Harbour ferries'), 'Harbour')).toBe('unread on selected-elsewhere');
    await reader.press('shift+tab', 'j');
    expect(rowText(rowWith(reader, 'Harbour ferries'))).toContain('▌');
  });

  it('takes one row with its age in a compact list, which a key makes and a setting keeps', async () => {
    const reader = open();
    const before = shown(reader).filter(row => /[▌█]/u.test(row)).length;
    await reader.press('z');
    const rows = shown(reader).filter(row => /[▌█]/u.test(row));
    expect(rows).toHaveLength(3);
    expect(before).toBeGreaterThan(6);
    expect(rows[0]).toMatch(/█ Harbour ferries return.*… +2h/u);
    expect(rows[2]).toMatch(/▌ Rain +4h/u);
    expect(reader.session().settings.display).toMatchObject({ density: 'compact' });
    await reader.press('z');
    expect(shown(reader).filter(row => /[▌█]/u.test(row))).toHaveLength(before);
  });
});
