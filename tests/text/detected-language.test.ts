import { expect, it } from 'vitest';
import { detectLanguage, plausibleLanguage } from '../../source/text/detected-language.ts';

it.each<[string, string | null]>([
  ['تستأنف المفاوضات صباح الغد', 'ar'],
  ['أطلقت شركة OpenAI نموذج GPT جديدًا', 'ar'],
  ['رئيس الوزراء البريطاني كير ستارمر يلتقي وزير الخارجية الإيراني عباس عراقچی في لندن اليوم', 'ar'],
  ['نخست‌وزیر پاکستان به تهران سفر می‌کند', 'fa'],
  ['وزیراعظم نے کابینہ کا اجلاس طلب کر لیا ہے', 'ur'],
  ['سەرۆکی حکوومەت ڕاگەیاند کە هەڵبژاردن دوا ناکەوێت', 'ckb'],
  ['The bank has raised its rate', 'en'],
  ['Les prix du blé sont en baisse dans le monde', 'fr'],
  ['Die Regierung hat mit der Opposition nicht gesprochen', 'de'],
  ['Microsoft Azure OpenAI', null],
  ['ראש הממשלה ייפגש מחר עם השרים', 'he'],
  ['𞸀 + 𞸁 = 𞸂𞸃, as it is', 'en'],
  ['2026 / 11 / 24', null],
  ['', null],
])('the language of %j is %j', (text, language) => {
  expect(detectLanguage(text)).toBe(language);
});

it.each<[string | null, string, string | null]>([
  ['ar-EG', 'أخبار', 'ar-EG'],
  ['fa', 'دولت', 'fa'],
  ['en-US', 'تراجع أسعار النفط', 'ar'],
  ['ar', 'The price of oil is down', 'en'],
  ['ar', 'iPhone', 'ar'],
  ['it', 'Il prezzo', 'it'],
  [null, 'تراجع أسعار النفط', 'ar'],
])('stated %j, with the text %j: %j', (stated, text, language) => {
  expect(plausibleLanguage(stated, text)).toBe(language);
});
