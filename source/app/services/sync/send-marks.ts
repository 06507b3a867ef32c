/** Tells the server what is settled and is another way there. */
import { ok, type ReaderError, type Result } from '../../../domain/errors.ts';
import type { ItemMarks, ItemState, SyncServer } from '../../../domain/sync.ts';

/** Of one item: what both sides have now, and what both are to have. */
export interface Settled {
  readonly id: string;
  readonly article: string;
  readonly here: ItemMarks;
  readonly there: ItemMarks;
  readonly next: ItemMarks;
}

interface Sending {
  readonly state: ItemState;
  readonly on: boolean;
  readonly ids: readonly string[];
}

function* sendings(all: readonly Settled[]): Generator<Sending> {
  const idsOf = (isWanted: (each: Settled) => boolean): readonly string[] =>
    all.filter(isWanted).map(({ id }) => id);
  for (const on of [true, false]) {
    yield { state: 'read', on, ids: idsOf(({ next, there }) => next.read === on && there.read !== on) };
    yield {
      state: 'starred',
      on,
      ids: idsOf(({ next, there }) => next.starred === on && there.starred !== on),
    };
  }
  for (const tag of new Set(all.flatMap(({ next, there }) => [...next.tags, ...there.tags]))) {
    yield {
      state: { tag },
      on: true,
      ids: idsOf(({ next, there }) => next.tags.includes(tag) && !there.tags.includes(tag)),
    };
    yield {
      state: { tag },
      on: false,
      ids: idsOf(({ next, there }) => !next.tags.includes(tag) && there.tags.includes(tag)),
    };
  }
}

/** The login has ended, too much is asked at once, or what stands before the server has no answer from it: all of that passes. */
const passing: ReadonlySet<number> = new Set([401, 429, 502, 503, 504]);

/** A server that knows no tags of items answers their first one with an error: then they stay here. */
const isRefusal = (state: ItemState, { code, httpStatus = 0 }: ReaderError): boolean =>
  typeof state === 'object' && code === 'http-status' && !passing.has(httpStatus);

export async function sendAll(
  server: SyncServer,
  all: readonly Settled[],
): Promise<Result<{ hasNoTags: boolean }>> {
  let hasNoTags = false;
  for (const { state, on, ids } of sendings(all)) {
    if (ids.length === 0 || (hasNoTags && typeof state === 'object')) continue;
    const sent = await server.setState(ids, state, on);
    if (sent.ok) continue;
    if (!isRefusal(state, sent.error)) return sent;
    hasNoTags = true;
  }
  return ok({ hasNoTags });
}
