/** When something happens, as a report says: the trial begins on Tuesday, ضرب الزلزال المدينة عند الساعة 4:15. */
import { once } from '../../base/once.ts';
import { conceptsOf } from './concepts-of.ts';
import {
  acts,
  hourWords,
  momentBreaks,
  otherWeekdayNames,
  weekdayNames,
  zoneWords,
} from './data/moment-words.ts';
import { monthAt, monthBefore } from './months.ts';
import { beginsPhrase, foldedSet, phraseAt, phraseTable } from './phrases.ts';
import type { Statement } from './statement.ts';
import type { ReadText, Token } from './tokens.ts';
import { isWord, type Word } from './word.ts';

type Kind = 'day' | 'date' | 'time';

interface Moment {
  readonly what: Kind;
  readonly key: string;
  readonly start: number;
  /** Behind it. */
  readonly end: number;
}

const actTable = phraseTable(() => acts.map(({ unit, words }) => [words, unit]));
const weekdayTable = phraseTable(() => weekdayNames.map((words, day) => [words, `day ${day}`]));
const otherWeekdayTable = phraseTable(() =>
  otherWeekdayNames.map((words, day) => [words.replaceAll('\u200c', '_'), `day ${day}`]),
);
const hours = once(() => foldedSet(hourWords));
const zones = once(() => foldedSet(zoneWords));
const breaks = once(() => foldedSet(momentBreaks));

const mayBeAct = beginsPhrase(actTable);
const mayBeDay = beginsPhrase(weekdayTable, otherWeekdayTable);
const dayOfMonth = /^(?:[1-9]|[12]\d|3[01])$/u;
const clock = /^(?:[01]?\d|2[0-3])[:.][0-5]\d$/u;
const mayBeNumber = isWord(({ folded }) => dayOfMonth.test(folded) || clock.test(folded));

const isVerbLast = (language: string): boolean => language === 'fa' || language === 'ur';

function dayAt(read: ReadText, at: number, language: string): Moment | null {
  const words = read.tokens.slice(at, at + 2).map(({ word }) => word);
  const found = phraseAt(words, 0, isVerbLast(language) ? otherWeekdayTable : weekdayTable);
  return found && { what: 'day', key: found.value, start: at, end: at + found.length };
}

function dateAt({ tokens }: ReadText, at: number, language: string): Moment | null {
  const day = tokens[at];
  if (!day || !dayOfMonth.test(day.folded)) return null;
  const behind = monthAt(tokens, at + 1, language);
  const before = behind ? null : monthBefore(tokens, at, language);
  const month = behind ?? before;
  if (!month) return null;
  const { calendar, number } = month.value;
  return {
    what: 'date',
    key: `date ${calendar} ${number} ${Number(day.folded)}`,
    start: before ? at - 1 : at,
    end: at + 1 + (behind?.length ?? 0),
  };
}

const longestZone = 3;

/** The clock has twelve hours: who writes 16:15 may mean 4:15. Null: it is that of another place. */
function timeAt({ tokens }: ReadText, at: number): Moment | null {
  const token = tokens[at];
  if (!token || !clock.test(token.folded) || !hours().has(tokens[at - 1]?.folded ?? '')) return null;
  const behind = tokens.slice(at + 1, at + 1 + longestZone);
  if (behind.some(({ folded }) => zones().has(folded))) return null;
  const [hour = 0, minute = 0] = token.folded.split(/[:.]/u).map(Number);
  return { what: 'time', key: `time ${hour % 12} ${minute}`, start: at, end: at + 1 };
}

function momentAt(read: ReadText, at: number, language: string): Moment | null {
  const { word } = read.tokens[at] as Token;
  if (mayBeDay(word)) return dayAt(read, at, language);
  return mayBeNumber(word) ? (dateAt(read, at, language) ?? timeAt(read, at)) : null;
}

function momentsIn(read: ReadText, language: string): readonly Moment[] {
  const found: Moment[] = [];
  for (let at = 0; at < read.tokens.length; ) {
    const moment = momentAt(read, at, language);
    if (moment) found.push(moment);
    at = Math.max(at + 1, moment?.end ?? 0);
  }
  return found;
}

interface Act {
  readonly unit: string;
  readonly start: number;
}

/** Words. */
const farthest = 9;
const close = 2;
const longestAct = 2;

/** From a word on, to either side, in the clause. */
function actFrom({ tokens }: ReadText, from: number, step: 1 | -1, most: number): Act | null {
  const clause = tokens[from - step]?.clause;
  for (let count = 0, at = from; count < most && tokens[at]?.clause === clause; count++, at += step) {
    const { word, folded } = tokens[at] as Token;
    if (breaks().has(folded)) return null;
    if (!mayBeAct(word)) continue;
    const words = tokens.slice(at, at + longestAct).map(token => token.word);
    const act = phraseAt(words, 0, actTable);
    if (act) return { unit: act.value, start: at };
  }
  return null;
}

/** What the moment is of: the nearest act before it; in Persian and Urdu, and close to it in all languages, behind it. */
const actOf = (read: ReadText, { start, end }: Moment, language: string): Act | null =>
  isVerbLast(language)
    ? actFrom(read, end, 1, farthest)
    : (actFrom(read, start - 1, -1, farthest) ?? actFrom(read, end, 1, close));

/** The words of its clause, but for the act. */
function wordsAround({ tokens }: ReadText, { start }: Moment, act: Act): readonly Word[] {
  const clause = tokens[start]?.clause;
  let [from, to] = [start, start];
  while (tokens[from - 1]?.clause === clause) from--;
  while (tokens[to]?.clause === clause) to++;
  return tokens.slice(from, to).flatMap(({ word }, at) => (from + at === act.start ? [] : [word]));
}

/** Government and company are of all kinds. */
const leastWeights = [2, 1];

function aboutOf(words: readonly Word[], language: string): readonly string[] {
  const found = leastWeights.map(least => conceptsOf(words, language, least));
  return found.find(({ length }) => length > 0) ?? [];
}

/** Of all texts of a report. @param language primary subtag */
export function momentsOf(texts: readonly ReadText[], language: string): readonly Statement[] {
  const found = texts.map(read => ({ read, moments: momentsIn(read, language) }));
  const keys = [...new Set(found.flatMap(({ moments }) => moments.map(({ key }) => key)))];
  return found.flatMap(({ read, moments }) =>
    moments.flatMap(moment => {
      const act = actOf(read, moment, language);
      const about = act ? aboutOf(wordsAround(read, moment, act), language) : [];
      if (!act || about.length === 0) return [];
      const { what, key, start, end } = moment;
      const text = read.text.slice(read.tokens[start]?.start, read.tokens[end - 1]?.end);
      return [
        { what, unit: act.unit, text, keys: [key], about, besides: keys.filter(other => other !== key) },
      ];
    }),
  );
}
