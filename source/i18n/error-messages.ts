import type { ReaderError, ReaderErrorCode } from '../domain/errors.ts';

export type ErrorMessages = Readonly<Record<ReaderErrorCode, (error: ReaderError) => string>>;

/** Those of the way to a server. */
export type NetworkErrorMessages = Pick<
  ErrorMessages,
  'unreachable' | 'untrusted-certificate' | 'no-encryption' | 'not-http' | 'proxy-failed'
>;
