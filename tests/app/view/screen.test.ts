import { describe, expect, it } from 'vitest';
import { commands } from '../../../source/app/commands/index.ts';
import { arabicKeyLabel, keyLabel } from '../../../source/app/keymap/key-names.ts';
import { keysOfCommand } from '../../../source/app/keymap/keys-of-command.ts';
import { emptyRulesReport } from '../../../source/app/services/run-rules.ts';
import { openOverlay } from '../../../source/app/session/selectors.ts';
import type { ScreenSize } from '../../../source/app/session/session.ts';
import { helpOverlay } from '../../../source/app/view/overlays/help.ts';
import { screenRows } from '../../../source/app/view/screen.ts';
import { withoutDirectionMarks } from '../../../source/text/direction.ts';
import { layoutLine, lineText } from '../../../source/text/layout.ts';
import { makeSource } from '../../support/articles.ts';
import { editionReader, openReader } from '../../support/edition-reader.ts';

process.env.TZ = 'Asia/Riyadh';

/** In no order: lines are broken and turned round on their way to the screen. */
const lettersIn = (text: string): string =>
  [...withoutDirectionMarks(text).normalize('NFKC').replaceAll(/\s/gu, '')].sort().join('');

describe('the screen', () => {
  it.each([60, 79, 99, 100, 101, 133, 200, 317])('has straight borders at %i columns', async columns => {
    const { session, press } = await editionReader({ size: { columns, rows: 30 } });
    await press('enter');
    const rows = screenRows(session());
    expect([...new Set(rows.map(row => row.width))]).toEqual([columns]);
  });

  it.each(
    [
      [20, 5],
      [25, 6],
      [39, 7],
      [60, 5],
    ].flatMap(([columns, rows]) => (['ar', 'en'] as const).map(language => ({ columns, rows, language }))),
  )(
    'says in full that $columns × $rows is too small, and comes back: $language',
    async ({ language, ...small }) => {
      const size = { columns: 80, rows: 24 };
      const { session, screen, reader } = await editionReader({ language, size });
      const before = screen();
      reader.dispatch({ type: 'resize', size: small as ScreenSize });
      expect(lettersIn(screen().join(' '))).toBe(lettersIn(session().messages.tooSmall));
      reader.dispatch({ type: 'resize', size });
      expect(screen()).toEqual(before);
    },
  );

  it('says that a window is too small, and fits it', async () => {
    const { session } = await editionReader({ size: { columns: 30, rows: 5 } });
    const rows = screenRows(session());
    expect(rows.length).toBeLessThanOrEqual(5);
    expect(rows.every(row => row.width === 30)).toBe(true);
  });
});

it('shows the end of what is typed if the row is too short for all of it', async () => {
  const { press, screen } = await editionReader({ language: 'en', size: { columns: 41, rows: 20 } });
  await press('/', ...'from the harbour to the airport and back');
  expect(screen().at(-1)).toMatch(/^ Search: ….*the airport and back▏$/u);
});

