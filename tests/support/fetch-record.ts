import type { FetchRecord } from '../../source/domain/source.ts';

/** The record of a source that was fetched well; `overrides` say what a test is about. */
export const makeFetchRecord = (overrides: Partial<FetchRecord> = {}): FetchRecord => ({
  sourceId: 'source01',
  etag: null,
  lastModified: null,
  attempted: '2026-11-24T10:00:00.000Z',
  succeeded: '2026-11-24T10:00:00.000Z',
  error: null,
  lastFailure: null,
  failures: 0,
  hold: null,
  schedule: null,
  bodyHash: null,
  bytes: null,
  movedFrom: null,
  ...overrides,
});
