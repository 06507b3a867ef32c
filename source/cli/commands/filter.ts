/** From the flags that `list` and its kin share to the filter that the services take. */

import type { ListFilter } from '../../app/services/articles.ts';
import type { Services } from '../../app/services/services.ts';
import { findSource } from '../../app/services/sources.ts';
import type { Result } from '../../domain/errors.ts';
import type { FlagName } from '../../i18n/messages.ts';
import type { FlagValues } from '../flags.ts';
import { knownSources } from './known-sources.ts';

export const filterFlags = [
  'source',
  'category',
  'unread',
  'bookmarked',
  'since',
  'limit',
  'query',
] as const satisfies readonly FlagName[];

export function filterFrom(
  flags: FlagValues,
  services: Services,
  words: readonly string[] = [],
): Result<ListFilter> {
  const sources: string[] = [];
  const known = flags.source.length > 0 ? knownSources(services) : [];
  for (const word of flags.source) {
    const found = findSource(known, word);
    if (!found.ok) return found;
    sources.push(found.value.id);
  }
  const wanted = [...words, ...(flags.query === undefined ? [] : [flags.query])].join(' ');
  return {
    ok: true,
    value: {
      ...(sources.length > 0 ? { sources } : {}),
      ...(flags.category === undefined ? {} : { category: flags.category }),
      ...(flags.since === undefined ? {} : { since: flags.since }),
      ...(flags.limit === undefined ? {} : { limit: flags.limit }),
      ...(wanted === '' ? {} : { words: wanted }),
      unread: flags.unread,
      bookmarked: flags.bookmarked,
    },
  };
}
