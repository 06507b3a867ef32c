import { setImmediate } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import { createStoreTogether } from '../../../source/app/services/store-together.ts';
import type { Archive, StoredBatch } from '../../../source/domain/library.ts';
import { openTestArchive } from '../../support/archive.ts';
import { makeDistinctArticle } from '../../support/articles.ts';

const nothing: StoredBatch = { added: [], changed: [] };

const alone = { atWork: () => 1 };

describe('storing together', () => {
  it('lets other work go on between two of them', async () => {
    const done: string[] = [];
    const archive: Pick<Archive, 'storing'> = {
      *storing() {
        for (const slice of ['first', 'second', 'third']) {
          done.push(slice);
          yield;
        }
        return [nothing];
      },
    };
    const other = (async () => {
      for (const step of ['key', 'another key']) {
        await setImmediate();
        done.push(step);
      }
    })();
    expect(await createStoreTogether(archive, alone)({ articles: [] })).toBe(nothing);
    await other;
    expect(done).toEqual(['first', 'key', 'second', 'another key', 'third']);
  });

  it('stores what the archive stores at once, and says what was new', async () => {
    const articles = Array.from({ length: 50 }, (_, index) => makeDistinctArticle(`id${index}`));
    const archive = openTestArchive();
    const store = createStoreTogether(archive, alone);
    const { added = [], changed } = (await store({ articles })) ?? {};
    expect(added.toSorted()).toEqual(articles.map(({ id }) => id).toSorted());
    expect(changed).toEqual([]);
    expect(await store({ articles: [{ ...makeDistinctArticle('id7'), title: 'عنوان مصحح' }] })).toEqual({
      added: [],
      changed: ['id7'],
    });
  });

  it('stops between two of them if it is aborted, and says that it did', async () => {
    const controller = new AbortController();
    const done: string[] = [];
    const archive: Pick<Archive, 'storing'> = {
      *storing() {
        done.push('first');
        controller.abort();
        yield;
        done.push('second');
        return [nothing];
      },
    };
    expect(await createStoreTogether(archive, alone)({ articles: [] }, controller.signal)).toBeNull();
    expect(done).toEqual(['first']);
  });

  const heldUp = Object.assign(new Error('locked'), {
    readerError: { code: 'storage-failed', detail: 'SQLITE_BUSY' },
  });

  /** An archive that another process holds up so often. */
  function busyArchive(times: number) {
    let tries = 0;
    const archive: Pick<Archive, 'storing'> = {
      // biome-ignore lint/correctness/useYield: it fails before its first pause
      *storing() {
        tries++;
        if (tries <= times) throw heldUp;
        return [nothing];
      },
    };
    return { archive, tries: () => tries };
  }

  it('tries again what another process holds up', async () => {
    const { archive, tries } = busyArchive(2);
    expect(await createStoreTogether(archive, alone)({ articles: [] })).toBe(nothing);
    expect(tries()).toBe(3);
  });

  it('gives up what is held up again and again, with all that comes after it', async () => {
    const { archive, tries } = busyArchive(Number.POSITIVE_INFINITY);
    const store = createStoreTogether(archive, alone);
    for (let batch = 0; batch < 5; batch++) await expect(store({ articles: [] })).rejects.toBe(heldUp);
    expect(tries()).toBe(3);
  });

  it('rejects with what the archive throws', async () => {
    const full = new Error('disk full');
    const archive: Pick<Archive, 'storing'> = {
      // biome-ignore lint/correctness/useYield: it fails before its first pause
      *storing() {
        throw full;
      },
    };
    await expect(createStoreTogether(archive, alone)({ articles: [] })).rejects.toBe(full);
  });

  /** An archive that notes how many batches come together. */
  function countingArchive() {
    const groups: number[] = [];
    const archive: Pick<Archive, 'storing'> = {
      *storing(batches) {
        groups.push(batches.length);
        yield;
        return batches.map(({ articles }) => ({ added: articles.map(({ id }) => id), changed: [] }));
      },
    };
    return { archive, groups };
  }

  const batchOf = (id: string) => ({ articles: [makeDistinctArticle(id)] });

  it('waits for the other sources at work, and gives each what is its own', async () => {
    const { archive, groups } = countingArchive();
    const store = createStoreTogether(archive, { atWork: () => 3 });
    const stored = await Promise.all(['a', 'b', 'c'].map(id => store(batchOf(id))));
    expect(stored.map(one => one?.added)).toEqual([['a'], ['b'], ['c']]);
    expect(groups).toEqual([3]);
  });

  it('goes on with those that came while it wrote', async () => {
    const { archive, groups } = countingArchive();
    const store = createStoreTogether(archive, alone);
    await Promise.all(['a', 'b', 'c'].map(id => store(batchOf(id))));
    expect(groups).toEqual([1, 2]);
  });

  it('waits only for a moment', async () => {
    const { archive, groups } = countingArchive();
    const store = createStoreTogether(archive, { atWork: () => 2 });
    expect((await store(batchOf('a')))?.added).toEqual(['a']);
    expect(groups).toEqual([1]);
  });
});
