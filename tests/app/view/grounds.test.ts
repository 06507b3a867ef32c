import { expect, it } from 'vitest';
import { onGround } from '../../../source/app/view/grounds.ts';
import { blankRow, joinRows, markRow } from '../../../source/text/rows.ts';
import { lookOf, type Role } from '../../../source/theme/theme.ts';
import { darkTheme } from '../../support/themes.ts';

const row = joinRows<Role>([markRow('▌', 'section-sport'), blankRow(2), markRow('خبر', 'unread')]);

it('keeps the roles of what it puts on a ground', () => {
  expect(onGround(row, 'selected')).toEqual({
    runs: [
      { text: '▌', style: 'section-sport on selected' },
      { text: '  ', style: 'text on selected' },
      { text: 'خبر', style: 'unread on selected' },
    ],
    width: 6,
  });
});

it('gives the same row for the same row', () => {
  expect(onGround(row, 'bar')).toBe(onGround(row, 'bar'));
});

it('looks like its role on its ground; a chip keeps its own', () => {
  const { selected } = darkTheme.grounds;
  expect(lookOf(darkTheme, 'unread')).toEqual({ bold: true, color: '#ffffff' });
  expect(lookOf(darkTheme, 'unread on selected')).toEqual({
    bold: true,
    color: '#ffffff',
    backgroundColor: selected.backgroundColor,
  });
  expect(lookOf(darkTheme, 'chip-sport on selected')).toEqual(darkTheme.roles['chip-sport']);
});
