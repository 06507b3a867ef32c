import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { layoutParagraph, lineText } from '../../source/text/layout.ts';
import { showText } from '../../source/text/shown-text.ts';
import {
  basesOf,
  fribidiUnicode,
  hasFribidi,
  type Judgement,
  judgeByFribidi,
  marksIn,
  visualLine,
} from '../support/fribidi.ts';

/** Scripts from right to left, most of them outside of the BMP, with the version of Unicode that has them. */
const scripts: Readonly<Record<string, number>> = {
  Hebrew: 1,
  Arabic: 1,
  Syriac: 3,
  Thaana: 3,
  Nko: 5,
  Samaritan: 5,
  Mandaic: 6,
  Adlam: 9,
  Mende_Kikakui: 7,
  Old_South_Arabian: 5,
  Phoenician: 5,
  Kharoshthi: 4,
  Manichaean: 7,
  Old_Turkic: 5,
  Old_Hungarian: 8,
  Imperial_Aramaic: 5,
  Psalter_Pahlavi: 7,
  Hanifi_Rohingya: 11,
  Sogdian: 11,
  Elymaic: 12,
  Yezidi: 13,
  Chorasmian: 13,
  Old_Uyghur: 14,
};

/** Of these, what a later version of Unicode has added is left out, since FriBidi may not know it, and so are letters that are drawn in the forms of others (ۀ ۂ ۃ). */
const longKnown: Readonly<Record<string, RegExp>> = {
  Arabic: /[\u0620-\u065f\u0660-\u06bf\u06c1\u06c4-\u06d3\u06f0-\u06fc]/u,
  Adlam: /[^\u{1e94b}]/u,
};

const charactersOf = (script: string): string[] => {
  const isOfScript = new RegExp(`^\\p{Script=${script}}$`, 'u');
  return Array.from({ length: 0x1f000 }, (_, codePoint) => codePoint)
    .filter(codePoint => codePoint < 0xd800 || codePoint > 0xdfff)
    .map(codePoint => String.fromCodePoint(codePoint))
    .filter(character => isOfScript.test(character) && (longKnown[script]?.test(character) ?? true));
};

/** Lines in which a script stands among marks, digits of its own and others, Latin, brackets, quotation marks and signs. */
function linesIn(script: string): fc.Arbitrary<string> {
  const own = charactersOf(script);
  const letters = own.filter(
    character => /\p{L}/u.test(character) && character.normalize('NFC') === character,
  );
  const marks = own.filter(character => /\p{Mn}/u.test(character));
  const digits = own.filter(character => /\p{N}/u.test(character));
  const letter = fc
    .tuple(fc.constantFrom(...letters), fc.constantFrom('', '', ...marks))
    .map(parts => parts.join(''));
  const word = fc.array(letter, { minLength: 1, maxLength: 5 }).map(parts => parts.join(''));
  const number = fc.array(fc.constantFrom(...(digits.length > 0 ? digits : ['7'])), {
    minLength: 1,
    maxLength: 3,
  });
  const other = fc.constantFrom(
    'a',
    'META.O',
    '12',
    '3.5',
    '40%',
    '-7',
    '(b)',
    '٣٤',
    '+',
    '…',
    '–',
    '“',
    '”',
    '«',
    '»',
    '(',
    ')',
    '[',
    ']',
    '$',
  );
  const token = fc.oneof(
    { weight: 4, arbitrary: word },
    { weight: 1, arbitrary: number.map(parts => parts.join('')) },
    { weight: 3, arbitrary: other },
    { weight: 1, arbitrary: word.map(inner => `(${inner})`) },
  );
  const glue = fc.constantFrom(' ', ' ', ' ', '', ', ');
  return fc
    .array(fc.tuple(token, glue), { minLength: 1, maxLength: 8 })
    .map(parts => parts.flat().join('').trim())
    .filter(line => line !== '' && !/^\p{M}/u.test(line));
}

const seed = 20_261_125;
const linesEach = 400;

describe.skipIf(!hasFribidi)(`lines of other scripts, judged by fribidi (seed ${seed})`, () => {
  const known = Object.keys(scripts).filter(script => (scripts[script] as number) <= fribidiUnicode);

  it.each(known)('%s', script => {
    const lines = fc.sample(linesIn(script), { seed, numRuns: linesEach });
    const judged = judgeByFribidi(lines.map(line => showText(line, 'keep').text));
    const differing = lines.filter((text, index) => {
      const [line] = layoutParagraph(text, {
        width: 1000,
        direction: 'auto',
        order: 'visual',
        shaping: true,
        marks: 'keep',
        digits: 'source',
      });
      const ours = line ? lineText(line) : '';
      const theirs = visualLine(judged[index] as Judgement);
      return basesOf(ours) !== basesOf(theirs) || marksIn(ours) !== marksIn(theirs);
    });
    expect(differing).toEqual([]);
  });

  const unknown = Object.keys(scripts).filter(script => !known.includes(script));
  it.skip.each(unknown)('%s: this fribidi is older than the script', () => {});
});

if (!hasFribidi)
  console.warn('skipped: fribidi is not installed, so nobody judges the lines of other scripts');
