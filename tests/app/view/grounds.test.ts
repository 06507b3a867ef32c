import { expect, it } from 'vitest';
import { onGround } from '../../../source/app/view/grounds.ts';
import { blankRow, joinRows, markRow } from '../../../source/text/rows.ts';
import { news } from '../../../source/theme/news.ts';
import { lookOf, type Role } from '../../../source/theme/theme.ts';

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
  const { selected } = news.grounds;
  expect(lookOf(news, 'unread')).toEqual({ bold: true });
  expect(lookOf(news, 'unread on selected')).toEqual({ bold: true, ...selected });
  expect(lookOf(news, 'chip-sport on selected')).toEqual(news.roles['chip-sport']);
});
