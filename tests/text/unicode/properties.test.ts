import { describe, expect, it } from 'vitest';
import {
  BidiClass,
  bidiClassOf,
  bracketTypeOf,
  canonicalBracketOf,
  isEastAsian,
  isMark,
  isNonspacingMark,
  isPictograph,
  isSpacingMark,
  isWide,
  isZeroWidth,
  JoiningType,
  joiningTypeOf,
  LineBreakClass,
  lamAlefOf,
  lineBreakClassOf,
  mirrorOf,
  pairedBracketOf,
  presentationFormsOf,
} from '../../../source/text/unicode/properties.ts';
import { officialRows } from '../official-files.ts';

const hex = (codePoint: number): string => codePoint.toString(16).toUpperCase().padStart(4, '0');
const codePointOf = (character: string): number => character.codePointAt(0) as number;
const range = (first: number, last: number): number[] =>
  Array.from({ length: last - first + 1 }, (_, index) => first + index);

describe('joiningTypeOf', () => {
  it('is that of every line of ArabicShaping.txt', () => {
    const rows = officialRows('ArabicShaping-15.0');
    const wrong = rows.filter(
      ([code = '', , type]) =>
        joiningTypeOf(Number.parseInt(code, 16)) !== JoiningType[type as keyof typeof JoiningType],
    );
    expect(rows.length).toBe(828);
    expect(wrong).toEqual([]);
  });

  it('is T for marks and format characters that the file does not name, U for all the rest', () => {
    const transparent = [
      ...range(0x64b, 0x65f),
      0x670,
      ...range(0x6d6, 0x6dc),
      0x300,
      0x20dd,
      0x200e,
      0x200f,
      0x1d167,
    ];
    expect(transparent.filter(codePoint => joiningTypeOf(codePoint) !== JoiningType.T)).toEqual([]);
    const others = [0x20, 0x41, 0x5d0, 0x660, 0xfe8f, 0x1f600, 0x10ffff];
    expect(others.filter(codePoint => joiningTypeOf(codePoint) !== JoiningType.U)).toEqual([]);
  });

  it('reaches above the BMP', () => {
    expect(joiningTypeOf(codePointOf('𞤀'))).toBe(JoiningType.D);
    expect(joiningTypeOf(0x10ac5)).toBe(JoiningType.R);
  });
});

describe('presentationFormsOf', () => {
  it('lists every form that Unicode decomposes to a single Arabic letter', () => {
    const blocks = [...range(0xfb50, 0xfdff), ...range(0xfe70, 0xfefc)];
    const missing = blocks.filter(form => {
      const letter = String.fromCodePoint(form).normalize('NFKC');
      if (letter.length !== 1 || letter === String.fromCodePoint(form)) return false;
      return !presentationFormsOf(codePointOf(letter))?.includes(form);
    });
    expect(missing.map(hex)).toEqual([]);
  });

  it('lists no other form, but those that ە ۂ ۃ share with letters that look like them', () => {
    const decomposed = (codePoint: number): string => String.fromCodePoint(codePoint).normalize('NFKC');
    const letters = range(0x600, 0x8ff).filter(letter => presentationFormsOf(letter));
    const others = letters.filter(letter =>
      presentationFormsOf(letter)?.some(form => form !== 0 && decomposed(form) !== decomposed(letter)),
    );
    expect(letters.length).toBe(79);
    expect(others.map(letter => String.fromCodePoint(letter))).toEqual(['ۂ', 'ۃ', 'ە']);
  });

  it.each([
    ['ب', [0xfe8f, 0xfe90, 0xfe91, 0xfe92]],
    ['ا', [0xfe8d, 0xfe8e, 0, 0]],
    ['ى', [0xfeef, 0xfef0, 0xfbe8, 0xfbe9]],
    ['ی', [0xfbfc, 0xfbfd, 0xfbfe, 0xfbff]],
    ['ک', [0xfb8e, 0xfb8f, 0xfb90, 0xfb91]],
    ['ں', [0xfb9e, 0xfb9f, 0, 0]],
    ['ے', [0xfbae, 0xfbaf, 0, 0]],
    ['ۆ', [0xfbd9, 0xfbda, 0, 0]],
    ['ې', [0xfbe4, 0xfbe5, 0xfbe6, 0xfbe7]],
    ['ء', [0xfe80, 0, 0, 0]],
    ['ە', [0xfee9, 0xfeea, 0, 0]],
    ['ۂ', [0xfba4, 0xfba5, 0xfba8, 0xfba9]],
    ['ۃ', [0xfe93, 0xfe94, 0, 0]],
  ])('%s: isolated, final, initial, medial', (letter, forms) => {
    expect(presentationFormsOf(codePointOf(letter))?.map(hex)).toEqual(forms.map(hex));
  });

  it('is undefined for what has none', () => {
    expect(['a', 'ڵ', 'ڕ', '٣', 'ﺏ'].map(letter => presentationFormsOf(codePointOf(letter)))).toEqual(
      Array(5).fill(undefined),
    );
  });
});

describe('lamAlefOf', () => {
  it('gives the isolated and the final ligature of each alef, which decompose to the two letters', () => {
    for (const alef of ['آ', 'أ', 'إ', 'ا'])
      for (const form of [0, 1])
        expect(String.fromCodePoint(lamAlefOf(codePointOf(alef), form)).normalize('NFKC')).toBe(`ل${alef}`);
    expect(['ؤ', 'ئ', 'ب', 'ء', 'ٱ'].filter(letter => lamAlefOf(codePointOf(letter), 0) !== 0)).toEqual([]);
  });
});

