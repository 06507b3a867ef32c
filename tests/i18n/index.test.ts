import { describe, expect, it } from 'vitest';
import type { ReaderError } from '../../source/domain/errors.ts';
import { badQuery } from '../../source/domain/query/bad-query.ts';
import { parseQuery } from '../../source/domain/query/parse.ts';
import type { Language } from '../../source/i18n/index.ts';
import { withoutDirectionMarks } from '../../source/text/direction.ts';
import { languages } from '../support/languages.ts';

const told = (language: Language, error: ReaderError): string =>
  withoutDirectionMarks(languages[language].errors[error.code](error));

describe('an error in words', () => {
  it.each<[Language, ReaderError, string]>([
    ['en', { code: 'file-unreadable', subject: '/news', detail: 'EISDIR' }, 'is a folder'],
    ['ar', { code: 'file-unreadable', subject: '/news', detail: 'EISDIR' }, 'هذا مجلد'],
    ['en', { code: 'file-unreadable', subject: '/news', detail: 'EACCES' }, 'permissions'],
    ['ar', { code: 'file-unreadable', subject: '/news', detail: 'EACCES' }, 'الصلاحيات'],
    ['en', { code: 'too-large', url: 'https://a.example/', detail: '20000000' }, '20 MB'],
    ['ar', { code: 'too-large', url: 'https://a.example/', detail: '20000000' }, '(٢٠ ميغابايت)'],
    ['en', { code: 'bad-value', subject: '--lang x', detail: 'ar, en' }, 'Use ar or en.'],
    ['ar', { code: 'bad-value', subject: '--lang x', detail: 'ar, en' }, 'المسموح: ar أو en'],
    ['en', { code: 'bad-value', subject: '--limit x', detail: '1…1000000' }, 'a number from 1 to 1,000,000.'],
    ['ar', { code: 'bad-value', subject: '--limit x', detail: '1…1000000' }, 'من 1 إلى 1000000'],
    ['ar', { code: 'unknown-flag', subject: '--x', detail: '--unread, --since' }, '--unread، --since'],
    ['en', { code: 'unknown-command', subject: 'x', suggestion: 'list' }, 'x. Did you mean `list`? Run'],
    ['ar', { code: 'unknown-command', subject: 'x', suggestion: 'list' }, 'أتقصد list؟ اعرض'],
    ['en', { code: 'unreachable', url: 'https://a.example/', detail: 'ENOTFOUND' }, 'No host has this name'],
    ['ar', { code: 'unreachable', url: 'https://a.example/', detail: 'ENOTFOUND' }, 'لا خادم بهذا الاسم'],
    [
      'en',
      { code: 'unreachable', url: 'https://a.example/', detail: 'EAI_AGAIN' },
      'Could not look up the name',
    ],
    ['ar', { code: 'unreachable', url: 'https://a.example/', detail: 'EAI_AGAIN' }, 'البحث عن اسم الخادم'],
    [
      'en',
      { code: 'unreachable', url: 'https://a.example/', detail: 'EPIPE' },
      '(EPIPE). Check your connection',
    ],
    ['en', { code: 'untrusted-certificate', detail: 'CERT_HAS_EXPIRED' }, 'It has expired.'],
    ['ar', { code: 'untrusted-certificate', detail: 'CERT_HAS_EXPIRED' }, 'انتهت صلاحيتها'],
    ['en', { code: 'untrusted-certificate', detail: 'DEPTH_ZERO_SELF_SIGNED_CERT' }, 'It is self-signed.'],
    ['ar', { code: 'untrusted-certificate', detail: 'UNABLE_TO_VERIFY_LEAF_SIGNATURE' }, 'جهة إصدارها'],
    [
      'en',
      { code: 'no-encryption', detail: 'ERR_SSL_WRONG_VERSION_NUMBER' },
      'does not use TLS on this port',
    ],
    ['ar', { code: 'no-encryption', detail: 'ERR_SSL_UNSUPPORTED_PROTOCOL' }, 'قديمة غير آمنة'],
    [
      'en',
      { code: 'proxy-failed', detail: 'http://p:1: HTTP 407', httpStatus: 407 },
      'proxy requires a login',
    ],
    ['ar', { code: 'proxy-failed', detail: 'http://p:1: HTTP 407', httpStatus: 407 }, 'الوكيل تسجيل الدخول'],
    [
      'en',
      { code: 'proxy-failed', detail: 'http://p:1: ECONNREFUSED' },
      'the proxy (http://p:1: ECONNREFUSED)',
    ],
    ['ar', { code: 'proxy-failed', detail: 'http://p:1: ECONNREFUSED' }, 'الوكيل (http://p:1: ECONNREFUSED)'],
    ['en', { code: 'not-a-feed', url: 'https://a.example/b', detail: 'PDF' }, 'is a PDF file, not a feed'],
    ['ar', { code: 'not-a-feed', url: 'https://a.example/b', detail: 'PDF' }, 'ملف PDF، وليس خلاصة'],
    [
      'en',
      { code: 'not-a-feed', url: 'https://a.example/b', detail: 'HTML page' },
      'is a web page, not a feed. Find',
    ],
    ['ar', { code: 'not-a-feed', url: 'https://a.example/b', detail: 'HTML page' }, 'صفحة ويب، وليس خلاصة'],
    ['en', { code: 'not-a-feed', url: 'https://a.example/b', detail: '<opml>' }, '/b is not a feed. Find'],
    ['en', { code: 'http-status', httpStatus: 401 }, 'requires a login'],
    ['en', { code: 'http-status', httpStatus: 401, detail: 'login refused' }, 'did not accept the user name'],
    ['ar', { code: 'http-status', httpStatus: 401, detail: 'login refused' }, 'لم يقبل الموقع الاسم'],
    ['en', { code: 'storage-failed', subject: '/a', detail: 'SQLITE_BUSY' }, 'Another program is using /a'],
    ['ar', { code: 'storage-failed', subject: '/a', detail: 'SQLITE_BUSY' }, 'برنامج آخر'],
    ['en', { code: 'no-article', url: 'https://a.example/b', detail: 'JPEG' }, ', which is an image. Open'],
    ['ar', { code: 'no-article', url: 'https://a.example/b', detail: 'JPEG' }, '، فهو صورة. افتحه'],
    ['en', { code: 'http-status', url: 'https://a.example/', httpStatus: 304 }, 'reports no changes'],
    ['en', { code: 'http-status', url: 'https://a.example/', httpStatus: 404 }, 'was not found (HTTP 404)'],
    ['en', { code: 'http-status', url: 'https://a.example/', httpStatus: 418 }, 'an error (HTTP 418)'],
    ['ar', { code: 'http-status', url: 'https://a.example/', httpStatus: 418 }, '(HTTP 418): أعد المحاولة'],
  ])('%s: %j', (language, error, words) => {
    expect(told(language, error)).toContain(words);
  });
});

