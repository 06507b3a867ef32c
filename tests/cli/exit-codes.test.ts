import { expect, it } from 'vitest';
import { exitCodeOf } from '../../source/cli/exit-codes.ts';

it.each([
  [{ code: 'unknown-flag' }, 2],
  [{ code: 'missing-argument' }, 2],
  [{ code: 'bad-query' }, 2],
  [{ code: 'ambiguous-id' }, 2],
  [{ code: 'unknown-article' }, 4],
  [{ code: 'unknown-source' }, 4],
  [{ code: 'file-not-found' }, 4],
  [{ code: 'no-article' }, 4],
  [{ code: 'http-status', httpStatus: 404 }, 4],
  [{ code: 'http-status', httpStatus: 410 }, 4],
  [{ code: 'http-status', httpStatus: 500 }, 1],
  [{ code: 'http-status', httpStatus: 403 }, 1],
  [{ code: 'unreachable' }, 1],
  [{ code: 'storage-failed' }, 1],
  [{ code: 'newer-file' }, 1],
  [{ code: 'interrupted' }, 130],
] as const)('%j ends in %i', (error, code) => {
  expect(exitCodeOf(error)).toBe(code);
});
