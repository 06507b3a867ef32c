import { expect, it } from 'vitest';
import { markRow } from '../../source/text/rows.ts';
import type { Role } from '../../source/theme/theme.ts';
import { createCanvas } from '../../source/ui/canvas.ts';

const row = (text: string) => markRow<Role>(text, null);

it('shows what was put in each place last, and paints no row twice', () => {
  const painted: string[] = [];
  const frames: (readonly string[])[] = [];
  const canvas = createCanvas(
    ([run]) => {
      painted.push(run?.text ?? '');
      return `<${run?.text}>`;
    },
    rows => void frames.push(rows),
  );
  const list = [row('a'), row('b')];
  canvas.put(0, list);
  canvas.put(2, [row('status')]);
  canvas.show(3);
  canvas.put(0, [list[0] ?? row(''), row('c')]);
  canvas.show(3);
  canvas.show(1);
  expect(frames).toEqual([['<a>', '<b>', '<status>'], ['<a>', '<c>', '<status>'], ['<a>']]);
  expect(painted).toEqual(['a', 'b', 'status', 'c']);
});
