/** Whether a printed line names a person or an agency, and not the site, a section, a date or a button. */
import { startsByline, withoutAuthorNoise, withoutBylineStart } from '../authors.ts';
import { foldDateText } from '../date-text.ts';
import { isDateWord } from '../date-words.ts';
import { monthOf, otherMonthOf } from '../month-names.ts';
import { isSectionName } from '../sections.ts';
import { foldName } from './folded-names.ts';
import type { SiteNames } from './site-names.ts';

/** What systems and themes write where nobody is named, in lines of English, Arabic, buttons, other languages. */
const nobody: ReadonlySet<string> = new Set(
  [
    'admin, administrator, author, editor, guest, root, staff, super user, user, webmaster',
    'الإدارة, إدارة الموقع, المحرر, الكاتب, كاتب, المدير, مدير الموقع, زائر, هيئة التحرير, قسم التحرير',
    'المزيد, متابعة, تابع, صفحة الكاتب, عن الكاتب, نبذة عن الكاتب, follow, about the author',
    'نویسنده, مدیر, تحریریه, ایڈیٹر, מערכת, מערכת האתר',
  ]
    .flatMap(line => line.split(', '))
    .map(foldName),
);

const mostWords = 12;
const longestName = 90;
/** Of a line whose beginning may be a name, in UTF-16 units. */
const longestLine = 300;
/** What names have not: digits, the end of a sentence, addresses, two genders, what links beside a name say. */
const unlikeName =
  /\p{N}|[?؟!…@<>{}=]|\p{L}\/\p{L}|:\/\/|(?<!\s\p{L})\.$|(?:^|\s)(?:لل|ال)?كاتبة?(?:\s|$)|مقالات|articles|posts/iu;

/** Names of people may be those of Hijri months; a month stands before the number only where none is behind it. */
const belongsToDate = (word: string, isDayFirst: boolean): boolean =>
  isDateWord(word) && otherMonthOf(word) === null && !(isDayFirst && monthOf(word) !== null);

const lastWord = /(?<![^\s,،–—-])([^\s,،–—-]+)[\s,،–—-]*$/u;

/** A line without the date that is printed behind a name. */
function withoutDate(line: string): string {
  const digit = line.search(/\p{N}/u);
  if (digit < 0) return line;
  const next = /^\p{N}+\s+(\p{L}+)/u.exec(line.slice(digit))?.[1] ?? '';
  const isDayFirst = monthOf(foldDateText(next)) !== null;
  let name = line.slice(0, digit);
  for (let last = lastWord.exec(name); last; last = lastWord.exec(name)) {
    if (!belongsToDate(foldDateText(last[1] ?? '').replaceAll(/[.:]/gu, ''), isDayFirst)) break;
    name = name.slice(0, last.index);
  }
  return name.replace(/(?<![\s,،–—-])[\s,،–—-]+$/u, '');
}

/** The part of a printed line that is the name: before a bar, before a date. */
const namePart = (line: string): string =>
  withoutDate(line.slice(0, longestLine).replace(/\s?[|•·].*$/u, '')).trim();

const saysOnlyDate = (line: string): boolean =>
  line.split(/[\s,،:]+/u).every(word => word === '' || isDateWord(foldDateText(word)));

const wordsInDatedName = [2, 4] as const;

/** Whether a line is a name of two to four words, a bar, dash or comma, and a date. */
export function isBesideDate(printed: string): boolean {
  const line = printed.replace(/[|•·]/gu, '–');
  const name = withoutDate(line);
  const count = name.split(' ').length;
  const rest = line.slice(name.length);
  if (!/^\s*[–—،,-]/u.test(rest) || count < wordsInDatedName[0] || count > wordsInDatedName[1]) return false;
  return !name.includes(':') && saysOnlyDate(rest.replace(/[\p{N}–—/.-]+/gu, ' '));
}

/** Whether a line announces a name that it has not. */
export const onlyAnnounces = (line: string): boolean =>
  startsByline(`${line} x`) && withoutBylineStart(`${line} x`) === 'x';

/** Gives the part of a printed line that names somebody, with what announces it, or null. */
export type NameTest = (line: string) => string | null;

/** @param others what is printed around the headline and nobody's name: the headline itself, sections */
export function nameTest(site: SiteNames, others: readonly string[]): NameTest {
  const known = new Set(others.map(foldName));
  const isNobody = (name: string): boolean =>
    nobody.has(foldName(name)) ||
    known.has(foldName(name)) ||
    site.isSite(name) ||
    site.isInMenu(name) ||
    isSectionName(name) ||
    saysOnlyDate(name);
  return line => {
    const printed = namePart(line);
    const name = withoutAuthorNoise(printed);
    const isLong = name.length > longestName || name.split(' ').length > mostWords;
    if (foldName(name).length < 2 || isLong || onlyAnnounces(printed) || unlikeName.test(name)) return null;
    return isNobody(name) ? null : printed;
  };
}
