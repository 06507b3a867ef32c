import { describe, expect, it } from 'vitest';
import type { History, HistoryEntry } from '../../../source/domain/history.ts';
import { createMemoryHistory } from '../../support/memory-history.ts';
import { schemaErrors } from '../support/schemas.ts';
import { createTestWorld } from '../support/world.ts';

const undone: HistoryEntry = {
  id: 7,
  at: '2026-11-24T11:00:00.000Z',
  what: 'setting',
  count: 1,
  undone: true,
};

const redo = (history: History, ...words: readonly string[]) =>
  createTestWorld({ history }).khabar('redo', ...words);

describe('redo', () => {
  it('redoes the change that was undone last', async () => {
    const ran = await redo(createMemoryHistory([undone]), '--json');
    expect(ran.code).toBe(0);
    expect(ran.json()).toEqual({
      redone: [{ entry: { ...undone, undone: false }, changed: 1, skipped: 0 }],
    });
    expect(schemaErrors('redo', ran.json())).toEqual([]);
  });

  it.each([
    ['en', 'Redid: changed 1 setting\n'],
    ['ar', 'تمت إعادة تغيير الإعدادات (إعداد واحد)\n'],
  ])('says so in %s', async (language, sentence) => {
    expect((await redo(createMemoryHistory([undone]), '--lang', language, '--width', '200')).stdout).toBe(
      sentence,
    );
  });

  it('ends in 4 if there is nothing to redo', async () => {
    const ran = await redo(createMemoryHistory([]), '--json');
    expect(ran.code).toBe(4);
    expect(ran.failure()).toMatchObject({ error: { code: 'nothing-to-redo' } });
  });
});
