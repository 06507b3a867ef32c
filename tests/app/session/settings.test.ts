import { describe, expect, it } from 'vitest';
import { defaultDisplay } from '../../../source/domain/display.ts';
import { openNews } from '../../support/news.ts';

describe('the display', () => {
  it('changes at once, and is kept: for this terminal if it depends on it, else for all', async () => {
    const { press, session, library } = openNews();
    await press('f2', 'shift+f6', '<', '<');
    expect(session().display).toEqual({ ...defaultDisplay, bidi: 'app', digits: 'western', measure: 64 });
    expect(session().notice).toEqual({ kind: 'measure', cells: 64 });
    expect(library.store.settings()).toMatchObject({
      display: { digits: 'western', measure: 64 },
      terminals: { xterm: { bidi: 'app' } },
    });
  });

  it('goes back with undo, and follows what others set', async () => {
    const { press, session, library, look } = openNews();
    await press('f6', 'U');
    expect(session().display.digits).toBe('source');
    library.others.set('display/digits', 'western');
    await look();
    expect(session().display.digits).toBe('western');
  });

  it('keeps what was given on the command line until its key is pressed', async () => {
    const { press, session, look, library } = openNews({ display: { digits: 'arabic', measure: 100 } });
    library.others.set('display/digits', 'western');
    await look();
    expect(session().display.digits).toBe('arabic');
    await press('f6');
    expect(session().display).toMatchObject({ digits: 'western', measure: 100 });
  });

  it('goes through the themes and the user’s own, keeps the one that is chosen, and goes back with undo', async () => {
    const themes = { night: { base: 'dark', colors: {} } };
    const { press, session, library, look } = openNews();
    library.others.set('themes/night', themes.night);
    await look();
    const seen: string[] = [];
    for (let times = 0; times < 7; times++) {
      await press('T');
      seen.push(session().display.theme);
    }
    expect(seen).toEqual(['dark', 'light', 'sepia', 'contrast', 'mono', 'night', 'auto']);
    await press('T');
    expect(session().notice).toEqual({ kind: 'theme', name: 'dark' });
    expect(library.store.settings().display).toEqual({ theme: 'dark' });
    await press('U');
    expect(session().display.theme).toBe('auto');
  });

  it('keeps the measure between its bounds', async () => {
    const { press, session } = openNews();
    await press(...'99>');
    expect(session().display.measure).toBe(120);
    await press(...'99<');
    expect(session().display.measure).toBe(40);
  });

  it('gives a source the direction that the user wants, and its own again', async () => {
    const { press, session } = openNews();
    await press('w');
    expect(session().settings.directions).toEqual({ one: 'rtl' });
    await press('w');
    expect(session().notice).toEqual({ kind: 'direction', source: 'مصدر one', direction: 'ltr' });
    await press('w');
    expect(session().settings.directions).toEqual({});
  });

  it('has no source to turn round if the cursor is on a view of all', async () => {
    const { press, library } = openNews();
    await press('l', 'w', 'X');
    expect(library.started).toEqual([]);
  });
});

it('the pages of a source are always fetched, until that is taken back', async () => {
  const { press, session, library } = openNews();
  await press('X');
  expect(library.store.settings().fullTexts).toEqual({ one: 'always' });
  expect(session().notice).toEqual({ kind: 'full-text', source: 'مصدر one', always: true });
  await press('X');
  expect(session().settings.fullTexts).toEqual({});
});
