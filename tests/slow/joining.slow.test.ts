import { afterAll, describe, expect, it } from 'vitest';
import { absorbed } from '../../source/text/joining.ts';
import {
  JoiningType,
  joiningTypeOf,
  lamAlefOf,
  presentationFormsOf,
} from '../../source/text/unicode/properties.ts';
import { alphabets } from '../support/alphabets.ts';
import {
  type FontName,
  fonts,
  type GlyphIds,
  type Glyphs,
  glyphIds,
  hasHarfbuzz,
  shapeWithHarfbuzz,
} from '../support/harfbuzz.ts';
import { shaped } from '../support/shaped.ts';

/**
 * HarfBuzz as an independent judge of joining: every letter, pair and triple of the letters of seven alphabets, and lam with
 * alef across whatever may stand between. A form is right where HarfBuzz draws the glyph that the font has for the presentation form
 * that we chose. Where the font cannot tell, the reason is counted, and the letter's neighbours are judged all the same.
 */
const codePointsOf = (text: string): Uint32Array =>
  Uint32Array.from(text, character => character.codePointAt(0) as number);

type Verdict = 'right' | 'wrong' | (typeof reasons)[number];
const reasons = [
  'Unicode encodes no such form of the letter: it stays itself',
  'Unicode encodes no such form of the letter: it is drawn as the letter of the same look',
  'the font lacks the letter',
  'the font lacks the presentation form',
  'the font lacks the mark between lam and alef, and so its ligature',
] as const;
const [noForm, borrowed, noLetter, noGlyph, noMark] = reasons;

const lamAlefs = [0x622, 0x623, 0x625, 0x627].flatMap(alef => [lamAlefOf(alef, 0), lamAlefOf(alef, 1)]);

/** Everything that `shape` may write for a text. */
const drawable = (text: string): number[] =>
  [...new Set(codePointsOf(text))]
    .flatMap(letter => [letter, ...(presentationFormsOf(letter) ?? [])])
    .filter(Boolean);

interface Judged {
  readonly counts: Readonly<Record<string, number>>;
  readonly wrong: readonly string[];
}

/** A letter that stands alone is drawn as itself or as its isolated form, which are two glyphs of one look. */
const allowedForms = (form: number, letter: number): number[] =>
  form === presentationFormsOf(letter)?.[0] ? [form, letter] : [form];

const isBorrowed = (form: number, letter: number): boolean =>
  form !== letter &&
  !lamAlefs.includes(form) &&
  String.fromCodePoint(form).normalize('NFKC').codePointAt(0) !== letter;

function verdictOf(form: number, letter: number, drawn: readonly number[], ids: GlyphIds): Verdict {
  const isDrawn = (candidate: number): boolean => drawn.includes(ids.get(candidate) ?? Number.NaN);
  if (!ids.has(letter)) return noLetter;
  if (!ids.has(form)) return noGlyph;
  if (allowedForms(form, letter).some(isDrawn)) return 'right';
  if (isBorrowed(form, letter)) return borrowed;
  const isEncoded = presentationFormsOf(letter)?.some(isDrawn) ?? false;
  return form === letter && !isEncoded && joiningTypeOf(letter) !== JoiningType.U ? noForm : 'wrong';
}

/** The verdict on every letter of a text; marks and joiners draw nothing that could be judged. */
function verdicts(text: string, glyphs: Glyphs, ids: GlyphIds): Verdict[] {
  const letters = codePointsOf(text);
  const forms = shaped(letters);
  const marksAreDrawn = letters.every(letter => joiningTypeOf(letter) !== JoiningType.T || ids.has(letter));
  return [...letters].flatMap((letter, index): Verdict[] => {
    const type = joiningTypeOf(letter);
    if (type === JoiningType.T || letter === 0x200c || letter === 0x200d) return [];
    const form = forms[index] as number;
    const isLigature = form === absorbed || lamAlefs.includes(form);
    if (isLigature && !marksAreDrawn) return [noMark];
    if (form === absorbed) return [glyphs.has(index) ? 'wrong' : 'right'];
    return [verdictOf(form, letter, glyphs.get(index) ?? [], ids)];
  });
}

