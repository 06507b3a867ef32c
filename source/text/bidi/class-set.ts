/** Sets of Bidi_Class values as bits of one number. */
export const classSet = (...classes: readonly number[]): number =>
  classes.reduce((set, bidiClass) => set | (1 << bidiClass), 0);

export const inSet = (set: number, bidiClass: number): boolean => ((set >>> bidiClass) & 1) === 1;
