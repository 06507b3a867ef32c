import { places } from './places.ts';
import { units } from './units.ts';

/** A run of two units in turn, in one place. */
export interface Attack {
  readonly place: string;
  readonly unit: string;
}

const attacks: readonly Attack[] = Object.keys(places).flatMap(place =>
  units.flatMap(first => units.map(second => ({ place, unit: first === second ? first : first + second }))),
);

/** A prime that does not divide how many there are: steps of it come to each once, and to all kinds soon. */
const stride = 10_007;

/** So many of all pairs of units in all places, the same in every run, from everywhere among them. */
export const someAttacks = (count: number, from = 0): readonly Attack[] =>
  Array.from(
    { length: Math.min(count, attacks.length) },
    (_, index) => attacks[((from + index) * stride) % attacks.length] as Attack,
  );
