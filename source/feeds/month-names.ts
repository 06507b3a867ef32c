/** Names of months, in all calendars that news is dated in. */
import {
  arabicMonths,
  arabicMonthVariants,
  englishMonths,
  persianMonths,
  shortEnglishMonths,
  urduMonths,
} from '../text/month-names.ts';
import { type Calendar, calendarNames, calendars } from './calendars/index.ts';
import { folded } from './date-text.ts';

/** The Levant leaves out the article too: `تشرين ثاني`. */
const withoutArticle = (names: readonly string[]): readonly string[] =>
  names.map(name => name.replace(' ال', ' '));

/** The Gregorian months of other customs and languages in the order of the year, a line for each. */
const customs: readonly string[] = [
  // Libya since 1986 in part
  'أي النار، النوار، الربيع، الطير، الماء، الصيف، ناصر، هانيبال، الفاتح، التمور، الحرث، الكانون',
  // Kurdish, Hebrew
  'کانوونی دووەم، شوبات، ئازار، نیسان، ئایار، حوزەیران، تەمموز، ئاب، ئەیلوول، تشرینی یەکەم، تشرینی دووەم، کانوونی یەکەم',
  'ינואר، פברואר، מרץ، אפריל، מאי، יוני، יולי، אוגוסט، ספטמבר، אוקטובר، נובמבר، דצמבר',
  'בינואר، בפברואר، במרץ، באפריל، במאי، ביוני، ביולי، באוגוסט، בספטמבר، באוקטובר، בנובמבר، בדצמבר',
  // French, German, Spanish, Turkish, Hungarian, Greek
  'janvier، février، mars، avril، mai، juin، juillet، août، septembre، octobre، novembre، décembre',
  'janv، févr، mars، avr، mai، juin، juil، août، sept، oct، nov، déc',
  'januar، februar، märz، april، mai، juni، juli، august، september، oktober، november، dezember',
  'jän، feb، mär، apr، mai، jun، jul، aug، sep، okt، nov، dez',
  'enero، febrero، marzo، abril، mayo، junio، julio، agosto، septiembre، octubre، noviembre، diciembre',
  'ocak، şubat، mart، nisan، mayıs، haziran، temmuz، ağustos، eylül، ekim، kasım، aralık',
  'január، február، március، április، május، június، július، augusztus، szeptember، október، november، december',
  'ιαν، φεβ، μαρ، απρ، μαϊ، ιουν، ιουλ، αυγ، σεπ، οκτ، νοε، δεκ',
];

/** Spellings in addition to those above. */
const variants: readonly (readonly [name: string, month: number])[] = [
  ['מרס', 3],
  ['במרס', 3],
  ['می', 5],
  ['sept', 9],
  ['μαι', 5],
  ['μάιος', 5],
];

const years = [
  ...arabicMonths,
  ...arabicMonths.map(withoutArticle),
  ...[persianMonths, urduMonths, englishMonths, shortEnglishMonths],
  ...customs.map(names => names.split('، ')),
];

const months = folded([
  ...arabicMonthVariants,
  ...variants,
  ...years.flatMap(names => names.map((name, index) => [name, index + 1] as const)),
]);

export interface OtherMonth {
  readonly calendar: Calendar;
  readonly month: number;
}

const monthsElsewhere: ReadonlyMap<string, OtherMonth> = folded(
  calendarNames.flatMap(calendar =>
    calendars[calendar].months.flatMap((names, index) =>
      names.map(name => [name, { calendar, month: index + 1 }] as const),
    ),
  ),
);

/** The months of one name, as calendars of the Levant number them: `تشرين2`. */
const numbered = /(?<!\p{L})(تشرين|كانون) ?([12])(?!\d)/gu;
const ordinals: Readonly<Record<string, string>> = { 1: 'اول', 2: 'ثاني' };

/** Names of more than one word, the longest first. */
const compoundNames = new RegExp(
  `(?<!\\p{L})(?:${[...months.keys(), ...monthsElsewhere.keys()]
    .filter(name => name.includes(' '))
    .sort((a, b) => b.length - a.length)
    .join('|')})(?!\\p{L})`,
  'gu',
);

/** A folded text with every name of a month joined to one token (`تشرين_الثاني`). */
export const joinCompoundNames = (text: string): string =>
  text
    .replace(numbered, (_, name: string, number: string) => `${name} ${ordinals[number]}`)
    .replace(compoundNames, name => name.replace(/ /gu, '_'));

const spaced = (token: string): string => token.replace(/_/gu, ' ');

/** A month of another calendar, or null; for a folded word. */
export const otherMonthOf = (word: string): OtherMonth | null => monthsElsewhere.get(spaced(word)) ?? null;

/** 1 to 12, or null; for a folded word. */
export const monthOf = (word: string): number | null => months.get(spaced(word)) ?? null;
