import { type Action, reduce } from './reducer.ts';
import type { ReaderState } from './state.ts';

export interface Store {
  readonly get: () => ReaderState;
  readonly dispatch: (action: Action) => void;
  /** Returns how to unsubscribe. */
  readonly subscribe: (listener: () => void) => () => void;
}

export function createStore(initial: ReaderState): Store {
  let state = initial;
  const listeners = new Set<() => void>();
  return {
    get: () => state,
    dispatch(action) {
      const next = reduce(state, action);
      if (next === state) return;
      state = next;
      for (const listener of listeners) listener();
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}
