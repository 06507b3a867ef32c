import { expect, it } from 'vitest';
import { readyQuery } from '../../../source/app/services/articles.ts';
import type { Query } from '../../../source/domain/query/query.ts';
import { makeArticle, makeSource } from '../../support/articles.ts';
import { fixedClock } from '../../support/edition-services.ts';
import { openTestLibrary } from '../../support/library.ts';

const articleOf = (source: string) =>
  makeArticle({ id: `of-${source}`, source: { id: source, title: source } });

/** The articles of some sources, of which one is active. */
function ready(query: Query, ...sources: readonly string[]): Query {
  const kept = { sources: [makeSource({ id: 'active' })] };
  const services = { ...openTestLibrary({ articles: sources.map(articleOf), kept }), clock: fixedClock };
  const result = readyQuery(services, query);
  if (!result.ok) throw new Error(result.error.code);
  return result.value;
}

const unread: Query = { is: 'unread' };

it('a query asks for the active sources only where there are articles of others', () => {
  expect(ready(unread, 'active', 'removed')).toEqual({ all: [unread, { any: [{ source: 'active' }] }] });
  expect(ready(unread, 'active')).toEqual(unread);
});
