import { describe, expect, it } from 'vitest';
import { changedArticles, changedIds, mark } from '../../../source/app/services/mark.ts';
import type { Result } from '../../../source/domain/errors.ts';
import type { Applied } from '../../../source/domain/library.ts';
import { everything } from '../../../source/domain/query/query.ts';
import { makeDistinctArticle } from '../../support/articles.ts';
import { fixedClock } from '../../support/edition-services.ts';
import { keptIn, type LibraryContents, openTestLibrary } from '../../support/library.ts';

const now = fixedClock.now().toISOString();
const before = '2026-11-01T08:00:00.000Z';

const library = (contents: LibraryContents = {}) => ({ ...openTestLibrary(contents), clock: fixedClock });

function done(result: Result<Applied>): Applied {
  if (!result.ok) throw new Error(result.error.code);
  return result.value;
}

const articles = ['aaaa', 'bbbb', 'cccc'].map(id => makeDistinctArticle(id));

describe('marking articles that are named', () => {
  it('leaves those alone that are read already, with their date', () => {
    const services = library({ articles, kept: { read: { aaaa: before } } });
    const applied = done(mark(services, { ids: ['aaaa', 'bbbb'] }, 'read'));
    expect(changedIds(applied)).toEqual(['bbbb']);
    expect(keptIn(services.store).read).toEqual({ aaaa: before, bbbb: now });
  });

  it('reads again what was changed since', () => {
    const services = library({ articles, kept: { read: { aaaa: before, bbbb: before } } });
    const { archive } = services;
    const [first] = articles;
    if (first) archive.store({ articles: [{ ...first, author: 'another one', fetched: now }] });
    for (const version of archive.unjudgedVersions()) archive.judgeVersion(version, true);
    expect(changedIds(done(mark(services, { ids: ['aaaa', 'bbbb'] }, 'read')))).toEqual(['aaaa']);
    expect(keptIn(services.store).read).toEqual({ aaaa: now, bbbb: before });
  });

  it('as unread takes the mark away', () => {
    const services = library({ articles, kept: { read: { aaaa: before, bbbb: before } } });
    const applied = done(mark(services, { ids: ['aaaa', 'cccc'] }, 'unread'));
    expect(changedIds(applied)).toEqual(['aaaa']);
    expect(keptIn(services.store).read).toEqual({ bbbb: before });
  });
});

describe('marking all that a query lists', () => {
  it('is one step of the history, which undo takes back', () => {
    const services = library({ articles, kept: { read: { aaaa: before } } });
    expect(changedIds(done(mark(services, { query: everything }, 'read'))).toSorted()).toEqual([
      'bbbb',
      'cccc',
    ]);
    expect(services.store.history.list()).toMatchObject([{ what: 'mark-read', count: 2 }]);
    services.store.history.undo();
    expect(keptIn(services.store).read).toEqual({ aaaa: before });
  });

  it('leaves alone what the query does not list', () => {
    const read = { aaaa: before, bbbb: before };
    const services = library({ articles, kept: { read } });
    done(mark(services, { query: { not: { source: 'source01' } } }, 'unread'));
    expect(keptIn(services.store).read).toEqual(read);
    done(mark(services, { query: { source: 'source01' } }, 'unread'));
    expect(keptIn(services.store).read).toEqual({});
  });
});

describe('the articles that a change was about', () => {
  it('are told as they are now', () => {
    const services = library({ articles });
    const applied = done(mark(services, { ids: ['bbbb'] }, 'read'));
    expect(changedArticles(services, applied)).toMatchObject({
      articles: [{ id: 'bbbb', read: true }],
      count: 1,
    });
  });

  it('are all counted, and the first 1,000 told', () => {
    const many = Array.from({ length: 1001 }, (_, index) => makeDistinctArticle(`id${index}`));
    const services = library({ articles: many });
    const changed = changedArticles(services, done(mark(services, { query: everything }, 'read')));
    expect(changed.articles).toHaveLength(1000);
    expect(changed.count).toBe(1001);
  });
});
