import { expect, test } from 'vitest';
import { failureDetail } from '../../source/storage/storage-error.ts';

const failed = (code: string | undefined, message = 'failed'): Error =>
  Object.assign(new Error(message), code === undefined ? {} : { code });

test.each([
  [failed('ENOSPC'), 'ENOSPC'],
  [failed('SQLITE_READONLY'), 'SQLITE_READONLY'],
  [failed('UNKNOWN_SQLITE_ERROR_1544'), 'SQLITE_READONLY'], // of its folder
  [failed('UNKNOWN_SQLITE_ERROR_5386'), 'SQLITE_IOERR'],
  [failed('UNKNOWN_SQLITE_ERROR_99'), 'UNKNOWN_SQLITE_ERROR_99'],
  [
    failed(undefined, 'ConnectionFailed("Unable to open connection to local database /a: 14")'),
    'SQLITE_CANTOPEN',
  ],
  [failed(undefined, 'no such table'), 'no such table'],
])('%s is %s', (error, detail) => {
  expect(failureDetail(error)).toBe(detail);
});
