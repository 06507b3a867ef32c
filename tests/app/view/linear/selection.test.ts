import { describe, expect, it } from 'vitest';
import { listenToNews } from '../../../support/listener.ts';

const listen = () => listenToNews({ language: 'en' });

describe('the selection of articles, said', () => {
  it('is counted as it changes, and ends with a word', async () => {
    const { hear } = listen();
    expect(await hear('c')).toEqual(['1 article selected']);
    expect(await hear('escape')).toEqual(['Selection cleared']);
  });

  it('is said of each article that has it, and of a range as it grows', async () => {
    const { hear } = listen();
    const [row, count] = await hear('v', 'j');
    expect(row).toMatch(/^عنوان one 1, Selected article, unread/u);
    expect(count).toBe('2 articles selected');
    expect((await hear('v', 'j'))[0]).not.toContain('Selected article');
  });

  it('is told by what was done to it once it was acted on', async () => {
    const { hear } = listen();
    expect(await hear('c', 'j', 'c', 'm')).toEqual([expect.stringContaining('Marked 2 articles as read')]);
  });

  it('asks about many in words', async () => {
    const { hear } = listen();
    expect((await hear('j', '{')).join(' ')).toMatch(
      /^Mark 1 article above this one in .*All articles.* as read\? Enter: yes, Escape: no/u,
    );
  });
});
