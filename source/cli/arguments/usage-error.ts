import type { ReaderError } from '../../domain/errors.ts';

/** Wrong usage, with the word that was most likely meant. */
export interface CommandLineError extends ReaderError {
  readonly suggestion?: string;
}

/** What can go wrong on the way from the command line to the answer. */
export type Checked<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly error: CommandLineError };

export const wrong = <T = never>(error: CommandLineError): Checked<T> => ({ ok: false, error });
