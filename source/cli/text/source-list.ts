import type { SourceHealth } from '../../app/services/source-health.ts';
import type { Role } from '../../theme/theme.ts';
import type { Describe } from '../json/error.ts';
import { sayAdvice } from './advice.ts';
import { type Column, type Fields, linesOfRecords } from './columns.ts';
import { linesOf, type Page } from './page.ts';

const columns: readonly Column[] = [
  { direction: 'ltr' },
  { most: 28 },
  { flexible: true },
  { most: 60, direction: 'ltr', from: 110 },
];

/** Why its next refresh is deferred; not worth a word if it is only up to date. */
function wait({ messages, now }: Page, { hold }: SourceHealth): string {
  if (hold === null || hold.reason === 'fresh') return '';
  return messages.cli.holds[hold.reason](messages.until(hold.until, now));
}

function state(page: Page, health: SourceHealth, describe: Describe): string {
  const { cli } = page.messages;
  const { source, error } = health;
  const troubles = [source.enabled ? '' : cli.stopped, wait(page, health), error ? describe(error) : ''];
  const told = troubles.filter(part => part !== '').join(' · ') || soundState(page, health);
  return health.fullText === null ? told : `${told} · ${cli.fullTextRules[health.fullText]}`;
}

function soundState({ messages, now }: Page, { lastSuccess, entriesPerWeek }: SourceHealth): string {
  if (lastSuccess === null) return messages.cli.neverFetched;
  const refreshed = messages.health.lastSuccess(messages.ago(lastSuccess, now));
  return entriesPerWeek === null ? refreshed : `${refreshed} · ${messages.cli.perWeek(entriesPerWeek)}`;
}

const roleOf = ({ error }: SourceHealth): Role => (error ? 'error' : 'meta');

/** Advice for people, not for programs. */
const adviceLines = (page: Page, sources: readonly SourceHealth[]): string[] =>
  sources.flatMap(health => {
    const advice = sayAdvice(health, page.messages);
    return advice === null ? [] : linesOf(page, `${health.source.title}: ${advice}`, { role: 'notice' });
  });

/** One source a line: ID, title, health, URL; then advice. */
export function sourceListLines(page: Page, sources: readonly SourceHealth[], describe: Describe): string[] {
  const { messages, width } = page;
  if (sources.length === 0)
    return width === null ? [] : linesOf(page, messages.cli.noSources, { role: 'meta' });
  const rows = sources.map(
    (health): Fields => [
      { text: health.source.id, role: 'meta' },
      { text: health.source.title },
      { text: state(page, health, describe), role: roleOf(health) },
      { text: health.source.url, role: 'meta' },
    ],
  );
  return [...linesOfRecords(page, columns, rows), ...(width === null ? [] : adviceLines(page, sources))];
}
