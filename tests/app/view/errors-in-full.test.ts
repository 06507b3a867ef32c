import { describe, expect, it } from 'vitest';
import { complain } from '../../../source/app/session/effect.ts';
import { errorText } from '../../../source/app/view/error-text.ts';
import { screenParts } from '../../../source/app/view/screen.ts';
import type { ReaderError, ReaderErrorCode } from '../../../source/domain/errors.ts';
import { withoutDirectionMarks } from '../../../source/text/direction.ts';
import { rowText } from '../../../source/text/rows.ts';
import { makeSource } from '../../support/articles.ts';
import { type OpenedReader, openReader } from '../../support/edition-reader.ts';
import { makeFetchRecord } from '../../support/fetch-record.ts';
import { languages } from '../../support/languages.ts';

const address = `https://news.example/${'sections/politics/'.repeat(6)}feed.xml?format=rss`;
const endless = `https://news.example/${'a'.repeat(2000)}`;

/** With all that its message may quote. */
const errorOf = (code: ReaderErrorCode, url: string): ReaderError => ({
  code,
  url,
  subject: url,
  httpStatus: 503,
  detail: code === 'too-large' || code === 'long-note' ? '20000000' : 'ECONNRESET',
  count: 12,
  query: { column: 1, problem: 'slow-pattern', found: '/(a+)+b/', expected: [] },
});

const cases = Object.values(languages).flatMap(({ language, errors }) =>
  (Object.keys(errors) as ReaderErrorCode[]).map(code => ({ language: language as 'ar' | 'en', code })),
);

const size = { columns: 60, rows: 16 };

/** How often each sign is shown, however the signs are ordered and broken into rows. */
function signsIn(text: string): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  const signs = withoutDirectionMarks(text).normalize('NFKC').replaceAll(/\s/gu, '');
  for (const sign of signs.replaceAll('»', '«')) // they are mirrored on their way to the screen
    counts.set(sign, (counts.get(sign) ?? 0) + 1);
  return counts;
}

/** Signs of a text that the bottom of the screen does not show. */
function missing(text: string, { session }: OpenedReader): readonly string[] {
  const rows = screenParts(session()).find(({ part }) => part === 'status-line')?.rows ?? [];
  const shown = signsIn(rows.map(rowText).join(' '));
  return [...signsIn(text)].flatMap(([sign, count]) => ((shown.get(sign) ?? 0) < count ? [sign] : []));
}

it('keeps an HTTP status in one line with its brackets', () => {
  const error = { code: 'http-status', httpStatus: 404, url: 'https://news.example/feed.xml' } as const;
  for (const messages of Object.values(languages))
    expect(errorText(error, messages)).toContain('HTTP\u00a0404');
});

describe('an error is said in full in the smallest window', () => {
  it.each(cases)('$code, $language', ({ language, code }) => {
    const opened = openReader({ language, size });
    const error = errorOf(code, address);
    opened.reader.perform([complain(error)]);
    const text = languages[language].errors[code](error);
    expect(missing(text, opened)).toEqual([]);
  });

  it.each(cases)('with an address without end, cut in its middle: $code, $language', ({ language, code }) => {
    const opened = openReader({ language, size });
    const error = errorOf(code, endless);
    opened.reader.perform([complain(error)]);
    const text = errorText(error, languages[language]);
    expect(missing(text, opened)).toEqual([]);
  });
});

it.each(['ar', 'en'] as const)('a failing source says all of it above its list: %s', async language => {
  const source = makeSource();
  const error = errorOf('unreachable', address);
  const opened = openReader({ language, size, sources: [source] });
  opened.library.others.record(makeFetchRecord({ sourceId: source.id, error }));
  await opened.look();
  await opened.press('f', 'G', 'enter');
  const rows = opened.screen().join(' ');
  expect(rows).not.toContain('…');
  expect(rows.replaceAll(/\s/gu, '')).toContain('feed.xml?format=rss');
});