function judge(font: FontName, texts: readonly string[]): Judged {
  const ids = glyphIds(font, [...drawable([...new Set(texts.join(''))].join('')), ...lamAlefs]);
  const counts: Record<string, number> = {};
  const wrong: string[] = [];
  for (const [index, glyphs] of shapeWithHarfbuzz(font, texts).entries()) {
    const text = texts[index] as string;
    const found = verdicts(text, glyphs, ids);
    for (const verdict of found) counts[verdict] = (counts[verdict] ?? 0) + 1;
    if (found.includes('wrong')) wrong.push(text);
  }
  return { counts, wrong };
}

/** What was judged, for the reader of the log. */
const summary: string[] = [];
const report = (name: string, font: FontName, texts: readonly string[], { counts }: Judged): void => {
  const { right = 0, wrong = 0 } = counts;
  const unjudged = reasons
    .filter(reason => counts[reason])
    .map(reason => `${counts[reason]} not judged: ${reason}`);
  const figures = [`${texts.length} strings`, `${right} letters right`, `${wrong} wrong`, ...unjudged];
  summary.push(`${font}, ${name}: ${figures.join('; ')}`);
};
afterAll(() => console.info(summary.join('\n')));

/** Every letter, every pair, every triple. */
function combinations(alphabet: string): string[] {
  const letters = [...alphabet];
  const pairs = letters.flatMap(first => letters.map(second => first + second));
  return [...letters, ...pairs, ...pairs.flatMap(pair => letters.map(letter => pair + letter))];
}

const harakat = {
  fatha: '\u064e',
  damma: '\u064f',
  kasra: '\u0650',
  fathatan: '\u064b',
  'shadda and fatha': '\u0651\u064e',
  sukun: '\u0652',
  'superscript alef': '\u0670',
  madda: '\u0653',
};
const between = { nothing: '', ...harakat, ZWJ: '\u200d', ZWNJ: '\u200c', tatweel: 'ـ' };

describe.skipIf(!hasHarfbuzz).each(fonts)('joining, judged by hb-shape with %s', font => {
  it.each(Object.entries(alphabets))('every letter, pair and triple of %s', (name, alphabet) => {
    const texts = combinations(alphabet);
    const judged = judge(font, texts);
    report(name, font, texts, judged);
    expect(judged.wrong.slice(0, 10)).toEqual([]);
    expect(judged.counts.right).toBeGreaterThan(texts.length);
  });

  it.each(Object.entries(between))(
    'lam with each alef, %s between, alone, after and before letters',
    (name, sign) => {
      const texts = ['', 'ب', 'د', 'لا'].flatMap(before =>
        [...'آأإا'].flatMap(alef =>
          ['', 'ب', 'د', '\u064e'].map(after => `${before}ل${sign}${alef}${after}`),
        ),
      );
      const judged = judge(font, texts);
      report(`lam-alef, ${name}`, font, texts, judged);
      expect(judged.wrong).toEqual([]);
      expect(judged.counts.right).toBeGreaterThan(0);
    },
  );

  it('every pair of Arabic letters with a mark, ZWJ, ZWNJ or tatweel between', () => {
    const letters = [...(alphabets.Arabic as string)];
    const texts = ['\u064e', '\u0651\u0650', '\u200d', '\u200c', 'ـ', 'ــ'].flatMap(sign =>
      letters.flatMap(first => letters.map(second => first + sign + second)),
    );
    const judged = judge(font, texts);
    report('pairs across signs', font, texts, judged);
    expect(judged.wrong.slice(0, 10)).toEqual([]);
  });
});

if (!hasHarfbuzz) console.warn('skipped: hb-shape or its fonts are not installed, so nobody judges joining');
