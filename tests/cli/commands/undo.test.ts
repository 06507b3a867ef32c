import { describe, expect, it } from 'vitest';
import { changeKinds, type History, type HistoryEntry } from '../../../source/domain/history.ts';
import { createMemoryHistory } from '../../support/memory-history.ts';
import { schemaErrors } from '../support/schemas.ts';
import { createTestWorld } from '../support/world.ts';

const entry = (more: Partial<HistoryEntry>): HistoryEntry => ({
  id: 1,
  at: '2026-11-24T11:00:00.000Z',
  what: 'mark-read',
  count: 135,
  undone: false,
  ...more,
});
const entries = [
  entry({ id: 3 }),
  entry({ id: 2, what: 'source-remove', count: 2 }),
  entry({ id: 1, what: 'bookmark-add', count: 1 }),
];
const undoneIds = (json: unknown): readonly number[] =>
  (json as { undone: { entry: HistoryEntry }[] }).undone.map(({ entry: { id } }) => id);

const undo = (history: History, ...words: readonly string[]) =>
  createTestWorld({ history }).khabar('undo', ...words);

describe('undo', () => {
  it('undoes the latest change, and says how much of it was changed elsewhere', async () => {
    const ran = await undo(createMemoryHistory(entries, 3), '--json');
    expect(ran.code).toBe(0);
    expect(ran.json()).toMatchObject({
      undone: [{ entry: { id: 3, undone: true }, changed: 132, skipped: 3 }],
    });
    expect(schemaErrors('undo', ran.json())).toEqual([]);
  });

  it.each([
    ['en', 'Undid: marked 132 articles as read (kept 3 later changes made elsewhere)\n'],
    ['ar', 'تم التراجع عن جعل المقالات مقروءة (١٣٢ مقالًا)؛ تغييرات أحدث باقية كما هي: ٣\n'],
  ])('says so in %s', async (language, sentence) => {
    expect((await undo(createMemoryHistory(entries, 3), '--lang', language, '--width', '200')).stdout).toBe(
      sentence,
    );
  });

  it.each(['ar', 'en'])('prints the change in a pipe, the same in %s', async language => {
    const { stdout } = await undo(createMemoryHistory(entries, 3), '--lang', language);
    expect(stdout).toMatch(/^3\t2026-\S+\ttrue\t132\tmark-read\t\d+\n$/u);
  });

  it.each([
    ['2', [3, 2]],
    ['٢', [3, 2]],
    ['9', [3, 2, 1]],
  ])('undoes %s changes, the latest first, as far as there are any', async (count, ids) => {
    expect(undoneIds((await undo(createMemoryHistory(entries), count, '--json')).json())).toEqual(ids);
    expect((await undo(createMemoryHistory(entries), count)).stdout.trimEnd().split('\n')).toHaveLength(
      ids.length,
    );
  });

  it('ends in 4 if there is nothing to undo', async () => {
    const undone = entries.map(change => ({ ...change, undone: true }));
    const ran = await undo(createMemoryHistory(undone), '--json');
    expect(ran).toMatchObject({ code: 4, stdout: '' });
    expect(ran.failure()).toMatchObject({ error: { code: 'nothing-to-undo' } });
  });

  it.each([
    [['0'], 'bad-value'],
    [['x'], 'bad-value'],
    [['3', '--list'], 'extra-argument'],
  ])('refuses %j', async (words, code) => {
    const history = createMemoryHistory(entries);
    const ran = await undo(history, ...words, '--json');
    expect(ran.code).toBe(2);
    expect(ran.failure()).toMatchObject({ error: { code } });
    expect(history.list()).toEqual(entries);
  });

  it('lists the changes and undoes none of them', async () => {
    const history = createMemoryHistory([entry({ id: 4, undone: true }), ...entries]);
    const listed = (await undo(history, '--list', '--json')).json();
    expect(schemaErrors('history-entries', listed)).toEqual([]);
    expect(listed).toEqual(history.list());
    expect((await undo(history, '--list')).stdout.split('\n')).toEqual([
      '4\t2026-11-24T11:00:00.000Z\ttrue\t135\tmark-read',
      '3\t2026-11-24T11:00:00.000Z\tfalse\t135\tmark-read',
      '2\t2026-11-24T11:00:00.000Z\tfalse\t2\tsource-remove',
      '1\t2026-11-24T11:00:00.000Z\tfalse\t1\tbookmark-add',
      '',
    ]);
    expect((await undo(history, '--list', '--width', '80')).stdout).toContain('marked 135 articles as read');
  });

  it.each(['ar', 'en'])('has words for every kind of change in %s', async language => {
    const all = changeKinds.map((what, id) => entry({ id, what, count: 3 }));
    const words = ['--list', '--lang', language, '--width', '100'];
    const { stdout } = await undo(createMemoryHistory(all), ...words);
    const sentences = stdout
      .trimEnd()
      .split('\n')
      .map(line => line.split(/ {2,}/u)[2]);
    expect(new Set(sentences).size).toBe(changeKinds.length);
  });
});
