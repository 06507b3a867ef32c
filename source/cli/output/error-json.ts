import type { ReaderError } from '../../domain/errors.ts';
import { withoutDirectionMarks } from '../../text/direction.ts';

export interface ErrorJson {
  readonly code: string;
  /** For programs too: without direction marks. */
  readonly message: string;
  readonly url: string | null;
  readonly httpStatus: number | null;
}

/** How an error is told in the user's language; without control characters. */
export type Describe = (error: ReaderError) => string;

export const errorJson = (error: ReaderError, describe: Describe): ErrorJson => ({
  code: error.code,
  message: withoutDirectionMarks(describe(error)),
  url: error.url ?? null,
  httpStatus: error.httpStatus ?? null,
});
