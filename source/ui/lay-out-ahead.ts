import { archivedAhead } from '../app/session/archived.ts';
import { articlesLaidOut } from '../app/session/article-shown.ts';
import { go } from '../app/session/effect.ts';
import type { Interpreter } from '../app/session/interpreter.ts';
import { awaitedPreview, previewOf } from '../app/session/preview.ts';
import type { Session } from '../app/session/session.ts';
import { readingView } from '../app/view/reading-view.ts';

/** Longer than a key that is held takes to come again. */
const restMs = 40;

/** A key that is at hand comes before what may be wanted later. */
const pauseMs = 15;

/** Where the cursor may go next. */
const neighbours = [1, -1];

/**
 * Reads and lays out what is likely to be opened next, so that it opens at once, and shows it beside the list: right behind a key that
 * follows a rest, or with it if that was laid out before; while keys follow each other, not before they have ended. Then lays out what is
 * likely to be looked at after that, and reads the rows that follow, as long as no key comes. Returns how to stop.
 */
export function layOutAhead(reader: Interpreter): () => void {
  const { subscribe, get, foresee, readRowsAhead, perform } = reader;
  let timer: NodeJS.Timeout | undefined;
  let changed = -restMs;
  let isFirstOfKeys = false;
  let ready: readonly string[] = [];
  let askedFor: string | undefined;

  function layOut(steps: number): Session {
    const foreseen = foresee(steps);
    readingView(foreseen);
    const id = foreseen.reading?.id;
    if (id !== undefined) ready = [id, ...ready].slice(0, articlesLaidOut);
    return foreseen;
  }

  function layOutEach([steps, ...others]: readonly number[]): void {
    if (steps === undefined) {
      readRowsAhead();
      return;
    }
    layOut(steps);
    timer = setTimeout(layOutEach, 0, others);
  }

  /** Once for each article. */
  function findBelow(foreseen: Session): void {
    const asked = archivedAhead(get(), foreseen);
    if (asked.length === 0 || foreseen.reading?.id === askedFor) return;
    askedFor = foreseen.reading?.id;
    perform(asked);
  }

  function look(): void {
    isFirstOfKeys = false;
    const foreseen = layOut(0);
    findBelow(foreseen);
    perform([go({ type: 'previewed', preview: previewOf(get(), foreseen) })]);
    clearTimeout(timer); // the preview is a change too
    timer = setTimeout(layOutEach, pauseMs, neighbours);
  }

  const unsubscribe = subscribe(() => {
    clearTimeout(timer);
    const now = performance.now();
    isFirstOfKeys ||= now - changed >= restMs; // a key can change more than one thing
    changed = now;
    if (get().leaving) return;
    if (isFirstOfKeys && ready.includes(awaitedPreview(get()) ?? '')) look();
    else timer = setTimeout(look, isFirstOfKeys ? 0 : restMs);
  });
  return () => {
    unsubscribe();
    clearTimeout(timer);
  };
}
