/** What a query's words stand for, looked up once for each question. */
import type { Ring } from '../../domain/search.ts';
import type { TextKeys } from './text-keys.ts';
import type { Vocabulary } from './vocabulary.ts';

export interface QueryWords extends Pick<TextKeys, 'normalise'> {
  /** The words of a text as they are looked up. */
  readonly termsOf: (text: string) => readonly string[];
  /** Words that answer to one, up to a ring, and that one itself first. */
  readonly related: (term: string, ring: Ring) => readonly string[];
}

export function createQueryWords(
  { normalise, indexText }: Pick<TextKeys, 'normalise' | 'indexText'>,
  vocabulary: Pick<Vocabulary, 'related'>,
): QueryWords {
  const known = new Map<string, readonly string[]>();
  return {
    normalise,
    termsOf: text => indexText(text).split(' ').filter(Boolean),
    related(term, ring) {
      const name = `${ring} ${term}`;
      const found = known.get(name) ?? vocabulary.related(term, ring);
      known.set(name, found);
      return found;
    },
  };
}
