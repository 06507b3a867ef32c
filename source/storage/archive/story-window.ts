/** The reports of some days in memory, by the terms that tell their event, so that each is compared with the few that share some with it. */
import { longestStory, type StoryReport } from '../../domain/story.ts';
import { firstKeyOf, lastKeyOfSecond, timeOfKey } from './article-key.ts';
import { type Statements, textColumn } from './statements.ts';

export interface KeyedReport extends StoryReport {
  readonly key: number;
}

export interface ReportRow {
  readonly key: number;
  readonly id: string;
  readonly sourceId: string;
  readonly features: string;
}

const reportColumns = `articles.key AS key, ${textColumn('articles.id', 'id')}, ${textColumn('source_id', 'sourceId')}, ${textColumn('features', 'features')}`;

export const selectReports = (keys: string): string =>
  `SELECT ${reportColumns} FROM (${keys}) AS wanted CROSS JOIN story_reports ON story_reports.key = wanted.key
   CROSS JOIN articles ON articles.key = wanted.key`;

const reportsOfKeys = selectReports('SELECT value AS key FROM json_each(?)');

export const timeOfReport = (key: number): number => Date.parse(timeOfKey(key));

export const keyedReport = ({ key, id, sourceId, features }: ReportRow): KeyedReport => ({
  key,
  id,
  sourceId,
  time: timeOfReport(key),
  features,
});

/** What is known of a report. */
interface Entry {
  readonly key: number;
  readonly terms: readonly number[];
  /** Shared with the report that is looked at. */
  shared: number;
  report: KeyedReport | null;
}

interface Range {
  readonly first: number;
  readonly last: number;
}

const keyOfTime = (time: number): number => firstKeyOf(new Date(time).toISOString());

/** All that may be of one event with an article. */
function rangeAround(key: number): Range {
  const time = timeOfReport(key);
  return {
    first: keyOfTime(time - longestStory),
    last: lastKeyOfSecond(keyOfTime(time + longestStory)),
  };
}

/** An article is compared with no more than so many: where many are alike, with those that share most with it. */
const mostCandidates = 96;

/** They share a term that tells much, or two that tell little (`StoryDescription.terms`). */
const leastShared = 2;
const weightOf = (term: number): number => 2 - (term & 1);

/** Reports that are kept beyond those that are needed. */
const mostSpare = 8000;

/** As one text: many rows take longer to be handed over than to be read. */
const termsBetween = `
  SELECT ${textColumn("'[' || coalesce(group_concat('[' || key || ',' || terms || ']'), '') || ']'", 'rows')}
  FROM story_reports WHERE key BETWEEN ? AND ?`;

export interface StoryWindow {
  /** Reports that may be of the event of this one, by what they share with it. */
  candidatesOf(key: number, terms: readonly number[]): readonly number[];
  /** In the order of the keys; without those that are gone. */
  reportsOf(keys: readonly number[]): readonly KeyedReport[];
  /** What is new or has changed. */
  set(report: KeyedReport, terms: readonly number[]): void;
  clear(): void;
}

export function createStoryWindow({ all }: Pick<Statements, 'all'>): StoryWindow {
  const entries = new Map<number, Entry>();
  const byTerm = new Map<number, Entry[]>();
  let loaded: Range | null = null;

  function clear(): void {
    entries.clear();
    byTerm.clear();
    loaded = null;
  }

  function add(key: number, terms: readonly number[], report: KeyedReport | null): void {
    const entry: Entry = { key, terms, shared: 0, report };
    entries.set(key, entry);
    for (const term of terms) {
      const known = byTerm.get(term);
      if (known) known.push(entry);
      else byTerm.set(term, [entry]);
    }
  }

  function load({ first, last }: Range): void {
    if (first > last) return;
    const [{ rows } = { rows: '[]' }] = all<{ rows: string }>(termsBetween, first, last);
    for (const [key, terms] of JSON.parse(rows) as readonly (readonly [number, readonly number[]])[])
      if (!entries.has(key)) add(key, terms, null);
  }

  const isApart = (range: Range): boolean =>
    loaded === null || range.first > loaded.last || range.last < loaded.first;

  /** Days are grouped one after the other: what has been left behind is forgotten. */
  function forgetOthers(range: Range): void {
    const needed = [...entries.values()].filter(({ key }) => key >= range.first && key <= range.last);
    if (entries.size <= needed.length + mostSpare) return;
    clear();
    for (const { key, terms, report } of needed) add(key, terms, report);
    loaded = range;
  }

  function include(range: Range): void {
    if (isApart(range)) {
      clear();
      load(range);
      loaded = range;
      return;
    }
    const { first, last } = loaded as Range;
    if (range.first >= first && range.last <= last) return;
    load({ first: range.first, last: first - 1 });
    load({ first: last + 1, last: range.last });
    loaded = { first: Math.min(first, range.first), last: Math.max(last, range.last) };
    if (entries.size > mostSpare) forgetOthers(range);
  }

  /** Those that share a term; the one that is asked for is among them. */
  function sharing(terms: readonly number[]): readonly Entry[] {
    const found: Entry[] = [];
    for (const term of terms) {
      const weight = weightOf(term);
      for (const entry of byTerm.get(term) ?? []) {
        if (entry.shared === 0) found.push(entry);
        entry.shared += weight;
      }
    }
    return found;
  }

  function nearest(found: readonly Entry[], key: number, { first, last }: Range): readonly Entry[] {
    const isPossible = (entry: Entry): boolean =>
      entry.shared >= leastShared &&
      entry.key !== key &&
      entry.key >= first &&
      entry.key <= last &&
      entries.get(entry.key) === entry;
    return found
      .filter(isPossible)
      .sort(
        (one, other) =>
          other.shared - one.shared ||
          Math.abs(one.key - key) - Math.abs(other.key - key) ||
          one.key - other.key,
      )
      .slice(0, mostCandidates);
  }

  return {
    candidatesOf(key, terms) {
      const range = rangeAround(key);
      include(range);
      const found = sharing(terms);
      const near = nearest(found, key, range).map(entry => entry.key);
      for (const entry of found) entry.shared = 0;
      return near;
    },
    reportsOf(keys) {
      const missing = keys.filter(key => !entries.get(key)?.report);
      const read = new Map<number, KeyedReport>();
      if (missing.length > 0)
        for (const row of all<ReportRow>(reportsOfKeys, JSON.stringify(missing)))
          read.set(row.key, keyedReport(row));
      return keys.flatMap(key => {
        const entry = entries.get(key);
        const report = entry?.report ?? read.get(key);
        if (entry && report) entry.report = report;
        return report ? [report] : [];
      });
    },
    set(report, terms) {
      entries.delete(report.key);
      if (loaded && report.key >= loaded.first && report.key <= loaded.last) add(report.key, terms, report);
    },
    clear,
  };
}
