/** GNU FriBidi's command, an independent judge of order, joining and mirroring. */
import { spawnSync } from 'node:child_process';
import { visualOrder } from './visual-order.ts';

const version = spawnSync('fribidi', ['--version'], { encoding: 'utf8' });
/** Absent, the judge cannot be asked: Debian's `libfribidi-bin`. */
export const hasFribidi = version.status === 0;
/** The version of Unicode that it knows; 0 where it is absent. */
export const fribidiUnicode = Number(/Character Database version (\d+)/u.exec(version.stdout)?.[1] ?? 0);

/** A paragraph in FriBidi's judgement; both lists run in logical order, by code point. */
export interface Judgement {
  /** Embedding levels of the paragraph, before L1. */
  readonly levels: readonly number[];
  /** What is drawn for each character: joined and mirrored. */
  readonly glyphs: readonly string[];
}

const baseFlags = { auto: '--wltr', rtl: '--rtl', ltr: '--ltr' } as const;

/** Judges paragraphs of one line each, none of them empty. */
export function judgeByFribidi(
  paragraphs: readonly string[],
  base: keyof typeof baseFlags = 'auto',
): Judgement[] {
  if (paragraphs.length === 0) return [];
  const { stdout } = spawnSync(
    'fribidi',
    [baseFlags[base], '--nopad', '--nobreak', '--reordernsm', '--levels', '--ltov'],
    { input: `${paragraphs.join('\n')}\n`, encoding: 'utf8', maxBuffer: 1 << 28 },
  );
  const printed = stdout.split('\n');
  const numbers = (line: string | undefined): number[] => (line ?? '').trim().split(' ').map(Number);
  return paragraphs.map((_, index) => {
    const [visual = '', places, levels] = printed.slice(index * 3, index * 3 + 3);
    const drawn = [...visual];
    return { levels: numbers(levels), glyphs: numbers(places).map(place => drawn[place] ?? '') };
  });
}

const isBlank = (glyph: string | undefined): boolean => glyph === undefined || /^\s?$/u.test(glyph);

/** The line of the characters [start, end) from left to right, without blanks at its ends (L1, L2). */
export function visualLine({ levels, glyphs }: Judgement, start = 0, end = levels.length): string {
  let [first, last] = [start, end];
  while (last > first && isBlank(glyphs[last - 1])) last--;
  while (last > first && isBlank(glyphs[first])) first++;
  const order = visualOrder(Uint8Array.from(levels.slice(first, last)));
  return order.map(place => glyphs[first + place]).join('');
}

const ligatures: Readonly<Record<string, string>> = {
  ﻵ: 'ﺂﻟ',
  ﻶ: 'ﺂﻠ',
  ﻷ: 'ﺄﻟ',
  ﻸ: 'ﺄﻠ',
  ﻹ: 'ﺈﻟ',
  ﻺ: 'ﺈﻠ',
  ﻻ: 'ﺎﻟ',
  ﻼ: 'ﺎﻠ',
};

/**
 * Base characters of a line in visual order. FriBidi does not ligate lam and alef across harakat and keeps the place of the alef
 * with a filler, so ligatures are compared as their letters.
 */
export const basesOf = (visual: string): string =>
  visual.replaceAll(/[ﻵ-ﻼ]/gu, ligature => ligatures[ligature] as string).replaceAll(/[\p{M}\p{Cf}\s]/gu, '');

export const marksIn = (visual: string): number => visual.match(/\p{M}/gu)?.length ?? 0;
