/** Persons who speak in reports of an event, and whom other reports of it, though they are long, do not name at all. */
import { cliticStems } from '../clitics.ts';
import { nameKeys } from '../names/name-keys.ts';
import { searchKey } from '../search-key.ts';

export interface NamingReport {
  /** Id of its source. */
  readonly source: string;
  /** Primary subtag. */
  readonly language: string;
  /** Headline and all, or as much as is read. */
  readonly text: string;
  /** What is not read may have any name. */
  readonly isWhole: boolean;
}

export interface NameLeftOut {
  readonly name: string;
  /** Ids of the sources that do not name it. */
  readonly sources: readonly string[];
}

/** A shorter report leaves much out. Words. */
const longReport = 120;
const fewestNaming = 2;
const fewestWords = 2;
const mostNames = 3;

const keysOf = (word: string): readonly string[] => nameKeys(searchKey(word));
const isGiven = (word: string): boolean => keysOf(word).some(key => key.startsWith('given '));

/** وزير النقل سالم ناصر → سالم ناصر: from a given name on, nothing but names; null: nobody is certainly named. */
export function personIn(speaker: string): string | null {
  const [named = ''] = speaker.split(/[،,(]/u);
  const words = named.trim().split(/\s+/u);
  const names = words.slice(words.findLastIndex(word => keysOf(word).length === 0) + 1);
  const first = names.findIndex(isGiven);
  const name = first < 0 ? [] : names.slice(first);
  return name.length >= fewestWords ? name.join(' ') : null;
}

/** With its words and names, which takes a while: some milliseconds of a long report. */
export interface ReadReport extends NamingReport {
  readonly isLong: boolean;
  readonly words: ReadonlySet<string>;
  readonly names: ReadonlySet<string>;
}

export function readReport(report: NamingReport): ReadReport {
  const words = searchKey(report.text).split(' ');
  const forms = new Set(words.flatMap(word => [word, ...cliticStems(word)]));
  return {
    ...report,
    isLong: words.length >= longReport,
    words: forms,
    names: new Set([...new Set(words)].flatMap(nameKeys)),
  };
}

const hasWord =
  ({ words, names }: ReadReport) =>
  (word: string): boolean =>
    words.has(searchKey(word)) || keysOf(word).some(key => names.has(key));

/** Sources that have long reports and name no part of a name in any; none, unless two others have all of it. */
function sourcesWithout(name: string, reports: readonly ReadReport[]): readonly string[] {
  const words = name.split(' ');
  const naming = reports.filter(report => words.every(hasWord(report)));
  const languages = new Set(naming.map(({ language }) => language));
  if (new Set(naming.map(({ source }) => source)).size < fewestNaming) return [];
  const mentioning = new Set(
    reports.filter(report => !report.isWhole || words.some(hasWord(report))).map(({ source }) => source),
  );
  const silent = reports.filter(
    ({ isLong, language, source }) => isLong && languages.has(language) && !mentioning.has(source),
  );
  return [...new Set(silent.map(({ source }) => source))];
}

/** @param speakers as texts name them */
export function namesLeftOut(
  speakers: readonly string[],
  reports: readonly ReadReport[],
): readonly NameLeftOut[] {
  const names = [...new Set(speakers.flatMap(speaker => personIn(speaker) ?? []))];
  return names
    .map(name => ({ name, sources: sourcesWithout(name, reports) }))
    .filter(({ sources }) => sources.length > 0)
    .slice(0, mostNames);
}
