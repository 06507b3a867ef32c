import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { nameQuery } from '../../../source/text/names/index.ts';
import { matchesName } from '../../support/name-matcher.ts';

interface Labels {
  readonly groups: readonly { readonly spellings: readonly string[] }[];
  readonly traps: readonly (readonly [string, string])[];
}

const labelsIn = (file: string): Labels =>
  JSON.parse(readFileSync(new URL(`../../../fixtures/labels/${file}`, import.meta.url), 'utf8'));

/** For each ordered pair whether the one finds the other in the middle of a text. */
const findings = (names: readonly string[]): readonly boolean[] =>
  names.flatMap(name => {
    const query = nameQuery(name);
    return names.filter(other => other !== name).map(other => matchesName(query, `ذكر التقرير ${other} أمس`));
  });

const shareOf = (found: readonly boolean[]): number => found.filter(Boolean).length / found.length;

describe('labelled names', () => {
  it.each(['names.json', 'names-aside.json', 'names-aside-2.json', 'names-aside-3.json'])(
    'of %s are found, and hardly any others',
    file => {
      const { groups, traps } = labelsIn(file);
      expect(shareOf(groups.flatMap(({ spellings }) => findings(spellings)))).toBeGreaterThanOrEqual(0.97);
      expect(shareOf(traps.flatMap(findings))).toBeLessThanOrEqual(0.05);
    },
  );
});
