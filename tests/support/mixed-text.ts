/** Random text as news has it, for properties that hold for every text: words of several scripts, numbers, signs, names, noise. */
import fc from 'fast-check';
import { sanitizeLine } from '../../source/text/sanitize.ts';

const joined = (parts: readonly string[]): string => parts.join('');
/** One of the parts of a list that `|` separates. */
const oneOf = (list: string): fc.Arbitrary<string> => fc.constantFrom(...list.split('|'));

const arabicLetter = fc.constantFrom(...'ابتثجحخدذرزسشصضطظعغفقكلمنهويىةآأإؤئء');
const harakat = oneOf('|||َ|ُ|ِ|ْ|ّ|َّ|ً|ٌ|ٍ|\u0670');
const arabic = fc
  .array(fc.tuple(arabicLetter, harakat).map(joined), { minLength: 1, maxLength: 10 })
  .map(joined);
const bare = fc.array(arabicLetter, { minLength: 1, maxLength: 12 }).map(joined);

const otherWords = fc.oneof(
  oneOf('می\u200cخواهم|کتاب\u200cها|خانه\u200cای|پرونده|ٹکڑے|گھر|ہیں|بڑھتے|ښوونځی|هــذا'),
  oneOf('שלום|שָׁלוֹם|חדשות|لا|الآن|لِلَّهِ|ﷺ|ۥ'),
  oneOf('news|Élan|OpenAI|naïve|well-known|Ünïversität|x'),
  oneOf('日本|漢字|ｶﾞｷﾞ|ニュース|한국|क्ष|ไทย'),
);
const names = fc.oneof(
  oneOf('META.O|2222.SR|C++|--json|/tmp/a.json|+966 11 555 0142|@khabar|#خبر|v1.2.3'),
  oneOf('info@example.com|www.example.com/a|https://news.example/ar/2026/11?id=7&x=y'),
);
const pictures = oneOf('👨\u200d👩\u200d👧|🏳️\u200d🌈|🇸🇦|👍🏽|❤️|☎|1️⃣|📰|👩\u200d🚀');
const noise = fc.oneof(
  oneOf(
    '\u200e|\u200f|\u061c|\u200d|\u200c|َ|\u0301|\ufe0f|🇸|\u06dd|\u202e|\u2067|\u2069|\u00ad|\u200b|\ufeff',
  ),
  oneOf('\u00a0|\u2003|…|–|—|-|٪|%|$|،|؟|(|”'),
);

/** What keeps together on a line: numbers with their signs, punctuation with what it opens and closes. */
const keptTogether: fc.Arbitrary<string> = fc.oneof(
  oneOf('40٪|40%|٪40|40 ٪|٪ ٤٠|٤٠٪|$600|600$|600 $|€ 600|٣٫٥ ٪|25 °C|5°|-5|+3|−7|-5%|+3٪'),
  oneOf('1,250.75|١٬٢٥٠٫٧٥|20:45|24/11/2026|2020–2025|٢٠٢٠-٢٠٢٥'),
  fc.tuple(oneOf('«|“|(|[|« |( |(«|[“'), bare, oneOf('»|”|)|]| »|»)،|”]؟|”.)')).map(joined),
  fc.tuple(bare, oneOf('،|؛|؟|!| ؟| !| ؛| ،|…|.|:|؟!')).map(joined),
);

const plain = fc.oneof(
  { weight: 5, arbitrary: arabic },
  { weight: 3, arbitrary: otherWords },
  { weight: 2, arbitrary: keptTogether },
  { weight: 1, arbitrary: names },
  { weight: 1, arbitrary: pictures },
  { weight: 1, arbitrary: noise },
);
const nested = fc.tuple(oneOf('(|«(|[“'), fc.array(plain, { maxLength: 3 }), oneOf(')|)»|”]'));
const piece = fc.oneof(
  { weight: 9, arbitrary: plain },
  { weight: 1, arbitrary: nested.map(([open, inner, close]) => open + inner.join(' ') + close) },
);

/** One paragraph, cleaned as all outside text is. */
export const mixedText: fc.Arbitrary<string> = fc
  .array(fc.tuple(piece, oneOf(' | | ||\u00a0')), { maxLength: 25 })
  .map(parts => sanitizeLine(joined(parts.map(joined))));

export interface TextWithKept {
  readonly text: string;
  /** Stretches [start, end) that keep together. */
  readonly kept: readonly (readonly [start: number, end: number])[];
}

/** Words without any signs, and between each two of them something that keeps together. */
export const textWithKept: fc.Arbitrary<TextWithKept> = fc
  .array(fc.tuple(bare, keptTogether), { minLength: 1, maxLength: 15 })
  .map(pairs => {
    let text = '';
    const kept = pairs.map(([word, token]): [number, number] => {
      text += `${word} `;
      const start = text.length;
      text += `${token} `;
      return [start, start + token.length];
    });
    return { text: `${text}ختام`, kept };
  });
