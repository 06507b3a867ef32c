/** Tells an outcome on standard output: as the one JSON value, or as text. */
import { setImmediate } from 'node:timers/promises';
import type { FlagValues } from '../arguments/flags.ts';
import type { Outcome } from '../command.ts';
import { jsonText } from './json-text.ts';
import { type Page, type PageInput, pageFor } from './page.ts';

const enough = 1 << 16;

/** Lines are written in pieces, with a pause between them: in it the process learns that nobody reads on, and ends. */
async function writeLines(write: (text: string) => void, lines: Iterable<string>): Promise<void> {
  let piece = '';
  for (const line of lines) {
    piece += `${line}\n`;
    if (piece.length < enough) continue;
    write(piece);
    piece = '';
    await setImmediate();
  }
  if (piece !== '') write(piece);
}

export interface PrintOptions extends PageInput {
  readonly write: (text: string) => void;
  readonly flags: Pick<FlagValues, 'json' | 'quiet'>;
}

export async function print(outcome: Outcome, options: PrintOptions): Promise<void> {
  const { write, flags } = options;
  if (flags.json) return write(`${jsonText(outcome.json())}\n`);
  if (outcome.confirmation && flags.quiet) return;
  const page: Page = await pageFor(options);
  await writeLines(write, outcome.text(page));
}
