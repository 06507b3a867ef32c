import type { SourceHealth } from '../../source/app/services/source-health.ts';
import { makeSource } from './articles.ts';

/** Four sources: one that works, one that is gone, one that has turned into a page, one that fails. */
export function troubles(): readonly SourceHealth[] {
  const health = (more: Partial<SourceHealth>): SourceHealth => ({
    source: makeSource(),
    status: 'failing',
    lastAttempt: '2026-11-23T06:00:00.000Z',
    lastSuccess: '2026-11-20T06:00:00.000Z',
    error: null,
    lastFailure: null,
    failures: 2,
    hold: { reason: 'back-off', until: '2026-11-24T09:00:00.000Z' },
    entriesPerWeek: null,
    bytes: null,
    movedFrom: null,
    fullText: null,
    interval: null,
    advice: null,
    ...more,
  });
  return [
    health({
      source: makeSource({ id: 'well0000', title: 'صحيفة المرفأ' }),
      status: 'ok',
      lastSuccess: '2026-11-24T05:00:00.000Z',
      failures: 0,
      hold: null,
      entriesPerWeek: 1,
      fullText: 'always',
    }),
    health({
      source: makeSource({ id: 'failing0', title: 'Harbour Weekly', url: 'https://weekly.example/feed' }),
      error: { code: 'timeout', url: 'https://weekly.example/feed' },
      advice: 'try-now',
    }),
    health({
      source: makeSource({ id: 'page0000', title: 'مجلة الحقول', url: 'https://fields.example/rss' }),
      status: 'not-a-feed',
      error: { code: 'not-a-feed', url: 'https://fields.example/rss' },
      advice: 'find-feed',
    }),
    health({
      source: makeSource({
        id: 'gone0000',
        title: 'أخبار القرى',
        url: 'https://villages.example/feed',
        enabled: false,
      }),
      status: 'gone',
      error: { code: 'http-status', httpStatus: 410, url: 'https://villages.example/feed' },
      hold: null,
      advice: 'find-address',
    }),
  ];
}
