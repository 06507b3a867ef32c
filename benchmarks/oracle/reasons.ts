/** Why a line may differ from FriBidi's and be right. */
import { basesOf, marksIn } from '../../tests/support/fribidi.ts';

/** Both lines from left to right, and in logical order the line's text and its paragraph. */
export interface Difference {
  readonly got: string;
  readonly expected: string;
  readonly logical: string;
  readonly paragraph: string;
}

type Proof = (difference: Difference) => boolean;

const sameBases: Proof = ({ got, expected }) => basesOf(got) === basesOf(expected);
const lostMarks = ({ got, expected }: Difference): number => marksIn(expected) - marksIn(got);
const marksAtStart = (text: string): number => marksIn(/^\s*(\p{M}*)/u.exec(text)?.[1] ?? '');
const isFirst: Proof = ({ logical, paragraph }) => paragraph.startsWith(logical);
const textBehind = ({ logical, paragraph }: Difference): string =>
  paragraph.slice(paragraph.indexOf(logical) + logical.length);

/** A name for every reason, and what proves it of a difference whose base characters are the same. */
const reasons: Readonly<Record<string, Proof>> = {
  'a mark that begins its paragraph: no cell could hold it': difference =>
    isFirst(difference) && lostMarks(difference) === marksAtStart(difference.logical),
  'a mark on the blank at the end of a line: it is drawn there, the oracle counts it with the next line':
    difference =>
      lostMarks(difference) === marksAtStart(difference.logical) - marksAtStart(textBehind(difference)),
};

/** The reason for a difference, or null where none is known. */
export const reasonFor = (difference: Difference): string | null =>
  sameBases(difference)
    ? (Object.entries(reasons).find(([, proves]) => proves(difference))?.[0] ?? null)
    : null;
