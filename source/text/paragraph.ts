/** One paragraph analysed: characters, embedding levels, joining forms, and the units that a line is put together from. */
import type { Direction } from '../domain/article.ts';
import { newUint16ArrayOf } from './arrays.ts';
import { setOf } from './bidi/class-set.ts';
import { embeddingLevels, firstStrongLevel, type LevelRun, pushRun } from './bidi/index.ts';
import { type Characters, charactersOf } from './characters.ts';
import { type DrawnText, drawForms, type GlyphOptions } from './glyphs.ts';
import { isolateRanges, isolateTokens } from './isolates.ts';
import { hideTatweel, shape } from './joining.ts';
import { classSetIn, holdTrait, Trait } from './unicode/kinds.ts';
import { firstUnitFrom, type Units, unitsOf } from './units.ts';

export interface Paragraph extends DrawnText {
  readonly text: string;
  readonly direction: Direction;
  readonly base: 0 | 1;
  /** The same of units. */
  readonly runs: readonly LevelRun[];
}

/** A unit has the level of its first character. */
function unitRuns(levels: readonly LevelRun[], units: Units, characterCount: number): readonly LevelRun[] {
  if (units.count === characterCount) return levels;
  const runs: LevelRun[] = [];
  let start = 0;
  for (const { end, level } of levels) {
    const endUnit = firstUnitFrom(units, end);
    pushRun(runs, start, endUnit, level);
    start = endUnit;
  }
  return runs;
}

function baseLevel(classes: Uint8Array, direction: Direction | 'auto', fallback: Direction): 0 | 1 {
  const strong = direction === 'auto' ? firstStrongLevel(classes, 0, classes.length) : -1;
  if (strong >= 0) return strong as 0 | 1;
  return (direction === 'auto' ? fallback : direction) === 'rtl' ? 1 : 0;
}

interface Range {
  readonly start: number;
  readonly end: number;
}

/** Takes stretches for left-to-right letters; whether there are any. */
function isolate(
  text: string,
  { classes }: Characters,
  leftToRight: readonly Range[],
  options: GlyphOptions,
): boolean {
  if (leftToRight.length > 0) isolateRanges(leftToRight, classes);
  const holdsToken = options.isolate === true && isolateTokens(text, classes);
  return holdsToken || leftToRight.length > 0;
}

function formsOf(codes: Uint16Array, kinds: Uint8Array, options: GlyphOptions): Uint16Array {
  const letters = options.tatweel === 'strip' ? hideTatweel(codes) : codes;
  return options.order === 'visual' && options.shaping ? shape(letters, kinds) : newUint16ArrayOf(letters);
}

/**
 * Analyses a paragraph. Linear in its length.
 * @param text one paragraph in logical order, without line breaks
 * @param direction `auto` takes the first strong character (UAX #9 P2, P3), or else `fallback`
 * @param leftToRight stretches that read left to right whatever is around them, in UTF-16 offsets
 */
export function analyseParagraph(
  text: string,
  direction: Direction | 'auto',
  options: GlyphOptions,
  fallback: Direction = 'ltr',
  leftToRight: readonly Range[] = [],
): Paragraph {
  const characters = charactersOf(text);
  const { codes, kinds, classes, facts } = characters;
  const present = isolate(text, characters, leftToRight, options) ? setOf(classes) : classSetIn(facts);
  const level = baseLevel(classes, direction, fallback);
  const brackets = holdTrait(facts, Trait.opens | Trait.closes) ? codes : null;
  const { base, runs: levels } = embeddingLevels(classes, brackets, level, present);
  const forms = formsOf(codes, kinds, options);
  const units = unitsOf(text, characters, forms);
  const { count, starts, columns } = units;
  const runs = unitRuns(levels, units, codes.length);
  const paragraph: Paragraph = {
    text,
    direction: base ? 'rtl' : 'ltr',
    base,
    codes,
    kinds,
    classes,
    facts,
    levels,
    forms,
    count,
    starts,
    columns,
    runs,
  };
  drawForms(paragraph, options);
  return paragraph;
}
