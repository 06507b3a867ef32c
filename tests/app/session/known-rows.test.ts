import { expect, it } from 'vitest';
import { createKnownRows } from '../../../source/app/session/known-rows.ts';
import { makeDistinctArticle } from '../../support/articles.ts';
import { listed } from '../../support/told-event.ts';

const row = (id: string, fields: { readonly read?: boolean } = {}) => ({
  ...listed(makeDistinctArticle(id)),
  ...fields,
});

it('gives a row that was read before as it was, if it says the same', () => {
  const asKnown = createKnownRows();
  const [first] = asKnown([row('a'), row('b')]);
  asKnown([row('c')]);
  expect(asKnown([row('b'), row('a')])[1]).toBe(first);
});

it('gives a row that says something else as it is now, and keeps that', () => {
  const asKnown = createKnownRows();
  asKnown([row('a')]);
  const [now] = asKnown([row('a', { read: true })]);
  expect(now?.read).toBe(true);
  expect(asKnown([row('a', { read: true })])[0]).toBe(now);
});

it('forgets those that were not read for long', () => {
  const asKnown = createKnownRows(2);
  const [a, b] = asKnown([row('a'), row('b')]);
  asKnown([row('a'), row('c')]);
  expect(asKnown([row('a')])[0]).toBe(a);
  expect(asKnown([row('b')])[0]).not.toBe(b);
});
