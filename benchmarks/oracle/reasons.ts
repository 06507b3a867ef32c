/** Why a line may differ from FriBidi's and be right. */
import { basesOf, marksIn } from '../../tests/support/fribidi.ts';

/** Both lines from left to right, and the line's text in logical order. */
export interface Difference {
  /** Whether the line is the first of its paragraph. */
  readonly isFirst: boolean;
  readonly got: string;
  readonly expected: string;
  readonly logical: string;
}

type Proof = (difference: Difference) => boolean;

const sameBases: Proof = ({ got, expected }) => basesOf(got) === basesOf(expected);

/** A name for every reason, and what proves it of a difference. */
const reasons: Readonly<Record<string, Proof>> = {
  'a mark with no letter before it in its paragraph: no cell could hold it': difference => {
    const [lone = ''] = /^[\p{M}\s]*/u.exec(difference.logical) ?? [];
    return sameBases(difference) && marksIn(difference.expected) - marksIn(difference.got) === marksIn(lone);
  },
};

/** The reason for a difference, or null where none is known. */
export const reasonFor = (difference: Difference): string | null =>
  Object.entries(reasons).find(([, proves]) => proves(difference))?.[0] ?? null;
