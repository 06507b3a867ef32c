import { withoutCredentials } from '../base/credentials.ts';
import { cutTo } from '../base/cut.ts';
import type { ReaderError } from '../domain/errors.ts';
import type { Messages } from '../i18n/messages.ts';
import { sanitizeLine } from '../text/sanitize.ts';

/** In UTF-16 units; more of what was typed by mistake says no more. */
const longest = 200;
const cut = (text: string): string => (text.length > longest ? `${cutTo(text, longest - 1)}…` : text);

const outside = ['subject', 'url', 'detail', 'suggestion'] as const;
/** The details are lists of what is allowed, and our own. */
const bounded: ReadonlySet<string> = new Set(['subject', 'url']);

/** What was typed or sent, as fit to print, without the password of an address. The isolates that a message puts around it are ours and stay. */
const cleaned = (error: ReaderError): ReaderError => ({
  ...error,
  ...Object.fromEntries(
    outside.flatMap(key => {
      const value = error[key];
      if (value === undefined) return [];
      const clean = sanitizeLine(withoutCredentials(value));
      return [[key, bounded.has(key) ? cut(clean) : clean]];
    }),
  ),
});

/** Errors as sentences in the language of the interface. */
export const describeIn =
  (messages: Messages) =>
  (error: ReaderError): string =>
    messages.errors[error.code](cleaned(error));
