import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { beginning, type Place } from '../../../source/app/session/reading-state.ts';
import { articleWindow } from '../../../source/app/view/article-window.ts';
import type { ArticlePiece, ArticleRow } from '../../../source/text/article-layout.ts';

/** Pieces of so many rows each, ten letters a row; `looked` counts how often each was laid out. */
function piecesOf(lengths: readonly number[], lettersARow = 10) {
  const looked = lengths.map(() => 0);
  const pieces: ArticlePiece[] = lengths.map((length, piece) => {
    const rows = Array.from(
      { length },
      (_, row): ArticleRow => ({
        runs: [{ text: `${piece}.${row}`, style: null }],
        width: 5,
        start: row * lettersARow,
      }),
    );
    const look = (): readonly ArticleRow[] => {
      looked[piece] = (looked[piece] as number) + 1;
      return rows;
    };
    return {
      kind: 'paragraph',
      text: 'x'.repeat(length * lettersARow),
      parts: [{ start: 0, rows: look }],
      rows: look,
    };
  });
  return { pieces, looked: () => looked };
}

const shown = (lengths: readonly number[], place: Place, steps: number, height: number): string[] =>
  articleWindow(piecesOf(lengths).pieces, place, steps, height).rows.map(
    ({ row }) => row.runs[0]?.text ?? '',
  );

describe('articleWindow', () => {
  it('shows rows across pieces', () => {
    expect(shown([2, 3, 4], beginning, 0, 4)).toEqual(['0.0', '0.1', '1.0', '1.1']);
    expect(shown([2, 3, 4], beginning, 3, 4)).toEqual(['1.1', '1.2', '2.0', '2.1']);
  });

  it('goes back before the place, and not before the beginning', () => {
    const place = { piece: 2, row: 1, offset: 10 };
    expect(shown([2, 3, 4], place, -2, 3)).toEqual(['1.2', '2.0', '2.1']);
    expect(shown([2, 3, 4], place, -1000, 2)).toEqual(['0.0', '0.1']);
    expect(shown([2, 3, 4], place, -1_000_000, 2)).toEqual(['0.0', '0.1']);
  });

  it('goes no further than it takes to be filled', () => {
    expect(shown([2, 3, 4], beginning, 8, 4)).toEqual(['2.0', '2.1', '2.2', '2.3']);
    expect(shown([2, 3, 4], beginning, 1_000_000, 4)).toEqual(['2.0', '2.1', '2.2', '2.3']);
  });

  it('shows all of an article that is shorter than the window', () => {
    const window = articleWindow(piecesOf([1, 2]).pieces, beginning, 5, 10);
    expect(window.rows).toHaveLength(3);
    expect(window.measured).toMatchObject({ whole: true, atEnd: true, progress: 1 });
  });

  it('finds a place in a piece of several parts, and lays out no part out of sight', () => {
    const [first, second] = [piecesOf([30]), piecesOf([30])];
    const looked: string[] = [];
    const partOf = (name: string, { pieces }: ReturnType<typeof piecesOf>, start: number) => ({
      start,
      rows() {
        looked.push(name);
        return (pieces[0]?.rows() ?? []).map(row => ({ ...row, start: start + row.start }));
      },
    });
    const piece = {
      ...(first.pieces[0] as ArticlePiece),
      text: 'x'.repeat(900),
      parts: [partOf('a', first, 0), partOf('b', second, 300), partOf('c', second, 600)],
    };
    const window = articleWindow([piece], { piece: 0, row: 3, offset: 330 }, 1, 5);
    expect(window.place).toEqual({ piece: 0, row: 4, offset: 340 });
    expect(window.measured.progress).toBeCloseTo(340 / 900);
    expect(new Set(looked)).toEqual(new Set(['b']));
  });

  it('passes over pieces without rows', () => {
    expect(shown([1, 0, 2], beginning, 1, 2)).toEqual(['2.0', '2.1']);
    expect(shown([1, 0, 2], { piece: 2, row: 1, offset: 10 }, -2, 3)).toEqual(['0.0', '2.0', '2.1']);
    expect(shown([], beginning, 1, 2)).toEqual([]);
  });

  it('finds its place again by the text when the rows have become longer or shorter', () => {
    const place = { piece: 1, row: 4, offset: 40 };
    const first = (lengths: readonly number[], letters: number): number | undefined =>
      articleWindow(piecesOf(lengths, letters).pieces, place, 0, 4).rows[0]?.row.start;
    expect(first([3, 5, 20], 20)).toBe(40);
    expect(first([3, 20, 20], 5)).toBe(40);
  });

  it('keeps its place through a window in which all of the article fits, and goes on from what is seen there', () => {
    const { pieces } = piecesOf([3, 10, 10]);
    const place = { piece: 2, row: 1, offset: 10 };
    expect(articleWindow(pieces, place, 0, 100).place).toBe(place);
    expect(articleWindow(pieces, place, 0, 5).rows[0]).toMatchObject({ piece: 2 });
    const high = articleWindow(pieces, place, 0, 15);
    const up = articleWindow(pieces, place, -1, 15);
    expect(up.rows[1]).toEqual(high.rows[0]);
  });

  it('tells how much is above the end of the window', () => {
    const { pieces } = piecesOf([10, 10]);
    expect(articleWindow(pieces, beginning, 5, 5).measured).toMatchObject({ progress: 0.25, atEnd: false });
    expect(articleWindow(pieces, beginning, 15, 5).measured).toMatchObject({ progress: 1, atEnd: true });
  });

  it('looks at the pieces in sight and at no other, in the middle and at the end', () => {
    const lengths = Array.from({ length: 1000 }, () => 4);
    const middle = piecesOf(lengths);
    articleWindow(middle.pieces, { piece: 500, row: 0, offset: 0 }, 2, 8);
    expect(middle.looked().flatMap((count, piece) => (count > 0 ? [piece] : []))).toEqual([500, 501, 502]);
    const end = piecesOf(lengths);
    articleWindow(end.pieces, beginning, 1_000_000, 8);
    expect(end.looked().flatMap((count, piece) => (count > 0 ? [piece] : []))).toEqual([0, 1, 998, 999]);
  });

  it('is the same window whether many steps are taken at once or one by one', () => {
    const lengths = fc.array(fc.integer({ min: 0, max: 6 }), { minLength: 1, maxLength: 12 });
    const moves = fc.array(fc.integer({ min: 0, max: 5 }), { maxLength: 8 });
    fc.assert(
      fc.property(lengths, moves, fc.integer({ min: 1, max: 8 }), (rows, steps, height) => {
        const { pieces } = piecesOf(rows);
        const total = rows.reduce((sum, length) => sum + length, 0);
        let place = beginning;
        for (const step of steps) place = articleWindow(pieces, place, step, height).place;
        const sum = steps.reduce((a, b) => a + b, 0);
        const atOnce = articleWindow(pieces, beginning, sum, height);
        expect(articleWindow(pieces, place, 0, height).rows).toEqual(atOnce.rows);
        expect(atOnce.rows).toHaveLength(Math.min(height, total));
      }),
    );
  });
});
