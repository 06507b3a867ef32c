/** What is typed at a prompt, with its cursor. */
import { textWidth } from '../../text/cells.ts';
import { clusters } from '../../text/graphemes.ts';
import { joinsNext, joinsPrevious } from '../../text/joining.ts';
import { JoiningType, joiningTypeOf } from '../../text/unicode/properties.ts';
import type { EditedLine } from '../session/edited-line.ts';
import { inOwnOrder } from './in-own-order.ts';

/** Behind the letter before it, in the order of reading. */
const caret = '▏';
const zeroWidthJoiner = '\u200d';

const typesOf = (text: string): readonly number[] =>
  Array.from(text, character => joiningTypeOf(character.codePointAt(0) as number)).filter(
    type => type !== JoiningType.T,
  );

/** Whether the letters to both sides of the cursor join: with the caret between them they keep their forms. */
function joinsAcross(before: string, behind: string): boolean {
  const last = typesOf(before).at(-1);
  const [next] = typesOf(behind);
  return last !== undefined && next !== undefined && joinsNext(last) && joinsPrevious(next);
}

function withCaret(before: string, behind: string): string {
  const joiner = joinsAcross(before, behind) ? zeroWidthJoiner : '';
  return inOwnOrder(`${before}${joiner}${caret}${joiner}${behind}`);
}

/** Of what is behind the caret, so many cells stay in sight. */
const mostBehind = 12;

/** The line in `width` cells or more; of one that is wider, what is around the caret: what comes after that is for others to cut. */
export function promptText(label: string, { typed, cursor }: EditedLine, width: number): string {
  const before = typed.slice(0, cursor);
  const behind = typed.slice(cursor);
  const whole = `${label} ${withCaret(before, behind)}`;
  const room = width - Math.min(mostBehind, textWidth(behind));
  const excess = textWidth(`${label} ${before}${caret}`) - room;
  if (textWidth(whole) <= width || excess <= 0) return whole;
  const letters = clusters(before);
  const toDrop = excess + textWidth('…');
  let dropped = 0;
  for (let cells = 0; cells < toDrop && dropped < letters.length; dropped++)
    cells += textWidth(letters[dropped] as string);
  return `${label} ${withCaret(`…${letters.slice(dropped).join('')}`, behind)}`;
}
