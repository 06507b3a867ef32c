/** Prints an outcome on standard output: as the one JSON value, as JSON lines, or as text. */
import type { FlagValues } from '../arguments/flags.ts';
import type { Outcome } from '../command.ts';
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

export interface PrintOptions {
  readonly write: (text: string) => void;
  readonly flags: Pick<FlagValues, 'json' | 'ndjson' | 'quiet'>;
  /** Asked for only if text is printed: JSON needs no layout. */
  readonly page: () => Promise<Page>;
}

export async function print(outcome: Outcome, { write, flags, page }: PrintOptions): Promise<void> {
  if (flags.ndjson) return writePieces(write, ndjson(outcome.items?.() ?? arrayOf(outcome.json())));
  if (flags.json && outcome.items) return writePieces(write, arrayText(outcome.items()));
  if (flags.json) return write(`${jsonText(outcome.json())}\n`);
  if (outcome.confirmation && flags.quiet) return;
  await writePieces(write, linesOf(await outcome.text(await page())));
}
