/**
 * How the cells of a row are sent to a terminal, one entry for each encoding; docs/terminals.md §4 is the source of the rules. All but
 * `logical` take cells in visual order. Encoding changes neither the number of cells nor any control sequence.
 */
import type { namedEncodings } from '../../domain/display.ts';
import { fenced } from './fenced.ts';
import { guarded } from './guarded.ts';
import { hybrid } from './hybrid.ts';
import { kitty } from './kitty.ts';
import type { RowEncoder } from './row.ts';

export type Encoding = (typeof namedEncodings)[number] | 'visual' | 'logical';

/** `null`: the output as it is, at no cost. */
export const rowEncoders: Readonly<Record<Encoding, RowEncoder | null>> = {
  visual: null,
  guarded,
  fenced,
  kitty,
  hybrid,
  logical: null,
};

/** Those in which the terminal joins letters by itself, and so takes the parts of a word in two styles for two words. */
const joinedByTerminal: ReadonlySet<Encoding> = new Set(['fenced', 'kitty', 'hybrid', 'logical']);

export const stylesWholeWords = (encoding: Encoding): boolean => joinedByTerminal.has(encoding);

export const encodings = Object.keys(rowEncoders) as readonly Encoding[];
