import { go } from '../app/session/effect.ts';
import type { Interpreter } from '../app/session/interpreter.ts';
import { previewOf } from '../app/session/preview.ts';
import { readingView } from '../app/view/reading-view.ts';

/** Longer than a key that is held takes to come again. */
const restMs = 40;

/** Reads and lays out what is likely to be opened next, so that it opens at once, and shows it beside the list. */
function lookAhead({ get, foresee, perform }: Interpreter): void {
  const foreseen = foresee();
  readingView(foreseen);
  perform([go({ type: 'previewed', preview: previewOf(get(), foreseen) })]);
}

/**
 * Looks ahead right behind a key that follows a rest; while keys follow each other, not before they have ended. Returns how to stop.
 */
export function layOutAhead(reader: Interpreter): () => void {
  const { subscribe, get } = reader;
  let timer: NodeJS.Timeout | undefined;
  let changed = -restMs;
  let isFirstOfKeys = false;
  const look = (): void => {
    isFirstOfKeys = false;
    lookAhead(reader);
    clearTimeout(timer); // the preview is a change too
  };
  const unsubscribe = subscribe(() => {
    clearTimeout(timer);
    const now = performance.now();
    isFirstOfKeys ||= now - changed >= restMs; // a key can change more than one thing
    changed = now;
    if (!get().leaving) timer = setTimeout(look, isFirstOfKeys ? 0 : restMs);
  });
  return () => {
    unsubscribe();
    clearTimeout(timer);
  };
}
