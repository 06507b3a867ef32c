import { describe, expect, it } from 'vitest';
import { clusters } from '../../source/text/graphemes.ts';
import { longestPart, textParts } from '../../source/text/parts.ts';

const partsOf = (text: string, options = {}): string[] =>
  textParts(text, options).map(({ start, end }) => text.slice(start, end));

describe('textParts', () => {
  it('leaves a text of the news whole', () => {
    expect(textParts('')).toEqual([{ start: 0, end: 0 }]);
    expect(partsOf('خبر قصير\nوآخر')).toEqual(['خبر قصير\nوآخر']);
  });

  it.each([
    ['lines', 'سطر من القائمة\n', '\n'],
    ['words', 'كلمة أخرى ', ' '],
    ['letters', 'خ', ''],
    ['clusters', 'هُّ', ''],
    ['characters of two units', '😀', ''],
  ])('cuts between %s, and loses nothing', (_, unit, joint) => {
    const text = unit.repeat((3 * longestPart) / unit.length);
    const parts = partsOf(text);
    expect(parts.length).toBeGreaterThan(2);
    expect(parts.join(joint) === text).toBe(true);
    expect(Math.max(...parts.map(part => part.length))).toBeLessThanOrEqual(longestPart);
    const whole = new Set(clusters(unit + unit));
    expect(new Set(parts.flatMap(clusters))).toEqual(whole);
  });

  it('leaves the lines of a table whole', () => {
    const line = 'خلية\t'.repeat(longestPart / 4);
    const text = [line, 'قصير', line].join('\n');
    expect(partsOf(text, { wholeLines: true })).toEqual([line, 'قصير', line]);
  });

  it('cuts a cluster that is longer than any letter', () => {
    const text = `خ${'\u064b'.repeat(3 * longestPart)}`;
    expect(partsOf(text).join('')).toBe(text);
    expect(partsOf(text).length).toBeGreaterThan(2);
  });
});
