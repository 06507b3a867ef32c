import { describe, expect, it } from 'vitest';
import { segmentsOf } from '../../source/text/segments.ts';

describe('segmentsOf', () => {
  it('is one segment for a text without marks, and none for no text', () => {
    expect(segmentsOf({ text: 'أب' })).toEqual([{ start: 0, end: 2, kinds: [], url: null }]);
    expect(segmentsOf({ text: '' })).toEqual([]);
  });

  it('cuts wherever a link or a mark begins or ends', () => {
    const segments = segmentsOf({
      text: 'abcdef',
      links: [{ text: 'cde', url: 'https://a.example/', start: 2, end: 5 }],
      marks: [
        { kind: 'strong', start: 1, end: 4 },
        { kind: 'emphasis', start: 3, end: 4 },
      ],
    });
    expect(segments).toEqual([
      { start: 0, end: 1, kinds: [], url: null },
      { start: 1, end: 2, kinds: ['strong'], url: null },
      { start: 2, end: 3, kinds: ['strong'], url: 'https://a.example/' },
      { start: 3, end: 4, kinds: ['strong', 'emphasis'], url: 'https://a.example/' },
      { start: 4, end: 5, kinds: [], url: 'https://a.example/' },
      { start: 5, end: 6, kinds: [], url: null },
    ]);
  });

  it('passes over a link within a link', () => {
    const link = (start: number, end: number, url: string) => ({
      text: 'abc'.slice(start, end),
      url,
      start,
      end,
    });
    const urls = segmentsOf({ text: 'abc', links: [link(0, 3, 'u:1'), link(1, 2, 'u:2')] }).map(
      ({ url }) => url,
    );
    expect(urls).toEqual(['u:1', 'u:1', 'u:1']);
  });
});
