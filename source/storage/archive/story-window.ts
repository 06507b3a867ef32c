/** The reports of some days in memory, by the terms that tell their event, so that each is compared with the few that share some with it. */
import { digitsPerNumber, numberAt, packNumber } from '../../base/packed-numbers.ts';
import { longestStory, type StoryReport } from '../../domain/story.ts';
import { firstKeyAt, lastKeyOfSecond, millisecondsOfKey } from './article-key.ts';
import { type Statements, textColumn } from './statements.ts';
import { createTermIndex } from './term-index.ts';

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

export const keyedReport = ({ key, id, sourceId, features }: ReportRow): KeyedReport => ({
  key,
  id,
  sourceId,
  time: millisecondsOfKey(key),
  features,
});

/** The terms of a report as they are stored. */
export const packTerms = (terms: readonly number[]): string => terms.map(packNumber).join('');

/** What is known of a report. */
interface Entry {
  readonly key: number;
  readonly terms: string;
  /** Of all its terms together. */
  readonly weight: number;
  report: KeyedReport | null;
}

interface Range {
  readonly first: number;
  readonly last: number;
}

/** All that may be of one event with an article. */
function rangeAround(key: number): Range {
  const time = millisecondsOfKey(key);
  return {
    first: firstKeyAt(time - longestStory),
    last: lastKeyOfSecond(firstKeyAt(time + longestStory)),
  };
}

/** An article is compared with no more than so many: where many are alike, with those that share most with it. */
const mostCandidates = 96;
/** Beyond so many, only with those that share an eighth of what the one of fewer terms has: two fires of a country hardly do. */
const fewCandidates = 24;
const leastShare = 1 / 8;

/** Some of those that share most may be of other days, or have been replaced. */
const mostMet = 2 * mostCandidates;

/** They share a term that tells much, or two that tell little (`StoryDescription.terms`). */
const leastShared = 2;
const weightOf = (term: number): number => 2 - (term & 1);

/** Reports that are kept beyond those that are needed. */
const mostSpare = 3000;

/** As one text: many rows take longer to be handed over than to be read. */
const termsBetween = `
  SELECT ${textColumn("coalesce(group_concat(key || ':' || terms, ' '), '')", 'rows')}
  FROM story_reports WHERE key BETWEEN ? AND ?`;

interface Candidate {
  readonly entry: Entry;
  /** With the report that is looked at. */
  readonly shared: number;
}

export interface StoryWindow {
  /** Reports that may be of the event of this one, by what they share with it. */
  candidatesOf(key: number): readonly number[];
  /** In the order of the keys; without those that are gone. */
  reportsOf(keys: readonly number[]): readonly KeyedReport[];
  /** What is new or has changed. */
  set(report: KeyedReport, terms: string): void;
  /** Keeps by what reports are found, not what they say. */
  rest(): void;
  clear(): void;
}

export function createStoryWindow({ all }: Pick<Statements, 'all'>): StoryWindow {
  const known = new Map<number, Entry>();
  /** By number; some have been replaced since. */
  const entries: Entry[] = [];
  const index = createTermIndex();
  let loaded: Range | null = null;

  function clear(): void {
    known.clear();
    entries.length = 0;
    index.clear();
    loaded = null;
  }

  /** The terms are those between two offsets of a text: it is read as it comes, since it may be long. */
  function add(key: number, report: KeyedReport | null, text: string, start = 0, end = text.length): void {
    let weight = 0;
    for (let at = start; at < end; at += digitsPerNumber) {
      const term = numberAt(text, at);
      index.add(term, entries.length);
      weight += weightOf(term);
    }
    const entry: Entry = { key, terms: text.slice(start, end), weight, report };
    known.set(key, entry);
    entries.push(entry);
  }

  function load({ first, last }: Range): void {
    if (first > last) return;
    const [{ rows } = { rows: '' }] = all<{ rows: string }>(termsBetween, first, last);
    for (let at = 0; at < rows.length; ) {
      const colon = rows.indexOf(':', at);
      const blank = rows.indexOf(' ', colon);
      const end = blank < 0 ? rows.length : blank;
      const key = Number(rows.slice(at, colon));
      if (!known.has(key)) add(key, null, rows, colon + 1, end);
      at = end + 1;
    }
  }

  const isApart = (range: Range): boolean =>
    loaded === null || range.first > loaded.last || range.last < loaded.first;

  /** Days are grouped one after the other: what has been left behind is forgotten. */
  function forgetOthers(range: Range): void {
    const needed = [...known.values()].filter(({ key }) => key >= range.first && key <= range.last);
    if (entries.length <= needed.length + mostSpare) return;
    clear();
    for (const { key, terms, report } of needed) add(key, report, terms);
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
    if (entries.length > mostSpare) forgetOthers(range);
  }

  /** Those that share terms; the one that is asked for may be among them. */
  function sharing(terms: string): readonly Candidate[] {
    for (let at = 0; at < terms.length; at += digitsPerNumber) {
      const term = numberAt(terms, at);
      index.meet(term, weightOf(term));
    }
    return index
      .takeMet(leastShared, mostMet)
      .map(({ entry, shared }) => ({ entry: entries[entry] as Entry, shared }));
  }

  function nearest(own: Entry, { first, last }: Range): readonly Candidate[] {
    const { key } = own;
    const isPossible = ({ entry }: Candidate): boolean =>
      entry.key !== key && entry.key >= first && entry.key <= last && known.get(entry.key) === entry;
    const isNear = ({ entry, shared }: Candidate, at: number): boolean =>
      at < fewCandidates || shared >= leastShare * Math.min(entry.weight, own.weight);
    return sharing(own.terms)
      .filter(isPossible)
      .sort(
        (one, other) =>
          other.shared - one.shared ||
          Math.abs(one.entry.key - key) - Math.abs(other.entry.key - key) ||
          one.entry.key - other.entry.key,
      )
      .slice(0, mostCandidates)
      .filter(isNear);
  }

  return {
    candidatesOf(key) {
      const range = rangeAround(key);
      include(range);
      const own = known.get(key);
      return own ? nearest(own, range).map(({ entry }) => entry.key) : [];
    },
    reportsOf(keys) {
      const missing = keys.filter(key => !known.get(key)?.report);
      const read = new Map<number, KeyedReport>();
      if (missing.length > 0)
        for (const row of all<ReportRow>(reportsOfKeys, JSON.stringify(missing)))
          read.set(row.key, keyedReport(row));
      return keys.flatMap(key => {
        const entry = known.get(key);
        const report = entry?.report ?? read.get(key);
        if (entry && report) entry.report = report;
        return report ? [report] : [];
      });
    },
    set(report, terms) {
      known.delete(report.key);
      if (loaded && report.key >= loaded.first && report.key <= loaded.last) add(report.key, report, terms);
    },
    rest() {
      for (const entry of entries) entry.report = null;
    },
    clear,
  };
}
