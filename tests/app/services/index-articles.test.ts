import { describe, expect, it } from 'vitest';
import { workBehind } from '../../../source/app/services/index-articles.ts';
import { openTestArchive } from '../../support/archive.ts';
import { makeDistinctArticle } from '../../support/articles.ts';

const archiveOf = (count: number) => {
  const archive = openTestArchive();
  archive.store({ articles: Array.from({ length: count }, (_, at) => makeDistinctArticle(`a${at}`)) });
  return archive;
};

describe('what is done behind new articles', () => {
  it('makes their words known and finds their stories', () => {
    const archive = archiveOf(100);
    for (const _ of workBehind(archive));
    expect([archive.unindexed(), archive.ungrouped()]).toEqual([0, 0]);
  });

  it('leaves stories for the next time where there are too many, but no words', () => {
    const archive = archiveOf(100);
    for (const _ of workBehind(archive, 0));
    expect(archive.unindexed()).toBe(0);
    expect(archive.ungrouped()).toBe(100);
    for (const _ of workBehind(archive));
    expect(archive.ungrouped()).toBe(0);
  });
});
