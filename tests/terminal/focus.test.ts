import { expect, test } from 'vitest';
import { takeFocusReports } from '../../source/terminal/focus.ts';

test('reports are taken out of what was typed, in their order', () => {
  expect(takeFocusReports('j\u001B[Ik\u001B[O\u001B[Iت')).toEqual({
    typed: 'jkت',
    reports: [true, false, true],
  });
});

test('what looks like them stays', () => {
  const keys = '\u001BOI\u001B[1;5I\u001B[A\u001BI';
  expect(takeFocusReports(keys)).toEqual({ typed: keys, reports: [] });
});
