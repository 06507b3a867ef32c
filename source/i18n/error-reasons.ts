/** Why something failed, by the code that the system gives for it. */
import type { ReaderError } from '../domain/errors.ts';

/** The text for the `detail` of an error: of the first code that it begins with, or else `other`. */
export const reasonFor = (texts: Readonly<Record<string, string>>, other: string) => {
  const codes = Object.entries(texts);
  return ({ detail = '' }: ReaderError): string =>
    codes.find(([code]) => detail.startsWith(code))?.[1] ?? other;
};
