/** The exit codes, and the exit code of each failure. */
import type { ReaderError, ReaderErrorCode } from '../domain/errors.ts';
import type { ExitCodeName } from '../i18n/cli-messages.ts';

export const exitCodes = {
  done: 0,
  failed: 1,
  usage: 2,
  partial: 3,
  nothing: 4,
  interrupted: 130,
} as const satisfies Readonly<Record<ExitCodeName, number>>;

export type ExitCode = (typeof exitCodes)[ExitCodeName];

const byErrorCode: Readonly<Record<ReaderErrorCode, ExitCodeName>> = {
  offline: 'failed',
  unreachable: 'failed',
  timeout: 'failed',
  'untrusted-certificate': 'failed',
  'no-encryption': 'failed',
  'not-http': 'failed',
  'proxy-failed': 'failed',
  incomplete: 'failed',
  'too-large': 'failed',
  'too-many-redirects': 'failed',
  'unsafe-address': 'usage',
  'bad-address': 'usage',
  'http-status': 'failed',
  undecodable: 'failed',
  'not-a-feed': 'nothing',
  'malformed-feed': 'failed',
  'empty-document': 'nothing',
  'not-a-list': 'nothing',
  'no-bookmarks': 'nothing',
  'no-article': 'nothing',
  'no-picture': 'nothing',
  'file-not-found': 'nothing',
  'file-unreadable': 'failed',
  'file-unwritable': 'failed',
  'binary-on-terminal': 'usage',
  'storage-failed': 'failed',
  'newer-file': 'failed',
  'file-exists': 'usage',
  'not-a-backup': 'nothing',
  'broken-backup': 'failed',
  'no-home': 'nothing',
  'home-exists': 'usage',
  'home-busy': 'failed',
  'not-a-server': 'nothing',
  'login-refused': 'failed',
  'no-password': 'usage',
  'no-sync': 'usage',
  'sync-busy': 'failed',
  'broken-settings': 'failed',
  'unknown-article': 'nothing',
  'ambiguous-id': 'usage',
  'unknown-source': 'nothing',
  'source-exists': 'usage',
  'unknown-view': 'nothing',
  'view-exists': 'usage',
  'unknown-rule': 'nothing',
  'conflicting-actions': 'usage',
  'rule-hides-most': 'usage',
  'bad-tag': 'usage',
  'long-note': 'usage',
  'unknown-setting': 'usage',
  'nothing-to-undo': 'nothing',
  'nothing-to-redo': 'nothing',
  'unknown-command': 'usage',
  'unknown-flag': 'usage',
  'bad-value': 'usage',
  'missing-value': 'usage',
  'bad-query': 'usage',
  'missing-argument': 'usage',
  'extra-argument': 'usage',
  unopenable: 'nothing',
  'editor-failed': 'failed',
  'bad-command': 'usage',
  'program-failed': 'failed',
  interrupted: 'interrupted',
};

/** Not Found and Gone (RFC 9110 §15.5.5, §15.5.11). */
const absent: readonly number[] = [404, 410];

export function exitCodeOf({ code, httpStatus }: Pick<ReaderError, 'code' | 'httpStatus'>): ExitCode {
  if (httpStatus !== undefined && absent.includes(httpStatus)) return exitCodes.nothing;
  return exitCodes[byErrorCode[code]];
}
