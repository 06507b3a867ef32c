/**
 * Keys of a word that no table knows, mostly a name or a rare noun: only what is safe to undo without knowing the word.
 * A wrong guess does little harm, since it is hardly a word that anybody looks up.
 */

/** What a shape may come from, written with its groups. */
type Rule = readonly [shape: RegExp, sources: string];

/** Behind an article two letters are a word, behind a single letter four: there is no way to know whose it is. */
const BEGINNINGS: readonly Rule[] = [
  [/^[وف]?[بك]?ال(..+)$/u, '$1'],
  [/^[وف]?لل(..+)$/u, '$1'],
  [/^[وفبلك](....+)$/u, '$1'],
  [/^[وف][بلك](....+)$/u, '$1'],
];

const ENDINGS: readonly Rule[] = [
  [/^(....+)(?:ي|يا|يه|يون|يين|يات)$/u, '$1 $1ي $1ا $1يا $1ه'],
  // Participles, all of whose plurals are sound: مراقب، عازف.
  [/^((?:م.|.ا).{2,})(?:ون|ين|ان|ات|ه|ا)$/u, '$1'],
  [/^(.{4,})(?:ان|ا)$/u, '$1'],
  [/^(.{5,})(?:ون|ين)$/u, '$1'],
  [/^(...+)(?:ات|تان|تين)$/u, '$1ه $1'],
  [/^(...+)ت(?:ه|ها|هم|هما|نا)$/u, '$1ه'],
  // Persian: روستاییان، مهم‌ترین
  [/^(...*[او])يي?ان$/u, '$1'],
  [/^(...+)تر(?:ين)?$/u, '$1'],
  [/^(...+)(?:ها|هم|هما|هاي|هايي|هايش)$/u, '$1'],
];

/** Those that hardly any other word looks like; nouns of four consonants have no other. */
const BROKEN_PLURALS: readonly Rule[] = [
  // مقابض، مساطر: مقبض، مسطرة
  [/^(..)ا([^يا].)$/u, '$1$2 $1$2ه'],
  // مناديل، عراجين: منديل، عرجون
  [/^(..)ا(.)ي(.)$/u, '$1$2ا$3 $1$2و$3 $1$2ي$3'],
  // سوارق، كواحل: سارق، كاحل
  [/^(.)وا(..)$/u, '$1ا$2 $1ا$2ه'],
  // ضفائر، رسائل: ضفيرة، رسالة
  [/^(..)اي(.)$/u, '$1ي$2ه $1ا$2ه $1و$2ه'],
  // أنصاب: نصب
  [/^ا(..)ا(.)$/u, '$1$2'],
  // لقطاء: لقيط
  [/^(..)(.)اء$/u, '$1ي$2'],
  // أرغفة: رغيف; أقنعة: قناع
  [/^ا(..)(.)ه$/u, '$1ي$2 $1ا$2'],
];

const sourcesOf = (word: string, rules: readonly Rule[]): readonly string[] =>
  rules.flatMap(([shape, sources]) => (shape.test(word) ? word.replace(shape, sources).split(' ') : []));

/** The word itself comes first. */
export function guess(word: string): readonly string[] {
  const stems = [word, ...sourcesOf(word, BEGINNINGS)];
  return [...new Set(stems.flatMap(stem => [stem, ...sourcesOf(stem, [...ENDINGS, ...BROKEN_PLURALS])]))];
}
