import { describe, expect, test } from 'vitest';
import { changedRows, writeRows } from '../../source/terminal/row-diff.ts';

const screen = { columns: 10, explicit: false, erasesToGround: false };
const asIs = (row: string): string => row;
const write = (shown: readonly (string | null)[], frame: readonly string[], columns = 10): string =>
  writeRows(changedRows(shown, frame, columns), asIs, { ...screen, columns });

describe('only what changed is written', () => {
  test.each([
    ['nothing', ['a', 'b'], ['a', 'b'], ''],
    ['one row', ['a', 'b'], ['a', 'c'], '\u001B[2Hc'],
    ['two rows', ['a', 'b', 'c'], ['x', 'b', 'y'], '\u001B[1Hx\u001B[3Hy'],
    ['rows beyond the screen', ['a'], ['a', 'b'], ''],
  ])('%s', (_, shown, frame, bytes) => {
    expect(write(shown, frame)).toBe(bytes);
  });
});

describe('a row is erased first', () => {
  test.each([
    ['where it gets shorter', ['abc'], ['ab'], '\u001B[1H\u001B[2Kab'],
    ['where the frame ends above it', ['a', 'b'], ['a'], '\u001B[2H\u001B[2K'],
    ['where nobody knows what is there', [null], ['abc'], '\u001B[1H\u001B[2Kabc'],
    ['where its cells hang on the terminal', ['日'], ['ab'], '\u001B[1H\u001B[2Kab'],
  ])('%s', (_, shown, frame, bytes) => {
    expect(write(shown, frame)).toBe(bytes);
  });

  test.each([
    ['where it gets longer', ['ab'], ['abc'], '\u001B[1Habc'],
    ['where only its style changes', ['ab'], ['\u001B[7mab\u001B[27m'], '\u001B[1H\u001B[7mab\u001B[27m'],
    ['where it was blank', [''], ['ab'], '\u001B[1Hab'],
  ])('but not %s', (_, shown, frame, bytes) => {
    expect(write(shown, frame)).toBe(bytes);
  });

  test('always, where that keeps it explicit', () => {
    expect(writeRows(changedRows([''], ['a'], 10), asIs, { ...screen, explicit: true })).toBe(
      '\u001B[1H\u001B[2Ka',
    );
  });
});

test('no patch is sought for a row that is not known', () => {
  const sought: string[] = [];
  const patch = (before: string, after: string): null => {
    sought.push(`${before} → ${after}`);
    return null;
  };
  changedRows(['', null, 'a'], ['b', 'c', 'd'], 10, { cells: row => row.length, patch });
  expect(sought).toEqual([' → b', 'a → d']);
});

describe('a row that may be too long does not wrap', () => {
  test.each([
    ['too long', 'abcd'],
    ['of uncertain length', '日'],
  ])('%s', (_, row) => {
    expect(write([''], [row], 3)).toBe(`\u001B[?7l\u001B[1H${row}\u001B[?7h`);
  });

  test('a full one is left alone', () => {
    expect(write([''], ['abc'], 3)).toBe('\u001B[1Habc');
  });
});

test('a style that ends where the next row begins with another is replaced in one sequence', () => {
  const rows = ['\u001B[1ma\u001B[0m', '\u001B[36mb\u001B[0m', 'c', '\u001B[36md\u001B[0m'];
  expect(write(['', '', '', ''], rows)).toBe(
    '\u001B[1H\u001B[1ma\u001B[2H\u001B[0;36mb\u001B[0m\u001B[3Hc\u001B[4H\u001B[36md\u001B[0m',
  );
  expect(writeRows(changedRows(['', ''], rows.slice(0, 2), 10), asIs, { ...screen, explicit: true })).toBe(
    '\u001B[1H\u001B[2K\u001B[1ma\u001B[0m\u001B[2H\u001B[2K\u001B[36mb\u001B[0m',
  );
});
