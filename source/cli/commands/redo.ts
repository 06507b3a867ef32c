import { fail } from '../../domain/errors.ts';
import type { RunCommand } from '../command.ts';
import { historyOutcome } from '../output/history-outcome.ts';
import { openHistory } from '../with-history.ts';

export const run: RunCommand = async ({ services }) => {
  const redone = openHistory(await services()).redo();
  if (!redone.ok) return redone;
  if (redone.value === null) return fail('nothing-to-redo');
  return { ok: true, value: historyOutcome('redone', [redone.value]) };
};
