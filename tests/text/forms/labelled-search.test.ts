import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { formKeys } from '../../../source/text/forms/index.ts';
import { searchKey } from '../../../source/text/search-key.ts';

interface Case {
  readonly id: string;
  readonly class: string;
  readonly query: string;
  readonly text: string;
  readonly expect: 'hit' | 'miss';
}

const read = (file: string): string =>
  readFileSync(new URL(`../../../fixtures/labels/${file}`, import.meta.url), 'utf8');

/** Names and the order of hits are not the business of forms. */
const labelled = (JSON.parse(read('search.json')) as Case[]).filter(
  ({ class: kind }) => kind !== 'order' && kind !== 'name',
);

const ours = read('search-forms.tsv')
  .trimEnd()
  .split('\n')
  .map((line, index): Case => {
    const [kind = '', query = '', text = '', expected] = line.split('\t');
    return { id: `line ${index + 1}`, class: kind, query, text, expect: expected === 'hit' ? 'hit' : 'miss' };
  });

const share = (one: readonly string[], other: readonly string[]): boolean =>
  one.some(key => other.includes(key));

function areForms(one: string, other: string): boolean {
  const [keys, others] = [formKeys(one), formKeys(other)];
  return one === other || share(keys.inflection, others.inflection) || share(keys.root, others.root);
}

/** A phrase must stand in the text as it is, but for its spelling; of other words any form will do. */
function isHit({ query, text }: Case): boolean {
  const words = searchKey(text).split(' ');
  if (query.startsWith('"')) return ` ${words.join(' ')} `.includes(` ${searchKey(query)} `);
  return searchKey(query)
    .split(' ')
    .every(asked => words.some(word => areForms(asked, word)));
}

const wrong = (cases: readonly Case[]): readonly Case[] =>
  cases.filter(labelledCase => isHit(labelledCase) !== (labelledCase.expect === 'hit'));

describe.each([
  ['the labelled set', labelled],
  ['our own set, of other words', ours],
])('%s', (_, cases) => {
  const hits = cases.filter(({ expect: expected }) => expected === 'hit');
  const misses = cases.filter(({ expect: expected }) => expected === 'miss');

  it('is found in each of its classes', () => {
    const kinds = [...new Set(hits.map(({ class: kind }) => kind))];
    const shares = kinds.map(kind => {
      const ofKind = hits.filter(hit => hit.class === kind);
      return [kind, 1 - wrong(ofKind).length / ofKind.length] as const;
    });
    expect(shares.filter(([, found]) => found < 0.9)).toEqual([]);
    expect(1 - wrong(hits).length / hits.length).toBeGreaterThanOrEqual(0.95);
  });

  it('finds almost nothing else', () => {
    expect(
      wrong(misses).map(({ query, text }) => `${query}: ${text}`).length / misses.length,
    ).toBeLessThanOrEqual(0.025);
  });
});
