import { describe, expect, it } from 'vitest';
import { charactersOf } from '../../source/text/characters.ts';
import { absorbed, hideTatweel, shape } from '../../source/text/joining.ts';
import { presentationFormsOf } from '../../source/text/unicode/properties.ts';
import { shapedText as formsOf, shaped } from '../support/shaped.ts';
import { officialRows } from './official-files.ts';

const codesOf = (text: string): Uint16Array => charactersOf(text).codes;
const written = (forms: Iterable<number>): string =>
  [...forms].map(form => (form === absorbed ? '∅' : String.fromCodePoint(form))).join('');
const shapedText = (text: string): string => written(formsOf(text));

describe('shape', () => {
  it.each([
    ['a word of dual-joining letters', 'بيت', '\uFE91\uFEF4\uFE96'],
    ['a letter alone', 'ب', '\uFE8F'],
    ['a right-joining letter ends the join', 'دار', '\uFEA9\uFE8D\uFEAD'],
    ['marks are transparent', 'بَيْ', '\uFE91\u064E\uFEF2\u0652'],
    ['lam-alef, isolated', 'لا', '\uFEFB∅'],
    ['lam-alef after a joining letter', 'بلا', '\uFE91\uFEFC∅'],
    ['lam-alef across harakat', 'لَا', '\uFEFB\u064E∅'],
    ['lam with each alef', 'لألإلآ', '\uFEF7∅\uFEF9∅\uFEF5∅'],
    ['a zero width joiner keeps lam and alef apart, but joined', 'ل\u200Dا', '\uFEDF\u200D\uFE8E'],
    [
      'a zero width non-joiner breaks the join',
      'می\u200Cخواهم',
      '\uFEE3\uFBFD\u200C\uFEA7\uFEEE\uFE8D\uFEEB\uFEE2',
    ],
    ['tatweel joins on both sides', 'مـن', '\uFEE3ـ\uFEE6'],
    ['Persian letters', 'پگ', '\uFB58\uFB93'],
    ['Urdu letters', 'ٹھ', '\uFB68\uFBAB'],
    ['a letter that never joins', 'ماء', '\uFEE3\uFE8Eء'],
    ['Latin and digits stay', 'Meta 2', 'Meta 2'],
    ['words do not join across a blank', 'من ما', '\uFEE3\uFEE6 \uFEE3\uFE8E'],
  ])('%s', (_, text, expected) => {
    expect(shapedText(text)).toBe(expected);
  });

  it('joins the neighbours of a letter whose forms are not encoded', () => {
    const beh = 0x0628;
    const behWithDots = 0x0756; // dual-joining, no presentation forms
    expect([...shaped(Uint32Array.of(beh, behWithDots, beh))]).toEqual([0xfe91, behWithDots, 0xfe90]);
  });
});

describe('hideTatweel', () => {
  it.each([
    ['between two letters that join without it', 'مـن', 'م∅ن'],
    ['as many as there are', 'عـــاجل', 'ع∅∅∅اجل'],
    ['with marks on it and before it', 'هـٰذا مَـن', 'ه∅ٰذا مَ∅ن'],
    ['in Persian', 'گـچ', 'گ∅چ'],
  ])('hides a tatweel %s', (_, text, expected) => {
    expect(written(hideTatweel(codesOf(text)))).toBe(expected);
  });

  it.each([
    ['of an abbreviation', 'عام 1447هـ ثم'],
    ['of a prefix or suffix by itself', 'الـ و ـها'],
    ['before Latin', 'بـMETA'],
    ['before a digit', 'كـ5'],
    ['behind a letter that does not join it', 'دـم'],
    ['that carries a mark by itself', 'ـَ ـُ'],
    ['by itself', 'ــــ'],
    ['that keeps two letters joined across a joiner', 'ه\u200dـن'],
  ])('keeps a tatweel %s', (_, text) => {
    expect(written(hideTatweel(codesOf(text)))).toBe(text);
  });

  it('lets the letters on both sides join, lam with alef too', () => {
    const { codes, kinds } = charactersOf('سـلـام');
    expect(written(shape(hideTatweel(codes), kinds))).toBe('\uFEB3∅\uFEFC∅∅\uFEE1');
  });
});

describe('every letter of ArabicShaping.txt', () => {
  const rows = officialRows('ArabicShaping-15.0').map(([code = '', , type = '']) => ({
    letter: Number.parseInt(code, 16),
    type,
  }));
  const tatweel = 0x0640;
  const contexts = [
    { name: 'isolated', before: false, behind: false },
    { name: 'final', before: true, behind: false },
    { name: 'initial', before: false, behind: true },
    { name: 'medial', before: true, behind: true },
  ];
  /** The index of the form (isolated, final, initial, medial) that a joining type takes between neighbours that join. */
  const formOf = (type: string, before: boolean, behind: boolean): number => {
    const joinsBefore = before && 'RDC'.includes(type);
    const joinsBehind = behind && 'LDC'.includes(type);
    return (joinsBefore ? 1 : 0) + (joinsBehind ? 2 : 0);
  };

  it.each(contexts)(
    'takes its $name place: the encoded form, or itself where none is encoded',
    ({ before, behind }) => {
      const wrong = rows.filter(({ letter, type }) => {
        const text = [...(before ? [tatweel] : []), letter, ...(behind ? [tatweel] : [])];
        const form = type === 'U' ? 0 : presentationFormsOf(letter)?.[formOf(type, before, behind)];
        return shaped(Uint32Array.from(text))[before ? 1 : 0] !== (form || letter);
      });
      expect(rows.length).toBe(828);
      expect(wrong).toEqual([]);
    },
  );

  it('lets its neighbours join it, or not, whether it has forms or none', () => {
    const beh = 0x0628;
    const [isolated, final, initial] = presentationFormsOf(beh) ?? [];
    const wrong = rows.filter(({ letter, type }) => {
      const [first, , last] = shaped(Uint32Array.of(beh, letter, beh));
      const isTransparent = type === 'T';
      const joinsFirst = isTransparent || 'RDC'.includes(type);
      const joinsLast = isTransparent || 'LDC'.includes(type);
      return first !== (joinsFirst ? initial : isolated) || last !== (joinsLast ? final : isolated);
    });
    expect(wrong).toEqual([]);
  });

  it('has either all four forms or, joining on the right alone, two; Unicode leaves out those of a few', () => {
    const places = (type: string): number[] => (type === 'D' ? [0, 1, 2, 3] : type === 'R' ? [0, 1] : [0]);
    const incomplete = rows.filter(({ letter, type }) => {
      const forms = presentationFormsOf(letter);
      return forms !== undefined && places(type).some(place => forms[place] === 0);
    });
    expect(incomplete.map(({ letter }) => String.fromCodePoint(letter))).toEqual(['ٷ', 'ں']);
  });
});
