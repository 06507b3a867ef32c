import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { listedIds, openArchiveWith } from '../../support/archive.ts';
import { makeArticle } from '../../support/articles.ts';

interface Labels {
  readonly groups: readonly { readonly spellings: readonly string[] }[];
  readonly traps: readonly (readonly [string, string])[];
}

const labels: Labels = JSON.parse(
  readFileSync(new URL('../../../fixtures/labels/names.json', import.meta.url), 'utf8'),
);

const shareOf = (found: readonly boolean[]): number => found.filter(Boolean).length / found.length;

describe('names in the archive', () => {
  it('are found in all their spellings, and hardly any others', () => {
    const names = [
      ...new Set([...labels.groups.flatMap(({ spellings }) => spellings), ...labels.traps.flat()]),
    ];
    const archive = openArchiveWith(
      ...names.map((name, at) =>
        makeArticle({
          id: `id${at}`,
          link: `https://news.example/${at}`,
          title: `ذكر التقرير ${name} أمس`,
          summary: null,
          blocks: [],
        }),
      ),
    );
    const found = new Map(names.map(name => [name, new Set(listedIds(archive, { query: { name } }))]));
    const findings = (group: readonly string[]): readonly boolean[] =>
      group.flatMap(name =>
        group
          .filter(other => other !== name)
          .map(other => found.get(name)?.has(`id${names.indexOf(other)}`) === true),
      );
    expect(shareOf(labels.groups.flatMap(({ spellings }) => findings(spellings)))).toBeGreaterThanOrEqual(
      0.97,
    );
    expect(shareOf(labels.traps.flatMap(findings))).toBeLessThanOrEqual(0.03);
  });
});
