import { describe, expect, it } from 'vitest';
import { formKeys } from '../../../source/text/forms/index.ts';
import { searchKey } from '../../../source/text/search-key.ts';

const keysOf = (word: string): readonly string[] => formKeys(searchKey(word)).inflection;
const rootsOf = (word: string): readonly string[] => formKeys(searchKey(word)).root;
const shared = (one: readonly string[], other: readonly string[]): readonly string[] =>
  one.filter(key => other.includes(key));

describe('formKeys', () => {
  it.each([
    ['clitics', 'كتاب', 'الكتاب والكتاب بالكتاب كالكتاب للكتاب وللكتاب فبالكتاب وكتاب لكتاب'],
    ['clitics of a verb', 'يعلن', 'سيعلن وسيعلن ليعلن فيعلن'],
    ['possessives', 'حكومة', 'حكومته حكومتها حكومتهم حكومتنا لحكومتهم'],
    ['possessives behind a hamza', 'أعضاء', 'أعضاؤه أعضائها أعضاءها'],
    ['possessives behind ى', 'معنى', 'معناه معناها'],
    ['the dual', 'مدينة', 'مدينتان مدينتين المدينتان مدينتا مدينتيهما'],
    ['sound plurals', 'مهندس', 'مهندسون المهندسين مهندسو مهندسي مهندسة مهندسات مهندستان'],
    ['sound plurals behind a hamza', 'لاجئ', 'لاجئون اللاجئين لاجئة لاجئات'],
    ['sound plurals in ات', 'شركة', 'شركات الشركات شركاتها'],
    ['the accusative', 'مخرج', 'مخرجا مخرجًا'],
    ['nisba', 'صناعة', 'صناعي الصناعية صناعيين صناعيا'],
    ['nisba behind a hamza', 'صحراء', 'صحراوي الصحراوية'],
    ['nisba of a country', 'سوريا', 'سوري السوريون سوريات السورية'],
    ['broken plurals', 'مدرسة', 'مدارس المدارس وبمدارسها'],
    ['broken plurals of other letters', 'امرأة', 'نساء النساء المرأة'],
    ['a lost ي', 'قاض', 'قاضي القاضي قضاة القضاة قاضيا قاضية'],
    ['adjectives', 'كبير', 'كبيرة الكبيرة كبار كبيرات كبيرين'],
    ['colors', 'أحمر', 'حمراء الحمر الأحمر'],
    ['a verb and its masdar', 'وافق', 'يوافق توافق وافقت وافقوا موافقة الموافقة موافقته'],
    ['names', 'تونس', 'وتونس بتونس لتونس تونسي التونسيون'],
    ['unknown names', 'كراسنودار', 'وكراسنودار بكراسنودار لكراسنودار'],
    ['unknown nisba', 'كراسنوداري', 'كراسنودارية الكراسنوداريين كراسنوداريات'],
    ['numbers behind clitics', '40', 'و40 ب40 ال40'],
    ['Latin behind clitics', 'meta', 'وmeta لmeta'],
  ])('joins %s: %s', (_, word, forms) => {
    expect(forms.split(' ').filter(form => shared(keysOf(word), keysOf(form)).length === 0)).toEqual([]);
  });

  it.each([
    ['a first letter that is no clitic', 'وزير زير', 'بيت يت', 'كلب لب', 'فرق رق', 'لجنة جنة', 'وحدة حدة'],
    ['last letters that are no suffix', 'عرب عربة', 'طائر طائرة', 'ملك ملكية', 'بحر بحرين', 'باب بابا'],
    ['words of one root', 'مكتب كتاب', 'حادث محادثات', 'معرض معارضة', 'قرار قوارير', 'صادرات مصادرة'],
    ['the noun and the verb beside it', 'عالم تعليم', 'القدم تقديم', 'السلم تسليم', 'الفجر تفجير'],
    ['unknown words that begin alike', 'بنز بنزين', 'موز موزمبيق', 'جمر جمارك'],
  ])('keeps %s apart', (_, ...pairs) => {
    const joined = pairs.filter(pair => {
      const [one = '', other = ''] = pair.split(' ');
      return shared(keysOf(one), keysOf(other)).length > 0 || shared(rootsOf(one), rootsOf(other)).length > 0;
    });
    expect(joined).toEqual([]);
  });

  it.each([
    ['سافر', 'مسافر'],
    ['تطوع', 'متطوعين'],
    ['فقد', 'مفقودة'],
    ['احتج', 'المحتجون'],
  ])('joins %s and %s by their root alone', (verb, participle) => {
    expect(shared(keysOf(verb), keysOf(participle))).toEqual([]);
    expect(shared(rootsOf(verb), rootsOf(participle))).not.toEqual([]);
  });

  it('finds keys for every word that has letters', () => {
    for (const word of ['ا', 'وو', 'ال', 'لل', 'a', '7', 'ومن', 'ببب', 'ککک', 'ں'])
      expect([word, keysOf(word).length > 0]).toEqual([word, true]);
    expect(keysOf('日本')).toEqual([]);
  });
});
