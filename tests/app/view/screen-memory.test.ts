import { describe, expect, it } from 'vitest';
import { screenRows } from '../../../source/app/view/screen.ts';
import { rowText } from '../../../source/text/rows.ts';
import { idOf, openNews } from '../../support/news.ts';

const size = { columns: 140, rows: 40 };

describe('what has not changed', () => {
  it('is the same rows, and costs no row', () => {
    const { session, reader } = openNews({ size });
    const before = screenRows(session());
    reader.dispatch({ type: 'notice', notice: { kind: 'opened' } });
    const after = screenRows(session());
    expect(after.slice(0, -1).every((row, index) => row === before[index])).toBe(true);
    expect(after.at(-1)).not.toBe(before.at(-1));
  });

  it('is the same rows after the list was read again', async () => {
    const { session, library, look } = openNews({ size });
    const before = screenRows(session());
    library.others.mark(idOf('one', 1), 'read');
    await look();
    const changed = screenRows(session()).filter((row, index) => row !== before[index]);
    expect(changed.length).toBeGreaterThan(0);
    expect(changed.length).toBeLessThanOrEqual(3 + 4); // the article, and the counts of views and sources
  });

  it('stays the same when the cursor moves: only the two articles are drawn anew', () => {
    const { session, hit } = openNews({ size });
    hit('j', 'k'); // the keys in the bottom line are those of the layout that one types in
    const before = screenRows(session());
    hit('j');
    const after = screenRows(session());
    const changed = after.filter((row, index) => row !== before[index]);
    expect(changed.length).toBeLessThanOrEqual(3 + 3 + 2); // two articles, the edge with the number, the bottom line
    expect(changed.length).toBeGreaterThanOrEqual(6);
  });
});

it('what is remembered is what would be drawn now', async () => {
  const { press, session } = openNews({ size });
  const keys = [
    'j',
    'enter',
    'space',
    'v',
    'j',
    'escape',
    'q',
    'm',
    'b',
    'w',
    '<',
    'f6',
    'l',
    'j',
    'j',
    'tab',
    'A',
    'y',
    'U',
  ];
  for (const key of keys) {
    await press(key);
    const drawn = screenRows(session()).map(rowText);
    const { settings, list, sources, reading, ...rest } = session();
    const copy = {
      ...rest,
      settings: { ...settings, directions: { ...settings.directions } },
      list: { ...list, rows: list.rows.map(row => ({ ...row })) },
      sources: { ...sources, rows: sources.rows.map(row => ({ ...row })) },
      reading: reading && { ...reading, texts: { ...reading.texts } },
      terminal: { ...rest.terminal },
    };
    expect(screenRows(copy).map(rowText)).toEqual(drawn);
  }
});
