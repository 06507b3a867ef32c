import { describe, expect, it } from 'vitest';
import { letGo } from '../../../source/app/services/retention.ts';
import type { Archive, ArchiveSizes } from '../../../source/domain/library.ts';
import { emptySettings, type Settings } from '../../../source/domain/settings.ts';
import { listedIds } from '../../support/archive.ts';
import { makeDistinctArticle } from '../../support/articles.ts';
import { fixedClock } from '../../support/edition-services.ts';
import { keptIn, type LibraryContents, openTestLibrary } from '../../support/library.ts';

const daysAgo = (days: number): string =>
  new Date(fixedClock.now().getTime() - days * 86_400_000).toISOString();

const article = (id: string, days: number, source = 'source01') =>
  makeDistinctArticle(id, { published: daysAgo(days), source: { id: source, title: source } });

const library = (contents: LibraryContents) => ({ ...openTestLibrary(contents), clock: fixedClock });

const withRules = (rules: Partial<Settings>): Settings => ({ ...emptySettings, ...rules });

const articles = [article('new1', 1), article('week', 7), article('year', 366)];

describe('letting go', () => {
  it('removes articles that were read and are older than a year, with their marks, and no step to undo', () => {
    const read = { new1: daysAgo(0), year: daysAgo(300) };
    const services = library({ articles, kept: { read } });
    expect(letGo(services)).toBe(1);
    expect(listedIds(services.archive)).toEqual(['new1', 'week']);
    expect(keptIn(services.store).read).toEqual({ new1: read.new1 });
    expect(services.store.history.list()).toEqual([]);
  });

  it('follows the rules of the settings, those of a source before those of all', () => {
    const settings = withRules({ retention: { days: 5 }, retentions: { other: { days: 30 } } });
    const services = library({ articles: [...articles, article('kept', 7, 'other')], kept: { settings } });
    expect(letGo(services)).toBe(2);
    expect(listedIds(services.archive)).toEqual(['new1', 'kept']);
  });

  it('never takes a bookmark', () => {
    const bookmarks = { week: { added: daysAgo(6), article: article('week', 7) } };
    const services = library({
      articles,
      kept: { settings: withRules({ retention: { days: 5 } }), bookmarks },
    });
    expect(letGo(services)).toBe(1);
    expect(listedIds(services.archive)).toEqual(['new1', 'week']);
  });
});

describe('free space', () => {
  const expiring = { articles, kept: { settings: withRules({ retention: { days: 5 } }) } };

  function compactionsAfter(
    contents: LibraryContents,
    sizes: Pick<ArchiveSizes, 'bytes' | 'freeBytes'>,
  ): number {
    let compactions = 0;
    const services = library(contents);
    const archive: Archive = {
      ...services.archive,
      sizes: () => ({ ...services.archive.sizes(), ...sizes }),
      compact() {
        compactions++;
      },
    };
    letGo({ ...services, archive });
    return compactions;
  }

  it('goes back to the disk if it is more than a quarter of the file', () => {
    expect(compactionsAfter(expiring, { bytes: 4000, freeBytes: 1001 })).toBe(1);
  });

  it('stays for what comes next if it is less', () => {
    expect(compactionsAfter(expiring, { bytes: 4000, freeBytes: 1000 })).toBe(0);
  });

  it('stays if nothing was removed', () => {
    expect(compactionsAfter({ articles }, { bytes: 4000, freeBytes: 3000 })).toBe(0);
  });
});
