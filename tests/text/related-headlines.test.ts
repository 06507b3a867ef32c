import { expect, it } from 'vitest';
import { articlePieces } from '../../source/text/article-layout.ts';
import { rowText } from '../../source/text/rows.ts';

const labels = {
  direction: 'ltr',
  related: 'Related',
  fromArchive: 'From the archive',
  image: 'Picture',
  number: String,
} as const;

const head = {
  ...{ category: null, otherCategories: [], title: 'A', deck: null, author: null },
  ...{ facts: [], source: '', address: null, notes: [] },
};

/** The rows of a headline from the archive. */
function rowsIn(width: number, source: string): readonly string[] {
  const pieces = articlePieces(
    {
      ...{ head, blocks: [], related: [], problem: null, remedy: null, direction: 'ltr', hue: 'news' },
      archived: [{ title: 'A new bridge over the river', link: null, source }],
    },
    labels,
    { width, order: 'visual', shaping: false, marks: 'keep', digits: 'source' },
  );
  return (pieces.at(-1)?.rows() ?? []).map(row => rowText(row).trimEnd());
}

it('names the source of a headline below it, and leaves no word of it over', () => {
  expect(rowsIn(60, 'Harbour Post')).toEqual(['1. A new bridge over the river', '   Harbour Post']);
  expect(rowsIn(20, 'Harbour Post')).toEqual(['1. A new bridge', '   over the river', '   Harbour Post']);
});
