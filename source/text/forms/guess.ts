/**
 * Keys of a word that no table knows, mostly a name or a rare noun: only what is safe to undo without knowing the word.
 * A wrong guess does little harm, since it is hardly a word that anybody looks up.
 */
import { groupedBy } from '../../base/grouped-by.ts';

/** What a shape may come from, written with its groups. Only words with such a letter at that end, or of such a length, are looked at. */
type Rule = readonly [shape: RegExp, sources: string];
type RuleOfLetters = readonly [letters: string, ...Rule];
type RuleOfLength = readonly [length: number, ...Rule];

/** Behind an article two letters are a word, behind a single letter four: there is no way to know whose it is. */
const BEGINNINGS: readonly RuleOfLetters[] = [
  ['وفبكا', /^[وف]?[بك]?ال(..+)$/u, '$1'],
  ['وفل', /^[وف]?لل(..+)$/u, '$1'],
  ['وفبلك', /^[وفبلك](....+)$/u, '$1'],
  ['وف', /^[وف][بلك](....+)$/u, '$1'],
];

const ENDINGS: readonly RuleOfLetters[] = [
  ['ياهنت', /^(....+)(?:ي|يا|يه|يون|يين|يات)$/u, '$1 $1ي $1ا $1يا $1ه'],
  // Participles, all of whose plurals are sound: مراقب، عازف.
  ['نتها', /^((?:م.|.ا).{2,})(?:ون|ين|ان|ات|ه|ا)$/u, '$1'],
  ['نا', /^(.{4,})(?:ان|ا)$/u, '$1'],
  ['ن', /^(.{5,})(?:ون|ين)$/u, '$1'],
  ['تن', /^(...+)(?:ات|تان|تين)$/u, '$1ه $1'],
  ['هام', /^(...+)ت(?:ه|ها|هم|هما|نا)$/u, '$1ه'],
  // Persian: روستاییان، مهم‌ترین
  ['ن', /^(...*[او])يي?ان$/u, '$1'],
  ['رن', /^(...+)تر(?:ين)?$/u, '$1'],
  ['اميش', /^(...+)(?:ها|هم|هما|هاي|هايي|هايش)$/u, '$1'],
];

/** Those that hardly any other word looks like; nouns of four consonants have no other. */
const BROKEN_PLURALS: readonly RuleOfLength[] = [
  // مقابض، مساطر: مقبض، مسطرة
  [5, /^(..)ا([^يا].)$/u, '$1$2 $1$2ه'],
  // مناديل، عراجين: منديل، عرجون
  [6, /^(..)ا(.)ي(.)$/u, '$1$2ا$3 $1$2و$3 $1$2ي$3'],
  // سوارق، كواحل: سارق، كاحل
  [5, /^(.)وا(..)$/u, '$1ا$2 $1ا$2ه'],
  // ضفائر، رسائل: ضفيرة، رسالة
  [5, /^(..)اي(.)$/u, '$1ي$2ه $1ا$2ه $1و$2ه'],
  // أنصاب: نصب
  [5, /^ا(..)ا(.)$/u, '$1$2'],
  // لقطاء: لقيط
  [5, /^(..)(.)اء$/u, '$1ي$2'],
  // أرغفة: رغيف; أقنعة: قناع
  [5, /^ا(..)(.)ه$/u, '$1ي$2 $1ا$2'],
];

const byLetter = (rules: readonly RuleOfLetters[]): ReadonlyMap<string, readonly Rule[]> => {
  const letters = new Set(rules.flatMap(([letters]) => [...letters]));
  const rulesOf = (letter: string): readonly Rule[] =>
    rules.flatMap(([letters, ...rule]) => (letters.includes(letter) ? [rule] : []));
  return new Map([...letters].map(letter => [letter, rulesOf(letter)]));
};

const beginnings = byLetter(BEGINNINGS);
const endings = byLetter(ENDINGS);
const brokenPlurals = groupedBy(BROKEN_PLURALS, ([length]) => length);

const none: readonly never[] = [];

function addSources(found: Set<string>, word: string, [shape, sources]: Rule): void {
  const made = word.replace(shape, sources);
  if (made !== word) for (const source of made.split(' ')) found.add(source);
}

/** The word itself comes first. */
export function guess(word: string): readonly string[] {
  const stems = new Set([word]);
  for (const rule of beginnings.get(word.charAt(0)) ?? none) addSources(stems, word, rule);
  const found = new Set<string>();
  for (const stem of stems) {
    found.add(stem);
    for (const rule of endings.get(stem.charAt(stem.length - 1)) ?? none) addSources(found, stem, rule);
    for (const [, ...rule] of brokenPlurals.get(stem.length) ?? none) addSources(found, stem, rule);
  }
  return [...found];
}
