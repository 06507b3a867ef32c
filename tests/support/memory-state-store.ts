import { ok } from '../../source/domain/errors.ts';
import type { StateStore } from '../../source/domain/ports.ts';
import { applyOperation, emptyState, type State } from '../../source/domain/state.ts';

/** The `StateStore` port in memory: the same contract as the real one (`tests/storage/state-store.contract.ts`). */
export function createMemoryStateStore(initial: State = emptyState): StateStore {
  let state = initial;
  return {
    load: () => state,
    apply(operations) {
      state = operations.reduce(applyOperation, state);
      return ok(state);
    },
    damage: () => [],
  };
}
