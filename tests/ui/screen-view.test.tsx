import { render } from 'ink-testing-library';
import { expect, it, vi } from 'vitest';
import type { ScreenPart } from '../../source/app/view/screen.ts';
import { createPainter } from '../../source/terminal/painter.ts';
import { joinRows, markRow, type Row } from '../../source/text/rows.ts';
import { lookOf, type Style } from '../../source/theme/theme.ts';
import { mono } from '../../source/theme/uncolored.ts';
import { ScreenView } from '../../source/ui/screen-view.tsx';
import { SurfaceContext } from '../../source/ui/surface-context.ts';

const theme = mono();

const row = (text: string): Row<Style> => markRow<Style>(text, null);
const styled = joinRows<Style>([row('│'), markRow<Style>('خبر', 'title')]);
const panes: ScreenPart = { part: 'panes', rows: [styled, row('second')] };
const status: ScreenPart = { part: 'status-line', rows: [row('status')] };

const view = (...screen: readonly ScreenPart[]) => (
  <ScreenView screen={screen} theme={theme} hyperlinks={false} />
);

/** A way past Ink that remembers its frames, and how many rows were painted for them. */
function surface() {
  const frames: (readonly string[])[] = [];
  let painted = 0;
  const paint = createPainter<Style>({
    lookOf: style => lookOf(theme, style),
    depth: 1,
    hyperlinks: false,
  });
  const to = {
    showRows: (rows: readonly string[]) => void frames.push(rows),
    painterFor: () => (runs: Parameters<typeof paint>[0]) => {
      painted++;
      return paint(runs);
    },
  };
  return { frames, painted: () => painted, to };
}

it('draws its parts one below the other, through Ink where there is no surface', async () => {
  const { lastFrame, unmount } = render(view(panes, status));
  await vi.waitFor(() => expect(lastFrame()).toBe('│خبر\nsecond\nstatus'));
  unmount();
});

it('draws past Ink where there is one', async () => {
  const { frames, to } = surface();
  const { lastFrame, unmount } = render(<SurfaceContext value={to}>{view(panes, status)}</SurfaceContext>);
  await vi.waitFor(() => expect(frames).toEqual([['│\u001B[1mخبر\u001B[0m', 'second', 'status']]));
  expect(lastFrame()).not.toContain('خبر');
  unmount();
});

it('shows each part in the place of the one before, whole in one frame, and paints only what is new', async () => {
  const { frames, painted, to } = surface();
  const overlay: ScreenPart = { part: 'overlay', rows: [row('help'), row('keys')] };
  const prompt: ScreenPart = { part: 'prompt', rows: [row('Search:')] };
  const screens = [
    [panes, status],
    [overlay, status],
    [panes, prompt],
    [panes, status],
  ] as const;
  const { rerender, unmount } = render(<SurfaceContext value={to}>{null}</SurfaceContext>);
  for (const screen of screens) {
    const shown = frames.length;
    rerender(<SurfaceContext value={to}>{view(...screen)}</SurfaceContext>);
    await vi.waitFor(() => expect(frames).toHaveLength(shown + 1));
  }
  const drawnPanes = ['│\u001B[1mخبر\u001B[0m', 'second'];
  expect(frames).toEqual([
    [...drawnPanes, 'status'],
    ['help', 'keys', 'status'],
    [...drawnPanes, 'Search:'],
    [...drawnPanes, 'status'],
  ]);
  expect(painted()).toBe(3 + 2 + 3 + 1);
  unmount();
});

it('shows nothing of the rows that a larger window had', async () => {
  const { frames, to } = surface();
  const { rerender, unmount } = render(<SurfaceContext value={to}>{view(panes, status)}</SurfaceContext>);
  await vi.waitFor(() => expect(frames).toHaveLength(1));
  const small: ScreenPart = { part: 'too-small', rows: [row('too small')] };
  rerender(<SurfaceContext value={to}>{view(small)}</SurfaceContext>);
  await vi.waitFor(() => expect(frames.at(-1)).toEqual(['too small']));
  unmount();
});
