import { describe, expect, it } from 'vitest';
import { arabicTwin } from '../../../source/app/keymap/arabic-layout.ts';
import { lookUp } from '../../../source/app/keymap/bindings.ts';
import { bindingsIn } from '../../../source/app/keymap/bindings-of-settings.ts';
import { presets } from '../../../source/app/keymap/presets.ts';
import { emptySettings, keyPresets } from '../../../source/domain/settings.ts';
import { openNews } from '../../support/news.ts';

const set = async (preset: string, options: Parameters<typeof openNews>[0] = {}) => {
  const opened = openNews({ language: 'en', ...options });
  await opened.press(':', ...`keys ${preset}`, 'enter');
  return opened;
};

describe('the keys of another reader', () => {
  it.each(keyPresets)('%s: clash with none of each other', preset => {
    expect(bindingsIn({ ...emptySettings, keyboard: { preset } }).clashes).toEqual([]);
  });

  it('can be typed in the Arabic layout', () => {
    const asciiThere = new Set('LFDVCUZM');
    const letters = Object.values(presets)
      .flatMap(bound => Object.keys(bound))
      .flatMap(name => name.split(' ').slice(1))
      .filter(key => /^[a-zA-Z]$/u.test(key) && !asciiThere.has(key));
    expect(letters.filter(key => arabicTwin(key) === null)).toEqual([]);
  });

  it('are in force at once, also in the Arabic layout, and are kept', async () => {
    const { press, session, library } = await set('vim');
    await press('j', 'j', 'g');
    expect(session().list.cursor).toBe(2);
    await press('g');
    expect(session().list.cursor).toBe(0);
    await press('ت', 'ل', 'ل');
    expect(session().list.cursor).toBe(0);
    await library.idle();
    expect(library.store.settings().keyboard).toEqual({ preset: 'vim' });
    await press(':', ...'keys khabar', 'enter', 'j', 'g');
    expect(session().list.cursor).toBe(0);
  });

  it('lead to lists whatever they are called', async () => {
    const { press, session } = await set('miniflux', { language: 'ar' });
    await press('g', 'u');
    expect(session().list.scope).toEqual({ kind: 'unread' });
    await press('g', 'b');
    expect(session().list.scope).toEqual({ kind: 'bookmarks' });
  });

  it('have the user’s own on top', () => {
    const { bindings, clashes } = bindingsIn({
      keyboard: { preset: 'newsboat' },
      keys: { 'articles J': 'bottom', 'articles N': null },
    });
    expect(clashes).toEqual([]);
    const commandOf = (key: string) => lookUp(bindings, ['articles', 'anywhere'], [key]).bound[0]?.command;
    expect(['J', 'K', 'N'].map(commandOf)).toEqual(['bottom', 'up', undefined]);
  });

  it('are what the help and the `:` line show', async () => {
    const { press, screen } = await set('vim', { size: { columns: 100, rows: 40 } });
    await press(':', ...'undo');
    expect(screen().join('\n')).toMatch(/ Undo the latest change .* (?:u|U)$/mu);
    await press('escape', '?');
    expect(screen().join('\n')).toMatch(/g g .*Go to start/u);
  });

  it('go round if none is named, and are complained of if there is no such', async () => {
    const { press, session } = openNews({ language: 'en' });
    await press(':', ...'keys', 'enter');
    expect(session().settings.keyboard).toEqual({ preset: 'newsboat' });
    await press(':', ...'keys emacs', 'enter');
    expect(session().notice).toMatchObject({ error: { code: 'bad-value', subject: 'emacs' } });
  });
});
