import { render } from 'ink-testing-library';
import { expect, it, vi } from 'vitest';
import { screenParts } from '../../source/app/view/screen.ts';
import { rowText } from '../../source/text/rows.ts';
import { LookContext } from '../../source/ui/look-context.ts';
import { parts } from '../../source/ui/parts.tsx';
import { editionReader } from '../support/edition-reader.ts';
import { darkTheme } from '../support/themes.ts';

const look = { theme: darkTheme, hyperlinks: false, canvas: null };

it.each([
  { part: 'head', keys: [], shown: 'Khabar' },
  { part: 'panes', keys: ['f'], shown: 'Sources' },
  { part: 'overlay', keys: ['?'], shown: 'Mark all articles in the list' },
  { part: 'status-line', keys: ['b'], shown: 'Bookmarked' },
  { part: 'prompt', keys: ['/', 'x'], shown: 'Search: x▏' },
  { part: 'prompt', keys: ['A'], shown: 'y: yes, n: no' },
  { part: 'too-small', keys: [], size: { columns: 39, rows: 7 }, shown: 'too small' },
] as const)('$part shows its part of the screen after $keys', async ({ part, keys, shown, ...given }) => {
  const size = 'size' in given ? given.size : { columns: 100, rows: 60 };
  const { press, session } = await editionReader({ language: 'en', size });
  await press(...keys);
  const { rows } = screenParts(session()).find(each => each.part === part) ?? { rows: [] };
  const Part = parts[part];
  const { lastFrame, unmount } = render(
    <LookContext value={look}>
      <Part top={0} rows={rows} />
    </LookContext>,
  );
  await vi.waitFor(() => expect(lastFrame()).toContain(shown));
  const trimmed = (text: string): string => text.trimEnd();
  expect(lastFrame()?.split('\n').map(trimmed)).toEqual(rows.map(rowText).map(trimmed));
  unmount();
});
