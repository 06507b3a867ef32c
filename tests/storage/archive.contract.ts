import { describe, expect, it } from 'vitest';
import type { Article } from '../../source/domain/article.ts';
import type { Archive, ArchiveQuery } from '../../source/domain/ports.ts';
import type { FetchRecord } from '../../source/domain/source.ts';
import { makeArticle } from '../support/articles.ts';

export type Normalise = (text: string) => string;

/** Enough of a search key for these tests: lower case, no short vowels, one form of alef and of ta marbuta. */
export const normaliseForTests: Normalise = text =>
  text
    .toLowerCase()
    .replace(/[\u064b-\u0652]/g, '')
    .replace(/[أإآ]/g, 'ا')
    .replace(/ة/g, 'ه');

/** What every `Archive` does. `open` gives an empty one. */
export function describeArchive(name: string, open: (normalise: Normalise) => Archive): void {
  const withArticles = (...articles: readonly Partial<Article>[]): Archive => {
    const archive = open(normaliseForTests);
    archive.store(articles.map(makeArticle));
    return archive;
  };
  const listed = (archive: Archive, query: ArchiveQuery = {}): readonly string[] =>
    [...archive.list(query)].map(header => header.id);

  describe(name, () => {
    it('gives back an article as it was stored', () => {
      const article = makeArticle({ title: 'NUL \0, half a pair \ud83d and “quotes”' });
      const archive = open(normaliseForTests);
      archive.store([article]);
      expect(archive.get(article.id)).toEqual(article);
    });

    it('lists headers without bodies', () => {
      const { category, byline, blocks, related, ...header } = makeArticle();
      expect([...withArticles({}).list({})]).toEqual([header]);
    });

    it('knows nothing of what was never stored', () => {
      const archive = withArticles({});
      expect(archive.get('nothing000')).toBeNull();
      expect(archive.findByLink('https://news.example/other')).toBeNull();
    });

    describe('store', () => {
      it('returns the ids that are new, each once', () => {
        const archive = withArticles({ id: 'aaaa' });
        const again = ['aaaa', 'bbbb', 'bbbb', 'cccc'].map(id => makeArticle({ id }));
        expect(archive.store(again)).toEqual(['bbbb', 'cccc']);
      });

      it('takes what several sources bring, each after the other, and returns the new ids of each', () => {
        const archive = open(normaliseForTests);
        const delivery = (...ids: readonly string[]) => ({ articles: ids.map(id => makeArticle({ id })) });
        expect(archive.storeAll([delivery('aaaa', 'bbbb'), delivery('bbbb'), delivery('cccc')])).toEqual([
          ['aaaa', 'bbbb'],
          [],
          ['cccc'],
        ]);
      });

      it('updates an article, but keeps when it was first fetched', () => {
        const archive = withArticles({ fetched: '2026-11-20T10:00:00.000Z' });
        archive.store([makeArticle({ title: 'عنوان مصحح', fetched: '2026-11-22T10:00:00.000Z' })]);
        expect(archive.get('artcl00001')).toMatchObject({
          title: 'عنوان مصحح',
          fetched: '2026-11-20T10:00:00.000Z',
        });
      });

      it('keeps the body where the new one has none', () => {
        const archive = withArticles({});
        archive.store([
          makeArticle({ summary: 'ملخص آخر', category: null, byline: null, blocks: [], related: [] }),
        ]);
        expect(archive.get('artcl00001')).toEqual(makeArticle({ summary: 'ملخص آخر' }));
      });

      it('replaces the body where the new one has another', () => {
        const archive = withArticles({});
        const blocks = [{ type: 'paragraph', text: 'نص جديد صُحّحت فيه أخطاء النص القديم كلها' }] as const;
        archive.store([makeArticle({ blocks })]);
        expect(archive.get('artcl00001')?.blocks).toEqual(blocks);
      });

      it('keeps a full text that came from the page when the feed teases again', () => {
        const full = [{ type: 'paragraph', text: 'جملة من النص الكامل. '.repeat(20) }] as const;
        const archive = withArticles({ blocks: full });
        archive.store([
          makeArticle({ title: 'عنوان مصحّح', blocks: [{ type: 'paragraph', text: 'مقدمة.' }] }),
        ]);
        expect(archive.get('artcl00001')).toMatchObject({ title: 'عنوان مصحّح', blocks: full });
      });

      it('finds an updated article by its new words only', () => {
        const archive = withArticles({ title: 'زلزال', blocks: [] });
        archive.store([makeArticle({ title: 'هزة خفيفة', blocks: [] })]);
        expect(archive.search(['زلزال'], 9)).toEqual([]);
        expect(archive.search(['هزه'], 9)).toEqual(['artcl00001']);
      });

      it('takes an empty batch', () => {
        expect(open(normaliseForTests).store([])).toEqual([]);
      });
    });

    describe('list', () => {
      it('is newest first by publication, or else by when it was fetched, then by id', () => {
        const archive = withArticles(
          { id: 'undated', published: null, fetched: '2026-11-20T12:00:00.000Z' },
          { id: 'old', published: '2026-11-18T00:00:00.000Z' },
          { id: 'twin-b', published: '2026-11-19T00:00:00.000Z' },
          { id: 'twin-a', published: '2026-11-19T00:00:00.000Z' },
          { id: 'new', published: '2026-11-20T13:00:00.000Z', fetched: '2026-11-20T14:00:00.000Z' },
        );
        expect(listed(archive)).toEqual(['new', 'undated', 'twin-a', 'twin-b', 'old']);
      });

      it('does not let a date in the future pin an article on top', () => {
        const archive = withArticles(
          { id: 'future', published: '2099-01-01T00:00:00.000Z', fetched: '2026-11-20T10:00:00.000Z' },
          { id: 'far-future', published: '+020260-01-01T00:00:00.000Z', fetched: '2026-11-20T10:30:00.000Z' },
          { id: 'later', published: '2026-11-20T11:00:00.000Z', fetched: '2026-11-20T12:00:00.000Z' },
        );
        expect(listed(archive)).toEqual(['later', 'far-future', 'future']);
      });

      it('asks for one source or several', () => {
        const source = (id: string) => ({ source: { id, title: id } });
        const archive = withArticles(
          { id: 'a', ...source('one') },
          { id: 'b', ...source('two') },
          { id: 'c', ...source('three') },
        );
        expect(listed(archive, { sources: ['two'] })).toEqual(['b']);
        expect(listed(archive, { sources: ['three', 'one'] })).toEqual(['a', 'c']);
        expect(listed(archive, { sources: [] })).toEqual([]);
      });

      it('asks for a category, the section or one of the feed, as a whole name and in any spelling', () => {
        const archive = withArticles(
          { id: 'section', category: 'تقنية', categories: [] },
          { id: 'feed', category: null, categories: ['علوم', 'تِقنيه'] },
          { id: 'longer', category: 'تقنية المعلومات', categories: [] },
          { id: 'none', category: null, categories: [] },
        );
        expect(listed(archive, { category: 'تقنية' })).toEqual(['feed', 'section']);
        expect(listed(archive, { category: '' })).toEqual([]);
        const sourcesOfCategory = [makeArticle().source.id];
        expect(listed(archive, { category: 'تقنية', sourcesOfCategory })).toHaveLength(4);
        expect(listed(archive, { category: 'تقنية', sourcesOfCategory: ['another'] })).toHaveLength(2);
      });

      it('asks for what came at or after a moment', () => {
        const archive = withArticles(
          { id: 'before', published: '2026-11-19T23:59:59.999Z' },
          { id: 'at', published: '2026-11-20T00:00:00.000Z' },
          { id: 'undated', published: null, fetched: '2026-11-20T10:00:00.000Z' },
        );
        expect(listed(archive, { since: '2026-11-20T00:00:00.000Z' })).toEqual(['undated', 'at']);
      });

      it('goes on through many, and bears new ones in the middle', () => {
        const count = 650;
        const archive = withArticles(
          ...Array.from({ length: count }, (_, index) => ({
            id: `a${String(index).padStart(4, '0')}`,
            published: index % 3 === 0 ? null : '2026-11-20T09:00:00.000Z',
          })),
        );
        const ids: string[] = [];
        for (const { id } of archive.list({})) {
          ids.push(id);
          if (ids.length === 100)
            archive.store([makeArticle({ id: 'late', published: '2026-01-01T00:00:00.000Z' })]);
        }
        expect(new Set(ids).size).toBe(ids.length);
        expect(ids.filter(id => id !== 'late').length).toBe(count);
      });
    });

    it('counts by identity', () => {
      const archive = withArticles(
        { id: 'a', source: { id: 'one', title: '' } },
        { id: 'b', source: { id: 'two', title: '' } },
      );
      expect([...archive.identities()]).toEqual(
        expect.arrayContaining([
          { id: 'a', sourceId: 'one' },
          { id: 'b', sourceId: 'two' },
        ]),
      );
      expect([...archive.identities()].length).toBe(2);
    });

    it('finds ids by their beginning, up to a limit', () => {
      const archive = withArticles({ id: 'abcd1' }, { id: 'abcd2' }, { id: 'abce1' });
      expect(archive.idsWithPrefix('abcd', 9)).toEqual(['abcd1', 'abcd2']);
      expect(archive.idsWithPrefix('abc', 2)).toEqual(['abcd1', 'abcd2']);
      expect(archive.idsWithPrefix('abcd2', 9)).toEqual(['abcd2']);
      expect(archive.idsWithPrefix("'%_", 9)).toEqual([]);
    });

    it('finds an article by its link', () => {
      const archive = withArticles({ id: 'a', link: null }, { id: 'b', link: 'https://news.example/b' });
      expect(archive.findByLink('https://news.example/b')?.id).toBe('b');
    });

    describe('search', () => {
      const archive = (): Archive =>
        withArticles(
          { id: 'title', title: 'الذكاء الاصطناعي يصل إلى المدارس', blocks: [] },
          {
            id: 'body',
            title: 'خبر',
            blocks: [{ type: 'paragraph', text: 'عن أَدوات الذكاء في الشركة META.O' }],
          },
          { id: 'other', title: 'طقس', summary: null, blocks: [] },
        );

      it('wants every term, each as the beginning of a word, in title and body', () => {
        expect(archive().search(['الذكا'], 9)).toEqual(expect.arrayContaining(['title', 'body']));
        expect(archive().search(['الذكا', 'ادوات'], 9)).toEqual(['body']);
        expect(archive().search(['الذكا', 'غايب'], 9)).toEqual([]);
        expect(archive().search(['كاء'], 9)).toEqual([]);
      });

      it('takes a ticker as one thing', () => {
        expect(archive().search(['meta.o'], 9)).toEqual(['body']);
      });

      it('gives at most the limit', () => {
        expect(archive().search(['الذكاء'], 1).length).toBe(1);
      });

      it('reads no term as a query, and lets one without letters pass', () => {
        for (const term of ['"', 'NOT', 'title:x', '(', '*', '^', "';--"]) {
          expect(() => archive().search([term], 9)).not.toThrow();
        }
        expect(archive().search(['…', 'طقس'], 9)).toEqual(['other']);
        expect(archive().search(['…'], 9)).toEqual([]);
        expect(archive().search([], 9)).toEqual([]);
      });
    });

    it('keeps the latest fetch of each source', () => {
      const archive = open(normaliseForTests);
      const record: FetchRecord = {
        sourceId: 'one',
        attempted: '2026-11-20T10:00:00.000Z',
        succeeded: '2026-11-20T10:00:00.000Z',
        error: null,
        etag: '"x"',
        lastModified: null,
        lastFailure: null,
        failures: 0,
        hold: { reason: 'fresh', until: '2026-11-20T11:00:00.000Z' },
        schedule: { intervalMinutes: 60, skipHours: [1], skipDays: [] },
        bodyHash: 'x',
        bytes: 9,
        movedFrom: null,
      };
      const failed: FetchRecord = { ...record, error: { code: 'http-status', httpStatus: 404 } };
      archive.recordFetch(record);
      archive.recordFetch({ ...record, sourceId: 'two' });
      archive.recordFetch(failed);
      expect([...archive.fetchRecords()].sort((a, b) => (a.sourceId < b.sourceId ? -1 : 1))).toEqual([
        failed,
        { ...record, sourceId: 'two' },
      ]);
      archive.store([makeArticle()], record);
      expect(archive.fetchRecords()).toContainEqual(record);
    });

    it('tells how much each source has published since a day, and since when', () => {
      const archive = withArticles(
        { id: 'a', source: { id: 'one', title: '' }, published: '2026-11-18T09:00:00.000Z' },
        { id: 'b', source: { id: 'one', title: '' }, published: '2026-11-19T09:00:00.000Z' },
        { id: 'c', source: { id: 'one', title: '' }, published: '2026-11-01T09:00:00.000Z' },
        { id: 'd', source: { id: 'two', title: '' }, published: null },
      );
      const activity = archive.activity('2026-11-10T00:00:00.000Z');
      expect([...activity].sort((a, b) => (a.sourceId < b.sourceId ? -1 : 1))).toEqual([
        { sourceId: 'one', articles: 2, oldest: '2026-11-18T09:00:00.000Z' },
        { sourceId: 'two', articles: 1, oldest: '2026-11-20T10:00:00.000Z' },
      ]);
    });

    it('keeps since when a refresh is unfinished', () => {
      const archive = open(normaliseForTests);
      expect(archive.unfinishedRefresh()).toBeNull();
      archive.setUnfinishedRefresh('2026-11-20T10:00:00.000Z');
      archive.setUnfinishedRefresh('2026-11-20T11:00:00.000Z');
      expect(archive.unfinishedRefresh()).toBe('2026-11-20T11:00:00.000Z');
      archive.setUnfinishedRefresh(null);
      expect(archive.unfinishedRefresh()).toBeNull();
    });
  });
}
