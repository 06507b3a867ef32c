/** Cleaning a text while its links and marks stay on their letters. */
import { sanitizeBlock } from '../../text/sanitize.ts';

/** A stretch of a text, in UTF-16 offsets. Stretches of one `group` are in order and do not overlap. */
export interface Stretch {
  readonly start: number;
  readonly end: number;
  readonly group: string;
}

/** The stretch without the blanks at its edges; null if it has no text. */
export function tightened<S extends Stretch>(text: string, stretch: S): S | null {
  const body = text.slice(stretch.start, stretch.end);
  const trimmed = body.trim();
  if (trimmed === '') return null;
  const start = stretch.start + body.indexOf(trimmed);
  return { ...stretch, start, end: start + trimmed.length };
}

/** Cleaning trims; the blanks at the ends of a piece belong to the whole. */
function sanitizePiece(piece: string): string {
  const lead = /^[ \n]*/u.exec(piece)?.[0] ?? '';
  const body = piece.slice(lead.length);
  const tail = /(?<![ \n])[ \n]*$/u.exec(body)?.[0] ?? '';
  return lead + sanitizeBlock(body.slice(0, body.length - tail.length)) + tail;
}

/** Each search that fails reads the whole text. */
const mostLost = 100;

/** The stretches of one group, looked for by their text. */
function foundAgain<S extends Stretch>(clean: string, raw: string, stretches: readonly S[]): readonly S[] {
  const found: S[] = [];
  let from = 0;
  let lost = 0;
  for (const stretch of stretches) {
    if (lost > mostLost) break;
    const label = sanitizeBlock(raw.slice(stretch.start, stretch.end)).trim();
    const start = label === '' ? -1 : clean.indexOf(label, from);
    if (start < 0) {
      lost++;
      continue;
    }
    from = start + label.length;
    found.push({ ...stretch, start, end: from });
  }
  return found;
}

function inGroups<S extends Stretch>(stretches: readonly S[]): readonly (readonly S[])[] {
  const groups = new Map<string, S[]>();
  for (const stretch of stretches) {
    const group = groups.get(stretch.group);
    if (group) group.push(stretch);
    else groups.set(stretch.group, [stretch]);
  }
  return [...groups.values()];
}

const edgesOf = (text: string, stretches: readonly Stretch[]): readonly number[] =>
  [...new Set([0, text.length, ...stretches.flatMap(({ start, end }) => [start, end])])].sort(
    (a, b) => a - b,
  );

/**
 * Cleans a text and keeps the stretches on their letters. Cleaning may shorten a text, so it is done piece by piece between
 * the edges of stretches; where even then the whole differs (a composition across an edge), they are looked for again.
 */
export function cleanedText<S extends Stretch>(
  raw: string,
  stretches: readonly S[],
): { readonly text: string; readonly stretches: readonly S[] } {
  const text = sanitizeBlock(raw);
  if (text === raw) return { text, stretches };
  const edges = edgesOf(raw, stretches);
  const places = new Map<number, number>([[0, 0]]);
  let joined = '';
  edges.slice(1).forEach((edge, index) => {
    joined += sanitizePiece(raw.slice(edges[index], edge));
    places.set(edge, joined.length);
  });
  if (joined !== text)
    return { text, stretches: inGroups(stretches).flatMap(group => foundAgain(text, raw, group)) };
  const place = (offset: number): number => places.get(offset) ?? 0;
  const moved = stretches.map(stretch => ({
    ...stretch,
    start: place(stretch.start),
    end: place(stretch.end),
  }));
  return { text, stretches: moved.filter(({ start, end }) => start < end) };
}
