import { healthGroup, type SourceHealth, sourceHealth } from '../../app/services/source-health.ts';
import type { DeferralReason } from '../../domain/source.ts';
import type { Role } from '../../theme/theme.ts';
import type { RunCommand } from '../command.ts';
import { type Column, type Fields, linesOfRecords } from '../output/columns.ts';
import type { Describe } from '../output/error-json.ts';
import { healthJson, sayAdvice } from '../output/health-json.ts';
import { linesOf, type Page } from '../output/page.ts';
import { sourceJson } from '../output/source-json.ts';
import { sourceColumns } from '../output/source-outcome.ts';

const columns: readonly Column[] = [
  { direction: 'ltr' },
  { most: 28 },
  { flexible: true },
  { most: 60, direction: 'ltr', from: 110 },
];

/** That there is nothing new yet, or that it is as the user has set it, is no news. */
const ordinaryHolds: ReadonlySet<DeferralReason> = new Set(['fresh', 'interval']);

/** Why it is not tried at once. */
function wait({ messages, now }: Page, { hold }: SourceHealth): string {
  if (hold === null || ordinaryHolds.has(hold.reason)) return '';
  return messages.cli.holds[hold.reason](messages.until(hold.until, now));
}

/** The user has paused it, or its publisher has removed it for good. */
function stopText({ messages }: Page, health: SourceHealth): string {
  if (health.source.enabled) return '';
  return healthGroup(health) === 'paused' ? messages.health.statuses.stopped : messages.cli.stopped;
}

function state(page: Page, health: SourceHealth, describe: Describe): string {
  const { cli } = page.messages;
  const { error } = health;
  const troubles = [stopText(page, health), wait(page, health), error ? describe(error) : ''];
  const told = troubles.filter(part => part !== '').join(' · ') || soundState(page, health);
  return health.fullText === null ? told : `${told} · ${cli.fullTextRules[health.fullText]}`;
}

function soundState({ messages, now }: Page, { lastSuccess, entriesPerWeek }: SourceHealth): string {
  if (lastSuccess === null) return messages.cli.neverFetched;
  const refreshed = messages.health.lastSuccess(messages.ago(lastSuccess, now));
  return entriesPerWeek === null ? refreshed : `${refreshed} · ${messages.cli.perWeek(entriesPerWeek)}`;
}

const roleOf = ({ error }: SourceHealth): Role => (error ? 'error' : 'meta');

/** What to do about the sources that need it. */
const adviceLines = (page: Page, sources: readonly SourceHealth[]): string[] =>
  sources.flatMap(health => {
    const advice = sayAdvice(health, page.messages);
    return advice === null ? [] : linesOf(page, `${health.source.title}: ${advice}`, { role: 'notice' });
  });

/** One source a line: id, title, how it fares, address; then what to do. */
export function sourceListLines(page: Page, sources: readonly SourceHealth[], describe: Describe): string[] {
  if (sources.length === 0) return linesOf(page, page.messages.cli.noSources, { role: 'meta' });
  const rows = sources.map(
    (health): Fields => [
      { text: health.source.id, role: 'meta' },
      { text: health.source.title },
      { text: state(page, health, describe), role: roleOf(health) },
      { text: health.source.url, role: 'meta' },
    ],
  );
  return [...linesOfRecords(page, columns, rows), ...adviceLines(page, sources)];
}

export const run: RunCommand = async ({ services: open, describe, messages, clock }) => {
  const services = await open();
  const sources = sourceHealth(services, clock.now());
  const records = new Map(services.archive.fetchRecords().map(record => [record.sourceId, record]));
  return {
    ok: true,
    value: {
      json: () =>
        sources.map(health =>
          sourceJson(
            health.source,
            records.get(health.source.id),
            describe,
            healthJson(health, messages, describe),
          ),
        ),
      columns: sourceColumns,
      text: page => sourceListLines(page, sources, describe),
    },
  };
};
