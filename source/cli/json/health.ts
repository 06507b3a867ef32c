import type { SourceHealth } from '../../app/services/source-health.ts';
import type { Messages } from '../../i18n/messages.ts';
import { sayAdvice } from '../text/advice.ts';
import { type Describe, errorJson } from './error.ts';

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
  advice: sayAdvice(health, messages),
});
