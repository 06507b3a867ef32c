import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { encodeOutput } from '../../../source/terminal/encodings/filter.ts';
import { type Encoding, encodings } from '../../../source/terminal/encodings/index.ts';
import { withoutSequences } from '../../../source/terminal/escapes.ts';

const link = '\u001B]8;;https://example.org/\u0007';
const linkEnd = '\u001B]8;;\u001B\\';
const sequences = [
  '\u001B[2K',
  '\u001B[1;1H',
  '\u001B[38;2;1;2;3m',
  '\u001B7',
  '\u001BP>|x\u001B\\',
  link,
  linkEnd,
  '\n',
  '\r',
];

describe('control sequences', () => {
  test.each(encodings)('%s passes them untouched', encoding => {
    expect(encodeOutput(sequences.join(''), encoding)).toBe(sequences.join(''));
  });

  test('a link around a word goes around the encoded word', () => {
    expect(encodeOutput(`${link}\uFEAE\uFEA7${linkEnd}`, 'fenced')).toBe(
      `${link}\uFEA7\uFEAE\u200E${linkEnd}`,
    );
  });

  test('a row ends at a line break and at a movement', () => {
    const one = '\uFEAE';
    const other = '\uFEA7';
    for (const end of ['\n', '\u001B[5C', '\u001B[2;1H']) {
      expect(encodeOutput(`(${one}${end}${other})`, 'kitty')).toBe(
        `\u001B[1m(\u001B[22m${one}${end}${other}\u001B[1m)\u001B[22m`,
      );
    }
  });

  test('the weight goes on from row to row', () => {
    expect(encodeOutput('\u001B[1ma\n(\uFEAE', 'kitty')).toBe(
      '\u001B[1ma\n\u001B[22m(\u001B[22m\u001B[1m\uFEAE',
    );
  });
});

const cells = fc.constantFrom(
  '\uFEAE',
  '\uFE92\u064E',
  '\uFEFB',
  '٤',
  '۵',
  '٪',
  '،',
  '؟',
  ' ',
  'a',
  'Z',
  '7',
  '(',
  ')',
  '│',
  '─',
  '.',
  '«',
  '😀',
  '\u001B[1m',
  '\u001B[22m',
  '\u001B[31m',
  '\n',
);
const outputs = fc.array(cells, { maxLength: 40 }).map(parts => parts.join(''));
const sorted = (text: string): string => [...text].sort().join('');
/** What encoding may add, or put in the place of a cell. */
const plain = (output: string): string =>
  withoutSequences(output).replaceAll('\u200E', '').replaceAll('│', 'ǀ');
const fencesAsBlanks = (text: string): string => text.replaceAll(/[ǀ\u2800]/gu, ' ');
const mirrorsAlike = (text: string): string => text.replace(/[()«»]/g, '(');

const withEncoder: readonly Encoding[] = ['guarded', 'fenced', 'kitty', 'hybrid'];

test.each(withEncoder)('%s: every row keeps its cells', encoding => {
  fc.assert(
    fc.property(outputs, output => {
      const rows = plain(output).split('\n');
      const encoded = plain(encodeOutput(output, encoding)).split('\n');
      const compare = (row: string): string => sorted(mirrorsAlike(fencesAsBlanks(row)));
      expect(encoded.map(compare)).toEqual(rows.map(compare));
    }),
    { numRuns: 300 },
  );
});
