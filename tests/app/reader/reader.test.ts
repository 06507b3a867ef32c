import { describe, expect, it } from 'vitest';
import { createReader } from '../../../source/app/reader/reader.ts';
import type { Services } from '../../../source/app/services/services.ts';
import { editionServices, fixedClock } from '../../support/edition-reader.ts';

async function open(change: (services: Services) => Services = services => services) {
  const services = change(await editionServices());
  const reader = createReader(services, 'rtl');
  reader.load();
  const first = () => {
    const row = reader.store.get().articles.rows[0];
    if (!row) throw new Error('the edition is empty');
    return row;
  };
  return { services, reader, first };
}

describe('a key that turns something round', () => {
  it('starts from what is shown: a bookmark that another Khabar has added meanwhile is kept', async () => {
    const { services, reader, first } = await open();
    const article = services.archive.get(first().id);
    if (!article) throw new Error('the list shows what the archive has not');
    services.state.apply([
      { type: 'add-bookmarks', articles: [article], at: fixedClock.now().toISOString() },
    ]);
    expect(first().bookmarked).toBe(false);
    reader.toggleBookmark();
    expect(Object.keys(services.state.load().bookmarks)).toEqual([first().id]);
    expect(first().bookmarked).toBe(true);
  });

  it('shows what other Khabars have changed in the whole list', async () => {
    const { services, reader } = await open();
    const other = reader.store.get().articles.rows[5]?.id ?? '';
    services.state.apply([{ type: 'mark-read', ids: [other], at: fixedClock.now().toISOString() }]);
    reader.toggleRead();
    expect(reader.store.get().articles.rows[5]?.read).toBe(true);
  });
});

describe('a refresh that cannot write', () => {
  it('says so, and leaves the reader open', async () => {
    const failure = Object.assign(new Error('read-only'), {
      readerError: { code: 'storage-failed' as const },
    });
    const { reader } = await open(services => ({
      ...services,
      archive: {
        ...services.archive,
        recordFetch: () => {
          throw failure;
        },
      },
    }));
    await reader.refreshAll();
    expect(reader.store.get().notice).toEqual({ kind: 'error', error: { code: 'storage-failed' } });
    expect(reader.store.get().refresh).toBeNull();
  });
});
