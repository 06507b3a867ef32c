/** Events, as their reports tell them. */
import { isolated } from '../base/isolated.ts';
import { articles, sources } from './ar-counts.ts';
import type { StoryMessages } from './story-messages.ts';

const listed = (names: readonly string[]): string => names.map(isolated).join('، ');

export const stories: StoryMessages = {
  told: (told, count) => `${sources(told)}، ${articles(count)}`,
  tellers: sources,
  first: (source, when) => `أول من رواه: ${isolated(source)}، ${when}`,
  kinds: {
    killed: 'القتلى',
    injured: 'المصابون',
    missing: 'المفقودون',
    rescued: 'الناجون',
    arrested: 'الموقوفون',
    displaced: 'النازحون',
    cases: 'الإصابات',
    magnitude: 'القوة',
    score: 'النتيجة',
    percent: 'النسبة',
    amount: 'المبلغ',
    duration: 'المدة',
  },
  units: {
    percent: 'في المئة',
    'basis points': 'نقطة أساس',
    hours: 'ساعة',
    USD: 'دولار',
    'million USD': 'مليون دولار',
    'billion USD': 'مليار دولار',
    EUR: 'يورو',
    'million EUR': 'مليون يورو',
    'billion EUR': 'مليار يورو',
    EGP: 'جنيه',
    'million EGP': 'مليون جنيه',
    'billion EGP': 'مليار جنيه',
    SAR: 'ريال',
    'million SAR': 'مليون ريال',
    'billion SAR': 'مليار ريال',
    AED: 'درهم',
    'million AED': 'مليون درهم',
    'billion AED': 'مليار درهم',
    km: 'كم',
    m: 'متر',
    kg: 'كغ',
    t: 'طن',
    barrels: 'برميل',
    MW: 'ميغاواط',
    mAh: 'مللي أمبير',
  },
  said: (value, by) => `${isolated(value)} (${listed(by)})`,
  fact: (name, values) => `${name}: ${values.join(' · ')}`,
  silent: names => `لم تذكره: ${listed(names)}`,
  row: (told, count) => (told > 1 ? sources(told) : articles(count)),
  none: 'لا حدث هنا ترويه مقالات عدة.',
  looking: 'البحث عمّن روى الحدث…',
  alone: 'لا مقال آخر يروي هذا الحدث.',
  grouping: left => `جمع المقالات في أحداث، والباقي: ${articles(left)}`,
  interrupted: missing =>
    `خارج الأحداث بعد: ${articles(missing)}، لأنك أوقفت الجمع. المعروض ما اكتمل جمعه. لإكمال الباقي أعد الأمر.`,
  unwritable: missing =>
    `خارج الأحداث: ${articles(missing)}، لأن الأرشيف لا يقبل الكتابة. المعروض أحداث سبق جمعها. اجعل الأرشيف قابلًا للكتابة ثم أعد الأمر.`,
};
