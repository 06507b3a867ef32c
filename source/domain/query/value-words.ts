/** The values that fields accept, with their words: one row each. */
import { keywordIndex, type Words } from './keyword.ts';
import { type Possession, possessions, type Status, statuses } from './query.ts';

export const statusWords: Readonly<Record<Status, Words>> = {
  unread: { en: 'unread', ar: 'غير-مقروء', also: ['غير-مقروءة'] },
  read: { en: 'read', ar: 'مقروء', also: ['مقروءة'] },
  bookmarked: { en: 'bookmarked', ar: 'محفوظ', also: ['محفوظة'] },
  changed: { en: 'changed', ar: 'معدّل', also: ['معدلة'] },
  new: { en: 'new', ar: 'جديد', also: ['جديدة'] },
  hidden: { en: 'hidden', ar: 'مخفي', also: ['مخفية'] },
  story: { en: 'story', ar: 'حدث', also: ['stories', 'أحداث', 'قصة', 'قصص'] },
};

export const possessionWords: Readonly<Record<Possession, Words>> = {
  image: { en: 'image', ar: 'صورة', also: ['images', 'صور'] },
  audio: { en: 'audio', ar: 'صوت', also: ['صوتي'] },
  video: { en: 'video', ar: 'فيديو', also: ['videos', 'مقطع'] },
  note: { en: 'note', ar: 'ملاحظة' },
  tag: { en: 'tag', ar: 'وسم', also: ['tags', 'وسوم'] },
};

/** Primary language subtags (BCP 47). A subtag that is not listed is its own word. */
export const languageWords: Readonly<Record<string, Words>> = {
  ar: { en: 'ar', ar: 'العربية', also: ['Arabic', 'عربي', 'عربية'] },
  fa: { en: 'fa', ar: 'الفارسية', also: ['Persian', 'Farsi', 'فارسي', 'فارسية', 'فارسی'] },
  ur: { en: 'ur', ar: 'الأردية', also: ['Urdu', 'أردية', 'اردو'] },
  ku: { en: 'ku', ar: 'الكردية', also: ['Kurdish', 'كردي', 'كردية'] },
  he: { en: 'he', ar: 'العبرية', also: ['iw', 'Hebrew', 'عبري', 'عبرية'] },
  tr: { en: 'tr', ar: 'التركية', also: ['Turkish', 'تركي', 'تركية'] },
  en: { en: 'en', ar: 'الإنجليزية', also: ['English', 'إنجليزي', 'إنجليزية', 'انكليزية'] },
  fr: { en: 'fr', ar: 'الفرنسية', also: ['French', 'فرنسي', 'فرنسية'] },
  de: { en: 'de', ar: 'الألمانية', also: ['German', 'ألماني', 'ألمانية'] },
  es: { en: 'es', ar: 'الإسبانية', also: ['Spanish', 'إسباني', 'إسبانية'] },
};

/** Folded spelling of each word → the value of its row. */
const valuesByWord = <Value extends string>(
  words: Readonly<Record<Value, Words>>,
  values: readonly Value[],
): ReadonlyMap<string, Value> => keywordIndex(values.map(value => [words[value], value] as const));

export const statusesByWord = valuesByWord(statusWords, statuses);
export const possessionsByWord = valuesByWord(possessionWords, possessions);
export const languagesByWord = valuesByWord(languageWords, Object.keys(languageWords));
