/** The reports of some days in memory, by the terms that tell their event, so that each is compared with the few that share some with it. */
import { digitsPerNumber, numberAt } from '../../base/packed-numbers.ts';
import { longestStory, type StoryReport } from '../../domain/story.ts';
import { firstKeyAt, lastKeyOfSecond, millisecondsOfKey } from './article-key.ts';
import { type Statements, textColumn } from './statements.ts';
import { keysOf } from './story-links.ts';
import { createTermIndex, type Met, sharedByMost } from './term-index.ts';

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

/** What is known of a report. */
interface Entry {
  readonly key: number;
  readonly number: number;
  readonly terms: string;
  report: KeyedReport | null;
}

interface Range {
  readonly first: number;
  readonly last: number;
}

/** All keys that lie within so many milliseconds of an article. */
function rangeAround(key: number, distance: number): Range {
  const time = millisecondsOfKey(key);
  return {
    first: firstKeyAt(time - distance),
    last: lastKeyOfSecond(firstKeyAt(time + distance)),
  };
}

/** What may be of one event with an article, and what is read along with it: the next articles are of the same hour. */
const eventOf = (key: number): Range => rangeAround(key, longestStory);
const stretchOf = (key: number): Range => rangeAround(key, longestStory + 3_600_000);

/** An article is compared with no more than so many: where many are alike, with those that share most with it. */
const mostCandidates = 96;
/** Beyond so many, only with those that share an eighth of what the one of fewer terms has: two fires of a country hardly do. */
const fewCandidates = 24;
const leastShare = 1 / 8;

/** They share a term that tells much, or two that tell little (`StoryDescription.terms`). */
const leastShared = 2;
const weightOf = (term: number): number => 2 - (term & 1);

/** Reports that come to those that were needed before it is asked which still are. */
const mostSpare = 3000;

/** As one text: many rows take longer to be handed over than to be read. */
const termsBetween = `
  SELECT ${textColumn("coalesce(group_concat(key || ':' || terms, ' '), '')", 'rows')}
  FROM story_reports WHERE key BETWEEN ? AND ?`;

export interface StoryWindow {
  /** Reads what may be of one event with some articles, in the order of their keys. */
  include(keys: readonly number[]): void;
  /** Reports that may be of the event of this one, by what they share with it; without those that are gone. */
  candidatesOf(key: number): readonly KeyedReport[];
  /** What is new of an article that is included. */
  set(row: ReportRow, terms: string): KeyedReport;
  /** What these say no more. */
  forget(keys: readonly number[]): void;
  /** Keeps by what reports are found, not what they say. */
  rest(): void;
  clear(): void;
}

/** @param lengthened what articles say of which only the terms are kept (`story-shortening.ts`) */
export function createStoryWindow(
  { all }: Pick<Statements, 'all'>,
  lengthened: (keys: readonly number[]) => readonly ReportRow[],
): StoryWindow {
  const known = new Map<number, Entry>();
  /** By number. */
  const entries: Entry[] = [];
  /** Of the same; not a number of those that have been replaced since. */
  const entryKeys: number[] = [];
  /** What all terms of each weigh together. */
  const entryWeights: number[] = [];
  const index = createTermIndex();
  let loaded: Range | null = null;
  let mostEntries = mostSpare;

  function clear(): void {
    known.clear();
    entries.length = 0;
    entryKeys.length = 0;
    entryWeights.length = 0;
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
    const entry: Entry = { key, number: entries.length, terms: text.slice(start, end), report };
    known.set(key, entry);
    entries.push(entry);
    entryKeys.push(key);
    entryWeights.push(weight);
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
    mostEntries = needed.length + mostSpare;
    clear();
    for (const { key, terms, report } of needed) add(key, report, terms);
    loaded = range;
  }

  const isLoaded = ({ first, last }: Range): boolean =>
    loaded !== null && first >= loaded.first && last <= loaded.last;

  function includeRange(range: Range): void {
    if (isApart(range)) {
      clear();
      load(range);
      loaded = range;
      return;
    }
    const { first, last } = loaded as Range;
    load({ first: range.first, last: first - 1 });
    load({ first: last + 1, last: range.last });
    loaded = { first: Math.min(first, range.first), last: Math.max(last, range.last) };
    if (entries.length > mostEntries) forgetOthers(range);
  }

  const keyOf = ({ entry }: Met): number => entryKeys[entry] as number;

  /** Those that share terms with a report, without itself. */
  function sharing({ key, terms }: Entry, { first, last }: Range): readonly Met[] {
    for (let at = 0; at < terms.length; at += digitsPerNumber) {
      const term = numberAt(terms, at);
      index.meet(term, weightOf(term));
    }
    return index.takeMet(leastShared, mostCandidates, entry => {
      const other = entryKeys[entry] as number;
      return other >= first && other <= last && other !== key;
    });
  }

  function nearest(own: Entry, range: Range): readonly Met[] {
    const { key, number } = own;
    const weight = entryWeights[number] as number;
    const sharesEnough = ({ entry, shared }: Met): boolean =>
      shared >= leastShare * Math.min(entryWeights[entry] as number, weight);
    const met = sharing(own, range);
    const sharedByFew = sharedByMost(met, fewCandidates);
    return met
      .filter(each => each.shared >= sharedByFew || sharesEnough(each))
      .sort(
        (one, other) =>
          other.shared - one.shared ||
          Math.abs(keyOf(one) - key) - Math.abs(keyOf(other) - key) ||
          keyOf(one) - keyOf(other),
      )
      .filter((each, at) => at < fewCandidates || sharesEnough(each))
      .slice(0, mostCandidates);
  }

  function readReports(missing: readonly number[]): void {
    const rows = all<ReportRow>(reportsOfKeys, JSON.stringify(missing));
    const short = keysOf(rows.filter(({ features }) => features === ''));
    for (const row of [...rows, ...lengthened(short)])
      (known.get(row.key) as Entry).report = keyedReport(row);
  }

  function reportsIn(wanted: readonly Entry[]): readonly KeyedReport[] {
    const missing = wanted.filter(({ report }) => report === null);
    if (missing.length > 0) readReports(keysOf(missing));
    return wanted.map(({ report }) => report).filter(report => report !== null);
  }

  function forget(key: number): void {
    const entry = known.get(key);
    if (entry) entryKeys[entry.number] = Number.NaN;
    known.delete(key);
  }

  return {
    include(keys) {
      const [oldest, newest] = [keys[0] as number, keys.at(-1) as number];
      if (isLoaded({ first: eventOf(oldest).first, last: eventOf(newest).last })) return;
      includeRange({ first: stretchOf(oldest).first, last: stretchOf(newest).last });
    },
    candidatesOf(key) {
      const own = known.get(key);
      return own ? reportsIn(nearest(own, eventOf(key)).map(({ entry }) => entries[entry] as Entry)) : [];
    },
    set(row, terms) {
      const report = keyedReport(row);
      forget(row.key);
      add(row.key, report, terms);
      return report;
    },
    forget(keys) {
      for (const key of keys) forget(key);
    },
    rest() {
      for (const entry of entries) entry.report = null;
    },
    clear,
  };
}
