/** Parsing an XML feed with feedsmith, whole if possible, or else entry by entry. */

import { DetectError, ParseError } from 'feedsmith';
import { sanitizeLine } from '../../text/sanitize.ts';
import { withoutEscapedCdata } from '../escaped-cdata.ts';
import { type Envelope, fromRoot, isComplete, type Repaired, type Root, repair, rootOf } from '../xml.ts';
import { balance } from '../xml-balance.ts';

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
  return sanitizeLine(message.replace(/(?<!\s)\s*Context:.*$/su, '')).slice(0, 200);
};

interface Attempt<T> {
  readonly value?: T;
  readonly reason?: string;
  /** The XML is sound, but nothing of a feed was found in it. */
  readonly isBare?: boolean;
}

/** Runs the parser; what it throws at bad input is its answer, not a bug. */
function attempt<T>(parse: (text: string) => T, text: string): Attempt<T> {
  try {
    return { value: parse(text) };
  } catch (error) {
    return { reason: reasonOf(error), isBare: error instanceof ParseError || error instanceof DetectError };
  }
}

/** Trying entries one by one is for damage, not for whole documents: more than this are not tried. */
const mostSingles = 2000;

/** Parses the whole entries, together or else each on its own. */
function save<T>(repaired: Repaired, parse: (text: string) => T, reason: string): Parsed<T> {
  const { head, entries, tail } = repaired;
  if (entries.length === 0) return { document: null, saved: [], reason };
  const note = (count: number): string => `${reason}; ${count} whole entries kept`;
  const together = attempt(parse, head + entries.join('\n') + tail);
  if (together.value !== undefined) {
    return { document: together.value, saved: [], note: note(entries.length) };
  }
  const saved = entries
    .slice(0, mostSingles)
    .flatMap(entry => attempt(parse, head + entry + tail).value ?? []);
  if (saved.length === 0) return { document: null, saved, reason };
  return { document: saved[0] as T, saved, note: note(saved.length) };
}

/** An entry that the parser found nothing in may be empty, or written in a way that it does not know. */
const saysSomething = (entry: string): boolean =>
  /<(?:[\w.-]+:)?(?:title|link|description|summary|content|guid)[\s>]/iu.test(entry);

/** A `<` that begins nothing: it was meant as a character. */
const bareLessThan = /<(?![a-z_/!?])/giu;

/** What may be wrong with a document that is all there, repaired; with what it then was. */
function* repairs(text: string, reason: string): Iterable<{ readonly text: string; readonly note: string }> {
  const loose = text.replace(bareLessThan, '&lt;');
  if (loose !== text) yield { text: loose, note: reason };
  const { text: balanced, mismatch } = balance(loose);
  if (mismatch !== null)
    yield { text: balanced, note: `mismatched tags: ${sanitizeLine(mismatch).slice(0, 100)}` };
}

/** A document whose last tag lacks its `>`, with it. */
const withLastBracket = (text: string): string =>
  /^<\/[\w:.-]+\s*$/u.test(text.slice(text.lastIndexOf('<'))) ? `${text}>` : text;

/**
 * @param parse throws where it cannot parse
 * @param empty what a feed without anything in it is
 */
export function parseXml<T>(
  text: string,
  envelope: Envelope,
  parse: (text: string) => T,
  empty: T,
): Parsed<T> {
  const root = rootOf(text) as Root;
  const own = withLastBracket(withoutEscapedCdata(fromRoot(text, root)));
  if (!isComplete(own, root)) return save(repair(own, envelope), parse, 'cut off');
  const whole = attempt(parse, own);
  if (whole.value !== undefined) return { document: whole.value, saved: [] };
  const repaired = repair(own, envelope);
  if (whole.isBare && !repaired.entries.some(saysSomething)) return { document: empty, saved: [] };
  const reason = whole.reason ?? 'not well-formed';
  for (const repair of repairs(own, reason)) {
    const retried = attempt(parse, repair.text);
    if (retried.value !== undefined) return { document: retried.value, saved: [], note: repair.note };
  }
  return save(repaired, parse, reason);
}