describe('what is wrong with a query', () => {
  const problem = (language: Language, text: string): string => {
    const query = parseQuery(text, new Date());
    if (query.ok) throw new Error(`${text} is a query`);
    return told(language, badQuery(text, query.error));
  };

  it.each<[Language, string, string]>([
    [
      'en',
      'غزة sorce:x',
      'Unknown field in the query, at character 5: `sorce:`. Expected: `source:`, `is:`,',
    ],
    ['ar', 'غزة مصدرر:x', 'حقل غير معروف في نص البحث عند الحرف ٥: مصدرر:. من المقبول: مصدر:، حالة:،'],
    [
      'en',
      'is:unred',
      'Invalid value in the query, at character 4: `unred`. Expected: `unread`, `read`, `bookmarked`, `changed`, `new`, `hidden`, `story`.',
    ],
    ['ar', 'حالة:قديم', 'قيمة غير مقبولة في نص البحث عند الحرف ٦: قديم. من المقبول: غير-مقروء، مقروء، محفوظ'],
    ['en', 'since:', 'Missing value in the query, at character 7. Expected: `today`,'],
    ['ar', 'منذ:', 'قيمة ناقصة في نص البحث عند الحرف ٥. من المقبول: اليوم،'],
    [
      'en',
      'a "b c',
      'Missing quotation mark in the query: `"b` at character 3 begins a phrase. Add `"` at the end of the phrase.',
    ],
    [
      'ar',
      'a «b c',
      'عبارة بلا علامة إغلاق في نص البحث عند الحرف ٣: «b. أضف علامة الاقتباس بعد آخر كلمة فيها',
    ],
    ['en', '(a', 'the one at character 1 is not closed'],
    ['ar', '(a', 'قوس بلا إغلاق في نص البحث عند الحرف ١'],
    ['en', 'a)', 'Unexpected closing parenthesis in the query, at character 2.'],
    ['ar', 'a)', 'قوس إغلاق زائد في نص البحث عند الحرف ٢'],
    ['en', 'or a', 'Missing word in the query before `or`, at character 1.'],
    ['ar', 'أو a', 'كلمة ناقصة في نص البحث قبل أو عند الحرف ١'],
    ['en', 'a or', 'Missing word at the end of the query.'],
    ['ar', 'a أو', 'كلمة ناقصة في آخر نص البحث'],
    ['en', '('.repeat(11), 'Parentheses nested too deep in the query, at character 11. Nest at most 10.'],
    ['ar', '('.repeat(11), 'نص البحث عند الحرف ١١. الحد الأقصى للأقواس بعضها داخل بعض: ١٠'],
    ['en', 'a '.repeat(501), 'Too many words in the query, at character 1001. Use at most 500 words,'],
    [
      'ar',
      'a '.repeat(501),
      'نص البحث أطول من الحد عند الحرف ١٬٠٠١. الحد الأقصى للكلمات والحقول والأقواس فيه: ٥٠٠',
    ],
    ['en', `${'😀'.repeat(50)}:x (`, 'not closed'],
    ['en', `is:${'😀'.repeat(50)}`, `\`${'😀'.repeat(40)}…\``],
  ])('in %s: %s', (language, text, words) => {
    expect(problem(language, text)).toContain(words);
  });
});
