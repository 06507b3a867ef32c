import { expect, it } from 'vitest';
import { drawingOf } from '../../../source/app/view/drawing.ts';
import { snippetRow } from '../../../source/app/view/snippet-row.ts';
import { openNews } from '../../support/news.ts';

const words = Array.from({ length: 40 }, (_, index) => `word${index}`).join(' ');

const rowOf = (text: string, marks: readonly (readonly [number, number])[], width: number) => {
  const drawing = drawingOf(openNews({ language: 'en' }).session());
  return snippetRow(drawing, { field: 'body', text, marks }, width);
};
const textOf = ({ runs }: ReturnType<typeof rowOf>): string => runs.map(({ text }) => text).join('');
const markedIn = ({ runs }: ReturnType<typeof rowOf>): string =>
  runs
    .filter(({ style }) => style === 'match')
    .map(({ text }) => text)
    .join('');

it.each([0, 5, 17, 39])('shows the first match, word %i', index => {
  const start = words.indexOf(`word${index}`);
  const row = rowOf(words, [[start, start + `word${index}`.length]], 30);
  expect(row.width).toBe(30);
  expect(markedIn(row)).toBe(`word${index}`);
  expect(textOf(row).startsWith('…')).toBe(index > 1);
});

it('is one row of a text over several lines', () => {
  const row = rowOf('first\nsecond\tthird', [[6, 12]], 30);
  expect(textOf(row).trimEnd()).toBe('first second third');
  expect(markedIn(row)).toBe('second');
});
