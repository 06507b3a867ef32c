import { describe, expect, it } from 'vitest';
import type { ReaderError } from '../../source/domain/errors.ts';
import type { Language } from '../../source/i18n/index.ts';
import { languages } from '../support/languages.ts';

const told = (language: Language, error: ReaderError): string =>
  languages[language].errors[error.code](error);

describe('an error in words', () => {
  it.each<[Language, ReaderError, string]>([
    ['en', { code: 'file-unreadable', subject: '/news', detail: 'EISDIR' }, 'It is a folder'],
    ['ar', { code: 'file-unreadable', subject: '/news', detail: 'EISDIR' }, 'هذا مجلد'],
    ['en', { code: 'file-unreadable', subject: '/news', detail: 'EACCES' }, 'permissions'],
    ['ar', { code: 'file-unreadable', subject: '/news', detail: 'EACCES' }, 'الصلاحيات'],
    ['en', { code: 'too-large', url: 'https://a.example/', detail: '20000000' }, '(20 megabytes)'],
    ['ar', { code: 'too-large', url: 'https://a.example/', detail: '20000000' }, '(٢٠ ميغابايت)'],
    ['en', { code: 'bad-value', subject: '--lang x', detail: 'ar, en' }, 'ar, en'],
    ['ar', { code: 'bad-value', subject: '--lang x', detail: 'ar, en' }, 'ar، en'],
    ['ar', { code: 'unknown-command', subject: 'x', detail: 'list, read' }, 'list، read'],
  ])('%s: %j', (language, error, words) => {
    expect(told(language, error)).toContain(words);
  });
});
