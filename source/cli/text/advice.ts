import type { SourceHealth } from '../../app/services/source-health.ts';
import type { Messages } from '../../i18n/messages.ts';
import { sanitizeLine } from '../../text/sanitize.ts';

/** Where a site's feed is looked for: its page, or else the root of the feed's own address. */
const siteOf = ({ homepage, url }: SourceHealth['source']): string => homepage ?? new URL('/', url).href;

/** What to do about a source, with the command to run; null where there is nothing to do. */
export function sayAdvice(
  { advice, source, movedFrom }: SourceHealth,
  { cli }: Pick<Messages, 'cli'>,
): string | null {
  if (advice === null) return null;
  const { id, url } = source;
  return sanitizeLine(cli.advice[advice]({ id, url, site: siteOf(source), movedFrom: movedFrom ?? url }));
}
