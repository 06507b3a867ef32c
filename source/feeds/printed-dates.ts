/** Dates within a short printed text, with what is said of them: `نُشر في …، آخر تحديث …`. */
import { foldDateText } from './date-text.ts';
import { type DateLabel, dateLabelOf, isDateWord, joinMeridiems } from './date-words.ts';
import { zoneOf } from './date-zones.ts';
import { parseDate } from './dates.ts';
import { joinCompoundNames } from './month-names.ts';

export interface PrintedDate {
  /** ISO 8601 in UTC. */
  readonly date: string;
  /** What is announced; a date without a word for it is the one of publication. */
  readonly label: DateLabel;
}

/** Longer texts are prose, in UTF-16 units. */
const longestText = 300;

/** Words, numbers, and the signs that part one thing from another. */
const token = /[\p{L}_][\p{L}_.]*|\d+|[|•·*\n]/gu;

/** A number alone dates nothing. */
const namesDay = (text: string): boolean => (text.match(/\d+/gu) ?? []).length > 1;

/** Whether a word or number is part of a date; `before` is the word before it. */
const isDatePart = (word: string, before: string): boolean =>
  /^\d/u.test(word) ||
  isDateWord(word.replaceAll('.', '')) ||
  (before.endsWith('توقيت') && zoneOf(word) !== null);

/** The dates in their order. Linear. */
export function printedDates(text: string): readonly PrintedDate[] {
  if (text.length > longestText) return [];
  const folded = joinCompoundNames(joinMeridiems(foldDateText(text)));
  const found: PrintedDate[] = [];
  let label: DateLabel = 'published';
  let start = -1;
  let end = -1;
  let before = '';
  const close = (): void => {
    const run = start < 0 ? '' : folded.slice(start, end);
    const date = namesDay(run) ? parseDate(run) : null;
    if (date !== null) {
      found.push({ date, label });
      label = 'published';
    }
    start = -1;
  };
  for (const match of folded.matchAll(token)) {
    const [word] = match;
    const said = dateLabelOf(word);
    const isPart = said === null && isDatePart(word, before);
    before = word;
    if (!isPart) {
      close();
      label = said ?? label;
      continue;
    }
    if (start < 0) start = match.index;
    end = match.index + word.length;
  }
  close();
  return found;
}
