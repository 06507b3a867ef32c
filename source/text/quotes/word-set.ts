/** Words of a table, folded, each kept once it is asked for. */
import { once } from '../../base/once.ts';
import { type Has, wordKey } from './tokens.ts';

/** Blanks and line ends part the words, of which there may be none. */
export function wordSet(...rows: readonly string[]): Has {
  const keys = once(() => new Set(rows.join(' ').split(/\s+/u).filter(Boolean).map(wordKey)));
  return key => keys().has(key);
}
