import { expect, it } from 'vitest';
import { everything } from '../../../source/domain/query/query.ts';
import { editionServices } from '../../support/edition-services.ts';

it('has no two articles of one event in the sample edition', async () => {
  const { archive } = await editionServices();
  for (const _ of archive.grouping());
  const articles = [...archive.each({ query: everything, order: 'newest' })];
  expect(articles.length).toBeGreaterThan(10);
  expect(articles.filter(({ story }) => story !== undefined)).toEqual([]);
}, 60_000);
