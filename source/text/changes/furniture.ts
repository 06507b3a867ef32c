/** What a page puts around a text: time stamps, credits, links to other texts, requests to readers. Changes in it are no news. */
import { once } from '../../base/once.ts';
import { arabicMonths } from '../month-names.ts';
import { searchKey, searchKeys } from '../search-key.ts';
import { agencies, type FurnitureKind, linePatterns } from './furniture-lines.ts';
import { weekdays } from './lexicon.ts';

export interface Furniture {
  readonly kind: FurnitureKind;
  /** UTF-16 offsets in the paragraph. */
  readonly start: number;
  readonly end: number;
}

/** Credits, as printed: their colon or dash tells them from a sentence that begins with the same word. */
const creditLine =
  /^[^\p{L}\p{N}]*(?:المصدر|المصادر|اعداد|إعداد|تحرير|نص|نصّ|صور|حوار|حاوره|حاورها|حاورته|حاورتها|أجرى الحوار|أجرت الحوار|كتب|كتبت|بقلم|ترجمة|تصوير|مراجعة|تقرير|متابعة|تغطية|شارك في|ساهم في|أعده|أعدته|أعدّه|أعدّته|من مراسل\p{L}*|مراسل\p{L}*|موفد\p{L}*)(?: (?:وصور|وتحرير|وتصوير|وتقديم|وترجمة|التغطية|التقرير|إعداد التقرير|التحرير))?\s*[:：–—-]/u;
const credited = /(?:^|[\s–—-])(?:من )?(?:مراسل|موفد|مبعوث)(?:نا|تنا|ينا|ه|ها)? ?\p{L}* ?\p{L}*$/u;

/** Words of a line that says who made the text. */
const longestCredit = 14;

/** The places and agencies that a report begins with: `لندن (رويترز) - `, `باريس - أ ف ب - `, `دبي - `. */
const dateline = /\s*([^.،؛:!؟?\n]{1,60}?)(?:\s+[-–—]+\s+|\s*[:：]\s+)/uy;
const agency = new RegExp(`(?:^| )(?:${agencies})(?: |$)`, 'u');
/** Words before the dash if no agency is named. */
const longestPlace = 2;

const onlyAgencies = new RegExp(`^(?:${agencies})(?: و?(?:${agencies}))*$`, 'u');

const bracketedCredit =
  /^[([]\s*(?:إعداد|اعداد|تحرير|ترجمة|كتب|كتبت|شارك|ساهم|تغطية|المصدر|التحرير)[^)\]]*[)\]]/u;

/** Labels of a headline: `بالصور..`, `عاجل:`, `| فيديو`. */
const headlineLabel =
  /^[^\p{L}\p{N}]*(?:بالصور|بالفيديو|صور|فيديو|شاهد|عاجل|خاص|إنفوغراف|انفوغراف|إنفوجراف|مباشر|محدث|تحديث|حصري|حصريًا|حصريا)(?:\s*(?:[.…|:：\-–—!]+|\.\.+)\s*)/u;
const headlineEnd =
  /(?:(?<!\s)\s*[|–—-]\s*(?:فيديو|صور|بالصور|بالفيديو|شاهد|خاص|إنفوغراف)|(?<!\s)\s*[([](?:فيديو|صور|بالصور|بالفيديو|شاهد|إنفوغراف)[)\]]|(?<!\s)\s+\|\s+\S+(?:\s\S+){0,3})$/u;

const stampWords =
  'تم نشر نشره النشر نشرت حرر حدث تحديث تحديثه التحديث محدث عدل تعديل تعديله بتاريخ تاريخ يوم اخر منذ قبل قراءه مشاهده'.split(
    ' ',
  );
const timeWords =
  't z am pm ص م صباحا مساء ظهرا الساعه في علي بتوقيت غرينتش جرينتش مكه المكرمه الموافق ه ميلادي هجري'.split(
    ' ',
  );
const dateWords = once((): ReadonlySet<string> => {
  const names = [...weekdays, ...arabicMonths.flat()];
  return new Set([...timeWords, ...names.flatMap(searchKeys)]);
});
const anyStampWords = once((): ReadonlySet<string> => new Set([...dateWords(), ...stampWords]));

const isDigits = (word: string): boolean => /^\d[\dtz]*$/u.test(word);

const shareOf = (words: readonly string[], known: ReadonlySet<string>): number =>
  words.filter(word => known.has(word) || isDigits(word)).length / words.length;

/** So much of a time stamp is about time. */
const stampShare = 0.7;

/** A line of dates and times alone, or one that begins by saying what happened then: published, updated. */
const isStamp = (words: readonly string[]): boolean =>
  words.some(isDigits) &&
  (shareOf(words, dateWords()) === 1 ||
    (stampWords.includes(words[0] ?? '') && shareOf(words, anyStampWords()) >= stampShare));

function kindOfLine(text: string): FurnitureKind | null {
  const words = searchKeys(text);
  const key = words.join(' ');
  if (isStamp(words)) return 'time-stamp';
  if (words.length <= longestCredit && (creditLine.test(text) || credited.test(text))) return 'credit';
  return linePatterns.find(({ most, pattern }) => words.length <= most && pattern.test(key))?.kind ?? null;
}

function datelineIn(text: string, isOpening: boolean): Furniture | null {
  let end = 0;
  dateline.lastIndex = 0;
  for (
    let match = dateline.exec(text), isFirst = isOpening;
    match;
    match = dateline.exec(text), isFirst = false
  ) {
    const key = searchKey(match[1] as string);
    const isPlace = isFirst && /[-–—]\s+$/u.test(match[0]) && key.split(' ').length <= longestPlace;
    if (!isPlace && !agency.test(key)) break;
    end = dateline.lastIndex;
  }
  return end > 0 ? { kind: 'credit', start: 0, end } : null;
}

/** A closing or opening bracket that names who made the text. */
function bracketsIn(text: string): readonly Furniture[] {
  return [...text.matchAll(/[([][^()[\]]{2,120}[)\]]/gu)].flatMap(({ 0: bracket, index }) =>
    bracketedCredit.test(bracket) || onlyAgencies.test(searchKey(bracket))
      ? [{ kind: 'credit' as const, start: index, end: index + bracket.length }]
      : [],
  );
}

/** Reports begin with their place, behind a summary at the latest. */
const openingParagraphs = 2;

/** The parts of a paragraph that are furniture; all of it, where it is a line of that kind. `index`: its place in the article. */
export function furnitureIn(text: string, index: number): readonly Furniture[] {
  const kind = kindOfLine(text);
  if (kind) return [{ kind, start: 0, end: text.length }];
  const found = datelineIn(text, index < openingParagraphs);
  return [...(found ? [found] : []), ...bracketsIn(text)];
}

/** The labels that a headline begins or ends with. */
export function headlineFurniture(text: string): readonly Furniture[] {
  const label = headlineLabel.exec(text);
  const end = headlineEnd.exec(text);
  return [
    ...(label ? [{ kind: 'boilerplate' as const, start: 0, end: label[0].length }] : []),
    ...(end ? [{ kind: 'boilerplate' as const, start: end.index, end: text.length }] : []),
  ];
}
