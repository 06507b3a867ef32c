import { describe, expect, it } from 'vitest';
import { linksInHeader } from '../../source/feeds/link-header.ts';

const read = (header: string) =>
  linksInHeader(header).map(({ address, parameters }) => [address, Object.fromEntries(parameters)]);

describe('linksInHeader', () => {
  it('reads links and their parameters', () => {
    expect(
      read(
        '</feed>; rel="alternate"; type="application/rss+xml"; title="أخبار, و \\"آراء\\"; اليوم", <https://b.example/>;rel=next',
      ),
    ).toEqual([
      ['/feed', { rel: 'alternate', type: 'application/rss+xml', title: 'أخبار, و "آراء"; اليوم' }],
      ['https://b.example/', { rel: 'next' }],
    ]);
  });

  it('takes names in any case, and the first of several', () => {
    expect(read('<a,b;c> ; REL = feed ; rel=next')).toEqual([['a,b;c', { rel: 'feed' }]]);
  });

  it('reads what it can of what is broken', () => {
    expect(read('nothing; rel=x, <a>; rel, <b')).toEqual([['a', {}]]);
    expect(read('<'.repeat(100_000))).toEqual([]);
  });
});
