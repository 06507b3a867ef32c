import { describe, expect, it } from 'vitest';
import { run } from '../../../source/cli/commands/undo.ts';
import { changeKinds, type HistoryEntry } from '../../../source/domain/history.ts';
import { languages } from '../../support/languages.ts';
import { createMemoryHistory } from '../../support/memory-history.ts';
import { tell } from '../support/history-world.ts';
import { schemaErrors } from '../support/schemas.ts';

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

describe('undo', () => {
  it('undoes the latest change, and says how much of it was changed elsewhere', async () => {
    const told = await tell(run, createMemoryHistory(entries, 3));
    expect(told).toMatchObject({
      code: 0,
      text: ['Undid: marked 132 articles as read (3 changed elsewhere and left)'],
      json: { undone: [{ entry: { id: 3, undone: true }, changed: 132, skipped: 3 }] },
    });
    expect(schemaErrors('undo', told.json)).toEqual([]);
  });

  it('says so in Arabic', async () => {
    const { text } = await tell(run, createMemoryHistory(entries, 3), { language: 'ar' });
    expect(text).toEqual(['تم التراجع عن جعل المقالات مقروءة (١٣٢ مقالًا)؛ تغيّر في مكان آخر فبقي: ٣']);
  });

  it.each([
    ['2', [3, 2]],
    ['٢', [3, 2]],
    ['9', [3, 2, 1]],
  ])('undoes %s changes, the latest first, as far as there are any', async (count, ids) => {
    const told = await tell(run, createMemoryHistory(entries), { input: [count] });
    expect(undoneIds(told.json)).toEqual(ids);
    expect(told.text).toHaveLength(ids.length);
  });

  it('ends in 4 if there is nothing to undo', async () => {
    const undone = entries.map(change => ({ ...change, undone: true }));
    expect(await tell(run, createMemoryHistory(undone))).toMatchObject({ code: 4, error: 'nothing-to-undo' });
    for (const { errors } of Object.values(languages))
      expect(errors['nothing-to-undo']({ code: 'nothing-to-undo' })).not.toBe('');
  });

  it.each([
    [['0'], false, 'bad-value'],
    [['x'], false, 'bad-value'],
    [['3'], true, 'extra-argument'],
  ])('refuses %j with --list %s', async (input, list, error) => {
    const history = createMemoryHistory(entries);
    expect(await tell(run, history, { input, list })).toMatchObject({ code: 2, error });
    expect(history.list()).toEqual(entries);
  });

  it('lists the changes and undoes none of them', async () => {
    const history = createMemoryHistory([entry({ id: 4, undone: true }), ...entries]);
    const told = await tell(run, history, { list: true });
    expect(schemaErrors('history-entries', told.json)).toEqual([]);
    expect(told.json).toEqual(history.list());
    expect(told.text).toEqual([
      '4\t2026-11-24T11:00:00.000Z\tmarked 135 articles as read\tundone',
      '3\t2026-11-24T11:00:00.000Z\tmarked 135 articles as read\t',
      '2\t2026-11-24T11:00:00.000Z\tremoved 2 sources\t',
      '1\t2026-11-24T11:00:00.000Z\tbookmarked 1 article\t',
    ]);
  });

  it('has words for every kind of change', async () => {
    const all = changeKinds.map((what, id) => entry({ id, what, count: 3 }));
    for (const language of ['ar', 'en'] as const) {
      const { text } = await tell(run, createMemoryHistory(all), { list: true, language });
      expect(new Set(text.map(line => line.split('\t')[2])).size).toBe(changeKinds.length);
    }
  });
});
