import { expect, it } from 'vitest';
import { paneIds, paneWidths, widthsOf } from '../../../source/app/session/panes.ts';

it.each([
  [100, [26, 40, 34]],
  [130, [26, 47, 57]],
  [300, [34, 64, 202]],
])('share %i columns, each within its bounds', (columns, widths) => {
  expect(widthsOf(paneIds, columns)).toEqual(widths);
});

it('give it to the last where none has what is left', () => {
  expect(widthsOf(['articles'], 120)).toEqual([120]);
  expect(widthsOf(['sources', 'articles'], 120)).toEqual([26, 94]);
});

it('leave what they do not need to one of them', () => {
  expect(paneIds.filter(id => paneWidths[id] === 'rest')).toHaveLength(1);
  for (let columns = 100; columns < 400; columns++)
    for (const shown of [paneIds, paneIds.filter(id => id !== 'sources')])
      expect(widthsOf(shown, columns).reduce((sum, width) => sum + width, 0)).toBe(columns);
});
