import { describe, expect, it } from 'vitest';
import { type LayoutOptions, layoutParagraph, lineText } from '../../source/text/layout.ts';
import { BidiClass, bidiClassOf, isNonspacingMark } from '../../source/text/unicode/properties.ts';
import { officialRows } from './official-files.ts';

const options: LayoutOptions = {
  width: 1000,
  direction: 'auto',
  order: 'visual',
  shaping: false,
  marks: 'keep',
  digits: 'source',
};
const visual = (text: string, more: Partial<LayoutOptions> = {}): string =>
  layoutParagraph(text, { ...options, ...more })
    .map(lineText)
    .join('\n');

/** Every character of a range, of the BMP where none is given, that a pattern knows. */
const charactersOf = (pattern: RegExp, first = 0, last = 0xffff): string[] =>
  Array.from({ length: last - first + 1 }, (_, index) => first + index)
    .filter(codePoint => codePoint < 0xd800 || codePoint > 0xdfff)
    .map(codePoint => String.fromCodePoint(codePoint))
    .filter(character => pattern.test(character));
const codePointOf = (character: string): number => character.codePointAt(0) as number;
const isLetter = /^\p{L}$/u;

describe('mirroring (UAX #9 L4)', () => {
  const pairs = officialRows('BidiMirroring-15.0').map(([from = '', to = '']) =>
    [from, to].map(code => String.fromCodePoint(Number.parseInt(code, 16))),
  );
  const mirrors = new Map(pairs.map(([from = '', to = '']) => [from, to]));

  it('draws the other of every pair of BidiMirroring.txt in right-to-left text', () => {
    expect(pairs).toHaveLength(428);
    expect(pairs.filter(([from, to]) => visual(`א${from}ב`) !== `ב${to}א`)).toEqual([]);
  });

  it('draws every character itself in left-to-right text, and in right-to-left text where the terminal mirrors', () => {
    expect(pairs.filter(([from]) => visual(`a${from}b`) !== `a${from}b`)).toEqual([]);
    expect(pairs.filter(([from]) => visual(`א${from}ב`, { order: 'logical' }) !== `א${from}ב`)).toEqual([]);
  });

  it('draws itself what is to be mirrored but has no character for its mirror image', () => {
    const unpaired = charactersOf(/^\p{Bidi_Mirrored}$/u, 0, 0x1ffff).filter(
      character => !mirrors.has(character) && bidiClassOf(codePointOf(character)) === BidiClass.ON,
    );
    expect(unpaired.length).toBeGreaterThan(100);
    expect(unpaired.filter(character => visual(`א${character}ב`) !== `ב${character}א`)).toEqual([]);
  });
});

describe('marks (UAX #9 L3)', () => {
  /** Variation selectors 15 and 16 are never shown. */
  const marks = charactersOf(/^(?![\ufe0e\ufe0f])\p{Mn}$/u, 0, 0x1ffff).filter(mark =>
    isNonspacingMark(codePointOf(mark)),
  );

  it('keeps every nonspacing mark behind its letter in right-to-left text', () => {
    expect(marks.length).toBeGreaterThan(1800);
    expect(marks.filter(mark => visual(`ב${mark}ג`) !== `גב${mark}`)).toEqual([]);
  });

  it('keeps several marks in their order', () => {
    expect(visual('ب\u0651\u064eت\u0650\u0655')).toBe('ت\u0650\u0655ب\u0651\u064e');
  });
});

/** Scripts from right to left outside of the BMP, whose characters are two UTF-16 units each. */
const scripts = [
  ...['Adlam', 'Hanifi_Rohingya', 'Old_South_Arabian', 'Mende_Kikakui', 'Yezidi', 'Phoenician', 'Lydian'],
  ...['Cypriot', 'Imperial_Aramaic', 'Palmyrene', 'Nabataean', 'Hatran', 'Meroitic_Hieroglyphs', 'Sogdian'],
  ...['Meroitic_Cursive', 'Kharoshthi', 'Old_North_Arabian', 'Manichaean', 'Avestan', 'Old_Turkic'],
  ...['Inscriptional_Parthian', 'Inscriptional_Pahlavi', 'Psalter_Pahlavi', 'Old_Hungarian', 'Old_Sogdian'],
  ...['Elymaic', 'Chorasmian', 'Old_Uyghur'],
];

describe('whole code points outside of the BMP', () => {
  const rightToLeft = [
    ...charactersOf(isLetter, 0x10800, 0x10fff),
    ...charactersOf(isLetter, 0x1e800, 0x1efff),
  ];

  it.each(scripts)('%s runs from right to left, each letter whole', script => {
    const ofScript = new RegExp(`^\\p{Script=${script}}$`, 'u');
    const letters = rightToLeft.filter(letter => ofScript.test(letter));
    expect(letters.length).toBeGreaterThan(15);
    expect(visual(letters.join(''))).toBe([...letters].reverse().join(''));
  });

  it.each([
    ['Adlam, a mark and its digits', '𞤀𞥄𞤁 𞥑𞥒 (a1) 𞤂', '𞤂 (a1) 𞥒𞥑 𞤁𞤀𞥄'],
    ['Hanifi Rohingya, whose digits run from left to right', '𐴀𐴤𐴁 𐴱𐴲 [b] 𐴂', '𐴂 [b] 𐴱𐴲 𐴁𐴀𐴤'],
    ['Old South Arabian, in brackets', '𐩠(𐩡)«𐩢» x', 'x «𐩢»(𐩡)𐩠'],
    ['Mende Kikakui, whose digits run as its letters do', '𞠀 𞣇𞣈𞣐 40%', '40% 𞣈𞣐𞣇 𞠀'],
    ['Kharoshthi, two letters that a virama holds together', '𐨐𐨿𐨑', '𐨑𐨐𐨿'],
    ['Yezidi, with a mark', '𐺀𐺫𐺁 + 12', '12 + 𐺁𐺀𐺫'],
    ['Adlam within Latin', 'a 𞤀𞤁 (𞤂) b', 'a (𞤂) 𞤁𞤀 b'],
  ])('%s', (_, text, expected) => {
    expect(visual(text)).toBe(expected);
  });
});
