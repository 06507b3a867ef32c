import { describe, expect, it } from 'vitest';
import { catalogue, defaultSources } from '../../../source/app/catalogue/index.ts';
import { entriesOf, idOf, interestKey, interests } from '../../../source/app/catalogue/interests.ts';
import { openOverlay } from '../../../source/app/session/selectors.ts';
import { openWelcome } from '../../../source/app/session/welcome.ts';
import type { Language } from '../../../source/i18n/index.ts';
import { makeSource } from '../../support/articles.ts';
import { type OpenOptions, openReader } from '../../support/edition-reader.ts';
import { languages } from '../../support/languages.ts';
import { openNews } from '../../support/news.ts';

const tall = { columns: 80, rows: 24 };

function firstRun(options: OpenOptions & { readonly asksForLanguage?: boolean } = {}) {
  const opened = openReader({ language: 'en', size: tall, sources: defaultSources(), ...options });
  opened.reader.perform(openWelcome(opened.session(), opened.library.sources(), true));
  if (!options.asksForLanguage) opened.hit('enter');
  const started = () => opened.library.started.filter(([name]) => !['count-scopes', 'index'].includes(name));
  const taken = (job: string) => started().find(([name]) => name === job)?.[1];
  return { ...opened, started, taken };
}

const usual = defaultSources().map(({ id }) => id);

describe('the first run', () => {
  it('asks for interests, then for sources, and fetches what was chosen', async () => {
    const { press, session, taken, library } = firstRun();
    await press('j', 'space', 'enter');
    const [, chosen] = interests;
    const wanted = entriesOf(chosen as NonNullable<typeof chosen>).map(idOf);
    expect(session().welcome).toMatchObject({
      step: 'sources',
      interests: [interestKey(chosen as never)],
      chosen: wanted,
    });
    await press('enter');
    expect(openOverlay(session())).toBeNull();
    expect(
      library
        .sources()
        .map(({ id }) => id)
        .sort(),
    ).toEqual([...wanted].sort());
    expect(taken('keep-hint')).toEqual({ hint: 'welcome' });
    expect(taken('refresh')).toEqual({ sources: 'all' });
  });

  it('changes the list as one change', async () => {
    const { press, started } = firstRun();
    await press('space', 'enter', 'enter');
    expect(started().filter(([name]) => name === 'choose-sources')).toHaveLength(1);
  });

  it('fetches nothing before the user has chosen', () => {
    expect(firstRun().started()).toEqual([]);
  });

  it('keeps the usual sources if no interest is chosen', async () => {
    const { press, session, taken } = firstRun();
    await press('enter');
    expect(session().welcome?.chosen).toEqual(usual);
    await press('enter');
    expect(taken('choose-sources')).toEqual({ add: [], remove: [] });
  });

  it('is skipped with Escape, never comes again, and says what the sample edition is', async () => {
    const { press, session, screen, taken } = firstRun();
    await press('escape');
    expect(openOverlay(session())).toBeNull();
    expect(taken('keep-hint')).toEqual({ hint: 'welcome' });
    expect(taken('choose-sources')).toBeUndefined();
    expect(screen().join(' ')).not.toContain('Welcome');
  });

  it('goes a step back with q', async () => {
    const { press, session } = firstRun();
    await press('enter', 'q');
    expect(session().welcome?.step).toBe('interests');
  });

  it('selects and clears all that is listed', async () => {
    const { press, type, session } = firstRun();
    await press('enter', '/');
    await type('egypt');
    await press('enter', 'a');
    const egyptian = catalogue.filter(({ country }) => country === 'EG').map(idOf);
    const chosen = () => new Set(session().welcome?.chosen);
    expect(egyptian.every(id => chosen().has(id))).toBe(true);
    expect(usual.every(id => chosen().has(id))).toBe(true);
    await press('a');
    expect(egyptian.some(id => chosen().has(id))).toBe(false);
  });

  it.each(['مصر', 'EGYPT', 'egypt technology', 'اخبار'])(
    'finds sources by country and name: %s',
    async words => {
      const { press, type, screen } = firstRun();
      await press('enter', '/');
      await type(words);
      expect(screen().join('\n')).toMatch(words === 'اخبار' ? /[✓·] \S/u : /Egypt/u);
    },
  );

  it('stays open if the file to import cannot be read, and says why', async () => {
    const { press, type, session, taken } = firstRun();
    await press('i');
    await type('/nowhere.opml');
    await press('enter');
    expect(taken('import-sources')).toEqual({ file: '/nowhere.opml' });
    expect(session().layers).toMatchObject([{ layer: 'welcome' }, { typed: '/nowhere.opml' }]);
    expect(session().notice).toMatchObject({ kind: 'error', error: { subject: '/nowhere.opml' } });
    expect(taken('keep-hint')).toBeUndefined();
  });
});

