/** Prints an outcome on standard output: as the one JSON value, as JSON lines, tab-separated, or as text. */
import { ok, type Result } from '../../domain/errors.ts';
import type { FlagValues } from '../arguments/flags.ts';
import type { Outcome, Sequence } from '../command.ts';
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

/** With a pause behind each, as between portions of text. */
async function writeBytes(write: PrintOptions['write'], pieces: Iterable<Uint8Array>): Promise<void> {
  for (const piece of pieces) {
    write(piece);
    await nextTurn();
  }
}

async function* batchesOf<T>(sequence: Sequence<T>): AsyncGenerator<Iterable<T>> {
  if (Symbol.asyncIterator in sequence) yield* sequence;
  else yield sequence;
}

/** What has come is written before the next batch is waited for. */
async function writeBatches<T>(
  write: (text: string) => void,
  sequence: Sequence<T>,
  piecesOf: (batch: Iterable<T>) => Iterable<string>,
): Promise<void> {
  for await (const batch of batchesOf(sequence)) await writePieces(write, piecesOf(batch));
}

function* linesOf(lines: Iterable<string>): Generator<string> {
  for (const line of lines) yield `${line}\n`;
}

/** The same bytes as `jsonText` of the whole array, which is never in memory. */
async function writeArray(write: (text: string) => void, items: Sequence<unknown>): Promise<void> {
  let before = '[';
  await writeBatches(write, items, function* (batch) {
    for (const item of batch) {
      yield `${before}\n  ${jsonText(item).replaceAll('\n', '\n  ')}`;
      before = ',';
    }
  });
  write(before === '[' ? '[]\n' : '\n]\n');
}

function* ndjson(items: Iterable<unknown>): Generator<string> {
  for (const item of items) yield `${JSON.stringify(item)}\n`;
}

const arrayOf = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : [value]);

const itemsOf = (outcome: Outcome): Sequence<unknown> => outcome.items?.() ?? arrayOf(outcome.json?.());

function* eachOf<From, To>(items: Iterable<From>, map: (item: From) => To): Generator<To> {
  for (const item of items) yield map(item);
}

async function* eachOfBatches<From, To>(batches: AsyncIterable<Iterable<From>>, map: (item: From) => To) {
  for await (const batch of batches) yield eachOf(batch, map);
}

const mapped = <From, To>(sequence: Sequence<From>, map: (item: From) => To): Sequence<To> =>
  Symbol.asyncIterator in sequence ? eachOfBatches(sequence, map) : eachOf(sequence, map);

/** The same outcome with no other fields in its JSON. */
function withFields(outcome: Outcome, fields: readonly string[]): Outcome {
  const pick = (value: unknown): object => pickFields(value, fields);
  if (outcome.items) return { ...outcome, items: () => mapped(itemsOf(outcome), pick) };
  return {
    ...outcome,
    json() {
      const value = outcome.json?.();
      return Array.isArray(value) ? value.map(pick) : pick(value);
    },
  };
}

/** Takes the first batch that holds anything, and gives all of them back. */
async function peek(batches: AsyncIterable<Iterable<unknown>>) {
  const iterator = batches[Symbol.asyncIterator]();
  let first: readonly unknown[] = [];
  while (first.length === 0) {
    const next = await iterator.next();
    if (next.done) break;
    first = [...next.value];
  }
  async function* all(): AsyncGenerator<Iterable<unknown>> {
    yield first;
    yield* { [Symbol.asyncIterator]: () => iterator };
  }
  return { first: first[0], all };
}

/** All items have the same fields, so the first is asked. Errors: `bad-value`. */
async function withCheckedFields(outcome: Outcome, fields: readonly string[]): Promise<Result<Outcome>> {
  const items = itemsOf(outcome);
  if (Symbol.asyncIterator in items) {
    const { first, all } = await peek(items);
    const checked = first === undefined ? ok(null) : checkFields(first, fields);
    return checked.ok ? ok({ ...outcome, items: all }) : checked;
  }
  for (const item of items) {
    const checked = checkFields(item, fields);
    return checked.ok ? ok(outcome) : checked;
  }
  return ok(outcome);
}

export interface PrintOptions {
  readonly write: (text: string | Uint8Array) => void;
  readonly flags: Pick<FlagValues, 'json' | 'ndjson' | 'fields' | 'quiet'>;
  readonly isLaidOut: boolean;
  /** Asked for only if text is laid out: JSON and columns need no layout. */
  readonly page: () => Promise<Page>;
}

/** What `--fields` names, or what a list prints in a pipe. */
const columnsOf = ({ columns }: Outcome, { flags, isLaidOut }: PrintOptions): readonly string[] | undefined =>
  flags.fields ?? (isLaidOut ? undefined : columns);

/** `--fields` names fields of the JSON. */
const rowsOf = (outcome: Outcome, { flags }: PrintOptions): Sequence<unknown> =>
  (flags.fields ? null : outcome.rows?.()) ?? itemsOf(outcome);

async function printText(outcome: Outcome, options: PrintOptions): Promise<void> {
  const columns = columnsOf(outcome, options);
  if (!columns && outcome.bytes) return writeBytes(options.write, outcome.bytes());
  const lines = columns
    ? mapped(rowsOf(outcome, options), item => tabSeparated(item, columns))
    : await outcome.text(await options.page());
  return writeBatches(options.write, lines, linesOf);
}

async function printJson(outcome: Outcome, { write, flags }: PrintOptions): Promise<void> {
  if (flags.ndjson) return writeBatches(write, itemsOf(outcome), ndjson);
  if (outcome.items) return writeArray(write, outcome.items());
  return writePieces(write, [`${jsonText(outcome.json?.())}\n`]);
}

/** Errors: `bad-value`, of `--fields`; then nothing is printed. */
export async function print(outcome: Outcome, options: PrintOptions): Promise<Result<null>> {
  const { json, ndjson: isNdjson, fields, quiet } = options.flags;
  const isJson = json || isNdjson;
  if (outcome.confirmation && quiet && !isJson) return ok(null);
  const checked = fields ? await withCheckedFields(outcome, fields) : ok(outcome);
  if (!checked.ok) return checked;
  if (isJson) await printJson(fields ? withFields(checked.value, fields) : checked.value, options);
  else await printText(checked.value, options);
  return ok(null);
}
