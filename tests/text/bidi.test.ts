import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type BaseLevel,
  embeddingLevels,
  levelsWithin,
  resetLineLevels,
} from '../../source/text/bidi/index.ts';
import { BidiClass, bidiClassOf } from '../../source/text/unicode/properties.ts';
import { visualOrder } from '../support/visual-order.ts';

const official = (name: string): string[] =>
  gunzipSync(readFileSync(new URL(`../../fixtures/unicode/${name}`, import.meta.url)))
    .toString('utf8')
    .split('\n');

const removedByX9 = new Set<number>(
  (['LRE', 'LRO', 'RLE', 'RLO', 'PDF', 'BN'] as const).map(name => BidiClass[name]),
);

/** Levels with `x` for what X9 removes, and the order without it, as both official files write them. */
function resolve(classes: Uint8Array, codePoints: Uint32Array | null, base: BaseLevel) {
  const paragraph = embeddingLevels(classes, codePoints, base);
  const levelsOfCharacters = levelsWithin(paragraph.runs, 0, classes.length);
  const line = resetLineLevels(classes, levelsOfCharacters, paragraph.base);
  const kept = [...classes.keys()].filter(i => !removedByX9.has(classes[i] as number));
  const order = visualOrder(Uint8Array.from(kept, i => line[i] as number)).map(position => kept[position]);
  const levels = [...line].map((level, i) => (removedByX9.has(classes[i] as number) ? 'x' : String(level)));
  return { base: paragraph.base, levels: levels.join(' '), order: order.join(' ') };
}

describe('BidiTest.txt (UAX #9)', () => {
  it('gives the levels and the order of every case, in every base direction', () => {
    let levels = '';
    let order = '';
    let cases = 0;
    const wrong: string[] = [];
    for (const line of official('BidiTest.txt.gz')) {
      if (line.startsWith('@Levels:')) levels = line.slice(8).trim();
      else if (line.startsWith('@Reorder:')) order = line.slice(9).trim();
      else if (line !== '' && !line.startsWith('#')) {
        const [names = '', bitset = ''] = line.split(';').map(part => part.trim());
        const classes = Uint8Array.from(names.split(' '), name => BidiClass[name as keyof typeof BidiClass]);
        const bits = Number.parseInt(bitset, 10);
        for (const [bit, base] of [
          [1, 'auto'],
          [2, 0],
          [4, 1],
        ] as const) {
          if (!(bits & bit)) continue;
          cases++;
          const got = resolve(classes, null, base);
          if (got.levels !== levels || got.order !== order)
            wrong.push(`${names} base ${base}: ${got.levels}`);
        }
      }
    }
    expect(wrong.slice(0, 5)).toEqual([]);
    expect(cases).toBe(770241);
  });
});

describe('BidiCharacterTest.txt (UAX #9)', () => {
  it('gives the base level, the levels and the order of every line', () => {
    const bases: readonly BaseLevel[] = [0, 1, 'auto'];
    const wrong: string[] = [];
    let cases = 0;
    for (const line of official('BidiCharacterTest.txt.gz')) {
      if (line === '' || line.startsWith('#')) continue;
      const [hex = '', direction = '', base = '', levels = '', order = ''] = line.split(';');
      const codePoints = Uint32Array.from(hex.split(' '), digits => Number.parseInt(digits, 16));
      const classes = Uint8Array.from(codePoints, codePoint => bidiClassOf(codePoint));
      const got = resolve(classes, codePoints, bases[Number(direction)] as BaseLevel);
      cases++;
      if (String(got.base) !== base || got.levels !== levels || got.order !== order.trim()) wrong.push(line);
    }
    expect(wrong.slice(0, 5)).toEqual([]);
    expect(cases).toBe(91707);
  });
});

describe('embeddingLevels', () => {
  const usual = fc.constantFrom(
    ...Array.from('بא a1٤\u064b.,-+%($[)]؛\u00a0\t', letter => letter.charCodeAt(0)),
  );
  const paragraphs = fc.array(usual, { maxLength: 16 }).map(codes => Uint32Array.from(codes));
  const boundaryNeutral = 0x200b;

  const levelsOf = (codePoints: Uint32Array, base: 0 | 1): Uint8Array => {
    const classes = Uint8Array.from(codePoints, codePoint => bidiClassOf(codePoint));
    return levelsWithin(embeddingLevels(classes, codePoints, base).runs, 0, classes.length);
  };

  it('are the same by the short way and by all the rules, which a removed character (X9) at the end calls for', () => {
    fc.assert(
      fc.property(paragraphs, fc.constantFrom(0 as const, 1 as const), (codePoints, base) => {
        const byAllRules = levelsOf(Uint32Array.of(...codePoints, boundaryNeutral), base);
        expect(levelsOf(codePoints, base)).toEqual(byAllRules.slice(0, -1));
      }),
      { numRuns: 5000 },
    );
  });

  it('are the same where only the islands of another direction are looked at, as where brackets call for the whole', () => {
    const withoutBrackets = fc
      .array(fc.constantFrom(...Array.from('باa1٤\u064b.,-+%$؛ \t', letter => letter.charCodeAt(0))), {
        maxLength: 24,
      })
      .map(codes => Uint32Array.from(codes));
    fc.assert(
      fc.property(withoutBrackets, fc.constantFrom(0 as const, 1 as const), (codePoints, base) => {
        const classes = Uint8Array.from(codePoints, codePoint => bidiClassOf(codePoint));
        const ofIslands = embeddingLevels(classes, null, base).runs;
        expect(ofIslands).toEqual(embeddingLevels(classes, codePoints, base).runs);
      }),
      { numRuns: 5000 },
    );
  });
});
