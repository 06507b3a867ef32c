import { describe, expect, it, vi } from 'vitest';
import { createWriter } from '../../../source/app/services/write-together.ts';
import type { FetchedBatch } from '../../../source/domain/ports.ts';
import { makeArticle } from '../../support/articles.ts';

const deliveryOf = (id: string): FetchedBatch => ({ articles: [makeArticle({ id })] });
const idsOf = ({ articles }: FetchedBatch): readonly string[] => articles.map(({ id }) => id);

/** A writer for sources of which a test says how many are under way. */
function createScene(most: number, underWay: number) {
  const written: (readonly string[])[] = [];
  let left = underWay;
  const archive = {
    storeAll(deliveries: readonly FetchedBatch[]) {
      written.push(deliveries.flatMap(idsOf));
      return deliveries.map(idsOf);
    },
  };
  return {
    written,
    writer: createWriter(archive, { most, underWay: () => left }),
    endOne() {
      left--;
    },
  };
}

describe('a writer', () => {
  it('writes so many deliveries at once, and gives each its own new ids', async () => {
    const { writer, written } = createScene(2, 9);
    const fresh = await Promise.all(['a', 'b', 'c', 'd'].map(id => writer.store(deliveryOf(id))));
    expect(written).toEqual([
      ['a', 'b'],
      ['c', 'd'],
    ]);
    expect(fresh).toEqual([['a'], ['b'], ['c'], ['d']]);
  });

  it('waits for none when no other source is under way', async () => {
    const { writer, written } = createScene(8, 1);
    await writer.store(deliveryOf('a'));
    expect(written).toEqual([['a']]);
  });

  it('writes what waits when the last other source is done with', async () => {
    const scene = createScene(8, 2);
    const fresh = scene.writer.store(deliveryOf('a'));
    expect(scene.written).toEqual([]);
    scene.endOne();
    scene.writer.writeIfDue();
    expect(scene.written).toEqual([['a']]);
    expect(await fresh).toEqual(['a']);
  });

  it('lets no delivery wait for a source that takes long', async () => {
    vi.useFakeTimers();
    const { writer, written } = createScene(8, 2);
    const fresh = writer.store(deliveryOf('a'));
    vi.advanceTimersByTime(249);
    expect(written).toEqual([]);
    vi.advanceTimersByTime(1);
    vi.useRealTimers();
    expect(await fresh).toEqual(['a']);
  });

  it('gives what the archive throws to all that waited', async () => {
    const full = new Error('disk full');
    const writer = createWriter(
      {
        storeAll() {
          throw full;
        },
      },
      { most: 2, underWay: () => 2 },
    );
    const results = await Promise.allSettled(['a', 'b'].map(id => writer.store(deliveryOf(id))));
    expect(results).toEqual([
      { status: 'rejected', reason: full },
      { status: 'rejected', reason: full },
    ]);
  });
});
