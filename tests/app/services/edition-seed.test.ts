import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { editionSources } from '../../../source/app/edition.ts';
import { ensureEdition } from '../../../source/app/services/edition-seed.ts';
import { fail } from '../../../source/domain/errors.ts';
import type { Fetcher } from '../../../source/domain/ports.ts';
import { everything } from '../../../source/domain/query/query.ts';
import { createSchemeFetcher } from '../../../source/system/scheme-fetcher.ts';
import { makeArticle } from '../../support/articles.ts';
import { openTestLibrary } from '../../support/library.ts';

const clock = { now: () => new Date('2026-11-24T12:00:00.000Z') };
const editionFolder = fileURLToPath(new URL('../../../fixtures/edition', import.meta.url));
const shipped = createSchemeFetcher({ http: null, editionFolder });

describe('ensureEdition', () => {
  it('brings the whole sample edition into an empty archive, without a network', async () => {
    const library = openTestLibrary();
    await ensureEdition({ ...library, clock, fetcher: shipped });
    const { archive } = library;
    const articles = [...archive.each({ query: everything, order: 'newest' })];
    expect(articles.length).toBeGreaterThanOrEqual(30);
    expect(new Set(articles.map(({ source }) => source.id))).toEqual(
      new Set(editionSources.map(({ id }) => id)),
    );
    expect(archive.fetchRecords().map(({ error }) => error)).toEqual(editionSources.map(() => null));
  });

  it('leaves an archive alone that holds anything', async () => {
    const library = openTestLibrary({ articles: [makeArticle()] });
    const asked: string[] = [];
    const fetcher: Fetcher = {
      async fetch({ url }) {
        asked.push(url);
        return fail('offline', { url });
      },
    };
    await ensureEdition({ ...library, clock, fetcher });
    expect(asked).toEqual([]);
  });

  it('records why it could not be read, and goes on', async () => {
    const library = openTestLibrary();
    const fetcher: Fetcher = { fetch: async ({ url }) => fail('file-not-found', { url }) };
    await ensureEdition({ ...library, clock, fetcher });
    expect(library.archive.fetchRecords().map(({ error }) => error?.code)).toEqual(
      editionSources.map(() => 'file-not-found'),
    );
  });
});
