/** What follows a job that was to save something. */
import type { Result } from '../../domain/errors.ts';
import { type Effect, reloaded, say } from './effect.ts';
import type { Notice } from './notice.ts';

type Failed = Extract<Result<unknown>, { ok: false }>;

/** What was shown already is taken back: the truth is read again. */
export const failed = ({ error }: Failed): readonly Effect[] => [reloaded, say({ kind: 'error', error })];

/** What was done to something saved. */
export const saved = <Value>(result: Result<Value>, notice: (value: Value) => Notice): readonly Effect[] =>
  result.ok ? [reloaded, say(notice(result.value))] : failed(result);
