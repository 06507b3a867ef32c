import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Article, articleCategories } from '../../../source/domain/article.ts';
import { sortTime } from '../../../source/domain/article-time.ts';
import { type NamedOrder, type Order, orders, type UnreadFirst } from '../../../source/domain/order.ts';
import {
  possessions,
  type Query,
  type Status,
  statuses,
  textAsked,
} from '../../../source/domain/query/query.ts';
import { looseRings, type Ring, type RingKeys, rings } from '../../../source/domain/search.ts';
import { searchableText, spokenTexts } from '../../../source/domain/searchable-text.ts';
import { isUnreadFirst, unreadFirst } from '../../../source/domain/unread-first.ts';
import type { SqliteArchive } from '../../../source/storage/archive/sqlite-archive.ts';
import { searchKey } from '../../../source/text/search-key.ts';
import { openTestArchive } from '../../support/archive.ts';
import { makeArticle } from '../../support/articles.ts';
import { makeFetchRecord } from '../../support/fetch-record.ts';
import { fuzzSeed } from '../../support/fuzz-seed.ts';
import { createTestMarks } from '../../support/marks.ts';
import { withRings } from '../../support/search-keys.ts';

const words = ['غزة', 'والكتاب', 'الكتاب', 'كتب', 'سعر', 'الذهب', 'ذهبية', 'مطر'] as const;
const sources = ['one', 'two', 'three'] as const;
const categories = ['ثقافة', 'اقتصاد', 'رياضة'] as const;
const times = [
  '2026-11-19T23:59:59.900Z',
  '2026-11-20T00:00:00.000Z',
  '2026-11-20T00:00:00.400Z',
  '2026-11-20T12:00:00.000Z',
] as const;
const fetched = '2026-11-20T10:00:00.000Z';

interface Sample {
  readonly article: Article;
  readonly readAt: string | null;
  readonly bookmarkedAt: string | null;
  readonly hiddenAt: string | null;
  /** When its source has changed it. */
  readonly changedAt: string | null;
}

const text = (max: number) =>
  fc.array(fc.constantFrom(...words), { maxLength: max }).map(parts => parts.join(' '));

const sample: fc.Arbitrary<Omit<Sample, 'article'> & { readonly fields: Partial<Article> }> = fc.record({
  fields: fc.record({
    title: text(3),
    source: fc.constantFrom(...sources).map(id => ({ id, title: '' })),
    published: fc.constantFrom(null, ...times),
    category: fc.constantFrom(null, ...categories),
    categories: fc.subarray([...categories]),
    author: fc.constantFrom(null, 'سعر الذهب', 'وكتب', 'غزة'),
    byline: fc.constantFrom(null, 'الكتاب سعر'),
    language: fc.constantFrom('ar', 'ar-EG', 'fa'),
    blocks: fc
      .tuple(text(5), fc.boolean())
      .map(([body, hasImage]) => [
        { type: 'paragraph' as const, text: body },
        ...(hasImage ? [{ type: 'image' as const, text: '', url: 'https://news.example/1.jpg' }] : []),
      ]),
  }),
  readAt: fc.constantFrom(null, '2026-11-21T00:00:00.000Z'),
  bookmarkedAt: fc.constantFrom(null, '2026-11-21T00:00:00.000Z', '2026-11-22T00:00:00.000Z'),
  hiddenAt: fc.constantFrom(null, null, '2026-11-21T00:00:00.000Z'),
  changedAt: fc.constantFrom(null, '2026-11-20T20:00:00.000Z', '2026-11-22T00:00:00.000Z'),
});

const plain: Partial<Article> = { summary: null, related: [], fetched };

/** Each with an address and a headline of its own, so that none is taken for another. */
const samples: fc.Arbitrary<readonly Sample[]> = fc.array(sample, { maxLength: 25 }).map(found =>
  found.map(({ fields, ...status }, index) => ({
    ...status,
    article: makeArticle({
      ...plain,
      ...fields,
      id: `id${index}`,
      link: `https://news.example/${index}`,
      title: `${fields.title} ع${index}`,
    }),
  })),
);

const patterns = ['ذهب', '^سعر', '[كم]ت?ب$', 'غز[ةه] ', '(ال)?كتا?ب', 'لا يوجد'];

