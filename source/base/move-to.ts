/** The items with one of them at another place, from 1 on; beyond the end is the end. */
export function moveTo<T>(items: readonly T[], item: T, place: number): readonly T[] {
  const others = items.filter(each => each !== item);
  return others.toSpliced(Math.max(0, place - 1), 0, item);
}
