import type { RefreshSummary, SourceOutcome } from '../../app/services/refresh.ts';
import type { Messages } from '../../i18n/messages.ts';
import type { Role } from '../../theme/theme.ts';
import type { Describe } from '../json/error.ts';
import { linesOf, type Page } from './page.ts';

function sayOutcome({ status, added, error }: SourceOutcome, { cli }: Messages, describe: Describe): string {
  if (status === 'failed') return cli.outcomes.failed(error ? describe(error) : '');
  return status === 'updated' ? cli.outcomes.updated(added) : cli.outcomes.unchanged;
}

const roles: Readonly<Record<SourceOutcome['status'], Role | null>> = {
  updated: null,
  unchanged: 'meta',
  failed: 'error',
};

/** A line for each source, and the sum of it all. */
export function refreshLines(
  page: Page,
  { sources, added, failed }: RefreshSummary,
  describe: Describe,
): string[] {
  const { messages } = page;
  return [
    ...sources.flatMap(outcome =>
      linesOf(page, `${outcome.title}: ${sayOutcome(outcome, messages, describe)}`, {
        role: roles[outcome.status],
      }),
    ),
    ...linesOf(page, messages.notices.refreshed(added, failed), { role: 'notice' }),
  ];
}
