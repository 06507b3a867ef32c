import { describe, expect, it } from 'vitest';
import { openReader } from '../../support/edition-reader.ts';
import { newsOf, sourceOf } from '../../support/news.ts';

const wide = { columns: 160, rows: 40 };

async function open(...keys: readonly string[]) {
  const reader = openReader({
    sources: [sourceOf('one'), sourceOf('two')],
    articles: [...newsOf('one', 5), ...newsOf('two', 5)],
    size: wide,
  });
  await reader.press('enter', ...keys);
  return reader;
}

type Reader = Awaited<ReturnType<typeof open>>;
const read = ({ session }: Reader) => session().reading?.id;
const rowIds = ({ session }: Reader) => session().list.rows.map(({ id }) => id);
const idsOf = (reader: Reader, source: string) =>
  reader.session().list.rows.flatMap(row => (row.source.id === source ? [row.id] : []));

describe('from an article to the next', () => {
  it('of the list one comes with a key, and the cursor comes along', async () => {
    const reader = await open('J');
    expect(read(reader)).toBe(rowIds(reader)[1]);
    expect(reader.session()).toMatchObject({ focus: 'reader', list: { cursor: 1 } });
    await reader.press('2', 'J', 'K');
    expect(read(reader)).toBe(rowIds(reader)[2]);
  });

  it('of the same source one comes with a key', async () => {
    const reader = await open(')');
    const source = reader.session().list.rows[0]?.source.id ?? '';
    const ids = idsOf(reader, source);
    expect(read(reader)).toBe(ids[1]);
    expect(reader.session().list.rows[reader.session().list.cursor]?.id).toBe(ids[1]);
    await reader.press('2', ')', '(');
    expect(read(reader)).toBe(ids[2]);
  });

  it('one comes no farther than the ends, which is said', async () => {
    expect((await open('K')).session().notice?.kind).toBe('first-article');
    expect((await open('9', '9', 'J')).session().notice?.kind).toBe('last-article');
    expect((await open('(')).session().notice?.kind).toBe('newest-of-source');
    expect((await open('4', ')', ')')).session().notice?.kind).toBe('oldest-of-source');
  });
});

describe('an article on the full screen', () => {
  it('has neither a list beside it nor a head, until the key is pressed again', async () => {
    const reader = await open();
    const above = () => reader.screen().slice(0, -1);
    const before = above();
    await reader.press('z');
    expect(reader.screen()).toHaveLength(wide.rows);
    expect(reader.screen().join('')).not.toContain('│');
    expect(reader.screen().join('')).not.toContain('▔');
    await reader.press('z');
    expect(above()).toEqual(before);
  });

  it('leaves lists as they are', async () => {
    const reader = await open('z', 'q');
    expect(reader.screen().join('')).toContain('▔');
    await reader.press('enter');
    expect(reader.screen().join('')).not.toContain('▔');
  });
});
