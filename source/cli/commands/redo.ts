import { fail } from '../../domain/errors.ts';
import type { RunCommand } from '../command.ts';
import { historyOutcome } from '../output/history-outcome.ts';

export const run: RunCommand = async ({ services }) => {
  const redone = (await services()).store.history.redo();
  if (!redone.ok) return redone;
  if (redone.value === null) return fail('nothing-to-redo');
  return { ok: true, value: historyOutcome('redone', [redone.value]) };
};
