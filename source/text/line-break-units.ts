/** What the rules of UAX #14 look at: characters with their combining marks as one unit (LB9, LB10). */
import { newUint8Array, newUint32Array } from './arrays.ts';
import type { Characters } from './characters.ts';
import { lineBreakClasses, Trait, traits } from './unicode/kinds.ts';
import { LineBreakClass as C } from './unicode/properties.ts';

/** Facts about a unit that its class does not tell, as bits. */
export const UnitFlag = {
  /** East_Asian_Width F, W or H. */
  eastAsian: 1,
  /** Ends in ZWJ (LB8a). */
  endsInJoiner: 2,
  /** U+25CC DOTTED CIRCLE (LB28a). */
  dottedCircle: 4,
} as const;

/** Units in logical order; all arrays are parallel and `count` long or longer. */
export interface LineBreakUnits {
  readonly count: number;
  /** UTF-16 offset of the unit's first character. */
  readonly offsets: Uint32Array;
  /** A `LineBreakClass` each, never CM or ZWJ. */
  readonly classes: Uint8Array;
  readonly flags: Uint8Array;
}

const DOTTED_CIRCLE = 0x25cc;

export function toLineBreakUnits({ codes, kinds }: Characters): LineBreakUnits {
  const { length } = codes;
  const offsets = newUint32Array(length);
  const classes = newUint8Array(length);
  const flags = newUint8Array(length);
  let count = 0;
  for (let at = 0; at < length; at++) {
    const kind = kinds[at] as number;
    let lineBreakClass = lineBreakClasses[kind] as number;
    const isMark = lineBreakClass === C.CM || lineBreakClass === C.ZWJ;
    if (isMark && count > 0 && takesMarks(classes[count - 1] as number)) {
      flags[count - 1] = withJoiner(flags[count - 1] as number, lineBreakClass);
      continue;
    }
    flags[count] = flagsOf(codes[at] as number, traits[kind] as number, lineBreakClass);
    if (isMark) lineBreakClass = C.AL;
    offsets[count] = at;
    classes[count++] = lineBreakClass;
  }
  return { count, offsets, classes, flags };
}

/** LB9: marks join every class but these; after those they count as AL (LB10). */
function takesMarks(lineBreakClass: number): boolean {
  return !((lineBreakClass >= C.BK && lineBreakClass <= C.SP) || lineBreakClass === C.ZW);
}

function withJoiner(flags: number, lineBreakClass: number): number {
  return lineBreakClass === C.ZWJ ? flags | UnitFlag.endsInJoiner : flags & ~UnitFlag.endsInJoiner;
}

function flagsOf(code: number, traitsOfKind: number, lineBreakClass: number): number {
  return (
    (traitsOfKind & Trait.eastAsian ? UnitFlag.eastAsian : 0) |
    (lineBreakClass === C.ZWJ ? UnitFlag.endsInJoiner : 0) |
    (code === DOTTED_CIRCLE ? UnitFlag.dottedCircle : 0)
  );
}
