import { describe, expect, it } from 'vitest';
import {
  healthGroup,
  type SourceHealth,
  sourceHealth,
  urgentFirst,
} from '../../../source/app/services/source-health.ts';
import type { Article } from '../../../source/domain/article.ts';
import type { ReaderError } from '../../../source/domain/errors.ts';
import type { FetchRecord, Source } from '../../../source/domain/source.ts';
import { makeArticle, makeSource } from '../../support/articles.ts';
import { makeFetchRecord } from '../../support/fetch-record.ts';
import { nothingKept, openTestLibrary } from '../../support/library.ts';

const now = new Date('2026-11-24T12:00:00.000Z');
const hold = { reason: 'back-off', until: '2026-11-24T13:00:00.000Z' } as const;

interface Case {
  readonly source?: Partial<Source>;
  readonly record?: Partial<FetchRecord> | null;
  readonly articles?: readonly Partial<Article>[];
}

/** Real news of another source keeps the sample edition back. */
const other = makeArticle({ id: 'other', source: { id: 'other', title: '' } });

function healthOf({ source = {}, record = {}, articles = [] }: Case) {
  const library = openTestLibrary({
    articles: [other, ...articles.map(makeArticle)],
    kept: { sources: [makeSource(source)] },
  });
  if (record) library.archive.store({ articles: [], record: makeFetchRecord(record) });
  const [health] = sourceHealth(library, now);
  return health;
}

const failedWith = (error: Partial<ReaderError>): Partial<FetchRecord> => {
  const whole: ReaderError = { code: 'http-status', ...error };
  return { error: whole, lastFailure: { at: now.toISOString(), error: whole }, failures: 2, hold };
};

it('says whose full text is always fetched', () => {
  const sources = [makeSource({ id: 'wanted' }), makeSource({ id: 'other' })];
  const settings = { ...nothingKept.settings, fullTexts: { wanted: 'always' as const } };
  const library = openTestLibrary({ articles: [other], kept: { sources, settings } });
  expect(sourceHealth(library, now).map(({ fullText }) => fullText)).toEqual(['always', null]);
});

describe('the health of a source', () => {
  it.each<[string, Case, string, string | null]>([
    ['that was never fetched', { record: null }, 'new', null],
    ['that is well', {}, 'ok', null],
    ['that has moved', { record: { movedFrom: 'https://old.example/' } }, 'ok', 'moved'],
    ['that the user has stopped', { source: { enabled: false } }, 'stopped', null],
    ['whose server is at fault', { record: failedWith({ httpStatus: 500 }) }, 'failing', 'try-now'],
    ['that cannot be reached', { record: failedWith({ code: 'timeout' }) }, 'failing', 'try-now'],
    ['that turned into a page', { record: failedWith({ code: 'not-a-feed' }) }, 'not-a-feed', 'find-feed'],
    ['that is not found', { record: failedWith({ httpStatus: 404 }) }, 'gone', 'find-address'],
    [
      'that is gone for good',
      { source: { enabled: false }, record: failedWith({ httpStatus: 410 }) },
      'gone',
      'find-address',
    ],
    [
      'whose host was not found now, as happens without a network',
      { record: failedWith({ code: 'unreachable', detail: 'ENOTFOUND' }) },
      'failing',
      'try-now',
    ],
    [
      'whose host is no more',
      { record: { ...failedWith({ code: 'unreachable', detail: 'ENOTFOUND' }), failures: 3 } },
      'gone',
      'find-address',
    ],
  ])('%s', (_, about, status, advice) => {
    expect(healthOf(about)).toMatchObject({ status, advice });
  });

  it('says when it was read, why it failed, and when it is tried next', () => {
    const record = failedWith({ httpStatus: 500 });
    expect(
      healthOf({ record: { ...record, bytes: 1234, succeeded: '2026-11-20T10:00:00.000Z' } }),
    ).toMatchObject({
      lastSuccess: '2026-11-20T10:00:00.000Z',
      lastFailure: { at: now.toISOString(), error: { httpStatus: 500 } },
      failures: 2,
      hold,
      bytes: 1234,
    });
  });

  it('is tried no more once it is stopped', () => {
    const record = failedWith({ httpStatus: 410 });
    expect(healthOf({ source: { enabled: false }, record })?.hold).toBeNull();
  });

  it('counts the articles of a week, over the last four weeks or since the first of them', () => {
    const at = (days: number, id: string) => ({
      id,
      published: new Date(now.getTime() - days * 86_400_000).toISOString(),
      fetched: now.toISOString(),
    });
    expect(healthOf({})?.entriesPerWeek).toBeNull();
    expect(healthOf({ articles: [at(40, 'a')] })?.entriesPerWeek).toBeNull();
    expect(healthOf({ articles: [at(27, 'a'), at(14, 'b'), at(7, 'c'), at(1, 'd')] })?.entriesPerWeek).toBe(
      1,
    );
    expect(healthOf({ articles: [at(2, 'a'), at(1, 'b')] })?.entriesPerWeek).toBe(2);
    expect(healthOf({ articles: [at(0, 'a')] })?.entriesPerWeek).toBe(1);
  });
});

describe('a group of sources', () => {
  const groupOf = (case_: Case): string => healthGroup(healthOf(case_) as SourceHealth);
  const article = { id: 'recent', published: '2026-11-23T12:00:00.000Z' };

  it.each<[string, Case]>([
    ['failing', { record: failedWith({ code: 'timeout' }) }],
    ['failing', { source: { enabled: false }, record: failedWith({ httpStatus: 410 }) }],
    ['paused', { source: { enabled: false } }],
    ['paused', { source: { enabled: false }, record: failedWith({ httpStatus: 404 }) }],
    ['waiting', { record: null }],
    ['quiet', {}],
    ['fine', { articles: [article] }],
  ])('is %s: %j', (group, case_) => {
    expect(groupOf(case_)).toBe(group);
  });

  it('stands together, and what needs the user comes first', () => {
    const cases: readonly Case[] = [{}, { record: null }, { record: failedWith({ httpStatus: 404 }) }];
    const health = cases.map(case_ => healthOf(case_) as SourceHealth);
    expect(urgentFirst(health).map(healthGroup)).toEqual(['failing', 'waiting', 'quiet']);
  });
});
