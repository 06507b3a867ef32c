import type { Direction } from '../domain/article.ts';
import { BidiClass, bidiClassOf } from './unicode/properties.ts';

/** The direction of a text's first strong character (UAX #9 P2), or null where it has none. */
export function firstStrongDirection(text: string): Direction | null {
  for (const character of text) {
    const bidiClass = bidiClassOf(character.codePointAt(0) as number);
    if (bidiClass === BidiClass.L) return 'ltr';
    if (bidiClass === BidiClass.R || bidiClass === BidiClass.AL) return 'rtl';
  }
  return null;
}
