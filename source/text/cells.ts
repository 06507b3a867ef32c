/**
 * How many terminal cells text takes.
 *
 * The counts are those of `string-width`, by which Ink lays out its grid, so that the panes stay straight, and
 * they are what xterm, VTE, foot, kitty and others give for everything that news is written in: marks, joiners,
 * variation selectors and bidi controls 0; letters, tatweel, presentation forms (lam-alef too), ﷺ and ﷽ 1;
 * East Asian wide and fullwidth characters, emoji, flags and ZWJ sequences 2. Ambiguous width counts as narrow.
 *
 * Most of what terminals disagree about (emoji sequences, halves of flags, U+06DD, ligatures of words) is shown in other
 * characters (`shown-text.ts`). What is left: Thai and Lao sara am (0 after its letter here). Tabs and controls never get this far (`sanitize.ts`).
 */
import { clusterBoundaries } from './graphemes.ts';
import { characterWidth, isPictograph, isSpacingMark, isWide, isZeroWidth } from './unicode/properties.ts';

/** Real emoji are shorter; a longer cluster is an attack or an accident and no picture. */
const MAX_EMOJI_LENGTH = 50;
const ZERO_WIDTH_JOINER = '\u200d';
const UNQUALIFIED_KEYCAP = /^[\d#*]\u20e3$/;
/** A string and no literal: the compiler's target has no `v` flag yet; Node 20 has it. */
const RGI_EMOJI_PATTERN = '^\\p{RGI_Emoji}$';
/** Compiled when the first such cluster is met: it takes longer than all else that a short command does. */
let rgiEmoji: RegExp | null = null;
const isRgiEmoji = (cluster: string): boolean => {
  rgiEmoji ??= new RegExp(RGI_EMOJI_PATTERN, 'v');
  return rgiEmoji.test(cluster);
};

/**
 * Cells of one grapheme cluster: 0, 1 or 2. (Clusters of other scripts with spacing marks can take more in
 * theory: every such mark counts 1, as terminals do.)
 */
export function cellWidth(cluster: string): number {
  if (cluster.length === 1) return characterWidth(cluster.charCodeAt(0));
  const visible = visibleCodePoints(cluster);
  const [first] = visible;
  if (first === undefined) return 0;
  if (isEmoji(cluster, visible)) return 2;
  return visible.reduce((width, codePoint, index) => {
    const takesCells = index === 0 || hasCellsBehindBase(codePoint);
    return takesCells ? width + characterWidth(codePoint) : width;
  }, 0);
}

/** Cells of a text: the sum over its clusters. Linear. */
export function textWidth(text: string): number {
  const boundaries = clusterBoundaries(text);
  let width = 0;
  for (let index = 1; index < boundaries.length; index++) {
    const start = boundaries[index - 1] as number;
    const end = boundaries[index] as number;
    width += end - start === 1 ? characterWidth(text.charCodeAt(start)) : cellWidth(text.slice(start, end));
  }
  return width;
}

function visibleCodePoints(cluster: string): number[] {
  const visible: number[] = [];
  for (const character of cluster) {
    const codePoint = character.codePointAt(0) as number;
    if (!isZeroWidth(codePoint)) visible.push(codePoint);
  }
  return visible;
}

/** Emoji begin with a pictograph, with the half of a flag, or are keycaps (UTS #51); a hamza with its tanween is not one. */
const mayBeginEmoji = (first: number, cluster: string): boolean =>
  first < 0x80 ? cluster.includes('\u20e3') : isPictograph(first) || (first >= 0x1f1e6 && first <= 0x1f1ff);

function isEmoji(cluster: string, visible: readonly number[]): boolean {
  if (!mayBeginEmoji(visible[0] ?? 0, cluster)) return false;
  if (cluster.length > MAX_EMOJI_LENGTH) return false;
  const isJoined = cluster.includes(ZERO_WIDTH_JOINER) && visible.filter(isPictograph).length >= 2;
  return isJoined || UNQUALIFIED_KEYCAP.test(cluster) || isRgiEmoji(cluster);
}

/** Spacing marks, halfwidth sound marks, and (all that is wide in the BMP) Hangul that has no cluster boundary. */
function hasCellsBehindBase(codePoint: number): boolean {
  const isHalfOrFullwidthForm = codePoint >= 0xff00 && codePoint <= 0xffef;
  return isHalfOrFullwidthForm || isSpacingMark(codePoint) || (codePoint <= 0xffff && isWide(codePoint));
}
