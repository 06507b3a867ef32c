import { describe, expect, it } from 'vitest';
import { openOverlay, selectedScope } from '../../../source/app/session/selectors.ts';
import type { OpenedReader, OpenOptions } from '../../support/edition-reader.ts';
import { foundFeeds } from '../../support/found-feeds.ts';
import { openNews, sourceOf } from '../../support/news.ts';
import { troubles } from '../../support/troubles.ts';

const filed = (id: string, category: string | null) => ({ ...sourceOf(id), title: `The ${id}`, category });
const open = (options: OpenOptions = {}) =>
  openNews({
    language: 'en',
    sources: [filed('one', null), filed('two', null), filed('three', 'عام/صحف')],
    ...options,
  });

const line = (typed: string): readonly string[] => [':', ...typed, 'enter'];
const said = ({ screen }: OpenedReader): string => screen().at(-1) ?? '';
const sourcesOf = ({ library }: OpenedReader) => library.sources();
const sourceIn = (reader: OpenedReader, id: string) => sourcesOf(reader).find(each => each.id === id);
const shown = (reader: OpenedReader): string => reader.screen().join('\n');

/** Onto the row of a setting. */
const down = (rows: number): readonly string[] => Array(rows).fill('j');

describe('the settings of a source', () => {
  it('are those of the article under the cursor, with their present values', async () => {
    const reader = open();
    await reader.press('S');
    expect(openOverlay(reader.session())?.layer).toBe('source');
    for (const text of ['The one', 'Position', '1 of 2', 'as the source asks', 'when needed', 'automatic'])
      expect(shown(reader)).toContain(text);
    await reader.press('S');
    expect(openOverlay(reader.session())).toBeNull();
  });

  it('are those of the source under the cursor of the pane, or of the source health', async () => {
    const reader = open({ health: troubles(), sources: troubles().map(({ source }) => source) });
    await reader.press('H', 'j', 'S');
    expect(reader.session().shownSource?.source.id).toBe('page0000');
    expect(shown(reader)).toContain('Health');
    await reader.press('S');
    expect(openOverlay(reader.session())?.layer).toBe('health');
  });

  it('rename it with the name that it has, each as one change', async () => {
    const reader = open();
    await reader.press('S', 'enter');
    expect(said(reader)).toContain('one');
    await reader.press('ctrl+u');
    await reader.type('Harbour');
    await reader.press('enter');
    expect(sourceIn(reader, 'one')?.title).toBe('Harbour');
    expect(said(reader)).toContain('Renamed to “Harbour”');
    expect(shown(reader).replace(said(reader), '')).toContain('Harbour');
  });

  it('move it to a category that is completed, or to none', async () => {
    const reader = open();
    await reader.press('S', 'j', 'enter');
    await reader.type('عام');
    await reader.press('tab', 'tab', 'enter');
    expect(sourceIn(reader, 'one')?.category).toBe('عام/صحف');
    await reader.press('enter', 'ctrl+u', 'enter');
    expect(sourceIn(reader, 'one')?.category).toBeNull();
  });

  it('pause it, and resume it', async () => {
    const reader = open();
    await reader.press('S', ...down(2), 'enter');
    expect(sourceIn(reader, 'one')?.enabled).toBe(false);
    expect(shown(reader)).toContain('paused');
    await reader.press('p');
    expect(sourceIn(reader, 'one')?.enabled).toBe(true);
  });

  it('set how often it is refreshed, also exactly', async () => {
    const reader = open();
    await reader.press('S', 'i', 'i');
    expect(reader.session().settings.intervals).toEqual({ one: 30 });
    expect(said(reader)).toContain('refreshed every 30 minutes');
    await reader.press(...line('interval 90min'));
    expect(reader.session().settings.intervals).toEqual({ one: 90 });
    await reader.press(...line('interval soon'));
    expect(said(reader)).toContain('auto, 30min');
    await reader.press(...line('مدة الجلب تلقائي'));
    expect(reader.session().settings.intervals).toEqual({});
  });

  it('turn its direction and its full text round', async () => {
    const reader = open();
    await reader.press('S', ...down(5), 'enter', 'j', 'enter');
    expect(reader.session().settings).toMatchObject({
      fullTexts: { one: 'always' },
      directions: { one: 'rtl' },
    });
    await reader.press('j', 'enter');
    expect(reader.copied).toEqual(['https://news.example/feed.xml']);
  });

  it('remove it, and close', async () => {
    const reader = open();
    await reader.press('S', 'd');
    expect(openOverlay(reader.session())).toBeNull();
    expect(sourceIn(reader, 'one')).toBeUndefined();
    expect(said(reader)).toContain('“The one” removed');
  });

  it('close if another process removes it', async () => {
    const reader = open();
    await reader.press('S');
    reader.library.others.unsubscribe('one');
    await reader.look();
    expect(openOverlay(reader.session())).toBeNull();
  });

  it('are there where a source is selected, and nowhere else', async () => {
    const reader = open();
    await reader.press('f', 'g', 'S');
    expect(openOverlay(reader.session())).toBeNull();
    await reader.press(...line('rename-source x'));
    expect(said(reader)).toContain('nothing to act on');
  });
});

