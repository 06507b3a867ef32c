import { withoutCredentials } from '../base/credentials.ts';
import type { ReaderError } from '../domain/errors.ts';
import type { Messages } from '../i18n/messages.ts';
import { sanitizeLine } from '../text/sanitize.ts';

/** What was typed or sent, as fit to print, without the password of an address. The isolates that a message puts around it are ours and stay. */
const cleaned = (error: ReaderError): ReaderError => ({
  ...error,
  ...Object.fromEntries(
    (['subject', 'url', 'detail', 'suggestion'] as const).flatMap(key => {
      const value = error[key];
      return value === undefined ? [] : [[key, sanitizeLine(withoutCredentials(value))]];
    }),
  ),
});

/** Errors as sentences in the language of the interface. */
export const describeIn =
  (messages: Messages) =>
  (error: ReaderError): string =>
    messages.errors[error.code](cleaned(error));
