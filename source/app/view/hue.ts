/** Which colour a section has. */
import { searchKey } from '../../text/search-key.ts';
import type { Hue } from '../../theme/theme.ts';

/** Words that sections of newspapers are called by, as they are folded for search. */
const sectionWords: Readonly<Record<Exclude<Hue, 'other'>, string>> = {
  news: 'أخبار الأخبار عاجل سياسة السياسة عرب عربي العالم عالم دولي محليات محلي حوادث مجتمع news politics world local national international breaking',
  technology: 'تقنية التقنية تكنولوجيا اتصالات ذكاء برمجيات technology tech software computing gadgets ai',
  economy: 'اقتصاد الاقتصاد أعمال مال أسواق بورصة طاقة economy business finance markets money energy',
  science: 'علوم العلوم علم صحة الصحة طب بيئة مناخ فضاء science health medicine environment climate space',
  culture:
    'ثقافة الثقافة فنون فن أدب كتب سينما منوعات تراث culture arts art books film music entertainment lifestyle',
  sport: 'رياضة الرياضة كرة sport sports football',
};

const hueByWord: ReadonlyMap<string, Hue> = new Map(
  Object.entries(sectionWords).flatMap(([hue, words]) =>
    words.split(' ').map(word => [searchKey(word), hue as Hue] as const),
  ),
);

const known = Object.keys(sectionWords) as readonly Hue[];

/** The same for the same name, on every machine. */
function hueByName(name: string): Hue {
  let sum = 0;
  for (let i = 0; i < name.length; i++) sum = (sum * 31 + name.charCodeAt(i)) % 65_521;
  return known[sum % known.length] as Hue;
}

/** Whether it is what a section of a newspaper is called by. */
export const isSectionName = (name: string): boolean => hueByWord.has(searchKey(name));

/** By the words of its name, a path of folders (`أخبار/محليات`): the innermost that says something. Any other name has a hue of its own. */
export function hueOf(category: string | null): Hue {
  if (category === null || category.trim() === '') return 'other';
  const words = searchKey(category).split(' ');
  const word = words.findLast(part => hueByWord.has(part));
  return word === undefined ? hueByName(searchKey(category)) : (hueByWord.get(word) as Hue);
}
