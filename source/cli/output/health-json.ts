import { adviceSubject, type SourceHealth } from '../../app/services/source-health.ts';
import type { Messages } from '../../i18n/messages.ts';
import { sanitizeLine } from '../../text/sanitize.ts';
import { type Describe, errorJson } from './error-json.ts';

/** Advice about a source, with the command to run; null if there is none. */
export const sayAdvice = (health: SourceHealth, { cli }: Pick<Messages, 'cli'>): string | null =>
  health.advice === null ? null : sanitizeLine(cli.advice[health.advice](adviceSubject(health)));

export const healthJson = (health: SourceHealth, messages: Messages, describe: Describe) => ({
  status: health.status,
  lastAttempt: health.lastAttempt,
  lastSuccess: health.lastSuccess,
  lastError: health.lastFailure && {
    at: health.lastFailure.at,
    ...errorJson(health.lastFailure.error, describe),
  },
  failures: health.failures,
  nextTry: health.hold?.until ?? null,
  nextTryReason: health.hold?.reason ?? null,
  entriesPerWeek: health.entriesPerWeek,
  bytes: health.bytes,
  movedFrom: health.movedFrom,
  fullText: health.fullText,
  interval: health.interval,
  advice: sayAdvice(health, messages),
});
