import { describe, expect, it } from 'vitest';
import type { Article } from '../../../source/domain/article.ts';
import type { Query } from '../../../source/domain/query/query.ts';
import type { QueryWords } from '../../../source/storage/archive/query-words.ts';
import type { TextKeys } from '../../../source/storage/archive/text-keys.ts';
import { planTiers } from '../../../source/storage/archive/tiers.ts';
import { listedIds, openTestArchive } from '../../support/archive.ts';
import { makeDistinctArticle } from '../../support/articles.ts';
import { withRings } from '../../support/search-keys.ts';

/** `سفينه`: `سفن` is a form of it, `زورق` a name of the same, `سفان` of its root. */
const ringsOf: Readonly<Record<string, readonly [inflection: string, name: string, root: string]>> = {
  سفينه: ['سفينه', 'مركب', 'سفن'],
  سفن: ['سفينه', 'سفن', 'سفن'],
  زورق: ['زورق', 'مركب', 'زرق'],
  سفان: ['سفان', 'سفان', 'سفن'],
};
const ringKeys: TextKeys['ringKeys'] = word => {
  const [inflection, name, root] = ringsOf[word] ?? [word, word, word];
  return { inflection: [inflection], name: [name], root: [root] };
};

const hit = (id: string, title: string, text: string, day: number): Article =>
  makeDistinctArticle(id, {
    title,
    summary: null,
    blocks: [{ type: 'paragraph', text }],
    published: `2026-11-${day}T09:00:00.000Z`,
    fetched: '2026-11-29T09:00:00.000Z',
  });

const filling = 'كلمات أخرى تفصل بين ما يبحث عنه القارئ وبين غيره من نص طويل';

function best(articles: readonly Article[], query: Query): readonly string[] {
  const archive = openTestArchive(withRings(ringKeys));
  archive.store({ articles });
  expect(archive.count(query)).toBe(listedIds(archive, { query, order: 'best' }).length);
  return listedIds(archive, { query, order: 'best' });
}

describe('the best hits', () => {
  const articles = [
    hit('root', 'سفان', filling, 20),
    hit('name', 'زورق', filling, 19),
    hit('form-in-text', 'خبر', `${filling} سفن`, 18),
    hit('form', 'سفن', filling, 17),
    hit('in-text', 'خبر', 'سفينة', 16),
    hit('old', 'سفينة', filling, 14),
    hit('new', 'السلام على سفينة', filling, 15),
    hit('none', 'بحر', filling, 21),
  ];

  it('are those of the closest ring, then in headlines, then the newest', () => {
    expect(best(articles, { word: 'سفينة' })).toEqual([
      ...['new', 'old', 'in-text', 'form', 'form-in-text', 'name', 'root'],
    ]);
    expect(best(articles, { word: 'سفان' })).toEqual([
      ...['root', 'form', 'new', 'old', 'form-in-text', 'in-text'],
    ]);
  });

  it('have all words as close as the loosest of them', () => {
    const two: Query = { all: [{ word: 'سفينة' }, { word: 'بحر' }] };
    const both = [
      hit('loose', 'سفن في البحر', 'بحر', 20),
      hit('apart', 'خبر', `سفينة ${filling} بحر`, 19),
      hit('near', 'خبر', 'سفينة في بحر', 18),
      hit('headline', 'بحر وسفينة: سفينة', filling, 17),
    ];
    expect(best(both, two)).toEqual(['headline', 'near', 'apart', 'loose']);
  });

  it('are looked up once, near each other, where nothing but that is asked of them', () => {
    const words = {
      termsOf: (text: string) => text.split(' '),
      related: (term: string) => [term],
    } as unknown as QueryWords;
    const secondTier = (...all: readonly Query[]) => planTiers({ all }, words)?.at(1)?.where[0]?.bound[0];
    const [sea, ship] = [{ word: 'بحر' }, { phrase: 'سفينه قديمه' }];
    expect(secondTier(sea, ship)).toMatch(/^\(NEAR\("بحر" "سفينه قديمه", 8\)\) NOT /u);
    expect(secondTier(sea, ship, { beginning: 'مين' })).toMatch(/^\(.*"مين"\*.* AND NEAR\(/u);
  });

  it('have nothing that is excluded, in all of its forms and names, but for others of its root', () => {
    const without: Query = { all: [{ not: { word: 'سفينة' } }, { any: [{ word: 'خبر' }, { root: 'سفن' }] }] };
    expect(best(articles, without)).toEqual(['root']);
  });

  it('are found by each of many forms', () => {
    const forms = Array.from('ابتثجحخدذرزسشصض', letter => `قلم${letter}`);
    const archive = openTestArchive(
      withRings(word => ({ inflection: [word.slice(0, 3)], name: [word], root: [word] })),
    );
    archive.store({ articles: forms.map((form, index) => hit(form, 'خبر', form, 10 + index)) });
    const found = listedIds(archive, { query: { word: 'قلم' }, order: 'best' });
    expect(found.toSorted()).toEqual(forms.toSorted());
    expect(listedIds(archive, { query: { all: [{ word: 'خبر' }, { not: { word: 'قلم' } }] } })).toEqual([]);
  });

  it('are found by the words of fields', () => {
    expect(best(articles, { title: 'سفينة' })).toEqual(['new', 'old', 'form', 'name', 'root']);
    expect(best(articles, { body: 'سفينة' })).toEqual(['in-text', 'form-in-text']);
    expect(best(articles, { name: 'زورق' })).toEqual(['name', 'new', 'old', 'in-text']);
    expect(best(articles, { beginning: 'سف' })).toEqual([
      ...['root', 'form', 'new', 'old', 'form-in-text', 'in-text'],
    ]);
  });
});
