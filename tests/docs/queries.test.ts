import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { fieldKinds, fieldOf } from '../../source/domain/query/fields.ts';
import { parseQuery } from '../../source/domain/query/parse.ts';
import { operators } from '../../source/domain/query/syntax.ts';

const page = readFileSync(new URL('../../docs/queries.md', import.meta.url), 'utf8');

/** The rows of the table under a heading, as the code in each cell. */
function rowsOf(heading: string): string[][][] {
  const section = page.split(`\n## ${heading}\n`)[1]?.split('\n## ')[0] ?? '';
  const rows = section.split('\n').filter(line => line.startsWith('| `'));
  return rows.map(row =>
    row
      .split(/(?<!\\)\|/u)
      .slice(1, -1)
      .map(cell => Array.from(cell.matchAll(/`([^`]+)`/gu), ([, code = '']) => code)),
  );
}

describe('the page about queries', () => {
  it('has every field with its words and values', () => {
    const rows = fieldKinds.map(kind => {
      const { words, expected } = fieldOf(kind);
      return [[`${words.en}:`], [`${words.ar}:`], expected.en, expected.ar];
    });
    expect(rowsOf('Fields').map(row => row.slice(0, 4))).toEqual(rows);
  });

  it('has every operator with its words', () => {
    const [or, not] = rowsOf('Operators');
    expect([or?.[0]?.[0], or?.[1]?.[0]]).toEqual([operators.or.en, operators.or.ar]);
    expect([not?.[0]?.[0], not?.[1]?.[0]]).toEqual([operators.not.en, operators.not.ar]);
  });

  it('has ten examples that mean the same in both languages', () => {
    const now = new Date('2026-11-24T12:00:00.000Z');
    const examples = rowsOf('Examples').map(([[english = ''] = [], [arabic = ''] = []]) => [english, arabic]);
    expect(examples).toHaveLength(10);
    for (const [english = '', arabic = ''] of examples) {
      expect(parseQuery(english, now)).toMatchObject({ ok: true });
      expect(parseQuery(arabic, now)).toEqual(parseQuery(english, now));
    }
  });
});
