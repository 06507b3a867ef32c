import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseQuery } from '../../../source/domain/query/parse.ts';
import type { Query } from '../../../source/domain/query/query.ts';
import type { SqliteArchive } from '../../../source/storage/archive/sqlite-archive.ts';
import { openTestArchive } from '../../support/archive.ts';
import { makeDistinctArticle } from '../../support/articles.ts';
import { fuzzSeed } from '../../support/fuzz-seed.ts';

function parsed(text: string): Query {
  const result = parseQuery(text, new Date('2026-11-24T12:00:00.000Z'));
  if (!result.ok) throw new Error(text);
  return result.value;
}

interface Said {
  readonly title: string;
  readonly body: string;
  readonly author: string | null;
}

const articleOf = ({ title, body, author }: Said, index: number) =>
  makeDistinctArticle(`id${index}`, {
    title,
    author,
    byline: null,
    summary: null,
    blocks: [{ type: 'paragraph', text: body }],
  });

function archiveOf(said: readonly Said[]): SqliteArchive {
  const archive = openTestArchive();
  archive.store({ articles: said.map(articleOf), awaitsRules: true });
  return archive;
}

const lastOf = (archive: SqliteArchive): number => archive.lastArrival() ?? 0;

function takeIn(archive: SqliteArchive, ...queries: readonly Query[]): void {
  for (const _ of archive.indexingArrivals(queries, lastOf(archive))); // each step is one transaction
}

/** Forms of one word, spellings of one name, names in one word or in two, numbers, marks. */
const words = [
  ...['كتاب', 'الكِتاب', 'كتب', 'مكتبة', 'وكتابه', 'كاتب'],
  ...['محمد', 'صلاح', 'محمد صلاح', 'أوبن إيه آي', 'OpenAI', 'نتنياهو', 'نتانياهو', 'عبد الله', 'عبدالله'],
  ...['covid-19', 'كوفيد', '١٩', '19', 'غزة_الآن', 'غزّة', 'الآن', 'نفط', 'النفط', 'مصر', 'المصرية'],
];
const word = fc.constantFrom(...words);
const sentence = (maxLength: number) => fc.array(word, { maxLength }).map(parts => parts.join(' '));

const leaf = fc.oneof(
  word,
  word.map(text => `"${text}"`),
  fc.tuple(word, word).map(([first, second]) => `"${first} ${second}"`),
  fc.constantFrom('كت*', 'ال*', 'ope*', '"محمد ص*"', 'author:سعاد', 'lang:ar', 'is:unread', 'since:1d'),
  fc
    .tuple(fc.constantFrom('title', 'body', 'name', 'root'), word)
    .map(([field, text]) => `${field}:"${text}"`),
);
const part = fc.oneof(
  leaf,
  leaf.map(text => `-${text}`),
  fc.tuple(leaf, leaf).map(([first, second]) => `(${first} or ${second})`),
);
const queryText = fc
  .array(part, { minLength: 1, maxLength: 3 })
  .map(parts => parts.join(' '))
  .filter(text => parseQuery(text, new Date('2026-11-24T12:00:00.000Z')).ok);

const saying = fc.record({
  title: sentence(3),
  body: sentence(6),
  author: fc.option(fc.constantFrom('سعاد', 'كاتب مصر')),
});

describe('the words of new articles', () => {
  it('are known to queries as if all were indexed', () => {
    fc.assert(
      fc.property(
        fc.array(saying, { minLength: 1, maxLength: 8 }),
        fc.array(queryText, { minLength: 1, maxLength: 3 }),
        (said, texts) => {
          const queries = texts.map(parsed);
          const [partly, whole] = [archiveOf(said), archiveOf(said)];
          takeIn(partly, ...queries);
          for (const _ of whole.indexing()); // all
          const found = (archive: SqliteArchive) =>
            queries.map(query => archive.arrivals(query, lastOf(archive)));
          expect(found(partly)).toEqual(found(whole));
        },
      ),
      { seed: fuzzSeed, numRuns: 100 },
    );
  });

  const said = ['كتاب جديد', 'أسعار النفط', 'مباراة اليوم'].map(title => ({ title, body: '', author: null }));

  it.each(['نفط', 'title:نفط'])('are indexed only where a query may find them: %s', text => {
    const archive = archiveOf(said);
    takeIn(archive, parsed(text));
    expect(archive.unindexed()).toBe(2);
    expect(archive.arrivals(parsed(text), lastOf(archive))).toEqual(['id1']);
  });

  it('are found later too, whatever was indexed before', () => {
    const archive = archiveOf(said);
    takeIn(archive, parsed('نفط'));
    for (const _ of archive.indexing()); // the others
    const titles = archive.list({ query: parsed('كتب or مباراة or نفط'), order: 'newest', limit: 9 });
    expect(titles.map(({ id }) => id).sort()).toEqual(['id0', 'id1', 'id2']);
  });

  it('are all indexed for a query for what only the index has of an article', () => {
    const archive = archiveOf(said);
    takeIn(archive, parsed('lang:ar'));
    expect(archive.unindexed()).toBe(0);
  });
});
