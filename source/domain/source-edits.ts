/**
 * Edits of the source list. `base` is the list of the default sources: while the list is not the user's own, they become cells
 * with the orders 1 to n, and the list is the user's from then on. A list that is the user's already ignores `base`.
 */
import { mayHaveCredentials } from '../base/credentials.ts';
import type { Edit, KeptSource, SourceList } from './change.ts';
import { identityUrl, type Source } from './source.ts';

type SourceEdit = Extract<Edit, { table: 'source' }>;

const edit = (key: string, to: SourceEdit['to']): Edit => ({ table: 'source', key, to });

const makeOwn: Edit = { table: 'list', key: 'sources', to: () => 'own' };

const ownList = (base: readonly Source[]): readonly Edit[] => [
  makeOwn,
  ...base.map((source, index) =>
    edit(source.id, (before, list) => (list.own ? before : { source, order: index + 1 })),
  ),
];

/** Behind the last source, in the order given; one that is in the list already stays as it is. */
export function addSources(sources: readonly Source[], base: readonly Source[]): readonly Edit[] {
  const defaults = new Set(base.map(source => source.id));
  const add = (source: Source, index: number) => (before: KeptSource | null, list: SourceList) => {
    const isListed = list.own || defaults.has(source.id);
    const last = list.own ? list.lastOrder : base.length;
    return (isListed && before) || { source, order: last + 1 + index };
  };
  return [...ownList(base), ...sources.map((source, index) => edit(source.id, add(source, index)))];
}

export type SourceFields = Partial<Omit<Source, 'id' | 'originalUrl'>>;

const withoutSecret = ({ credentials: _, ...source }: Source): Source => source;

/** A source that moves keeps the URL that its ids come from; its password stays with the host that it is for. */
function changed(source: Source, change: SourceFields): Source {
  const originalUrl = identityUrl(source);
  const whole = { ...source, ...change };
  const isAtHome = change.credentials !== undefined || mayHaveCredentials(whole.url, source.url);
  const { originalUrl: _, ...rest } = isAtHome ? whole : withoutSecret(whole);
  return rest.url === originalUrl ? rest : { ...rest, originalUrl };
}

/** Does nothing to a source that is not in the list. */
export const changeSources = (
  ids: readonly string[],
  change: SourceFields,
  base: readonly Source[],
): readonly Edit[] => [
  ...ownList(base),
  ...ids.map(id => edit(id, before => before && { ...before, source: changed(before.source, change) })),
];

export const changeSource = (id: string, change: SourceFields, base: readonly Source[]): readonly Edit[] =>
  changeSources([id], change, base);

/** Does nothing to a source that is not in the list. `ids`: all of them, as they are to be listed. */
export const orderSources = (ids: readonly string[], base: readonly Source[]): readonly Edit[] => [
  ...ownList(base),
  ...ids.map((id, index) => edit(id, before => before && { ...before, order: index + 1 })),
];

/** The list is to be this one; of a source that is in it already, title and folder change. `removed`: ids of all others. */
export const replaceSources = (
  sources: readonly Source[],
  removed: readonly string[],
  base: readonly Source[],
): readonly Edit[] => [
  ...ownList(base),
  ...sources.map((source, index) =>
    edit(source.id, before => ({
      source: before ? changed(before.source, { title: source.title, category: source.category }) : source,
      order: index + 1,
    })),
  ),
  ...removed.map(id => edit(id, () => null)),
];

export const removeSources = (ids: readonly string[], base: readonly Source[]): readonly Edit[] => [
  ...ownList(base),
  ...ids.map(id => edit(id, () => null)),
];
