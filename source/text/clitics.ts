/**
 * The particles that Arabic writes as one word with what follows: the conjunctions و and ف, the prepositions
 * ب ل ك and the article ال (with ل: لل), in that order. For search only: what is cut off here need not be a
 * clitic (كتاب has none), so both forms are always kept side by side.
 *
 * All words are keys of `search-key.ts`.
 */
import { groupedBy } from '../base/grouped-by.ts';

const CONJUNCTIONS = 'وف';
const PREPOSITIONS = 'بلك';
const ARTICLE = 'ال';
const ARTICLE_BEHIND_LAM = 'لل';
/** After an article two letters are a word (الحق); after a single letter only three are (ومصر). */
const MIN_BEHIND_ARTICLE = 2;
const MIN_BEHIND_LETTER = 3;
/** What cannot be the rest of an Arabic word (و40, بـMETA). */
const NUMBER_OR_LATIN = /[0-9a-z]/u;

/** Frequent words of the news whose first letter is their own: cut off, زار would find every وزارة. */
const OWN_FIRST_LETTER = [
  'وزار وزير وزرا وكال ولاي وفاه وفيات وفود وطني واشنطن وضعت وضعه وسيط وسايل واحد واقع واجه وثيق',
  'وثايق وحده وحدات ورقه وصول وصلت وصفت وصفه وقفه وقفت وعود ويكيبيديا فلسطين فرنس فريق فيديو فتح',
  'فتره فوز فيروس فضاي فضاء فيلم فكر فني فنان فرصه فيسبوك فايز فوري فيها فنزويلا فيينا فيتنام فيفا',
  'بريطان برنامج برامج برلمان برلين بيان بلد بلاد بنك بنوك بورص باريس بغداد بحر بحث بعده بعدها',
  'بعدما بعض بين بطول بطل بكين بيروت بوتين بيي بيت بيع بناء بدا باكستان برشلونه برازيل بلجيك بولند',
  'بترول بنغلاديش بلغت لبنان ليبي لقاء لقاح لجن لندن لاعب ليل لغه لغات لكن لدي لاجي ليفربول كتاب',
  'كتب كبير كبار كره كوري كورون كان كامل كندا كلم كهرب كثير كذلك كاس كرد كويت كشف كيلو كينيا كوبا',
  'كييف كامير كليه كوكب كواكب كنيس',
].flatMap(row => row.split(' '));
const OWN_BY_LETTER = groupedBy(OWN_FIRST_LETTER, word => word.charAt(0));

/**
 * What is left of a word without its clitics, one after the other: the word itself is not among them.
 * After لل comes a word with (للكتاب) or without a lam of its own (لليل, that is ل + الليل).
 */
export function cliticStems(word: string): string[] {
  const behindConjunction = withoutLetter(word, CONJUNCTIONS);
  const stems = behindConjunction === undefined ? [] : [behindConjunction];
  for (const base of [word, ...stems]) stems.push(...stemsBehindConjunction(base));
  return [...new Set(stems)];
}

function stemsBehindConjunction(word: string): string[] {
  const stem = articleStem(word);
  if (stem !== undefined) return word.startsWith(ARTICLE) ? [stem] : [ARTICLE + stem, word.slice(1), stem];
  const behindPreposition = withoutLetter(word, PREPOSITIONS);
  if (behindPreposition === undefined) return [];
  const inner = articleStem(behindPreposition);
  return inner === undefined || behindPreposition.startsWith(ARTICLE_BEHIND_LAM)
    ? [behindPreposition]
    : [behindPreposition, inner];
}

function articleStem(word: string): string | undefined {
  if (!word.startsWith(ARTICLE) && !word.startsWith(ARTICLE_BEHIND_LAM)) return undefined;
  return word.length >= ARTICLE.length + MIN_BEHIND_ARTICLE ? word.slice(ARTICLE.length) : undefined;
}

function withoutLetter(word: string, letters: string): string | undefined {
  if (!letters.includes(word.charAt(0))) return undefined;
  if (NUMBER_OR_LATIN.test(word.charAt(1))) return word.slice(1);
  if (word.length <= MIN_BEHIND_LETTER) return undefined;
  const isOwn = OWN_BY_LETTER.get(word.charAt(0))?.some(own => word.startsWith(own)) ?? false;
  return isOwn ? undefined : word.slice(1);
}
