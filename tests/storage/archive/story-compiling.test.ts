import { expect, it, vi } from 'vitest';
import { openTestArchive } from '../../support/archive.ts';
import { makeDistinctArticle } from '../../support/articles.ts';

const set = vi.hoisted(() => vi.fn());
vi.mock('node:v8', async original => ({ ...(await original<object>()), setFlagsFromString: set }));

it('holds while stories are found, and not behind, even where that ends early', () => {
  const archive = openTestArchive();
  for (const isWhole of [true, false]) {
    set.mockClear();
    archive.store({ articles: [makeDistinctArticle(`report${isWhole}`)] });
    const steps = archive.grouping();
    steps.next();
    expect(set.mock.calls.flat()).toEqual([
      '--no-turbo-inline-array-builtins',
      '--max-inlined-bytecode-size-cumulative=150',
    ]);
    set.mockClear();
    if (isWhole) for (const _ of steps);
    else steps.return();
    const ends = set.mock.calls.flat().slice(-2);
    expect(ends).toEqual(['--turbo-inline-array-builtins', '--max-inlined-bytecode-size-cumulative=920']);
  }
});