const word = fc.constantFrom(...words, 'كت', 'الذ', 'غ', '…', 'كتب…سعر', '"');
const leaf: fc.Arbitrary<Query> = fc.oneof(
  fc.record({ word }),
  fc.record({ beginning: word }),
  fc.record({ title: word }),
  fc.record({ body: word }),
  fc.record({ name: word }),
  fc.record({ root: word }),
  fc.record({ author: fc.oneof(word, fc.constantFrom('سعر الذهب', 'الذهب الكتاب')) }),
  fc.constantFrom('ar', 'fa').map(lang => ({ lang })),
  fc.constantFrom(...possessions).map(has => ({ has })),
  fc.constantFrom(...patterns).map(regex => ({ regex })),
  text(3).map(phrase => ({ phrase })),
  fc.constantFrom<Status>(...statuses).map(is => ({ is })),
  fc.constantFrom(...sources, 'none').map(source => ({ source })),
  fc.constantFrom(...categories, 'ثَقافه', 'لا شيء', '').map(category => ({ category })),
  fc.constantFrom(...times).map(since => ({ since })),
  fc.constantFrom(...times).map(before => ({ before })),
);
const { query } = fc.letrec<{ query: Query }>(tie => ({
  query: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    leaf,
    fc.array(tie('query'), { maxLength: 3 }).map(all => ({ all })),
    fc.array(tie('query'), { maxLength: 3 }).map(any => ({ any })),
    fc.array(leaf, { maxLength: 3 }).map(all => ({ all })),
    fc.constantFrom(...sources).map(source => ({ any: [{ source }, { source: 'two' }] })),
    tie('query').map(not => ({ not })),
  ),
}));

/** A language of few rules that uses every ring. */
function ringKeys(word: string): RingKeys {
  const stem = word.replace(/^و?ال/u, '');
  const root = stem.replace(/[اويه]/gu, '');
  return {
    inflection: [stem],
    name: word.endsWith('ر') ? ['ر'] : [],
    root: root.length > 2 ? [root.slice(0, 3)] : [],
  };
}

const depth = (ring: Ring): number => rings.indexOf(ring);

function ringOf(term: string, word: string): Ring | null {
  if (term === word) return 'exact';
  const [wanted, keys] = [ringKeys(term), ringKeys(word)];
  return looseRings.find(ring => keys[ring].some(key => wanted[ring].includes(key))) ?? null;
}

const termsOf = (value: string): readonly string[] => searchKey(value).split(' ').filter(Boolean);

const partsOfText = (article: Article): readonly string[] => {
  const { title, body } = searchableText(article);
  return [title, body];
};

const hasRow = (parts: readonly string[], terms: readonly string[]): boolean =>
  terms.length > 0 && parts.some(part => ` ${searchKey(part)} `.includes(` ${terms.join(' ')} `));

const hasRelated = (parts: readonly string[], term: string, loosest: Ring): boolean =>
  parts.flatMap(termsOf).some(word => {
    const ring = ringOf(term, word);
    return ring !== null && depth(ring) <= depth(loosest);
  });

const hasWord = (parts: readonly string[], terms: readonly string[], loosest: Ring): boolean =>
  terms.length === 1 ? hasRelated(parts, terms[0] as string, loosest) : hasRow(parts, terms);

const hasEach = (parts: readonly string[], terms: readonly string[], loosest: Ring): boolean =>
  terms.length > 0 && terms.every(term => hasRelated(parts, term, loosest));

function hasBeginning(parts: readonly string[], terms: readonly string[]): boolean {
  const last = terms.at(-1) ?? '';
  if (last.length < 2) return hasRow(parts, terms);
  return parts.some(part => ` ${searchKey(part)}`.includes(` ${terms.join(' ')}`));
}

/** Words in a row, each as it is or in another spelling of the name. */
function hasName(parts: readonly string[], terms: readonly string[]): boolean {
  const spells = (term: string, word: string | undefined): boolean =>
    word !== undefined &&
    (word === term || ringKeys(term).name.some(key => ringKeys(word).name.includes(key)));
  return (
    terms.length > 0 &&
    parts
      .map(termsOf)
      .some(words => words.some((_, at) => terms.every((term, offset) => spells(term, words[at + offset]))))
  );
}

function answers(article: Article, query: Query, loosest: Ring): boolean | null {
  const asked = textAsked(query);
  if (!asked) return null;
  const [title = '', body = ''] = partsOfText(article);
  const terms = termsOf(asked.text);
  switch (asked.kind) {
    case 'word':
      return hasWord([title, body], terms, loosest);
    case 'beginning':
      return hasBeginning([title, body], terms);
    case 'phrase':
      return hasRow([title, body], terms);
    case 'title':
      return hasWord([title], terms, loosest);
    case 'body':
      return hasWord([body], terms, loosest);
    case 'name':
      return hasName([title, body], terms);
    case 'root':
      return hasEach([title, body], terms, 'root');
  }
}

