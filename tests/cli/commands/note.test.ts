import { describe, expect, it } from 'vitest';
import { articles, idsOf, state, world } from '../support/listed-articles.ts';
import { schemaErrors } from '../support/schemas.ts';
import { createTestWorld } from '../support/world.ts';

const id = 'aaaa000001';

describe('note', () => {
  it('writes, prints and removes', async () => {
    const { khabar } = world();
    const written = await khabar('note', id, 'فكرة', 'أولى', '--json');
    expect(schemaErrors('list', written.json())).toEqual([]);
    expect(written.json()).toMatchObject([{ id, note: 'فكرة أولى', bookmarked: true }]);
    expect((await khabar('note', id)).stdout).toBe('فكرة أولى\n');
    expect((await khabar('note', id, '--json')).json()).toMatchObject([{ id, note: 'فكرة أولى' }]);
    expect((await khabar('read', id, '--json')).json()).toMatchObject({ note: 'فكرة أولى', tags: [] });
    expect((await khabar('note', id, '', '--json')).json()).toMatchObject([{ note: null, bookmarked: true }]);
    expect((await khabar('note', id)).stdout).toBe('');
  });

  it('says what it did', async () => {
    const { khabar } = world();
    const say = async (...words: string[]) => (await khabar(...words, '--width', '80')).stdout;
    expect(await say('note', id)).toContain('khabar note ID TEXT');
    expect(await say('note', id, 'فكرة')).toBe('Saved the note\n');
    expect(await say('note', id, 'فكرة')).toBe('The note is unchanged\n');
    expect(await say('note', id, '')).toBe('Removed the note\n');
  });

  it('comes from standard input with its lines, and goes out as it came', async () => {
    const text = 'سطر أول\n\n  سطر ثان\n';
    const { khabar } = createTestWorld({ articles, kept: state, files: { '-': text } });
    await khabar('note', id, '-');
    expect((await khabar('note', id)).stdout).toBe(text);
  });

  it('is found', async () => {
    const { khabar } = world();
    await khabar('note', id, 'للمقارنة بكتاب آخر');
    const ids = async (query: string) => idsOf((await khabar('list', `--query=${query}`, '--json')).json());
    expect(await ids('note:كتاب')).toEqual(['1']);
    expect(await ids('ملاحظة:«آخر بكتاب»')).toEqual([]);
    expect(await ids('ملاحظة:«بكتاب آخر»')).toEqual(['1']);
    expect(await ids('has:note')).toEqual(['1']);
    expect(await ids('-فيه:ملاحظة')).toEqual(['2', '3']);
  });

  it('needs an existing article, and has a maximum length', async () => {
    const { khabar } = world();
    expect((await khabar('note', 'zzzz', 'x')).code).toBe(4);
    expect((await khabar('note', id, 'x'.repeat(10_001))).code).toBe(2);
    expect((await khabar('note')).code).toBe(2);
  });
});
