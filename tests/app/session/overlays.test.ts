import { describe, expect, it } from 'vitest';
import { openOverlay } from '../../../source/app/session/selectors.ts';
import { drawingOf } from '../../../source/app/view/drawing.ts';
import { overlayField } from '../../../source/app/view/geometry.ts';
import { overlayPage, overlayRows } from '../../../source/app/view/overlays/index.ts';
import { rowText } from '../../../source/text/rows.ts';
import { type OpenOptions, openReader } from '../../support/edition-reader.ts';
import { troubles } from '../../support/troubles.ts';

const sources = troubles().map(({ source }) => source);

function openHealth(options: OpenOptions = {}) {
  const opened = openReader({
    language: 'en',
    size: { columns: 100, rows: 24 },
    health: troubles(),
    sources,
    ...options,
  });
  const overlay = () => openOverlay(opened.session());
  /** The text of the rows under the cursor. */
  const selected = (): string => {
    const session = opened.session();
    const open = overlay();
    if (!open) return '';
    return overlayRows(open, session, overlayField(session), drawingOf(session))
      .filter(({ runs }) => runs.some(({ style }) => style?.endsWith(' on selected')))
      .map(rowText)
      .join('\n');
  };
  return { ...opened, overlay, selected };
}

describe('source health', () => {
  it('says when marks were exchanged with the server last, what waits, and what went wrong', async () => {
    const { press, session } = openHealth({
      syncStatus: {
        server: 'https://rss.example',
        user: 'ahmad',
        last: null,
        error: { code: 'login-refused', subject: 'https://rss.example' },
        waiting: 3,
      },
    });
    await press('H');
    const { rows } = overlayPage(session(), 'health');
    const text = rows.map(rowText).join('\n');
    expect(text).toContain('Server: https://rss.example, user: ahmad · Not synced yet');
    expect(text).toContain('3 changes');
    expect(text).toContain('did not accept the user name and password');
  });
});

describe('the cursor of an overlay', () => {
  it('stands on one source at a time, the most urgent first', async () => {
    const { press, selected } = openHealth();
    await press('H');
    expect(selected()).toContain('villages.example');
    await press('j');
    expect(selected()).toContain('fields.example');
    expect(selected()).not.toContain('villages.example');
    await press('G');
    expect(selected()).toContain('1 article a week');
    await press('g', 'k');
    expect(selected()).toContain('villages.example');
  });

  it('shows all of an item that is taller than the window before it goes on', async () => {
    const { press, overlay, session } = openHealth({ size: { columns: 40, rows: 8 } });
    await press('H');
    const seen = new Set<number>();
    for (let presses = 0; presses < 60; presses++) {
      const top = overlay()?.top ?? 0;
      for (let row = top; row < top + overlayField(session()).height; row++) seen.add(row);
      await press('j');
    }
    const { items } = overlayPage(session(), 'health');
    const rows = items.flatMap(({ top, height }) => [...Array(height).keys()].map(row => top + row));
    expect(items.some(({ height }) => height > overlayField(session()).height)).toBe(true);
    expect(rows.filter(row => !seen.has(row))).toEqual([]);
  });

  it('stays on its source when that is in another group', async () => {
    const { press, selected } = openHealth();
    await press('H', 'j', 'j');
    expect(selected()).toContain('Harbour Weekly');
    await press('p');
    expect(selected()).toContain('Harbour Weekly');
  });
});

describe('in source health, a key', () => {
  it('retries the source under the cursor', async () => {
    const { press, library } = openHealth();
    await press('H', 'j', 'r');
    expect(library.started).toContainEqual(['refresh', { sources: ['page0000'] }]);
  });

  it('pauses it and resumes it, and says so', async () => {
    const { press, screen, library } = openHealth();
    await press('H', 'j', 'j', 'p');
    expect(screen().at(-1)).toContain('“Harbour Weekly” paused');
    expect(screen().join('\n')).toContain('Paused · 1');
    await press('p');
    expect(screen().at(-1)).toContain('“Harbour Weekly” resumed');
    expect(library.sources().find(({ id }) => id === 'failing0')?.enabled).toBe(true);
  });

  it.each(['d', 'delete'])('removes it: %s', async key => {
    const { press, screen, library } = openHealth();
    await press('H', 'j', 'j', key);
    expect(screen().at(-1)).toContain('“Harbour Weekly” removed');
    expect(library.sources().map(({ id }) => id)).not.toContain('failing0');
  });

  it('takes the latest change back', async () => {
    const { press, library } = openHealth();
    await press('H', 'U');
    expect(library.started).toContainEqual(['undo', null]);
  });

  it('follows it to its new address', async () => {
    const { press, screen, library } = openHealth({ found: 'https://villages.example/new.xml' });
    await press('H', 'a');
    expect(screen().at(-1)).toContain('now uses https://villages.example/new.xml');
    expect(library.sources().find(({ id }) => id === 'gone0000')?.url).toBe(
      'https://villages.example/new.xml',
    );
  });

  it('looks for no new address where the old one answers', async () => {
    const { press, library } = openHealth();
    await press('H', 'G', 'a');
    expect(library.started.map(([name]) => name)).not.toContain('find-address');
  });

  it('copies the error', async () => {
    const { press, copied } = openHealth();
    await press('H', 'y');
    expect(copied).toEqual([expect.stringContaining('https://villages.example/feed')]);
  });

  it('shows its articles', async () => {
    const { press, session } = openHealth();
    await press('H', 'j', 'enter');
    expect(openOverlay(session())).toBeNull();
    expect(session().list.scope).toEqual({ kind: 'source', id: 'page0000' });
  });

  it('says on the page which key helps, the one that the user has bound', async () => {
    const { press, screen } = openHealth({ keys: { 'health a': null, 'health z': 'find-address' } });
    await press('H');
    expect(screen().join('\n')).toContain('Press z to look for the new URL');
  });
});
