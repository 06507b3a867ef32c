import { describe, expect, it } from 'vitest';
import { catalogue, defaultSources } from '../../../source/app/catalogue/index.ts';
import { entriesOf, idOf, interestKey, interests } from '../../../source/app/catalogue/interests.ts';
import { openOverlay } from '../../../source/app/session/move.ts';
import { openWelcome } from '../../../source/app/session/welcome.ts';
import { makeSource } from '../../support/articles.ts';
import { type OpenOptions, openReader } from '../../support/edition-reader.ts';
import { openNews } from '../../support/news.ts';

const tall = { columns: 80, rows: 24 };

function firstRun(options: OpenOptions = {}) {
  const opened = openReader({ language: 'en', size: tall, sources: defaultSources(), ...options });
  opened.reader.perform(openWelcome(opened.library.sources(), true));
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

  it.each(['مصر', 'EGYPT', 'اخبار'])('finds sources by country and name: %s', async words => {
    const { press, type, screen } = firstRun();
    await press('enter', '/');
    await type(words);
    expect(screen().join('\n')).toMatch(words === 'اخبار' ? /[✓·] \S/u : /Egypt/u);
  });

  it('stays open if the file to import cannot be read, and says why', async () => {
    const { press, type, session, screen, taken } = firstRun();
    await press('i');
    await type('/nowhere.opml');
    await press('enter');
    expect(taken('import-sources')).toEqual({ file: '/nowhere.opml' });
    expect(openOverlay(session())?.layer).toBe('welcome');
    expect(screen().at(-1)).toContain('/nowhere.opml');
    expect(taken('keep-hint')).toBeUndefined();
  });
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
