import { expect, it } from 'vitest';
import { scrollbar } from '../../../source/app/view/scrollbar.ts';
import { rowText } from '../../../source/text/rows.ts';

const drawn = (from: number, to: number, height = 8): string =>
  scrollbar({ from, to }, height).map(rowText).join('');

it.each([
  [0, 0.25, '┃┃╎╎╎╎╎╎'],
  [0.5, 0.75, '╎╎╎╎┃┃╎╎'],
  [0.75, 1, '╎╎╎╎╎╎┃┃'],
])('has its thumb where the stretch from %d to %d is', (from, to, expected) => {
  expect(drawn(from, to)).toBe(expected);
});

it('has a thumb however little is in sight', () => {
  expect(drawn(0.5, 0.5001)).toBe('╎╎╎╎┃╎╎╎');
});

it('touches an end only where the stretch does', () => {
  expect(drawn(0.01, 0.26)).toBe('╎┃┃╎╎╎╎╎');
  expect(drawn(0.74, 0.99)).toBe('╎╎╎╎╎┃┃╎');
  expect(drawn(0.3, 1)).toBe('╎╎┃┃┃┃┃┃');
});

it('fits a field of any height', () => {
  for (const height of [1, 2, 3]) expect(scrollbar({ from: 0.4, to: 0.6 }, height)).toHaveLength(height);
});
