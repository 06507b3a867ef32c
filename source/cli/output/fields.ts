/** Fields of JSON values, named by their paths: `id`, `source.title`. */
import { fail, ok, type Result } from '../../domain/errors.ts';

/** Undefined if there is no such field; null if there is none in this value. */
function fieldOf(value: unknown, path: string): unknown {
  let field = value;
  for (const key of path.split('.')) {
    if (field === null) return null;
    const isInside = typeof field === 'object' && Object.hasOwn(field as object, key);
    field = isInside ? (field as Readonly<Record<string, unknown>>)[key] : undefined;
  }
  return field;
}

/** Errors: `bad-value`, if the value has no field of one of these names. */
export function checkFields(value: unknown, fields: readonly string[]): Result<null> {
  const unknown = fields.find(path => fieldOf(value, path) === undefined);
  if (unknown === undefined) return ok(null);
  return fail('bad-value', {
    subject: `--fields ${unknown}`,
    detail: Object.keys(value as object).join(', '),
  });
}

/** An object of these fields, under the names as given. */
export const pickFields = (value: unknown, fields: readonly string[]): object =>
  Object.fromEntries(fields.map(path => [path, fieldOf(value, path) ?? null]));

function plainText(value: unknown): string {
  if (value === null || value === undefined) return '';
  return typeof value === 'string' ? value : JSON.stringify(value);
}

/** Also what only some programs take for the end of a line. */
const separators = /[\p{Cc}\u2028\u2029]+/gu;

/** One line, whatever the fields hold: null is empty, lists and objects are JSON. */
export const tabSeparated = (value: unknown, fields: readonly string[]): string =>
  fields.map(path => plainText(fieldOf(value, path)).replace(separators, ' ')).join('\t');
