/** From the flags that `list` and its kin share, and the words of a search, to the articles that are meant. */

import { queryFromFlags } from '../../app/query-from-flags.ts';
import { findId, readyQuery } from '../../app/services/articles.ts';
import type { Services } from '../../app/services/services.ts';
import { ok, type Result } from '../../domain/errors.ts';
import type { ListedArticle, WalkRequest } from '../../domain/library.ts';
import type { Order } from '../../domain/order.ts';
import { allOf, type Query } from '../../domain/query/query.ts';
import type { CommandContext } from '../command.ts';

type Given = Pick<CommandContext, 'flags' | 'input' | 'clock'>;

/** Ready for the archive. `and`: what the command wants of each article anyway. */
export function queryFrom({ flags, input, clock }: Given, services: Services, and?: Query): Result<Query> {
  const words = flags.all ? [] : input;
  const typed = queryFromFlags(flags, words, clock.now());
  if (!typed.ok) return typed;
  return readyQuery(services, and ? allOf([and, typed.value]) : typed.value);
}

/** Errors: `unknown-article` and `ambiguous-id`, of `--after`. */
export function requestFrom(
  { flags }: Pick<CommandContext, 'flags'>,
  services: Services,
  query: Query,
  usual: Order,
): Result<WalkRequest> {
  const { sort: order = usual, after, limit } = flags;
  const place = after === undefined ? null : findId(services, after);
  if (place && !place.ok) return place;
  return ok({
    query,
    order,
    ...(place ? { after: place.value } : {}),
    ...(limit === undefined ? {} : { limit }),
  });
}

/** Found while they are asked for. Errors: those of `requestFrom`. */
export function selectionFrom(
  context: Pick<CommandContext, 'flags'>,
  services: Services,
  query: Query,
  usual: Order,
): Result<() => Iterable<ListedArticle>> {
  const request = requestFrom(context, services, query, usual);
  return request.ok ? ok(() => services.archive.each(request.value)) : request;
}
