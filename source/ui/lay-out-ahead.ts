import type { Interpreter } from '../app/session/interpreter.ts';
import { readingView } from '../app/view/reading-view.ts';

/** Longer than a key that is held takes to come again. */
const restMs = 40;

/** While the user rests, reads and lays out what is likely to be opened next, so that it opens at once. Returns how to stop. */
export function layOutAhead({ subscribe, get, foresee }: Interpreter): () => void {
  let timer: NodeJS.Timeout | undefined;
  const unsubscribe = subscribe(() => {
    clearTimeout(timer);
    if (!get().leaving) timer = setTimeout(() => readingView(foresee()), restMs);
  });
  return () => {
    unsubscribe();
    clearTimeout(timer);
  };
}
