import { describe, expect, it } from 'vitest';
import { matchesAt } from '../../../source/app/palette/matches.ts';
import { openNews } from '../../support/news.ts';

const typedIn = async (text: string, options: Parameters<typeof openNews>[0] = {}) => {
  const opened = openNews({ language: 'en', ...options });
  await opened.press(':', ...text);
  return opened;
};

const found = async (text: string, options: Parameters<typeof openNews>[0] = {}) => {
  const { session } = await typedIn(text, options);
  return matchesAt(session(), text);
};

const paletteOf = (screen: readonly string[]) => screen.slice(screen.findIndex(row => row.startsWith(' :')));

describe('what the `:` line finds', () => {
  it.each([
    ['rall', 'refresh-all', 'by letters of the name'],
    ['keyboard', 'help', 'by the title'],
    ['اختصار', 'اختصارات', 'by a name in the other language'],
    ['الازرار تحديث الكل', undefined, 'nothing where a word is nowhere'],
    ['كل المصادر', 'تحديث الكل', 'by a title in the other language'],
    ['read all', 'mark-all-read', 'by words in any order'],
    ['one 7', 'go-to-article عنوان one 7', 'an article by words of its headline'],
    ['مصدر tw', 'مصدر مصدر two', 'an argument by its beginning'],
    ['source tw', 'source مصدر two', 'an argument by any of its words'],
    ['bookmarks', 'go-to-list Bookmarks', 'a row of the sources'],
  ])('%s → %s: %s', async (text, line, _how) => {
    expect((await found(text))[0]?.line).toBe(line);
  });

  it('marks the letters that were typed, in the label or in the name that has them', async () => {
    const [refresh] = await found('refresh all');
    expect(refresh).toMatchObject({
      label: 'Refresh all sources',
      marks: [
        { start: 0, end: 7 },
        { start: 8, end: 11 },
      ],
      alias: null,
    });
    const [other] = await found('تحديث الكل');
    expect(other).toMatchObject({ label: 'Refresh all sources', alias: 'تحديث الكل' });
  });

  it('puts the command first that the line names', async () => {
    expect((await found('sus'))[0]?.line).toBe('suspend');
    expect((await found('source'))[0]?.line).toBe('source');
  });

  it('offers what can be done where one is, and nothing for a row number', async () => {
    const { press, session } = openNews({ language: 'en' });
    const lines = () => matchesAt(session(), 'footnote').map(({ line }) => line);
    expect(lines()).not.toContain('footnote');
    await press('enter');
    expect(lines()).toContain('footnote');
    expect(matchesAt(session(), '12')).toEqual([]);
  });

  it('begins with what was entered last', async () => {
    const { press, session } = await typedIn('down 3');
    await press('enter', ':');
    expect(matchesAt(session(), '')[0]).toMatchObject({ kind: 'recent', line: 'down 3' });
    expect(matchesAt(session(), '').map(({ line }) => line)).toContain('help');
  });
});

describe('Enter', () => {
  it('runs the best that is found', async () => {
    const { press, session } = await typedIn('dwn');
    await press('enter');
    expect(session().list.cursor).toBe(1);
    expect(session().recent.command[0]).toBe('down');
  });

  it('opens an article that is found by its headline, with the cursor on it', async () => {
    const { press, session } = await typedIn('one 17');
    await press('enter');
    expect(session()).toMatchObject({ focus: 'reader', reading: { id: 'one0000017' }, list: { cursor: 17 } });
  });

  it('opens an article that the list does not have', async () => {
    const { press, session } = openNews({ language: 'en' });
    await press(':', ...'source two', 'enter', ':', ...'one 5', 'enter');
    expect(session()).toMatchObject({ focus: 'reader', reading: { id: 'one0000005' } });
    expect(session().list.scope).toEqual({ kind: 'source', id: 'two' });
  });

  it('goes to a list', async () => {
    const { press, session } = await typedIn('unread');
    await press('ctrl+u', ...'go-to-list مصدر tw', 'enter');
    expect(session().list.scope).toEqual({ kind: 'source', id: 'two' });
  });

  it('runs a line as it is, if it can be run so', async () => {
    const { press, session } = await typedIn('down 4');
    await press('enter');
    expect(session().list.cursor).toBe(4);
  });

  it('does nothing that those who listen have not heard', async () => {
    const { press, session } = openNews({ language: 'en', isLinear: true });
    await press(':', ...'dwn', 'enter');
    expect(session().list.cursor).toBe(0);
    expect(session().notice).toMatchObject({ error: { code: 'unknown-command' } });
    await press(':', ...'dwn', 'tab', 'enter');
    expect(session().list.cursor).toBe(1);
  });
});

describe('arrows', () => {
  it('go into the list below, back to the line, and up to what was entered before', async () => {
    const { press, session } = openNews({ language: 'en' });
    const line = () => session().layers[0];
    await press(':', ...'down 2', 'enter', ':', ...'refresh', 'down');
    expect(line()).toMatchObject({ typed: 'refresh', choice: { among: 'completions', at: 1 } });
    await press('down');
    expect(line()).toMatchObject({ typed: 'refresh-all' });
    await press('up', 'up');
    expect(line()).toMatchObject({ typed: 'refresh', choice: { at: 0 } });
    await press('up');
    expect(line()).toMatchObject({ typed: 'down 2', choice: { among: 'recent' } });
    await press('down', 'down');
    expect(line()).toMatchObject({ typed: 'refresh', choice: { among: 'completions', at: 1 } });
  });
});

describe('the rows below the line', () => {
  it.each([
    [{ columns: 80, rows: 24 }, 8],
    [{ columns: 40, rows: 8 }, 3],
  ])('take at most half of %j', async (size, rows) => {
    const { screen } = await typedIn('r', { size });
    expect(screen()).toHaveLength(size.rows);
    expect(paletteOf(screen()).length - 1).toBe(rows);
  });

  it('have the key of a command, and say what else is', async () => {
    const { screen } = await typedIn('refresh');
    expect(paletteOf(screen())[1]).toMatch(/^ Refresh this source .* r$/u);
    const articles = await typedIn('one 7');
    expect(paletteOf(articles.screen())[1]).toMatch(/ article$/u);
  });

  it('say that nothing is found', async () => {
    const { screen } = await typedIn('zzz');
    expect(screen().at(-1)).toContain('zzz▏   No matches');
  });

  it('keep what is chosen in sight', async () => {
    const { press, screen, session } = await typedIn('one');
    await press(...Array.from({ length: 15 }, () => 'down'));
    const shown = paletteOf(screen()).slice(1);
    const { label } = matchesAt(session(), 'one')[14] ?? { label: '' };
    const number = label.split(' ').at(-1) as string;
    expect(shown.filter(row => new RegExp(`\\b${number}\\b`, 'u').test(row))).toHaveLength(1);
  });
});