describe('the help', () => {
  it.each(['source', 'arabic', 'western'] as const)('shows values and keys as they are: %s', async digits => {
    const { press, screen } = await editionReader({
      size: { columns: 90, rows: 150 },
      display: { digits, punctuation: 'arabic' },
    });
    await press('?');
    const rows = screen();
    expect(rows.find(row => row.includes('F6'))).toMatch(/٠١٢.*012|012.*٠١٢/u);
    expect(rows.some(row => row.includes('1–9'))).toBe(true);
  });

  it.each(['ar', 'en'] as const)('cuts no text in the narrowest window: %s', async language => {
    const { press, screen } = await editionReader({ language, size: { columns: 40, rows: 150 } });
    await press('?');
    expect(screen().slice(4, -1).join('\n')).not.toContain('…'); // below the tabs
  });

  it('has every key in its columns', async () => {
    const { press, screen, session } = await editionReader({
      language: 'en',
      size: { columns: 100, rows: 180 },
    });
    await press('?');
    const text = screen().join('\n');
    const { bindings, messages } = session();
    const labels = commands.flatMap(({ id }) => {
      const keys = keysOfCommand(bindings, id);
      return keys.length > 4 ? [] : keys.map(key => keyLabel(key, messages));
    });
    expect(labels.length).toBeGreaterThan(60);
    for (const label of labels) expect(text).toContain(label);
  });

  it('has a label of its own for each key of the Arabic layout, also where marks are hidden', async () => {
    const { session } = openReader();
    const keys = new Set(session().bindings.flatMap(bound => bound.keys));
    const labels = [...keys].flatMap(key => arabicKeyLabel(key) ?? []);
    const shown = labels.map(label =>
      layoutLine(label, {
        order: 'logical',
        shaping: false,
        marks: 'strip',
        digits: 'source',
        width: 9,
        direction: 'auto',
      }),
    );
    expect(new Set(shown.map(lineText)).size).toBe(new Set(labels).size);
  });

  it('names the keys of vowel signs, which nobody sees', () => {
    expect(['A', 'X', 'G', 'j'].map(arabicKeyLabel)).toEqual(['Shift+ش', 'Shift+ء', '\uFEF7', 'ت']);
  });

  it.each([
    ['ar', '?', ['ت', 'ق'], ['j', 'r']],
    ['en', '?', ['j', 'r'], ['ت', 'ق']],
  ] as const)(
    'shows the letters of the layout that one types in: %s',
    async (language, key, shown, hidden) => {
      const { press, screen, reader } = await editionReader({ language, size: { columns: 90, rows: 150 } });
      const has = (letter: string): boolean =>
        screen().some(row => row.normalize('NFKC').split(/\s+/u).includes(letter));
      await press(key);
      expect(shown.map(has)).toEqual([true, true]);
      expect(hidden.map(has)).toEqual([false, false]);
      const typed = language === 'ar' ? 'j' : 'ت';
      reader.input({ input: 'key', key: 'j', typed });
      expect(shown.map(has)).toEqual([false, false]);
      expect(hidden.map(has)).toEqual([true, true]);
    },
  );

  it.each([
    ['ar', 'اللاتينية', 'العربية'],
    ['en', 'Arabic layout', 'Latin layout'],
  ] as const)('says that the other layout works too: %s', async (language, other, own) => {
    const { press, reader, session } = await editionReader({ language });
    await press('?');
    const note = () => helpOverlay.note(session(), session().messages);
    expect(note()).toContain(other);
    reader.input({ input: 'key', key: 'j', typed: language === 'ar' ? 'j' : 'ت' });
    expect(note()).toContain(own);
  });

  it('shows the keys that the user has bound, and what has none by its name', async () => {
    const { press, screen } = await editionReader({
      language: 'en',
      size: { columns: 90, rows: 150 },
      keys: { 'articles b': null, 'reader b': null, 'sources b': null, 'articles z': 'bookmark' },
    });
    await press('?');
    const row = (words: string) => screen().find(line => line.includes(words)) ?? '';
    expect(row('Add or remove bookmark')).toMatch(/^.\s+z\s+Add/u);
    expect(row('Save the search as a view')).toContain(':save-view');
  });

  it.each([
    ['ar', 'حفظ المقال', 'لا', 'ت'],
    ['ar', 'الحركات', 'F4', 'ت'],
    ['en', 'bookmark', 'b', 'Space'],
    ['en', 'pgdn', '', 'j'],
  ] as const)('narrows to what one types: %s %s', async (language, typed, key, gone) => {
    const { press, type, screen } = await editionReader({ language, size: { columns: 90, rows: 150 } });
    await press('?', '/');
    await type(typed);
    const words = screen()
      .slice(0, -1)
      .flatMap(row => row.normalize('NFKC').split(/\s+/u));
    if (key !== '') expect(words.map(word => [...word].reverse().join('')).concat(words)).toContain(key);
    expect(words).not.toContain(gone);
    await press('escape');
    expect(screen().join('\n').split('\n').length).toBe(150);
    expect(openOverlay((await editionReader({ language })).session())).toBeNull();
  });

  it('keeps what it was narrowed to until Escape', async () => {
    const { press, type, session } = await editionReader({ language: 'en' });
    await press('?', '/');
    await type('bookmark');
    await press('enter');
    expect(openOverlay(session())).toMatchObject({ layer: 'help', filter: 'bookmark' });
    await press('escape');
    expect(openOverlay(session())).toMatchObject({ layer: 'help', filter: '' });
    await press('escape');
    expect(openOverlay(session())).toBeNull();
  });

  it('says that nothing has what one types', async () => {
    const { press, type, screen } = await editionReader({ language: 'en' });
    await press('?', '/');
    await type('zzz');
    expect(screen().join('\n')).toContain('No matches');
  });

  it('goes on by pages with Space', async () => {
    const { press, session } = await editionReader({ size: { columns: 60, rows: 12 } });
    await press('?', 'space');
    expect(openOverlay(session())).toMatchObject({ layer: 'help', top: 6 });
  });
});

it('says why nothing was fetched with --offline', async () => {
  const source = makeSource();
  const outcome = { source, status: 'failed', added: 0, changed: 0, error: { code: 'offline' } };
  const summary = { sources: [outcome], added: 0, failed: 1, durationMs: 1, ruled: emptyRulesReport };
  const { press, screen } = openReader({
    language: 'en',
    size: { columns: 80, rows: 10 },
    sources: [source],
    refresh: { articles: [], summary: summary as never },
  });
  await press('R');
  expect(screen().at(-1)).toMatch(/^ ?Offline: 1 source not refreshed\./u);
});
