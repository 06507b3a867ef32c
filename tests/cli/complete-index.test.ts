import { expect, it } from 'vitest';
import type { CommandContext } from '../../source/cli/command.ts';
import { completeIndex } from '../../source/cli/complete-index.ts';
import { sayLeft } from '../../source/cli/say-left.ts';
import { everything } from '../../source/domain/query/query.ts';
import { openTestDatabase } from '../support/archive.ts';
import { makeDistinctArticle } from '../support/articles.ts';
import { languages } from '../support/languages.ts';
import { createTestWorld } from './support/world.ts';

const many = Array.from({ length: 600 }, (_, index) => makeDistinctArticle(`a${index}`));

function context() {
  const said: string[] = [];
  const given: Partial<CommandContext> = {
    messages: languages.en,
    progress: text => void said.push(text),
    warn: text => void said.push(text),
    interruption: () => new AbortController().signal,
  };
  return { said, context: given as CommandContext };
}

it('reads first what a search for words would miss, and says so', async () => {
  const { archive } = openTestDatabase();
  archive.store({ articles: many });
  const { said, context: given } = context();
  await completeIndex(given, { archive }, everything);
  expect([archive.unindexed(), said]).toEqual([600, []]);
  await completeIndex(given, { archive }, { word: 'المكتبة' });
  expect(archive.unindexed()).toBe(0);
  expect(said).toEqual([expect.stringMatching(/^Preparing the search: \d{3} articles left$/u)]);
});

it('warns of what cannot be read', async () => {
  const { archive, database } = openTestDatabase();
  archive.store({ articles: many });
  database.pragma('query_only = ON');
  const { said, context: given } = context();
  await completeIndex(given, { archive }, { word: 'المكتبة' });
  expect(said).toEqual([expect.stringContaining('Not searched: 600 articles')]);
});

it('finds the stories that are asked for', async () => {
  const { archive } = openTestDatabase();
  archive.store({ articles: many });
  const { said, context: given } = context();
  await completeIndex(given, { archive }, { is: 'unread' });
  expect([archive.ungrouped(), said]).toEqual([600, []]);
  await completeIndex(given, { archive }, { is: 'story' });
  expect(archive.ungrouped()).toBe(0);
  expect(said[0]).toMatch(/^Finding stories: \d{3} articles left$/u);
});

it('says what stories lack at Ctrl-C', async () => {
  const { archive } = openTestDatabase();
  archive.store({ articles: many });
  const { said, context: given } = context();
  await completeIndex({ ...given, interruption: () => AbortSignal.abort() }, { archive }, { sources: '>3' });
  expect(said.at(-1)).toMatch(/^Not in any story yet: \d{3} articles, because you stopped Khabar\./u);
});

it('says what stories lack on a read-only disk', async () => {
  const { archive, database } = openTestDatabase();
  archive.store({ articles: many });
  database.pragma('query_only = ON');
  const { said, context: given } = context();
  await completeIndex(given, { archive }, { is: 'story' });
  expect(said).toEqual([expect.stringContaining('Not in any story: 600 articles, because the archive is')]);
});

it('says once what stories lack, where the query asks for them and the command prints them', async () => {
  for (const command of ['stories', 'edition']) {
    const { khabar } = createTestWorld({ articles: many, signal: AbortSignal.abort() });
    const { stderr } = await khabar(command, '--query', 'is:story');
    expect(stderr.match(/Not in any story yet/gu)).toHaveLength(1);
  }
});

it('goes on with what is known while another process holds the archive, and warns of the rest', async () => {
  const { archive } = openTestDatabase();
  archive.store({ articles: many });
  const failure = { code: 'storage-failed', detail: 'SQLITE_BUSY' } as const;
  const blocked = (): Generator<void, void> => {
    throw Object.assign(new Error(), { readerError: failure });
  };
  const held = { ...archive, indexing: blocked, grouping: blocked };
  const { said, context: given } = context();
  await completeIndex(given, { archive: held }, { is: 'story' });
  expect(said.splice(0)).toEqual([
    'Not in any story yet: 600 articles. Another Khabar process is using the archive. Run the command again later.',
  ]);
  await completeIndex(given, { archive: held }, { word: 'المكتبة' });
  expect(said).toEqual([
    'Not searched: 600 articles. Another Khabar process is using the archive. Search again later.',
  ]);
});

it('says how many are left once for so many', async () => {
  async function* steps() {
    for (let left = 1176; left >= 0; left -= 24) yield left;
  }
  const said: number[] = [];
  await sayLeft(steps(), 500, left => void said.push(left));
  expect(said).toEqual([1176, 984, 480, 0]);
});
