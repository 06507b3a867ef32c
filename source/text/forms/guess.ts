/**
 * Keys of a word that no table knows, mostly a name or a rare noun: only what is safe to undo without knowing the word.
 * A wrong guess does little harm, since it is hardly a word that anybody looks up.
 */

/** What a shape may come from, written with its groups. */
type Rule = readonly [shape: RegExp, sources: string];

/** Behind an article two letters are a word, behind a single letter four: there is no way to know whose it is. */
const BEGINNINGS: readonly (readonly [firstLetters: string, ...Rule])[] = [
  ['وفبكا', /^[وف]?[بك]?ال(..+)$/u, '$1'],
  ['وفل', /^[وف]?لل(..+)$/u, '$1'],
  ['وفبلك', /^[وفبلك](....+)$/u, '$1'],
  ['وف', /^[وف][بلك](....+)$/u, '$1'],
];

/** The first of the endings that leaves so many letters, and what may have stood in its place; - is nothing. */
const ENDINGS: readonly (readonly [fewest: number, endings: string, others: string, shape?: RegExp])[] = [
  [4, 'ي يا يه يون يين يات', '- ي ا يا ه'],
  // Participles, all of whose plurals are sound: مراقب، عازف.
  [4, 'ون ين ان ات ه ا', '-', /^(?:م|.ا)/u],
  [4, 'ان ا', '-'],
  [5, 'ون ين', '-'],
  [3, 'ات تان تين', 'ه -'],
  [3, 'ته تها تهم تهما تنا', 'ه'],
  // Persian: روستاییان، مهم‌ترین
  [3, 'يان ييان', '-', /[او]$/u],
  [3, 'تر ترين', '-'],
  [3, 'ها هم هما هاي هايي هايش', '-'],
];

/** Those that hardly any other word looks like; nouns of four consonants have no other. */
const BROKEN_PLURALS: readonly (readonly [length: number, at: number, letter: string, ...Rule])[] = [
  // مقابض، مساطر: مقبض، مسطرة
  [5, 2, 'ا', /^(..)ا([^يا].)$/u, '$1$2 $1$2ه'],
  // مناديل، عراجين: منديل، عرجون
  [6, 2, 'ا', /^(..)ا(.)ي(.)$/u, '$1$2ا$3 $1$2و$3 $1$2ي$3'],
  // سوارق، كواحل: سارق، كاحل
  [5, 1, 'و', /^(.)وا(..)$/u, '$1ا$2 $1ا$2ه'],
  // ضفائر، رسائل: ضفيرة، رسالة
  [5, 2, 'ا', /^(..)اي(.)$/u, '$1ي$2ه $1ا$2ه $1و$2ه'],
  // أنصاب: نصب
  [5, 0, 'ا', /^ا(..)ا(.)$/u, '$1$2'],
  // لقطاء: لقيط
  [5, 4, 'ء', /^(..)(.)اء$/u, '$1ي$2'],
  // أرغفة: رغيف; أقنعة: قناع
  [5, 4, 'ه', /^ا(..)(.)ه$/u, '$1ي$2 $1ا$2'],
];

interface Ending {
  readonly fewest: number;
  readonly endings: readonly string[];
  readonly others: readonly string[];
  readonly shape: RegExp | undefined;
}

const affixesIn = (row: string): readonly string[] =>
  row.split(' ').map(affix => (affix === '-' ? '' : affix));

const allEndings = ENDINGS.map(
  ([fewest, endings, others, shape]): Ending => ({
    fewest,
    endings: affixesIn(endings),
    others: affixesIn(others),
    shape,
  }),
);

/** By what a word ends in. */
const endingsByLetter: ReadonlyMap<string, readonly Ending[]> = new Map(
  [...new Set(allEndings.flatMap(({ endings }) => endings.map(ending => ending.slice(-1))))].map(letter => [
    letter,
    allEndings
      .map(rule => ({ ...rule, endings: rule.endings.filter(ending => ending.endsWith(letter)) }))
      .filter(({ endings }) => endings.length > 0),
  ]),
);

const none: readonly never[] = [];

function addSources(found: Set<string>, word: string, shape: RegExp, sources: string): void {
  const made = word.replace(shape, sources);
  if (made !== word) for (const source of made.split(' ')) found.add(source);
}

function addWithoutEnding(
  found: Set<string>,
  word: string,
  { fewest, endings, others, shape }: Ending,
): void {
  for (const ending of endings) {
    if (word.length - ending.length < fewest || !word.endsWith(ending)) continue;
    const rest = word.slice(0, word.length - ending.length);
    if (shape && !shape.test(rest)) continue;
    for (const other of others) found.add(rest + other);
    return;
  }
}

/** The word itself comes first. */
export function guess(word: string): readonly string[] {
  const stems = new Set([word]);
  for (const [letters, ...rule] of BEGINNINGS)
    if (letters.includes(word.charAt(0))) addSources(stems, word, ...rule);
  const found = new Set<string>();
  for (const stem of stems) {
    found.add(stem);
    for (const ending of endingsByLetter.get(stem.charAt(stem.length - 1)) ?? none)
      addWithoutEnding(found, stem, ending);
    for (const [length, at, letter, ...rule] of BROKEN_PLURALS)
      if (stem.length === length && stem.charAt(at) === letter) addSources(found, stem, ...rule);
  }
  return [...found];
}
