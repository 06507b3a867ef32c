/** What is wrong with a query, in Arabic. */
import type { ReaderError } from '../domain/errors.ts';
import { maxQueryDepth, maxQueryTerms, type QueryError } from '../domain/query/query.ts';
import { number } from './ar-counts.ts';
import type { CliMessages } from './cli-messages.ts';
import { shortened } from './shortened.ts';

/** Keeps what is typed from left to right apart from its neighbours. */
const rightToLeft = '\u200f';
const code = (text: string): string => `${shortened(text)}${rightToLeft}`;
const expected = ({ expected: words }: QueryError): string => `من المقبول: ${words.map(code).join('، ')}`;

const problems: Readonly<Record<QueryError['problem'], (error: QueryError, at: string) => string>> = {
  'unknown-field': (error, at) => `حقل غير معروف في نص البحث ${at}: ${code(error.found)}. ${expected(error)}`,
  'bad-value': (error, at) =>
    error.found === ''
      ? `قيمة ناقصة في نص البحث ${at}. ${expected(error)}`
      : `قيمة غير مقبولة في نص البحث ${at}: ${code(error.found)}. ${expected(error)}`,
  'unclosed-phrase': (error, at) =>
    `عبارة بلا علامة إغلاق في نص البحث ${at}: ${code(error.found)}. أضف علامة الاقتباس بعد آخر كلمة فيها`,
  'unclosed-pattern': (error, at) =>
    `تعبير نمطي بلا شرطة إغلاق في نص البحث ${at}: ${code(error.found)}. أضف ${code('/')} بعده، أو ضع ${code('\\')} قبله للبحث عن الكلمة نفسها`,
  'bad-pattern': ({ found, reason = '' }, at) =>
    `تعبير نمطي غير صحيح في نص البحث ${at}: ${code(found)} (${code(reason)}). صحّح التعبير، أو ضع ${code('\\')} قبله للبحث عن الكلمة نفسها`,
  'pattern-end': (error, at) =>
    `نص زائد بعد التعبير النمطي في نص البحث ${at}: ${code(error.found)}. أضف مسافة قبله، ولا حاجة إلى حروف الخيارات`,
  'slow-pattern': ({ found }) =>
    `التعبير النمطي ${code(found)} يستغرق وقتًا أطول من الحد. بسّط التعبير: تجنّب التكرار داخل التكرار مثل ${code('(a+)+')}، أو أضف إلى نص البحث كلمات أو حقولًا`,
  'unclosed-bracket': (_, at) => `قوس بلا إغلاق في نص البحث ${at}. أضف قوس الإغلاق`,
  'unopened-bracket': (_, at) => `قوس إغلاق زائد في نص البحث ${at}. احذف القوس أو أضف قوس فتح قبله`,
  'missing-operand': (error, at) =>
    error.found === ''
      ? 'كلمة ناقصة في آخر نص البحث. أضف كلمة أو عبارة أو حقلًا'
      : `كلمة ناقصة في نص البحث قبل ${code(error.found)} ${at}. أضف كلمة أو عبارة أو حقلًا`,
  'too-deep': (_, at) =>
    `أقواس متداخلة أكثر من الحد في نص البحث ${at}. الحد الأقصى للأقواس بعضها داخل بعض: ${number(maxQueryDepth)}`,
  'too-long': (_, at) =>
    `نص البحث أطول من الحد ${at}. الحد الأقصى للكلمات والحقول والأقواس فيه: ${number(maxQueryTerms)}`,
};

/** Of a `bad-query`. */
export const arabicQueryProblem = ({ query, detail = '' }: ReaderError): string =>
  query ? problems[query.problem](query, `عند الحرف ${number(Number(detail))}`) : 'نص البحث غير صحيح';

/** Each finds something in the sample edition. */
export const arabicQueryExamples: CliMessages['queryExamples'] = [
  ['كتاب أطفال', 'الكلمتان معًا، بكل صيغهما'],
  ['«كأس الاتحاد»', 'العبارة كما هي'],
  ['وراث*', 'الكلمات التي تبدأ بهذه الحروف'],
  ['ماراثون أو شطرنج', 'إحدى الكلمتين'],
  ['الساحل ليس مترو', 'الكلمة الأولى من دون الثانية'],
  ['/\\d+ ألف شجر[ةه]/', 'تعبير نمطي'],
  ['عنوان:لماذا قسم:رياضة', 'كلمة في العنوان، في أحد الأقسام'],
  ['كاتب:«ميساء الطويل»', 'مقالات كاتب'],
  ['لغة:الفارسية أو لغة:الأردية', 'مقالات بالفارسية أو الأردية'],
  ['غير-مقروء فيه:صورة منذ:2026-11-23', 'مقالات غير مقروءة فيها صورة، منذ تاريخ'],
];