describe('the language of the first run', () => {
  const asked = (language: Language) => firstRun({ language, asksForLanguage: true });

  it.each([
    ['en', 1],
    ['ar', 0],
  ] as const)('begins at the one that is shown: %s', async (language, cursor) => {
    const { session, press, taken } = asked(language);
    expect(session().welcome?.step).toBe('language');
    expect(openOverlay(session())?.cursor).toBe(cursor);
    await press('enter');
    expect(session().welcome?.step).toBe('interests');
    expect(taken('set')).toBeUndefined();
  });

  it.each([
    ['Enter', 'enter', 'interests'],
    ['Space', 'space', 'language'],
  ])('is chosen with %s, at once and for good', async (_, key, step) => {
    const { session, press, taken } = asked('en');
    await press('k', key);
    expect(session().welcome?.step).toBe(step);
    expect(session().display.lang).toBe('ar');
    expect(session().notice).toEqual({ kind: 'language', tag: 'ar' });
    expect(taken('set')).toEqual({ settings: { 'display/lang': 'ar' } });
  });

  it('is a step that one can come back to', async () => {
    const { session, press } = asked('en');
    await press('enter', 'q');
    expect(session().welcome?.step).toBe('language');
    await press('q');
    expect(openOverlay(session())).toBeNull();
  });

  it('is named in both languages', () => {
    const text = asked('en').screen().join(' ').normalize('NFKC');
    expect(text).toContain('Choose a language');
    expect(text).toContain([...'اختر لغة'].reverse().join(''));
    expect(text).toContain('English');
    expect(text).toContain([...'العربية'].reverse().join(''));
  });

  it('is not asked for later', async () => {
    const { session, press, library } = openReader({ language: 'en', size: tall, sources: defaultSources() });
    library.others.set('hints/welcome', true);
    await press('+');
    expect(session().welcome?.step).toBe('interests');
  });
});

describe('the language later', () => {
  it('is the next one with I, and the one that is named on the command line', async () => {
    const { session, press, type } = openNews({ language: 'en' });
    await press('I');
    expect(session().display.lang).toBe('ar');
    await press(':');
    await type('language english');
    await press('enter');
    expect(session().display.lang).toBe('en');
    await press(':');
    await type('language klingon');
    await press('enter');
    expect(session().notice).toMatchObject({ kind: 'error', error: { code: 'bad-value' } });
  });

  it('turns the screen at once', () => {
    const { reader, session, screen } = openNews({ language: 'en' });
    reader.dispatch({ type: 'messages', messages: languages.ar });
    expect(session().keyboard).toBe('arabic');
    expect(screen()[0]?.normalize('NFKC')).toContain([...'خبر'].reverse().join(''));
  });
});

it('shows no address that is cut off: without room, the country is left out', async () => {
  const { press, screen } = firstRun({ language: 'ar', size: { columns: 80, rows: 120 } });
  await press('enter');
  const text = screen().join('\n');
  expect(text).toMatch(/ independentarabia\.com {5}/u);
  expect(text).toMatch(/ bbc\.com · /u);
});

describe('the catalog later', () => {
  it('leaves alone what it does not have, and is closed by Escape without a change', async () => {
    const own = makeSource({ id: 'mine0000' });
    const { press, session, library } = openReader({ language: 'en', size: tall, sources: [own] });
    await press('+', 'enter', 'space', 'enter');
    expect(library.sources().map(({ id }) => id)).toContain('mine0000');
    expect(library.sources()).toHaveLength(2);
    await press('+', 'enter', 'space', 'escape');
    expect(openOverlay(session())).toBeNull();
    expect(library.sources()).toHaveLength(2);
  });
});

it('does not welcome those who have sources of their own, nor tells them of the sample edition', async () => {
  const { press, session, screen } = openNews({ language: 'en' });
  await press('+');
  expect(session().welcome).toMatchObject({ step: 'interests', isFirst: false });
  await press('escape');
  expect(screen().join(' ')).not.toContain('sample');
});

describe('the choice of sources', () => {
  const screens = [
    { language: 'ar', columns: 80, rows: 24 },
    { language: 'en', columns: 40, rows: 8 },
    { language: 'ar', columns: 200, rows: 60 },
  ] as const;
  it.each(screens)('fits its window: $language, $columns', async ({ language, columns, rows }) => {
    const { press, screen } = firstRun({ language, size: { columns, rows } });
    expect(screen()).toHaveLength(rows);
    await press('enter');
    expect(screen()).toHaveLength(rows);
  });
});

describe('what the sample edition is', () => {
  const summary = { sources: [], added: 0, failed: 0, durationMs: 1, ruled: { done: {}, rules: [] } };

  it('is said until a key is pressed, whatever a refresh brings', async () => {
    const { reader, session, press } = openNews({ language: 'en' });
    reader.dispatch({ type: 'notice', notice: { kind: 'edition' } });
    reader.dispatch({ type: 'notice', notice: { kind: 'refreshed', summary: summary as never } });
    expect(session().notice).toEqual({ kind: 'edition' });
    await press('j');
    expect(session().notice).toBeNull();
  });
});
