import { withoutCredentials } from '../../base/credentials.ts';
import type { ReaderError } from '../../domain/errors.ts';
import { withoutDirectionMarks } from '../../text/direction.ts';

export interface ErrorJson {
  readonly code: string;
  /** Without direction marks. */
  readonly message: string;
  readonly url: string | null;
  readonly httpStatus: number | null;
  /** Feeds that could be meant. */
  readonly feeds?: readonly string[];
}

/** An error as a sentence in the language of the interface, without control characters. */
export type Describe = (error: ReaderError) => string;

export const errorJson = (error: ReaderError, describe: Describe): ErrorJson => ({
  code: error.code,
  message: withoutDirectionMarks(describe(error)),
  url: error.url === undefined ? null : withoutCredentials(error.url),
  httpStatus: error.httpStatus ?? null,
  ...(error.feeds === undefined ? {} : { feeds: error.feeds }),
});