describe('mirrorOf', () => {
  it('is that of every line of BidiMirroring.txt, and of no other character', () => {
    const rows = officialRows('BidiMirroring-15.0').map(row => row.map(code => Number.parseInt(code, 16)));
    const mirrors = new Map(rows.map(([from = 0, to = 0]) => [from, to]));
    const all = range(0, 0x1ffff).filter(codePoint => mirrorOf(codePoint) !== (mirrors.get(codePoint) ?? 0));
    expect(rows.length).toBe(428);
    expect(all.map(hex)).toEqual([]);
  });
});

describe('brackets', () => {
  it('come in pairs, one opening, one closing, each the other’s mirror', () => {
    const brackets = range(0, 0xffff).filter(codePoint => bracketTypeOf(codePoint) !== 0);
    const broken = brackets.filter(codePoint => {
      const other = pairedBracketOf(codePoint);
      const isPair = bracketTypeOf(codePoint) + bracketTypeOf(other) === 3;
      return !isPair || pairedBracketOf(other) !== codePoint || mirrorOf(codePoint) !== other;
    });
    expect(brackets).toHaveLength(128);
    expect(broken.map(hex)).toEqual([]);
  });

  it('are punctuation that opens or closes; quotation marks and < > are none', () => {
    expect(['(', '[', '⟨', '「'].map(character => bracketTypeOf(codePointOf(character)))).toEqual([
      1, 1, 1, 1,
    ]);
    expect([')', '}', '»', '<', 'ا'].map(character => bracketTypeOf(codePointOf(character)))).toEqual([
      2, 2, 0, 0, 0,
    ]);
    expect(pairedBracketOf(codePointOf('«'))).toBe(0);
  });

  it('fold U+2329 and U+232A to their canonical equivalents', () => {
    expect([0x2329, 0x232a, 0x28].map(canonicalBracketOf)).toEqual([0x3008, 0x3009, 0x28]);
  });
});

describe('bidiClassOf', () => {
  const { L, R, AL, EN, AN, ET, CS, NSM, BN, B, S, WS, ON, RLE, FSI, PDI } = BidiClass;

  it.each([
    ['a', L],
    ['א', R],
    ['ا', AL],
    ['ﻻ', AL],
    ['7', EN],
    ['٣', AN],
    ['۳', EN],
    ['٪', ET],
    ['٫', AN],
    ['،', CS],
    ['َ', NSM],
    ['\u200d', BN],
    ['\u2029', B],
    ['\t', S],
    ['\u00a0', CS],
    [' ', WS],
    ['»', ON],
    ['\u202b', RLE],
    ['\u2068', FSI],
    ['\u2069', PDI],
    ['𞤀', R],
  ])('of %j', (character, expected) => {
    expect(bidiClassOf(codePointOf(character))).toBe(expected);
  });

  // The @missing lines of DerivedBidiClass.txt, at code points that no version has assigned.
  it.each([
    ['anywhere', 0x2fe0, L],
    ['Hebrew', 0x5ff, R],
    ['Arabic Extended-B', 0x892, AL],
    ['Currency Symbols', 0x20cf, ET],
    ['right-to-left plane 1', 0x10fff, R],
    ['Indic Siyaq Numbers', 0x1ecbf, AL],
    ['Arabic Mathematical Symbols', 0x1eeff, AL],
    ['noncharacters', 0xfdd0, BN],
    ['default ignorables', 0xe0fff, BN],
  ])('of what is unassigned: %s', (_, codePoint, expected) => {
    expect(bidiClassOf(codePoint)).toBe(expected);
  });
});

describe('lineBreakClassOf', () => {
  const { AL, BA, CM, EX, HH, HL, ID, IS, NS, NU, PF, PI, PO, PR, SP, XP, ZWJ, EB, EM } = LineBreakClass;

  it.each([
    ['ا', AL],
    ['א', HL],
    ['٣', NU],
    ['٫', NU],
    ['٪', PO],
    ['%', PO],
    ['$', PR],
    ['،', IS],
    ['؛', EX],
    ['.', IS],
    ['«', PI],
    ['»', PF],
    ['–', HH],
    ['\u200d', ZWJ],
    ['َ', CM],
    [' ', SP],
    ['\t', BA],
    ['漢', ID],
    ['ぁ', NS],
    ['ก', AL],
    ['ั', CM],
    ['§', AL],
    ['☝', EB],
    ['🏽', EM],
    ['\u{1faff}', XP],
  ])('of %s, with LB1 resolved', (character, expected) => {
    expect(lineBreakClassOf(codePointOf(character))).toBe(expected);
  });
});

describe('traits', () => {
  const traitsOf = (character: string): string[] =>
    Object.entries({
      isMark,
      isNonspacingMark,
      isSpacingMark,
      isWide,
      isEastAsian,
      isPictograph,
      isZeroWidth,
    })
      .filter(([, trait]) => trait(codePointOf(character)))
      .map(([name]) => name);

  it.each([
    ['َ', ['isMark', 'isNonspacingMark', 'isZeroWidth']],
    ['ा', ['isMark', 'isSpacingMark']],
    ['漢', ['isWide', 'isEastAsian']],
    ['ｶ', ['isEastAsian']],
    ['😀', ['isWide', 'isEastAsian', 'isPictograph']],
    ['❤', ['isPictograph']],
    ['\u200f', ['isZeroWidth']],
    ['\u00ad', ['isZeroWidth']],
    ['\u{e0100}', ['isMark', 'isNonspacingMark', 'isZeroWidth']],
    ['ᅡ', ['isZeroWidth']],
    ['ᄀ', ['isWide', 'isEastAsian']],
    ['ـ', []],
    ['ﷺ', []],
    ['ﻻ', []],
  ])('of %j', (character, expected) => {
    expect(traitsOf(character)).toEqual(expected);
  });
});
