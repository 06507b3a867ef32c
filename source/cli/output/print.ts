/** Prints an outcome on standard output: as the one JSON value, or as text. */
import type { FlagValues } from '../arguments/flags.ts';
import type { Outcome } from '../command.ts';
import { jsonText } from './json-text.ts';
import type { Page } from './page.ts';

const enough = 1 << 16;

const nextTurn = (): Promise<void> => new Promise(resolve => setImmediate(resolve));

/** Lines are written in pieces, with a pause between them: in it the process learns that nobody reads on, and ends. */
async function writeLines(write: (text: string) => void, lines: Iterable<string>): Promise<void> {
  let piece = '';
  for (const line of lines) {
    piece += `${line}\n`;
    if (piece.length < enough) continue;
    write(piece);
    piece = '';
    await nextTurn();
  }
  if (piece !== '') write(piece);
}

export interface PrintOptions {
  readonly write: (text: string) => void;
  readonly flags: Pick<FlagValues, 'json' | 'quiet'>;
  /** Asked for only if text is printed: JSON needs no layout. */
  readonly page: () => Promise<Page>;
}

export async function print(outcome: Outcome, { write, flags, page }: PrintOptions): Promise<void> {
  if (flags.json) return write(`${jsonText(outcome.json())}\n`);
  if (outcome.confirmation && flags.quiet) return;
  await writeLines(write, await outcome.text(await page()));
}
