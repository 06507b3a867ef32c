import { fail, ok, type Result } from '../../domain/errors.ts';
import { integer } from './flag-values.ts';

/** More than any list has. */
const most = 1000;
const places = integer(1, most);

/** A place in a list, from 1 on. Error: `bad-value`. */
export function readPlace(word: string, now: Date): Result<number> {
  const place = places.parse(word, now);
  return place === undefined ? fail('bad-value', { subject: word, detail: places.allowed }) : ok(place);
}
