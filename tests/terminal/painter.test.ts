import { expect, test } from 'vitest';
import { createPainter, type Look, type StyledRun } from '../../source/terminal/painter.ts';

const looks: Readonly<Record<string, Look>> = {
  title: { bold: true },
  category: { color: 'red', bold: true },
  selected: { inverse: true, backgroundColor: 'yellow' },
  struck: { strikethrough: true },
  plain: {},
};

const painted = (runs: readonly StyledRun<string>[], hyperlinks = false, depth: 0 | 1 = 1): string =>
  createPainter<string>({ lookOf: style => looks[style ?? ''] ?? {}, depth, hyperlinks })(runs).replaceAll(
    '\u001b',
    '␛',
  );
const run = (text: string, style: string | null = null, href?: string): StyledRun<string> =>
  href === undefined ? { text, style } : { text, style, href };

test.each([
  ['plain text as it is', [run('│ '), run('خبر', 'plain')], '│ خبر'],
  ['a style between plain text', [run('a'), run('b', 'title'), run('c')], 'a␛[1mb␛[0mc'],
  ['what opens at the end closed', [run('b', 'category')], '␛[1;31mb␛[0m'],
  ['a style behind another one', [run('a', 'title'), run('b', 'category')], '␛[1ma␛[0;1;31mb␛[0m'],
  ['runs of one style as one', [run('a', 'title'), run('b', 'title')], '␛[1mab␛[0m'],
  ['backgrounds', [run('a', 'selected')], '␛[7;43ma␛[0m'],
  ['what is deleted', [run('a', 'struck')], '␛[9ma␛[0m'],
  ['no direction marks', [run('\u2067خبر\u2069\u200E!')], 'خبر!'],
])('paints %s', (_, runs, expected) => {
  expect(painted(runs)).toBe(expected);
});

test('without colours a cursor can still be seen', () => {
  expect(painted([run('a', 'selected'), run('b', 'category')], false, 0)).toBe('␛[7ma␛[0;1mb␛[0m');
});

test('blanks have the ground of the page', () => {
  const lookOf = (style: string | null): Look =>
    style === null ? { backgroundColor: 'blue' } : { bold: true };
  const paint = createPainter<string>({ lookOf, depth: 1, hyperlinks: false });
  expect(paint([run(' '), run('a', 'title'), run(' ')])).toBe(
    '\u001b[44m \u001b[0;1ma\u001b[0;44m \u001b[0m',
  );
});

test('keeps the direction marks of text in logical order', () => {
  const paint = createPainter({ lookOf: () => ({}), depth: 0, hyperlinks: false, keepsDirectionMarks: true });
  expect(paint([run('\u2067خبر\u2069\u200E!')])).toBe('\u2067خبر\u2069\u200E!');
});

test('makes links where the terminal does', () => {
  const link = [run('خبر', 'title', 'https://news.example/a')];
  expect(painted(link, true)).toBe('␛[1m␛]8;;https://news.example/a\u0007خبر␛]8;;\u0007␛[0m');
  expect(painted(link, false)).toBe('␛[1mخبر␛[0m');
});

test('asks for each look once', () => {
  const asked: (string | null)[] = [];
  const lookOf = (style: string | null): Look => {
    asked.push(style);
    return {};
  };
  const paint = createPainter<string>({ lookOf, depth: 1, hyperlinks: false });
  paint([run('a', 'title'), run('b', 'category'), run('c', 'title')]);
  paint([run('d', 'title')]);
  expect(asked).toEqual(['title', 'category']);
});
