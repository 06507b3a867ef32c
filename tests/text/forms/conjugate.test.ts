import { describe, expect, it } from 'vitest';
import { beginnings, endings, goTogether } from '../../../source/text/forms/affixes.ts';
import { conjugate } from '../../../source/text/forms/conjugate.ts';
import { readVerb } from '../../../source/text/forms/verb.ts';
import { foldArabic } from '../../../source/text/search-key.ts';

/** Whether a beginning, one of the stems and an ending that go together make the word. */
function isFormOf(verb: string, word: string): boolean {
  const [past = '', present] = verb.split(' ');
  const form = foldArabic(word);
  return conjugate(readVerb(past, present, foldArabic)).some(({ text, kind }) =>
    [...beginnings].some(
      ([front, possible]) =>
        form.startsWith(front + text) &&
        (endings.get(form.slice(front.length + text.length)) ?? []).some(
          ending => ending.kind === kind && possible.some(beginning => goTogether(beginning, ending)),
        ),
    ),
  );
}

/** One verb of each kind in all that changes its letters: person, tense, mood, voice. */
const paradigms: readonly (readonly [kind: string, verb: string, forms: string])[] = [
  ['sound, I', 'درس يدرس', 'درس درست درسوا درسنا يدرس يدرسون يدرسن لندرس ادرس سيدرس درستها'],
  ['sound, II', 'نظم', 'نظم نظمت نظموا ينظم ينظمون لينظم نظمها'],
  ['sound, III', 'شارك', 'شارك شاركت يشارك يشاركون شورك'],
  ['sound, IV', 'أعلن', 'أعلن أعلنت أعلنوا يعلن يعلنون سيعلن أعلنته'],
  ['sound, V', 'تسلم', 'تسلم تسلمت يتسلم يتسلمون تسلما'],
  ['sound, VI', 'تعاون', 'تعاون تعاونوا يتعاون يتعاونون تعوون'],
  ['sound, VII', 'انطلق', 'انطلق انطلقت ينطلق ينطلقون'],
  ['sound, VIII', 'انتخب', 'انتخب انتخبوا ينتخب ينتخبون'],
  ['sound, X', 'استخدم', 'استخدم استخدمت يستخدم يستخدمون'],
  ['four radicals', 'سيطر', 'سيطر سيطرت يسيطر يسيطرون'],
  ['first hamza', 'أخذ يأخذ', 'أخذ أخذت يأخذ يأخذون أخذوا'],
  ['first hamza, II', 'أكد يؤكد', 'أكد أكدت يؤكد يؤكدون'],
  ['first hamza, IV', 'آمن', 'آمن آمنت يؤمن يؤمنون'],
  ['middle hamza', 'سأل يسأل', 'سأل سألت يسأل يسألون سئل سئلت'],
  ['last hamza', 'قرأ يقرأ', 'قرأ قرأت قرأوا قرؤوا يقرأ يقرؤون يقرأون قرئ'],
  ['last hamza, IV', 'أنشأ', 'أنشأ أنشأت أنشئ ينشئ ينشىء ينشئون'],
  ['geminate', 'مر يمر', 'مر مرت مروا مررنا مررت يمر يمرون يمررن'],
  ['geminate, IV', 'أصر', 'أصر أصرت أصررنا يصر يصرون'],
  ['geminate, VIII', 'احتج', 'احتج احتجوا احتججنا يحتج يحتجون'],
  ['geminate, X', 'استمر', 'استمر استمرت استمررنا يستمر يستمرون'],
  ['assimilated', 'وصل يصل', 'وصل وصلت وصلوا يصل يصلون صلوا يوصل'],
  ['assimilated, IV', 'أوقف', 'أوقف أوقفت يوقف يوقفون'],
  ['assimilated, VIII', 'اتفق', 'اتفق اتفقت يتفق يتفقون'],
  ['hollow with و', 'زار يزور', 'زار زارت زاروا زرت زرنا يزور يزورون يزرن زوروا زير يزار'],
  ['hollow with ي', 'باع يبيع', 'باع باعت بعت بعنا يبيع يبيعون يبع بيعت يباع'],
  ['hollow with ا', 'خاف يخاف', 'خاف خافوا خفت يخاف يخافون'],
  ['hollow, IV', 'أعاد', 'أعاد أعادت أعدنا يعيد يعيدون أعيد أعيدت يعاد يعد'],
  ['hollow, VII', 'انهار', 'انهار انهارت ينهار ينهارون انهر'],
  ['hollow, VIII', 'اختار', 'اختار اخترنا يختار يختارون اختيرت'],
  ['hollow, X', 'استقال', 'استقال استقالوا استقلت يستقيل يستقيلون يستقل استقيل'],
  ['hollow before hamza', 'جاء يجيء', 'جاء جاءت جاؤوا جئنا يجيء يجيئون'],
  ['defective with و', 'دعا يدعو', 'دعا دعت دعوا دعوت دعوني دعاه يدعو يدعون يدع دعي يدعى'],
  ['defective with ي', 'بنى يبني', 'بنى بنت بنوا بنيت بناها يبني يبنون يبن يبنيها'],
  ['defective with ى', 'لقي يلقى', 'لقي لقيت لقوا يلقى يلقون يلقاه'],
  ['defective, II', 'غطى', 'غطى غطت غطوا يغطي يغطون غطاها'],
  ['defective, IV', 'ألغى', 'ألغى ألغت ألغوا ألغيت يلغي يلغون ألغاها'],
  ['defective, V', 'تلقى', 'تلقى تلقت تلقوا يتلقى يتلقون يتلقاها'],
  ['defective, VIII', 'اشترى', 'اشترى اشترت اشتروا يشتري يشترون'],
  ['defective, X', 'استولى', 'استولى استولت يستولي يستولون'],
  ['weak in two radicals', 'وقى يقي', 'وقى وقت وقوا وقاها يقي يقون يقيها'],
  ['weak in all but one', 'رأى يرى', 'رأى رأت رأوا رأينا يرى يرون ير يراه'],
  ['hamza and defective', 'أدى يؤدي', 'أدى أدت أدوا يؤدي يؤدون يؤديها'],
];

describe('conjugate', () => {
  it.each(paradigms)('%s: %s', (_, verb, forms) => {
    expect(forms.split(' ').filter(form => !isFormOf(verb, form))).toEqual([]);
  });

  it.each([
    ['زار يزور', 'زورت يزورن'],
    ['بنى يبني', 'بنيوا بناوا يبنيون'],
    ['مر يمر', 'مرتم يمرن'],
    ['أعلن', 'يأعلن'],
    ['دعا يدعو', 'دعاوا يدعوون دعوتوا'],
  ])('leaves out what is no form of %s', (verb, words) => {
    expect(words.split(' ').filter(word => isFormOf(verb, word))).toEqual([]);
  });
});
