import type { Messages } from '../i18n/messages.ts';
import { sanitizeLine } from '../text/sanitize.ts';
import type { CommandLineError } from './arguments/usage-error.ts';

/** Errors in words. They quote what was typed or sent, so they are cleaned like all outside text. */
export const describeIn =
  (messages: Messages) =>
  (error: CommandLineError): string => {
    const hint = error.suggestion === undefined ? '' : ` ${messages.cli.didYouMean(error.suggestion)}`;
    return sanitizeLine(messages.errors[error.code](error) + hint);
  };
