/** Parsing an XML feed with feedsmith, whole if possible, or else entry by entry. */
import { sanitizeLine } from '../../text/sanitize.ts';
import { type Envelope, fromRoot, isComplete, mend, type Root, rootOf } from '../xml.ts';

export interface Parsed<T> {
  readonly document: T | null;
  /** Entries saved one by one, where the document could not be parsed in one piece; empty otherwise. */
  readonly saved: readonly T[];
  readonly note?: string;
  /** Why nothing could be parsed. */
  readonly reason?: string;
}

const reasonOf = (error: unknown): string => {
  const cause = error instanceof Error ? (error.cause ?? error) : error;
  const message = cause instanceof Error ? cause.message : String(cause);
  // The parser quotes the feed, which may hold anything.
  return sanitizeLine(message.replace(/\s*Context:.*$/su, '')).slice(0, 200);
};

/** Runs the parser; what it throws at bad input is its answer, not a bug. */
function attempt<T>(parse: (text: string) => T, text: string): { value?: T; reason?: string } {
  try {
    return { value: parse(text) };
  } catch (error) {
    return { reason: reasonOf(error) };
  }
}

/** Trying entries one by one is for damage, not for whole documents: more than this are not tried. */
const mostSingles = 2000;

/** Saves what is whole, all at once, or else each entry for itself. */
function save<T>(text: string, envelope: Envelope, parse: (text: string) => T, reason: string): Parsed<T> {
  const mended = mend(text, envelope);
  const together = attempt(parse, mended.all);
  const note = (count: number): string => `${reason}; ${count} whole entries kept`;
  if (together.value !== undefined && (mended.single.length > 0 || reason === 'cut off')) {
    return { document: together.value, saved: [], note: note(mended.single.length) };
  }
  const saved = mended.single.slice(0, mostSingles).flatMap(single => attempt(parse, single).value ?? []);
  if (saved.length === 0) return { document: null, saved, reason };
  return { document: saved[0] as T, saved, note: note(saved.length) };
}

/** @param parse throws where it cannot parse */
export function parseXml<T>(text: string, envelope: Envelope, parse: (text: string) => T): Parsed<T> {
  const root = rootOf(text) as Root;
  const own = fromRoot(text, root);
  if (!isComplete(text, root)) return save(own, envelope, parse, 'cut off');
  const whole = attempt(parse, own);
  if (whole.value !== undefined) return { document: whole.value, saved: [] };
  return save(own, envelope, parse, whole.reason ?? 'not well-formed');
}
