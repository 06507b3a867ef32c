/** The labelled sets: `quotations.json` was looked at while the rules were made; the others were labelled before the rules had seen them. */
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import type { Quotation } from '../../../source/domain/quotation.ts';
import { quotationsIn } from '../../../source/text/quotes/index.ts';

type Labelled = Pick<Quotation, 'words' | 'speaker' | 'direct'>;

interface Case {
  readonly id: string;
  readonly text: string;
  readonly quotations: readonly Labelled[];
}

const casesOf = (name: string): readonly Case[] =>
  JSON.parse(
    readFileSync(fileURLToPath(new URL(`../../../fixtures/labels/${name}.json`, import.meta.url)), 'utf8'),
  );

const squeezed = (text: string | null): string =>
  (text ?? '').normalize('NFKC').replace(/[^\p{L}\p{N}]/gu, '');

const contains = (one: string, other: string): boolean =>
  one !== '' && other !== '' && (one.includes(other) || other.includes(one));

const isSame = (found: Labelled, wanted: Labelled): boolean =>
  squeezed(found.words) === squeezed(wanted.words) &&
  (wanted.speaker === null || contains(squeezed(found.speaker), squeezed(wanted.speaker)));

const paragraphsOf = ({ text }: Case): readonly string[] => text.split('\n').filter(Boolean);

/** Stricter than the judge of `npm run lab:labels`: each label is met by a quotation of its own, with the same words. */
function figures(cases: readonly Case[]) {
  let [right, given, wanted] = [0, 0, 0];
  const failures: string[] = [];
  for (const each of cases) {
    const found = [...quotationsIn(paragraphsOf(each))].filter(({ direct }) => direct);
    const labels = each.quotations.filter(({ direct }) => direct);
    const met = labels.filter(label => found.some(quotation => isSame(quotation, label)));
    [right, given, wanted] = [right + met.length, given + found.length, wanted + labels.length];
    if (met.length < Math.max(labels.length, found.length)) failures.push(each.id);
  }
  return { precision: right / given, recall: right / wanted, failures };
}

describe.each(['quotations', 'quotations-aside', 'quotations-aside-2'])('%s', name => {
  const cases = casesOf(name);

  it('is met', () => {
    const { precision, recall } = figures(cases);
    expect(precision).toBeGreaterThanOrEqual(0.92);
    expect(recall).toBeGreaterThanOrEqual(0.75);
  });

  it('gives words as they stand in the text, each in its place', () => {
    for (const each of cases) {
      const paragraphs = paragraphsOf(each);
      for (const { words, paragraph, start, end } of quotationsIn(paragraphs)) {
        expect(words).not.toBe('');
        expect(paragraphs[paragraph]?.slice(start, end)).toBe(words);
      }
    }
  });
});
