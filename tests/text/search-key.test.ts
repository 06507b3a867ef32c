import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { searchKey, searchWords } from '../../source/text/search-key.ts';

/** The same text with a word of another script behind it, without that word: looked at letter by letter. */
const wordsBesideOthers = (text: string) => Array.from(searchWords(`${text} ж`)).slice(0, -1);

describe('searchWords', () => {
  it('finds the same words in common text as in any other', () => {
    const characters = Array.from({ length: 0x2100 }, (_, code) => String.fromCharCode(code));
    for (const character of characters) {
      const text = `1${character}234 ا${character}ب ${character}`;
      expect(Array.from(searchWords(text)), character.charCodeAt(0).toString(16)).toEqual(
        wordsBesideOthers(text),
      );
    }
    const news = fc
      .array(fc.constantFrom(...'اب ١٬۲,3aZ٪َـ\u200f-؟۔'), { maxLength: 20 })
      .map(all => all.join(''));
    fc.assert(
      fc.property(news, text => {
        expect(Array.from(searchWords(text))).toEqual(wordsBesideOthers(text));
      }),
    );
  });
});

describe('searchKey', () => {
  it.each([
    ['harakat and tatweel', ['محمد', 'مُحَمَّدٌ', 'محـمـد']],
    ['hamza on alef', ['احمد', 'أحمد', 'إحمد', 'آحمد', 'ٱحمد']],
    ['alef maqsura', ['علي', 'على']],
    ['hamza on yeh and waw', ['رييس', 'رئيس']],
    ['… whose seat papers do not agree on', ['شوون', 'شؤون', 'شئون', 'شءون', 'شُؤُون']],
    ['… decomposed', ['موتمر', 'مؤتمر', 'مو\u0654تمر']],
    ['teh marbuta', ['مدرسه', 'مدرسة']],
    ['superscript alef', ['هذا', 'هٰذا']],
    ['Persian letters', ['كتابي', 'کتابی']],
    ['Urdu and Kurdish letters', ['كه هه يه', 'کہ ھە یۀ']],
    ['veh', ['فيروس', 'ڤيروس']],
    ['presentation forms', ['الاسلام', 'ﺍﻟﺎﺳﻼﻡ', 'الإسلام']],
    ['a ligature of words', ['صلي الله عليه وسلم', 'ﷺ']],
    ['a ligature without a decomposition', ['بسم الله الرحمن الرحيم', '﷽']],
    ['a phrase of respect', ['رضي الله عنه', '\ufd41']],
    ['a ligature that touches words', ['النبي صلي الله عليه وسلم قال', 'النبيﷺقال']],
    ['a particle before a ligature', ['والله', 'وﷲ', 'واﷲ']],
    ['a currency', ['500 ريال', '500 ﷼', '500﷼']],
    ['digits', ['2025', '٢٠٢٥', '۲۰۲۵']],
    ['thousands', ['1250 75', '1,250.75', '١٬٢٥٠٫٧٥']],
    ['case and accents', ['cafe strasse', 'Café STRASSE', 'ＣＡＦＥ Straße']],
    ['Turkish', ['istanbul dis', 'İstanbul Dış']],
    ['Greek', ['λογοσ', 'Λόγος']],
    ['punctuation', ['قال نعم meta o غزه الان', '  قال: «نعم»، META.O؛ #غزة_الآن!']],
    ['ZWNJ in a word', ['ميخواهم', 'می‌خواهم']],
    ['ZWNJ between words', ['طالب علم', 'طالب‌علم']],
    ['what is invisible', ['عاجل', '\u200fعا\u00adج\u200dل\u200e']],
    ['nothing', ['', ' ، !', 'َ']],
  ])('folds %s', (_, [key, ...spellings]) => {
    for (const spelling of spellings) expect(searchKey(spelling)).toBe(key);
    expect(searchKey(key as string)).toBe(key);
  });

  it.each([
    ['ماء', 'ما'],
    ['کل', 'گل'],
    ['حرب', 'خرب'],
    ['खा', 'खी'],
    ['が', 'か'],
  ])('keeps %s and %s apart', (one, other) => {
    expect(searchKey(one)).not.toBe(searchKey(other));
  });

  it('has nothing to do the second time', () => {
    const pieces = [
      'أ',
      'ئ',
      'و',
      'ء',
      'ة',
      'ﷺ',
      'ﻻ',
      'َ',
      'ٔ',
      'ـ',
      ' ',
      '،',
      '1',
      ',',
      '٬',
      '٢',
      '.',
      'É',
      'ß',
      'İ',
      'ς',
      '\u200c',
      '\u200d',
      '½',
      '㎏',
      '한',
      'が',
      '\u0344',
    ];
    const texts = fc.array(fc.oneof(fc.constantFrom(...pieces), fc.string({ unit: 'grapheme' })), {
      maxLength: 20,
    });
    fc.assert(
      fc.property(texts, parts => {
        const key = searchKey(parts.join(''));
        expect(searchKey(key)).toBe(key);
        expect(key).not.toMatch(/^ | $| {2}/u);
      }),
      { numRuns: 1000 },
    );
  });
});
