import { expect, test } from 'vitest';
import { noAnswers } from '../../source/terminal/answers.ts';
import type { Detection } from '../../source/terminal/detect.ts';
import { screenModeOf, writesWholeRows } from '../../source/terminal/screen-mode.ts';

const modeOf = (facts: Partial<Detection>) =>
  screenModeOf({
    name: 'xterm',
    encoding: 'visual',
    explicit: false,
    multiplexer: null,
    answers: noAnswers,
    ...facts,
  } as Detection);
const withMargins = { ...noAnswers, setsSideMargins: true };

test.each([
  ['rows', {}],
  ['columns', { answers: withMargins }],
  ['rows', { answers: withMargins, multiplexer: 'tmux' }],
  ['rows', { name: null }],
  ['nothing', { answers: withMargins, encoding: 'logical' }],
  ['nothing', { answers: withMargins, name: 'mlterm' }],
  ['nothing', { name: 'konsole', encoding: 'fenced' }],
  ['nothing', { name: 'linux' }],
] as const)('%s can be scrolled with %j', (scrolling, facts) => {
  expect(modeOf(facts).scrolling).toBe(scrolling);
});

test.each([
  [true, {}],
  [true, { name: 'mlterm' }],
  [false, { name: null }],
  [false, { name: 'linux' }],
  [true, { name: 'multiplexer', multiplexer: 'tmux' }],
  [false, { multiplexer: 'screen' }],
] as const)('that erasing takes the ground is %s with %j', (expected, facts) => {
  expect(modeOf(facts).erasesToGround).toBe(expected);
});

test.each([
  [false, {}],
  [false, { name: 'kitty', encoding: 'kitty' }],
  [false, { name: 'mlterm' }],
  [true, { name: 'konsole', encoding: 'fenced' }],
  [true, { encoding: 'logical' }],
] as const)('that rows are written whole is %s with %j', (expected, facts) => {
  expect(writesWholeRows(modeOf(facts))).toBe(expected);
});
