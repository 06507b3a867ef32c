import { expect, it } from 'vitest';
import { paneIds, paneWidths, widthsIn } from '../../../source/app/session/panes.ts';

it.each([
  [100, { sources: 24, articles: 34, reader: 42 }],
  [130, { sources: 26, articles: 42, reader: 62 }],
  [300, { sources: 36, articles: 64, reader: 200 }],
])('share %i columns, each within its bounds', (columns, widths) => {
  expect(widthsIn(columns)).toEqual(widths);
});

it('leave what they do not need to one of them', () => {
  expect(paneIds.filter(id => paneWidths[id] === 'rest')).toHaveLength(1);
  for (let columns = 100; columns < 400; columns++)
    expect(Object.values(widthsIn(columns)).reduce((sum, width) => sum + width, 0)).toBe(columns);
});