describe('the order of the sources', () => {
  it('is changed by hand, and the cursor goes along', async () => {
    const reader = open();
    await reader.press('f', ...down(3));
    expect(selectedScope(reader.session())).toEqual({ kind: 'source', id: 'one' });
    await reader.press('J');
    expect(sourcesOf(reader).map(({ id }) => id)).toEqual(['two', 'one', 'three']);
    expect(selectedScope(reader.session())).toEqual({ kind: 'source', id: 'one' });
    await reader.press('K');
    expect(sourcesOf(reader).map(({ id }) => id)).toEqual(['one', 'two', 'three']);
  });

  it('is that of folders too', async () => {
    const reader = open();
    await reader.press('f', ...down(5), '2', 'K');
    expect(reader.library.started).toContainEqual(['move-source', { moved: { folder: 'عام' }, places: -2 }]);
  });
});

describe('adding a source', () => {
  const { harbour0 } = { harbour0: foundFeeds()[0]?.source };

  it('asks for an address, shows what is there, and reads what is chosen', async () => {
    const reader = open({ feeds: foundFeeds() });
    await reader.press('=');
    await reader.type('harbour.example');
    await reader.press('enter');
    expect(reader.library.started).toContainEqual(['find-feeds', { typed: 'harbour.example' }]);
    for (const text of [
      'Add a source',
      'Harbour Notes',
      '20 entries',
      'latest',
      'https://harbour.example/feed',
    ])
      expect(shown(reader)).toContain(text);
    await reader.press('enter');
    expect(sourcesOf(reader).at(-1)).toEqual(harbour0);
    expect(openOverlay(reader.session())).toBeNull();
    expect(selectedScope(reader.session())).toEqual({ kind: 'source', id: 'harbour0' });
    expect(reader.session().focus).toBe('articles');
    expect(reader.library.started).toContainEqual(['refresh', { sources: ['harbour0'] }]);
  });

  it('names formats and languages as people do, in the language of the interface', async () => {
    const reader = open({ feeds: foundFeeds() });
    await reader.press(...line('add-source harbour.example'));
    expect(shown(reader)).toMatch(/Atom · 3 entries · .+ · English/u);
    expect(shown(reader)).toMatch(/RSS · 20 entries · .+ · Arabic/u);
  });

  it('takes an address that is pasted anywhere', async () => {
    const reader = open({ feeds: foundFeeds() });
    reader.reader.input({ input: 'paste', text: ' https://harbour.example/\n' });
    expect(said(reader)).toContain('https://harbour.example/');
    await reader.press('enter', 'j', 'enter');
    expect(sourcesOf(reader).at(-1)?.id).toBe('harbour1');
    reader.reader.input({ input: 'paste', text: 'قصيدة' });
    expect(reader.session().layers).toEqual([]);
  });

  it('goes to what is followed already', async () => {
    const reader = open({ feeds: foundFeeds() });
    await reader.press(...line('add-source harbour.example'), 'G', 'enter');
    expect(sourcesOf(reader)).toHaveLength(3);
    expect(selectedScope(reader.session())).toEqual({ kind: 'source', id: 'one' });
  });

  it('says that the default sources have left the list, until a key is pressed', async () => {
    const left = [sourceOf('two'), sourceOf('three')];
    const reader = open({ feeds: foundFeeds(), left });
    await reader.press(...line('إضافة مصدر harbour.example'), 'enter');
    expect(reader.screen().slice(-2).join(' ')).toMatch(
      /replace the default ones \(2 sources\)\.\s+Press\s+U/u,
    );
  });

  it('waits for what is being typed, says so, and is shown afterwards', async () => {
    const reader = open({ feeds: foundFeeds() });
    reader.hit(...line('add-source harbour.example'), ':', 'x');
    await reader.library.idle();
    expect(openOverlay(reader.session())).toBeNull();
    expect(said(reader)).toMatch(/x▏\s+\d feeds? found, shown after this prompt/u);
    await reader.press('y', 'escape');
    expect(openOverlay(reader.session())).toMatchObject({ layer: 'feeds' });
    expect(shown(reader)).toContain('Harbour Notes');
    await reader.press('q', 'j');
    expect(openOverlay(reader.session())).toBeNull();
  });

  it('says what is wrong', async () => {
    const reader = open();
    await reader.press(...line('add-source harbour.example'));
    expect(reader.session().notice).toMatchObject({ kind: 'error', error: { code: 'not-a-feed' } });
  });

  it('completes names of the catalog', async () => {
    const reader = open();
    await reader.press('=');
    await reader.type('bbc');
    await reader.press('tab');
    expect(said(reader)).toContain('BBC News Arabic');
  });

  it('completes paths of files', async () => {
    const reader = open({ folders: { '~/feeds/': ['harbour.xml', 'old.xml'] } });
    await reader.press('=', ...'~/feeds/h', 'tab');
    expect(reader.session().layers).toMatchObject([{ typed: '~/feeds/harbour.xml' }]);
  });

  it('leaves the first run too', async () => {
    const reader = open({ feeds: foundFeeds() });
    await reader.press('+', '=', ...'harbour.example', 'enter', 'enter');
    expect(reader.session().layers).toEqual([]);
  });
});

describe('importing sources', () => {
  it('takes a file anywhere', async () => {
    const reader = open();
    await reader.press(...line('import-sources ~/feeds.opml'));
    expect(reader.library.started).toContainEqual(['import-sources', { file: '~/feeds.opml' }]);
  });
});
