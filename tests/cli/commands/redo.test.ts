import { describe, expect, it } from 'vitest';
import { run } from '../../../source/cli/commands/redo.ts';
import type { HistoryEntry } from '../../../source/domain/history.ts';
import { createMemoryHistory } from '../../support/memory-history.ts';
import { tell } from '../support/history-world.ts';
import { schemaErrors } from '../support/schemas.ts';

const undone: HistoryEntry = {
  id: 7,
  at: '2026-11-24T11:00:00.000Z',
  what: 'setting',
  count: 1,
  undone: true,
};

describe('redo', () => {
  it('redoes the change that was undone last', async () => {
    const told = await tell(run, createMemoryHistory([undone]));
    expect(told).toMatchObject({
      code: 0,
      text: ['Redid: changed 1 setting'],
      json: { redone: [{ entry: { id: 7, undone: false }, changed: 1, skipped: 0 }] },
    });
    expect(schemaErrors('redo', told.json)).toEqual([]);
    const arabic = await tell(run, createMemoryHistory([undone]), { language: 'ar' });
    expect(arabic.text).toEqual(['تمت إعادة تغيير الإعدادات (إعداد واحد)']);
  });

  it('ends in 4 if there is nothing to redo', async () => {
    expect(await tell(run, createMemoryHistory([]))).toMatchObject({ code: 4, error: 'nothing-to-redo' });
  });
});