const isEmptyWord = (part: Query): boolean => {
  const asked = textAsked(part);
  return asked !== null && termsOf(asked.text).length === 0;
};

/** `all` in `all` is one; beside words, what has no letter says nothing. */
const partsOf = (part: Query): readonly Query[] => {
  if (!('all' in part)) return [part];
  const parts = part.all.flatMap(partsOf);
  const full = parts.filter(each => !isEmptyWord(each));
  return full.some(each => textAsked(each) !== null) ? full : parts;
};

const secondOf = (time: string): number => Math.floor(Date.parse(time) / 1000);

/** A bookmark is never hidden. */
const isHidden = ({ hiddenAt, bookmarkedAt }: Sample): boolean => hiddenAt !== null && bookmarkedAt === null;

/** Whether hidden articles are asked for, anywhere in the query. */
const asksForHidden = (wanted: Query): boolean => JSON.stringify(wanted).includes('{"is":"hidden"}');

/** What a query means, without an index. */
function matches(sample: Sample, wanted: Query, loosest: Ring = 'root'): boolean {
  const { article, readAt, bookmarkedAt, changedAt } = sample;
  const again = (part: Query): boolean => matches(sample, part, loosest);
  const answered = answers(article, wanted, loosest);
  if (answered !== null) return answered;
  if ('is' in wanted) {
    if (wanted.is === 'hidden') return isHidden(sample);
    if (wanted.is === 'bookmarked') return bookmarkedAt !== null;
    if (wanted.is === 'new') return article.source.id === refreshed;
    if (wanted.is === 'changed') return readAt !== null && changedAt !== null && changedAt > readAt;
    return (readAt !== null) === (wanted.is === 'read');
  }
  if ('author' in wanted) {
    const bylines = [article.author, article.byline].map(each => each ?? '');
    return hasWord(bylines, termsOf(wanted.author), 'name');
  }
  if ('regex' in wanted) {
    const pattern = new RegExp(wanted.regex.replace('ة', 'ه'), 'mu');
    return spokenTexts(article).some(text => pattern.test(text.replaceAll('ة', 'ه')));
  }
  if ('lang' in wanted) return article.language?.split('-')[0] === wanted.lang;
  if ('has' in wanted) return article.blocks.some(({ type }) => type === wanted.has);
  if ('source' in wanted) return article.source.id === wanted.source;
  if ('category' in wanted) {
    const key = searchKey(wanted.category);
    return key !== '' && articleCategories(article).some(name => searchKey(name) === key);
  }
  if ('since' in wanted) return secondOf(sortTime(article)) >= secondOf(wanted.since);
  if ('before' in wanted) return secondOf(sortTime(article)) < secondOf(wanted.before);
  if ('not' in wanted) return !matches(sample, wanted.not, 'name');
  if ('all' in wanted) return partsOf(wanted).every(again);
  return 'any' in wanted && wanted.any.some(again);
}

/** The source that had a good fetch when all of its articles came in. */
const refreshed = 'one';

const newestFirst = (a: Sample, b: Sample): number =>
  secondOf(sortTime(b.article)) - secondOf(sortTime(a.article));

const inOrder: Readonly<
  Record<Exclude<NamedOrder, 'best'>, (found: readonly Sample[]) => readonly Sample[]>
> = {
  newest: found => found.toSorted(newestFirst),
  oldest: found => found.toSorted(newestFirst).toReversed(),
  bookmarked: found =>
    found
      .filter(({ bookmarkedAt }) => bookmarkedAt !== null)
      .toSorted(newestFirst)
      .toSorted((a, b) => Number(b.bookmarkedAt?.localeCompare(a.bookmarkedAt ?? ''))),
  source: found =>
    found
      .toSorted(newestFirst)
      .toSorted((a, b) =>
        `${a.article.source.title} ${a.article.source.id}`.localeCompare(
          `${b.article.source.title} ${b.article.source.id}`,
        ),
      ),
};

/** Some that have been marked since the list was made, or marked twice. */
function heldIn(found: readonly Sample[], start: number): UnreadFirst {
  const every = (part: number) =>
    found.flatMap(({ article }, index) => ((start + index) % 4 === part ? [article.id] : []));
  return { unread: every(0), read: every(1) };
}

function sortedBy(order: 'newest' | 'oldest' | 'bookmarked' | UnreadFirst, found: readonly Sample[]) {
  if (!isUnreadFirst(order)) return inOrder[order](found);
  const isLate = ({ article: { id }, readAt }: Sample): boolean =>
    order.read.includes(id) || (readAt !== null && !order.unread.includes(id));
  return found.toSorted(newestFirst).toSorted((a, b) => Number(isLate(a)) - Number(isLate(b)));
}

