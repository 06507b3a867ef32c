/** An error as the screen says it: a long address is cut in its middle, so that what to do has room behind it. */
import type { ReaderError } from '../../domain/errors.ts';
import type { Messages } from '../../i18n/messages.ts';

/** UTF-16 units. */
const longestShown = 160;
const shownEnd = 40;

function inShort(text: string): string {
  if (text.length <= longestShown) return text;
  return `${text.slice(0, longestShown - shownEnd)}…${text.slice(-shownEnd)}`;
}

const shortened = ({ subject, url, detail, ...error }: ReaderError): ReaderError => ({
  ...error,
  ...(subject === undefined ? {} : { subject: inShort(subject) }),
  ...(url === undefined ? {} : { url: inShort(url) }),
  ...(detail === undefined ? {} : { detail: inShort(detail) }),
});

/** A status stays in one line with the brackets around it. */
const unbroken = (text: string): string => text.replaceAll(/HTTP (?=\d)/gu, 'HTTP\u00a0');

export const errorText = (error: ReaderError, { errors }: Pick<Messages, 'errors'>): string =>
  unbroken(errors[error.code](shortened(error)));
