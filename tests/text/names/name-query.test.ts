import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { nameQuery } from '../../../source/text/names/index.ts';
import { matchesName, sameName } from '../../support/name-matcher.ts';

const finds = (name: string, text: string): boolean => matchesName(nameQuery(name), text);

describe('matchesName', () => {
  it.each([
    ['a surname for a full name', 'فولوديمير زيلينسكي', 'قال زيلينسكي في كييف'],
    ['… in the other script', 'Volodymyr Zelensky', 'لقاء بين زيلنسكي وماكرون'],
    ['… behind a word that is no name', 'Donald Trump', 'President Trump said'],
    ['… of several words', 'أورسولا فون دير لاين', 'دعت فون دير لاين إلى القمة'],
    ['a full name for a surname', 'زيلينسكي', 'استقبل فولوديمير زيلينسكي الوفد'],
    ['words that are joined', 'بيونغ يانغ', 'وصل إلى بيونغيانغ'],
    ['… and words that are parted', 'غرينبيس', 'قالت غرين بيس'],
    ['names of God', 'عبدالفتاح السيسي', 'Abdel Fattah el-Sisi arrived'],
    ['an article that is a word', 'رأس الخيمة', 'a port in Ras al-Khaimah'],
    ['… with the sound of the next letter', 'دير الزور', 'the road to Deir ez-Zor'],
    ['another name of the same', 'أبو مازن', 'الرئيس محمود عباس'],
    ['a name with its kind or without', 'نهر الفرات', 'مياه الفرات'],
    ['a plain word beside others', 'دار السلام', 'in Dar es Salaam'],
    ['what has no keys', 'الجيل 5', 'شبكات الجيل 5'],
  ])('finds %s', (_, name, text) => {
    expect(finds(name, text)).toBe(true);
  });

  it.each([
    ['the surname of another', 'بشار الأسد', 'عهد حافظ الأسد'],
    ['… in Latin letters', 'Justin Trudeau', 'his father Pierre Trudeau'],
    ['… behind the article', 'Bashar al-Assad', 'his brother Maher al-Assad'],
    ['the father of another', 'سلمان بن عبد العزيز', 'عبد العزيز بن سلمان'],
    ['another number', 'محمد السادس', 'محمد الخامس'],
    ['a part of a name', 'كوريا الجنوبية', 'كوريا الشمالية'],
    ['… of a place', 'ساو باولو', 'ساو تومي'],
    ['a given name for the whole', 'محمد صلاح', 'صلاح الأمر'],
    ['a word for the name that is made of it', 'عبد الله', 'بحمد الله'],
    ['anything for nothing', ' ، ', 'نص'],
  ])('does not find %s', (_, name, text) => {
    expect(finds(name, text)).toBe(false);
  });
});

describe('sameName', () => {
  const names = fc.constantFrom(
    ...[
      'أنطونيو غوتيريش',
      'جوتيريش',
      'Guterres',
      'بشار الأسد',
      'حافظ الأسد',
      'Assad',
      'عبد الله',
      'Abdullah',
    ],
    ...['محمد', 'Mohamed', 'سالم', 'سليم', 'Kyiv', 'كييف', 'شتاملغروبر', 'دار السلام', 'Dar es Salaam'],
  );

  it('is symmetric and reflexive', () => {
    fc.assert(
      fc.property(names, names, (one, other) => {
        expect(sameName(one, one)).toBe(true);
        expect(sameName(one, other)).toBe(sameName(other, one));
      }),
    );
  });

  it('joins spellings and keeps persons apart', () => {
    expect(sameName('أنطونيو غوتيريش', 'Guterres')).toBe(true);
    expect(sameName('بشار الأسد', 'حافظ الأسد')).toBe(false);
  });
});
