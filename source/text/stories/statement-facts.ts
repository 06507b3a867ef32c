/** What the reports of one event say in words of one thing: its causes, where it was, who; side by side where they certainly differ. */
import { groupedBy } from '../../base/grouped-by.ts';
import type { StoryFact } from '../../domain/story.ts';
import { thingOf } from './figures.ts';
import type { PackedItems, SaidStatement } from './packed.ts';

interface StatingReport {
  readonly id: string;
  /** Primary subtag. */
  readonly language: string;
  readonly statements: readonly SaidStatement[];
  readonly items: Pick<PackedItems, 'keys'>;
}

interface Stated {
  readonly report: StatingReport;
  readonly statement: SaidStatement;
}

type Keys = readonly number[];

const shared = (one: Keys, other: Keys): number => one.filter(key => other.includes(key)).length;
const saySame = (one: SaidStatement, other: SaidStatement): boolean => shared(one.keys, other.keys) > 0;

/** Concepts that two effects must share, if they have so many; of names, one is enough. */
const enoughShared: Readonly<Record<SaidStatement['what'], number>> = {
  cause: 2,
  name: 1,
  place: 1,
  day: 1,
  date: 1,
  time: 1,
};

const areOfOneThing = ({ what, about: one }: SaidStatement, { about: other }: SaidStatement): boolean =>
  shared(one, other) >= Math.min(enoughShared[what], one.length, other.length);

/** Whoever speaks of a name elsewhere does not give another one for it. */
const speaksOf = ({ items }: StatingReport, { keys }: SaidStatement): boolean =>
  keys.some(key => items.keys.includes(key));

type MayDiffer = (one: Stated, other: Stated) => boolean;

/** A report that gives several causes, of which one is that of another report, says nothing else. */
const causesDiffer: MayDiffer = (one, other) =>
  !other.report.statements.some(each => each.what === 'cause' && saySame(each, one.statement));

const namesDiffer: MayDiffer = (one, other) =>
  !speaksOf(other.report, one.statement) && !speaksOf(one.report, other.statement);

/** Neither report names the moment of the other anywhere. */
const momentsDiffer: MayDiffer = ({ statement: one }, { statement: other }) =>
  shared(one.keys, other.besides) === 0 && shared(other.keys, one.besides) === 0;

const differing: Readonly<Record<SaidStatement['what'], MayDiffer>> = {
  cause: causesDiffer,
  name: namesDiffer,
  place: namesDiffer,
  day: momentsDiffer,
  date: momentsDiffer,
  time: momentsDiffer,
};

const mayDiffer: MayDiffer = (one, other) =>
  one.report.id !== other.report.id && differing[one.statement.what](one, other);

const isOfSame =
  (one: Stated) =>
  (other: Stated): boolean =>
    areOfOneThing(one.statement, other.statement);

/** What is said of one thing: around what is said first, what says the same or certainly something else. */
function slotsOf(stated: readonly Stated[]): readonly (readonly (readonly Stated[])[])[] {
  const slots: Stated[][][] = [];
  for (const each of stated) {
    const slot = slots.find(values => values.some(value => value.some(isOfSame(each))));
    const same = slot?.find(([first]) => first && saySame(first.statement, each.statement));
    if (!slot) slots.push([[each]]);
    else if (same) same.push(each);
    else if (slot.every(value => value.every(other => mayDiffer(other, each)))) slot.push([each]);
  }
  return slots;
}

const reportsOf = (value: readonly Stated[]): readonly string[] => [
  ...new Set(value.map(({ report }) => report.id)),
];

/** The language that most reports are in. */
function mainLanguage(reports: readonly StatingReport[]): string {
  const byLanguage = [...groupedBy(reports, ({ language }) => language)];
  return byLanguage.reduce((most, each) => (each[1].length > most[1].length ? each : most), ['', []])[0];
}

/** In that language if it can be; the shortest says it best. */
function textOf(value: readonly Stated[], language: string): string {
  const own = value.filter(({ report }) => report.language === language);
  return (own.length > 0 ? own : value)
    .map(({ statement }) => statement.text)
    .reduce((short, text) => (text.length < short.length ? text : short));
}

const fewestReports = 2;

/** @param reports by time */
export function statementFacts(reports: readonly StatingReport[]): readonly StoryFact[] {
  const language = mainLanguage(reports);
  const stated = reports.flatMap(report => report.statements.map(statement => ({ report, statement })));
  const things = groupedBy(stated, ({ statement }) => thingOf(statement));
  return [...things.values()].flatMap(said =>
    slotsOf(said)
      .filter(slot => reportsOf(slot.flat()).length >= fewestReports)
      .map((slot): StoryFact => {
        const [{ statement }] = said as [Stated];
        const values = slot.map(value => ({ value: textOf(value, language), articles: reportsOf(value) }));
        return { what: statement.what, unit: statement.unit, values };
      }),
  );
}
