import { render } from 'ink-testing-library';
import { expect, it, vi } from 'vitest';
import { createPainter } from '../../source/terminal/painter.ts';
import { joinRows, markRow } from '../../source/text/rows.ts';
import { news } from '../../source/theme/news.ts';
import type { Role } from '../../source/theme/theme.ts';
import { ScreenView } from '../../source/ui/screen-view.tsx';
import { SurfaceContext } from '../../source/ui/surface-context.ts';

const row = joinRows<Role>([markRow<Role>('│', null), markRow<Role>('خبر', 'title')]);
const view = <ScreenView rows={[row]} theme={news} hyperlinks={false} />;

it('draws through Ink where there is no surface', async () => {
  const { lastFrame, unmount } = render(view);
  await vi.waitFor(() => expect(lastFrame()).toContain('│خبر'));
  unmount();
});

it('draws past Ink where there is one', async () => {
  const frames: (readonly string[])[] = [];
  const to = {
    showRows: (rows: readonly string[]) => void frames.push(rows),
    painterFor: () => createPainter<Role>({ lookOf: role => news[role], depth: 1, hyperlinks: false }),
  };
  const { lastFrame, unmount } = render(<SurfaceContext value={to}>{view}</SurfaceContext>);
  await vi.waitFor(() => expect(frames).toEqual([['│\u001B[1mخبر\u001B[0m']]));
  expect(lastFrame()).not.toContain('خبر');
  unmount();
});
