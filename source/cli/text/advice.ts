import { adviceSubject, type SourceHealth } from '../../app/services/source-health.ts';
import type { Messages } from '../../i18n/messages.ts';
import { sanitizeLine } from '../../text/sanitize.ts';

/** Advice about a source, with the command to run; null if there is none. */
export const sayAdvice = (health: SourceHealth, { cli }: Pick<Messages, 'cli'>): string | null =>
  health.advice === null ? null : sanitizeLine(cli.advice[health.advice](adviceSubject(health)));
