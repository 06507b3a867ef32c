/** What the catalog offers by topic and by country. */
import { sourceIdOf } from '../identity.ts';
import { type CatalogueEntry, catalogue } from './index.ts';

/** `country`: ISO 3166-1 alpha-2, or `INT`. */
export type Interest =
  | { readonly kind: 'topic'; readonly name: string }
  | { readonly kind: 'country'; readonly name: string };

export const idOf = (entry: CatalogueEntry): string => sourceIdOf(entry.url);

const counted = (kind: Interest['kind']): readonly Interest[] => {
  const counts = new Map<string, number>();
  for (const entry of catalogue) counts.set(entry[kind], (counts.get(entry[kind]) ?? 0) + 1);
  return [...counts].sort((a, b) => b[1] - a[1]).map(([name]) => ({ kind, name }));
};

/** Those with the most sources come first. */
export const interests: readonly Interest[] = [...counted('topic'), ...counted('country')];

export const interestKey = ({ kind, name }: Interest): string => `${kind}/${name}`;

export const entriesOf = ({ kind, name }: Interest): readonly CatalogueEntry[] =>
  catalogue.filter(entry => entry[kind] === name);

const keysOf = ({ topic, country }: CatalogueEntry): readonly string[] => [
  interestKey({ kind: 'topic', name: topic }),
  interestKey({ kind: 'country', name: country }),
];

/** What is of any of these interests; without any, everything. */
export const entriesOfAny = (keys: readonly string[]): readonly CatalogueEntry[] =>
  keys.length === 0 ? catalogue : catalogue.filter(entry => keysOf(entry).some(key => keys.includes(key)));
