import { expect, it } from 'vitest';
import { inlineStyleOf } from '../../../source/app/view/inline-style.ts';
import { unstyled } from '../../../source/text/inline-marks.ts';
import { mono, withSixteen } from '../../../source/theme/uncolored.ts';
import { darkTheme } from '../../support/themes.ts';

const able = { strikesOut: true, wholeWords: false };

it('tells code by color where the theme has one, and by signs where it has none', () => {
  expect(inlineStyleOf(darkTheme, able).quotesCode).toBe(false);
  expect(inlineStyleOf(mono(), able).quotesCode).toBe(true);
});

it('shows what is deleted only where it is struck out', () => {
  expect(inlineStyleOf(mono(), able).showsDeleted).toBe(true);
  expect(inlineStyleOf(mono(), { ...able, strikesOut: false }).showsDeleted).toBe(false);
  expect(inlineStyleOf({ ...darkTheme, roles: { ...darkTheme.roles, deleted: {} } }, able).showsDeleted).toBe(
    false,
  );
});

it('is that of plain text without a theme', () => {
  expect(inlineStyleOf(null, able)).toEqual(unstyled);
});

it('has no italics in any theme: Arabic has none', () => {
  for (const theme of [darkTheme, withSixteen(true), mono()])
    expect(Object.values(theme.roles).filter(({ italic }) => italic)).toEqual([]);
});