/** All in one document: of equal dates the first one is on top. */
function archiveOf(found: readonly Sample[]): SqliteArchive {
  const archive = openTestArchive(withRings(ringKeys));
  const marks = createTestMarks();
  const earlier = (article: Article): Article => ({ ...article, author: 'an earlier one' });
  archive.store({
    record: makeFetchRecord({ sourceId: refreshed, attempted: fetched, succeeded: fetched }),
    articles: found.map(({ article, changedAt }) => (changedAt ? earlier(article) : article)),
  });
  archive.store({
    articles: found.flatMap(({ article, changedAt }) =>
      changedAt ? { ...article, fetched: changedAt } : [],
    ),
  });
  for (const version of archive.unjudgedVersions()) archive.judgeVersion(version, true);
  for (const { article, readAt, bookmarkedAt, hiddenAt } of found) {
    if (hiddenAt) marks.set('hidden', article.id, hiddenAt);
    if (readAt) marks.set('read', article.id, readAt);
    if (bookmarkedAt) marks.set('bookmark', article.id, bookmarkedAt);
  }
  archive.mirror(marks);
  return archive;
}

const idsOf = (listed: Iterable<{ readonly id: string }>): readonly string[] =>
  Array.from(listed, ({ id }) => id);

interface Question {
  readonly wanted: Query;
  readonly start: number;
  readonly limit: number;
}

/** Many of one archive, since an archive takes longer to fill than to ask. */
const questions: fc.Arbitrary<readonly Question[]> = fc.array(
  fc.record({ wanted: query, start: fc.nat(), limit: fc.integer({ min: 1, max: 6 }) }),
  { minLength: 10, maxLength: 10 },
);

/** That pages and positions are those of the whole list. */
function expectPages(archive: SqliteArchive, order: Order, ids: readonly string[], asked: Question): void {
  const { wanted, start, limit } = asked;
  const index = start % ids.length;
  const id = ids[index] as string;
  expect(archive.position(wanted, order, id)).toBe(index);
  expect(idsOf(archive.list({ query: wanted, order, limit, after: id }))).toEqual(
    ids.slice(index + 1, index + 1 + limit),
  );
  expect(idsOf(archive.list({ query: wanted, order, limit, before: id }))).toEqual(
    ids.slice(Math.max(0, index - limit), index),
  );
  expect(idsOf(archive.each({ query: wanted, order, after: id }))).toEqual(ids.slice(index + 1));
  expect(idsOf(archive.list({ query: wanted, order, limit, fromEnd: true }))).toEqual(ids.slice(-limit));
}

function checkQuestion(archive: SqliteArchive, found: readonly Sample[], asked: Question): void {
  const { wanted } = asked;
  const shown = asksForHidden(wanted) ? found : found.filter(each => !isHidden(each));
  const hits = shown.filter(each => matches(each, wanted));
  expect(archive.count(wanted)).toBe(hits.length);
  for (const order of ['newest', 'oldest', 'bookmarked', unreadFirst, heldIn(found, asked.start)] as const) {
    const ids = idsOf(sortedBy(order, hits).map(({ article }) => article));
    expect(idsOf(archive.list({ query: wanted, order, limit: 100 }))).toEqual(ids);
    expect(archive.ids({ query: wanted, order })).toEqual(ids);
    if (ids.length > 0) expectPages(archive, order, ids, asked);
  }
  const best = idsOf(archive.list({ query: wanted, order: 'best', limit: 100 }));
  expect(best.toSorted()).toEqual(idsOf(hits.map(({ article }) => article)).toSorted());
  if (best.length > 0) expectPages(archive, 'best', best, asked);
}

describe('a query in SQL', () => {
  it('finds what it means, in each order, from each place', () => {
    fc.assert(
      fc.property(samples, questions, (found, asked) => {
        const archive = archiveOf(found);
        for (const question of asked) checkQuestion(archive, found, question);
      }),
      { numRuns: 40, seed: fuzzSeed },
    );
  }, 60_000);

  it('lists nothing behind an article that is not there', () => {
    const archive = archiveOf([]);
    for (const order of [...orders, unreadFirst]) {
      expect(archive.list({ query: { all: [] }, order, limit: 9, after: 'gone' })).toEqual([]);
      expect(archive.position({ all: [] }, order, 'gone')).toBeNull();
    }
  });
});
