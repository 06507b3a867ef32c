/**
 * Keys of a word that no table knows, mostly a name or a rare noun: only what is safe to undo without knowing the word.
 * A wrong guess does little harm, since it is hardly a word that anybody looks up.
 */

/** The first of the affixes that leaves so many letters, and what may have stood in its place; - is nothing. */
type AffixRow = readonly [fewest: number, affixes: string, others?: string, shape?: RegExp];

/** Behind an article two letters are a word, behind a single letter four: there is no way to know whose it is. */
const BEGINNINGS: readonly AffixRow[] = [
  [2, 'ال وال فال بال كال وبال وكال فبال فكال'],
  [2, 'لل ولل فلل'],
  [4, 'و ف ب ل ك'],
  [4, 'وب ول وك فب فل فك'],
];

const ENDINGS: readonly AffixRow[] = [
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

/** What a shape may come from, written with its groups. Only words of such a length, with such a letter at a place, are looked at. */
type PluralRow = readonly [length: number, at: number, letter: string, shape: RegExp, sources: string];

/** Those that hardly any other word looks like; nouns of four consonants have no other. */
const BROKEN_PLURALS: readonly PluralRow[] = [
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

const NONE = '-';

interface Rule {
  readonly fewest: number;
  readonly affixes: readonly string[];
  readonly others: readonly string[];
  readonly shape: RegExp | undefined;
}

const affixesIn = (row: string): readonly string[] =>
  row.split(' ').map(affix => (affix === NONE ? '' : affix));

/** By the letter that an affix has at its outer end. */
function byOuterLetter(rows: readonly AffixRow[], outer: 0 | -1): ReadonlyMap<string, readonly Rule[]> {
  const rules = rows.map(
    ([fewest, affixes, others = NONE, shape]): Rule => ({
      fewest,
      affixes: affixesIn(affixes),
      others: affixesIn(others),
      shape,
    }),
  );
  const letterOf = (affix: string): string => affix.at(outer) as string;
  const letters = new Set(rules.flatMap(({ affixes }) => affixes.map(letterOf)));
  const rulesOf = (letter: string): readonly Rule[] =>
    rules
      .map(rule => ({ ...rule, affixes: rule.affixes.filter(affix => letterOf(affix) === letter) }))
      .filter(({ affixes }) => affixes.length > 0);
  return new Map(Array.from(letters, letter => [letter, rulesOf(letter)]));
}

const beginnings = byOuterLetter(BEGINNINGS, 0);
const endings = byOuterLetter(ENDINGS, -1);

const none: readonly never[] = [];

function addWithoutBeginning(found: Set<string>, word: string, { fewest, affixes }: Rule): void {
  for (const beginning of affixes)
    if (word.length - beginning.length >= fewest && word.startsWith(beginning))
      found.add(word.slice(beginning.length));
}

function addWithoutEnding(found: Set<string>, word: string, { fewest, affixes, others, shape }: Rule): void {
  for (const ending of affixes) {
    const end = word.length - ending.length;
    if (end < fewest || !word.endsWith(ending)) continue;
    const rest = word.slice(0, end);
    if (shape && !shape.test(rest)) continue;
    for (const other of others) found.add(rest + other);
    return;
  }
}

function addSingulars(found: Set<string>, word: string, [, , , shape, sources]: PluralRow): void {
  const made = word.replace(shape, sources);
  if (made !== word) for (const source of made.split(' ')) found.add(source);
}

/** The word itself comes first. */
export function guess(word: string): readonly string[] {
  const stems = new Set([word]);
  for (const rule of beginnings.get(word.charAt(0)) ?? none) addWithoutBeginning(stems, word, rule);
  const found = new Set<string>();
  for (const stem of stems) {
    found.add(stem);
    for (const rule of endings.get(stem.charAt(stem.length - 1)) ?? none) addWithoutEnding(found, stem, rule);
    for (const row of BROKEN_PLURALS)
      if (stem.length === row[0] && stem.charAt(row[1]) === row[2]) addSingulars(found, stem, row);
  }
  return [...found];
}
