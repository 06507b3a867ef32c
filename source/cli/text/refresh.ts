import type { RefreshSummary } from '../../app/services/refresh.ts';
import type { Skipped } from '../../app/services/refresh-plan.ts';
import type { SourceOutcome } from '../../app/services/refresh-source.ts';
import type { Role } from '../../theme/theme.ts';
import type { Describe } from '../json/error.ts';
import { linesOf, type Page } from './page.ts';

function sayHeld(held: Skipped, { messages: { cli, until }, now }: Page): string {
  return held.reason === 'done' ? cli.outcomes.done : cli.holds[held.reason](until(held.until, now));
}

function sayOutcome({ status, added, error, held }: SourceOutcome, page: Page, describe: Describe): string {
  const { cli } = page.messages;
  if (held) return sayHeld(held, page);
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
      linesOf(page, `${outcome.title}: ${sayOutcome(outcome, page, describe)}`, {
        role: roles[outcome.status],
      }),
    ),
    ...linesOf(page, messages.notices.refreshed(added, failed), { role: 'notice' }),
  ];
}
