/** Tells a byte that has changed by itself from what people change in a file by hand. */

/** The only place where two texts of the same length differ; -1 if there is none, or several. */
function onlyDifference(one: Buffer, other: Buffer): number {
  if (one.length !== other.length) return -1;
  let place = -1;
  for (let index = 0; index < one.length; index++) {
    if (one[index] === other[index]) continue;
    if (place !== -1) return -1;
    place = index;
  }
  return place;
}

/** Numbers, and strings of one letter (of one byte or two), such as keys. */
const oftenEdited = /(?<=[:\s])\d+(?=[,\s}\]])|"[^"]{1,2}"/g;

const isOften = (bytes: Buffer, place: number): boolean =>
  [...bytes.toString('latin1').matchAll(oftenEdited)].some(
    ({ 0: match, index }) => place >= index && place < index + match.length,
  );

/** Whether just one byte is another one, at a place where hardly anyone would change one alone. */
export function differsInOneByte(before: Buffer, after: Buffer): boolean {
  const place = onlyDifference(before, after);
  return place !== -1 && !(isOften(before, place) && isOften(after, place));
}
