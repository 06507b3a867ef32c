import { expect, it } from 'vitest';
import { createTextsAhead } from '../../../source/app/session/texts-ahead.ts';
import { makeDistinctArticle } from '../../support/articles.ts';

const textsOf = (title: string) => ({ feed: makeDistinctArticle('one', { title }), page: null });

it('gives what was read ahead as the same object, also once it may have changed, as long as it says the same', () => {
  let title = 'قطار';
  const ahead = createTextsAhead({ texts: () => textsOf(title), version: () => 1 });
  const read = ahead.readAhead('one');
  expect(ahead.texts('one')).toBe(read);
  ahead.expire();
  expect(ahead.texts('one')).toBe(read);
  title = 'سفينة';
  expect(ahead.texts('one')).toEqual(textsOf(title));
});
