import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Span } from '../../source/text/layout.ts';
import { joinStyled, overlay, sliceStyled, spanOver, splitStyled } from '../../source/text/spans.ts';

const length = 12;

/** Spans in order, with an address on some of them. */
const spansIn = (style: string) =>
  fc
    .uniqueArray(fc.integer({ min: 0, max: length }), { maxLength: 8 })
    .map(edges => edges.sort((a, b) => a - b))
    .map(edges =>
      edges.flatMap((start, k): Span<string>[] => {
        const end = edges[k + 1];
        if (k % 2 === 1 || end === undefined) return [];
        return [{ start, end, style, ...(start % 3 === 0 ? { href: `${style}:${start}` } : {}) }];
      }),
    );

const at = (spans: readonly Span<string>[], offset: number): Span<string> | undefined =>
  spans.find(({ start, end }) => start <= offset && offset < end);

describe('overlay', () => {
  it('keeps the link under a search hit', () => {
    const link = { start: 2, end: 9, style: 'link', href: 'https://a.example/' };
    expect(overlay([link], [{ start: 5, end: 12, style: 'match' }])).toEqual([
      { start: 2, end: 5, style: 'link', href: 'https://a.example/' },
      { start: 5, end: 9, style: 'match', href: 'https://a.example/' },
      { start: 9, end: 12, style: 'match' },
    ]);
  });

  it('shows at every offset the style of the upper and the address of the lower span', () => {
    fc.assert(
      fc.property(spansIn('base'), spansIn('over'), (base, over) => {
        const laid = overlay(base, over);
        for (let offset = 0; offset < length; offset++) {
          const lower = at(base, offset);
          const upper = at(over, offset);
          const shown = at(laid, offset);
          expect(shown?.style).toBe((upper ?? lower)?.style);
          expect(shown?.href).toBe(lower?.href ?? upper?.href);
        }
        expect(laid.every(({ start, end }, k) => start < end && start >= (laid[k - 1]?.end ?? 0))).toBe(true);
      }),
    );
  });
});

describe('sliceStyled and splitStyled', () => {
  const styled = {
    text: 'سطر\nآخر',
    spans: [{ start: 2, end: 6, style: 'link', href: 'https://a.example/' }],
    start: 100,
  };

  it('cuts a span at the ends of the part', () => {
    expect(sliceStyled(styled, 1, 3)).toEqual({
      text: 'طر',
      spans: [{ start: 1, end: 2, style: 'link', href: 'https://a.example/' }],
      start: 101,
    });
  });

  it('carries a span over a line break', () => {
    expect(splitStyled(styled, '\n')).toEqual([
      { text: 'سطر', spans: [{ start: 2, end: 3, style: 'link', href: 'https://a.example/' }], start: 100 },
      { text: 'آخر', spans: [{ start: 0, end: 2, style: 'link', href: 'https://a.example/' }], start: 104 },
    ]);
  });

  it('is what joinStyled takes back', () => {
    const parts = ['عنوان', '', 'اسم'].map(text => ({ text, spans: text ? [spanOver(text, 'title')] : [] }));
    const joined = joinStyled(parts, ' — ');
    expect(joined.text).toBe('عنوان —  — اسم');
    expect(joined.spans.map(({ start, end }) => joined.text.slice(start, end))).toEqual(['عنوان', 'اسم']);
  });
});
