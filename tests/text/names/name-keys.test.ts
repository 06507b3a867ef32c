import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { nameKeys } from '../../../source/text/names/name-keys.ts';
import { searchKey } from '../../../source/text/search-key.ts';

const keysOf = (word: string): readonly string[] => nameKeys(searchKey(word));
const share = (one: string, other: string): boolean => keysOf(one).some(key => keysOf(other).includes(key));

describe('nameKeys', () => {
  it.each([
    ['ج, غ, ق and گ for g', ['غوتيريش', 'جوتيريش', 'قوتيريش', 'گوتيريش', 'Guterres']],
    ['long vowels that are written or not', ['زوكربيرغ', 'زوكربرغ', 'زوكيربيرغ']],
    ['the article', ['الشيلي', 'تشيلي', 'شيلي', 'Chile']],
    ['و and ڤ for v', ['فاغنر', 'ڤاغنر', 'واغنر', 'Wagner']],
    ['ذ and ز, ث and ت', ['أذربيجان', 'أزربيجان'], ['ثاتشر', 'تاتشر', 'Thatcher']],
    ['an alef that helps to begin', ['مبابي', 'إمبابي', 'Mbappé']],
    ['romanisations', ['حسين', 'Hussein', 'Hossein', 'Husayn', 'Hocine', 'Houcine']],
    ['… of Mohammed', ['محمد', 'Mohammed', 'Muhammad', 'Mohamed', 'Mohammad', 'Mohamad']],
    ['… of names with عبد', ['Abdelkader', 'Abdulqadir', 'Abdulkadir']],
    ['… of names with الدين', ['Noureddine', 'Nureddin']],
    ['Turkish letters', ['أردوغان', 'إردوغان', 'Erdoğan', 'Erdogan']],
    ['names that no table knows', ['شتاملغروبر', 'شتاملجروبر', 'شتملغروبر']],
    ['… in both scripts', ['برندلمایر', 'برندلماير', 'Brandlmayer']],
  ])('joins %s', (_, ...groups) => {
    for (const [first = '', ...others] of groups as string[][])
      for (const other of others) expect(`${other} ${share(first, other)}`).toBe(`${other} true`);
  });

  it.each([
    ['محمد', 'محمود'],
    ['سالم', 'سليم'],
    ['سلمان', 'سليمان'],
    ['حسن', 'حسين'],
    ['Hassan', 'Hussein'],
    ['Oman', 'Amman'],
    ['Iran', 'Iraq'],
    ['مالي', 'مالطا'],
    ['موسيفيني', 'موسوليني'],
    ['بايرن', 'باير'],
    ['القاسم', 'القسام'],
    ['ندول', 'نديل'],
    ['Tunis', 'Tunisia'],
  ])('keeps %s and %s apart', (one, other) => {
    expect(share(one, other)).toBe(false);
  });

  it.each([
    ['Rice', 'رئيس'],
    ['Canon', 'قانون'],
    ['Club', 'كلب'],
    ['Meta', 'متى'],
    ['Boston', 'بستان'],
  ])('does not take for %s a plain word', (name, word) => {
    expect(share(name, word)).toBe(false);
  });

  it.each(['وزوكربيرغ', 'لزوكربيرغ', 'بزوكربيرج', 'ولزوكربيرغ'])('looks behind the clitics of %s', word => {
    expect(share(word, 'Zuckerberg')).toBe(true);
  });

  it('takes the name that is spelled so before one behind a clitic', () => {
    expect(keysOf('وليد')).toEqual(keysOf('Walid'));
    expect(share('فيات', 'وفيات')).toBe(false);
  });

  it('has none for what is no word', () => {
    expect(['2026', 'ا'.repeat(41), ''].flatMap(nameKeys)).toEqual([]);
  });

  it('do not depend on vowel marks and tatweel', () => {
    const words = fc.constantFrom('غوتيريش', 'محمد', 'القاهرة', 'شتاملغروبر', 'وليد');
    const marks = fc.array(fc.constantFrom('', '\u064e', '\u064f', '\u0650', '\u0651', 'ـ'), {
      minLength: 12,
    });
    fc.assert(
      fc.property(words, marks, (word, added) => {
        const marked = Array.from(word, (letter, at) => letter + (added[at] ?? '')).join('');
        expect(keysOf(marked)).toEqual(keysOf(word));
      }),
    );
  });
});

it('takes hardly any time for words with more vowels than any name has', () => {
  const vowels = 'awyewaywewya'.repeat(3);
  for (let length = 26; length <= vowels.length; length++)
    for (const [begin, end] of ['tn', 'zl'])
      expect(nameKeys(`${begin}${vowels.slice(0, length)}${end}`)).not.toEqual([]);
}, 3000);
