/** Why two articles are in one story, or are not. */
import { isolated } from '../base/isolated.ts';
import { articles, counted, hours, number } from './ar-counts.ts';
import type { WhyMessages } from './why-messages.ts';

const dayForms = {
  zero: 'أقل من يوم',
  one: 'يوم واحد',
  two: 'يومان',
  few: '# أيام',
  many: '# يومًا',
  other: '# يوم',
};

/** Hours count where days do not yet. */
const mostHours = 72;

function timeApart(apart: number): string {
  if (apart < 1) return 'بينهما أقل من ساعة';
  if (apart < mostHours) return `بينهما ${hours(Math.round(apart))}`;
  return `بينهما ${counted(Math.round(apart / 24), dayForms)}`;
}

/** In percent; nothing is impossible, or certain. */
function shown(likelihood: number): string {
  if (likelihood < 1) return `أقل من ${number(1)}`;
  return likelihood > 99 ? `أكثر من ${number(99)}` : number(likelihood);
}

export const why: WhyMessages = {
  verdict: (isTogether, likelihood) =>
    `${isTogether ? 'من حدث واحد' : 'ليسا من حدث واحد'} · الاحتمال: ${shown(likelihood)}٪`,
  grounds: {
    joined: ({ when }) => `تم جمعهما يدويًا، ${when}.`,
    likely: () => 'التشابه بينهما يكفي لجمعهما مباشرة.',
    through: () => 'التشابه بينهما لا يكفي، وتصل بينهما مقالات أخرى من الحدث:',
    parted: ({ when }) => `تم فصلهما يدويًا، ${when}.`,
    kind: () => 'لا يدخل في الحدث إلا ما يروي وقائعه، وهذا من نوع آخر:',
    apart: ({ hours: apart }) => `${timeApart(apart)}، وأقصى مدة للحدث ${number(36)} ساعة.`,
    recurring: () => 'ينشر المصدر العنوان نفسه مرة بعد مرة.',
    unlikely: () => `التشابه بينهما لا يكفي، فالجمع يبدأ من ${number(40)}٪.`,
    'parted-others': () => 'سبق فصل مقالات أخرى من الحدثين يدويًا.',
    'too-long': () => `لو اجتمع الحدثان لزادت المدة على ${number(36)} ساعة.`,
    others: () => 'هما متشابهان، لكن سائر مقالات الحدثين مختلفة.',
  },
  kinds: {
    commentary: 'رأي أو تحليل',
    roundup: 'موجز لأحداث عدة',
    recurring: 'مادة دورية، كالطقس والأسعار',
  },
  for: 'ما يدل على أنهما من حدث واحد:',
  against: 'ما يدل على خلاف ذلك:',
  reasons: {
    names: ({ words }) => `أسماء في المقالين: ${words}`,
    subject: ({ words }) => `موضوع المقالين: ${words}`,
    overlap: ({ words, isMuch }) =>
      `${isMuch ? 'كثير' : 'بعض'} مما يقولانه مشترك${words === '' ? '' : `، ومنه: ${words}`}`,
    headline: ({ words }) => (words === '' ? 'العنوانان بلا أسماء' : `أسماء العنوانين: ${words}`),
    figures: ({ words }) => (words === '' ? 'أرقام متساوية لأشياء مختلفة' : `أرقام متفقة: ${words}`),
    'other-figures': ({ words }) => `أرقام مختلفة: ${words}`,
    'lower-toll': ({ words }) => `الأحدث يعطي حصيلة أقل: ${words}`,
    'own-names': ({ words }) =>
      `في كل عنوان اسم نادر لا يذكره المقال الآخر${words === '' ? '' : `: ${words}`}`,
    elsewhere: ({ words }) => `وقع كل منهما في مكان من نوع آخر: ${words}`,
    countries: ({ words, isFor }) => `${isFor ? 'بلدان في المقالين' : 'بلدان مختلفة'}: ${words}`,
    languages: () => 'لغتان مختلفتان، فالكلمات المشتركة أقل',
    time: ({ hours: apart }) => timeApart(apart),
    source: () => 'المصدر نفسه، ونادرًا ما يروي الحدث مرتين',
    usual: () => 'نادرًا ما يكون أي مقالين من حدث واحد',
  },
  otherWords: (one, other) => `${isolated(one)} = ${isolated(other)}`,
  figure: (name, values) => `${name} ${values.join(' / ')}`,
  listed: items => items.map(isolated).join('، '),
  looking: 'جارٍ مقارنة المقالين…',
  joined: count =>
    count === 0 ? 'لا تغيير: المقالات مجموعة في حدث واحد من قبل' : `تم الجمع في حدث واحد: ${articles(count)}`,
  parted: count =>
    ({ 0: 'لا تغيير: لا مقال آخر يروي الحدث', 1: 'تم فصل المقال عن الحدث' })[count] ??
    `تم الفصل عن الأحداث: ${articles(count)}`,
};
