/** Sets of Bidi_Class values as bits of one number. */
export const classSet = (...classes: readonly number[]): number =>
  classes.reduce((set, bidiClass) => set | (1 << bidiClass), 0);

export const inSet = (set: number, bidiClass: number): boolean => ((set >>> bidiClass) & 1) === 1;

/** The set of the classes that occur. */
export function setOf(classes: Uint8Array): number {
  let set = 0;
  for (let i = 0; i < classes.length; i++) set |= 1 << (classes[i] as number);
  return set;
}
