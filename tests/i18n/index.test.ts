import { describe, expect, it } from 'vitest';
import type { ReaderError } from '../../source/domain/errors.ts';
import type { Language } from '../../source/i18n/index.ts';
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
    ['en', { code: 'http-status', url: 'https://a.example/', httpStatus: 404 }, 'was not found (HTTP 404)'],
    ['en', { code: 'http-status', url: 'https://a.example/', httpStatus: 418 }, 'an error (HTTP 418)'],
    ['ar', { code: 'http-status', url: 'https://a.example/', httpStatus: 418 }, '(HTTP 418): أعد المحاولة'],
  ])('%s: %j', (language, error, words) => {
    expect(told(language, error)).toContain(words);
  });
});
