/** Prints an outcome on standard output: as the one JSON value, as JSON lines, tab-separated, or as text. */
import { ok, type Result } from '../../domain/errors.ts';
import type { FlagValues } from '../arguments/flags.ts';
import type { Outcome } from '../command.ts';
import { checkFields, pickFields, tabSeparated } from './fields.ts';
import { jsonText } from './json-text.ts';
import type { Page } from './page.ts';

const enough = 1 << 16;

const nextTurn = (): Promise<void> => new Promise(resolve => setImmediate(resolve));

/** Pieces are written in portions, with a pause between them: in it the process learns that nobody reads on, and ends. */
async function writePieces(write: (text: string) => void, pieces: Iterable<string>): Promise<void> {
  let portion = '';
  for (const piece of pieces) {
    portion += piece;
    if (portion.length < enough) continue;
    write(portion);
    portion = '';
    await nextTurn();
  }
  if (portion !== '') write(portion);
}

function* linesOf(lines: Iterable<string>): Generator<string> {
  for (const line of lines) yield `${line}\n`;
}

/** The same bytes as `jsonText` of the whole array, which is never in memory. */
function* arrayText(items: Iterable<unknown>): Generator<string> {
  let before = '[';
  for (const item of items) {
    yield `${before}\n  ${jsonText(item).replaceAll('\n', '\n  ')}`;
    before = ',';
  }
  yield before === '[' ? '[]\n' : '\n]\n';
}

function* ndjson(items: Iterable<unknown>): Generator<string> {
  for (const item of items) yield `${JSON.stringify(item)}\n`;
}

const arrayOf = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : [value]);

const itemsOf = (outcome: Outcome): Iterable<unknown> => outcome.items?.() ?? arrayOf(outcome.json());

function* eachOf<From, To>(items: Iterable<From>, map: (item: From) => To): Generator<To> {
  for (const item of items) yield map(item);
}

/** The same outcome with no other fields in its JSON. */
function withFields(outcome: Outcome, fields: readonly string[]): Outcome {
  const pick = (value: unknown): object => pickFields(value, fields);
  return {
    ...outcome,
    json() {
      const value = outcome.json();
      return Array.isArray(value) ? value.map(pick) : pick(value);
    },
    ...(outcome.items ? { items: () => eachOf(itemsOf(outcome), pick) } : {}),
  };
}

/** All items have the same fields. */
function checkFirst(outcome: Outcome, fields: readonly string[]): Result<null> {
  for (const item of itemsOf(outcome)) return checkFields(item, fields);
  return ok(null);
}

export interface PrintOptions {
  readonly write: (text: string) => void;
  readonly flags: Pick<FlagValues, 'json' | 'ndjson' | 'fields' | 'quiet'>;
  readonly isLaidOut: boolean;
  /** Asked for only if text is laid out: JSON and columns need no layout. */
  readonly page: () => Promise<Page>;
}

/** What `--fields` names, or what a list prints in a pipe. */
const columnsOf = ({ columns }: Outcome, { flags, isLaidOut }: PrintOptions): readonly string[] | undefined =>
  flags.fields ?? (isLaidOut ? undefined : columns);

/** `--fields` names fields of the JSON. */
const rowsOf = (outcome: Outcome, { flags }: PrintOptions): Iterable<unknown> =>
  (flags.fields ? null : outcome.rows?.()) ?? itemsOf(outcome);

async function printText(outcome: Outcome, options: PrintOptions): Promise<void> {
  const columns = columnsOf(outcome, options);
  const lines = columns
    ? eachOf(rowsOf(outcome, options), item => tabSeparated(item, columns))
    : await outcome.text(await options.page());
  return writePieces(options.write, linesOf(lines));
}

function printJson(outcome: Outcome, { write, flags }: PrintOptions): Promise<void> {
  if (flags.ndjson) return writePieces(write, ndjson(itemsOf(outcome)));
  return writePieces(write, outcome.items ? arrayText(outcome.items()) : [`${jsonText(outcome.json())}\n`]);
}

/** Errors: `bad-value`, of `--fields`; then nothing is printed. */
export async function print(outcome: Outcome, options: PrintOptions): Promise<Result<null>> {
  const { json, ndjson: isNdjson, fields, quiet } = options.flags;
  const isJson = json || isNdjson;
  if (outcome.confirmation && quiet && !isJson) return ok(null);
  const checked = fields ? checkFirst(outcome, fields) : ok(null);
  if (!checked.ok) return checked;
  if (isJson) await printJson(fields ? withFields(outcome, fields) : outcome, options);
  else await printText(outcome, options);
  return ok(null);
}
