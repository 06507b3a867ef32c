import { describe, expect, it } from 'vitest';
import { type CommandId, commands } from '../../../../source/app/commands/index.ts';
import { defaultBindings } from '../../../../source/app/keymap/default-bindings.ts';
import type { Language } from '../../../../source/i18n/index.ts';
import { languages } from '../../../support/languages.ts';
import { type Listener, listenToNews } from '../../../support/listener.ts';
import { newsOf, sourceOf } from '../../../support/news.ts';
import { troubles } from '../../../support/troubles.ts';

const line = (typed: string): readonly string[] => [':', ...typed, 'enter'];
const found = ['enter', '/', ...'ال', 'enter'];

/** Everywhere that a key can be pressed, and how one comes there. */
const places = {
  'the list': [],
  'a search': ['/', ...'two', 'enter'],
  'a list without articles': ['/', ...'nothing', 'enter'],
  'the sources': ['f'],
  'an article': ['enter'],
  'the end of an article': ['enter', 'G'],
  'words that were found': found,
  'selected paragraphs': ['enter', 'v'],
  'the help': ['?'],
  'the help with a filter': ['?', '/', ...'zzz', 'enter'],
  'source health': ['H'],
  'the rules': line('rules'),
  interests: ['+'],
  'the catalog': ['+', 'enter'],
  'a search prompt': ['/'],
  'the command line': [':', 'p'],
  'a question': ['A'],
} as const;

/** One of each command, and some that have none. */
const keys = [
  ...new Map(defaultBindings.map(({ command, argument, key }) => [`${command} ${argument}`, key])).values(),
  ...['=', ';', 'backspace', 'f12', 'ctrl+o', 'ctrl+y', 'up', 'enter'],
];

const listener = (language: Language): Listener =>
  listenToNews({
    articles: [...newsOf('one', 3), ...newsOf('two', 3, 100)],
    sources: [sourceOf('one'), sourceOf('two'), ...troubles().map(({ source }) => source)],
    health: troubles(),
    found: 'https://villages.example/new.xml',
    edit: text => `${text} سطر`,
    language,
  });

/** What tells places apart. */
function placeOf({ session }: Listener): string {
  const { focus, layers, reading, list, sources, welcome, leaving } = session();
  const { id, selection, finding } = reading ?? {};
  const open = layers.map(layer => ('filter' in layer ? [layer.layer, layer.filter] : layer.layer));
  return JSON.stringify([
    focus,
    open,
    id,
    selection,
    finding,
    list.words,
    sources.selected,
    welcome,
    leaving,
  ]);
}

async function listenIn(way: readonly string[], language: Language): Promise<Listener> {
  const there = listener(language);
  await there.press(...way);
  return there;
}

/** A synthesizer passes over them, or reads their names. */
const signs = /[·•│|—`↑↓←→▎✓]/u;

/** What one types oneself is said as it is. */
const isSign = (key: string): boolean => [...key].length === 1 && signs.test(key);

/** The session is as it was: where one is is said as the terminal comes back (`ui/linear.ts`). */
const handOver: ReadonlySet<CommandId> = new Set(['pager', 'editor']);

/** Where Khabar itself has most to say. */
const wordy: readonly (keyof typeof places)[] = [
  'the help',
  'source health',
  'the rules',
  'interests',
  'a question',
];

const cases = [
  ...Object.keys(places).map(place => ['ar', place] as const),
  ...wordy.map(place => ['en', place] as const),
];

describe('a key', () => {
  it.each(cases)('is answered: %s, in %s', async (language, name) => {
    const way = places[name as keyof typeof places];
    const silent: string[] = [];
    const signed: string[] = [];
    let there = await listenIn(way, language);
    const place = placeOf(there);
    const pressed = name === 'the command line' ? keys.filter(key => !isSign(key)) : keys;
    for (const key of pressed) {
      if (placeOf(there) !== place) there = await listenIn(way, language);
      const heard = await there.hear(key);
      if (heard.every(text => text === '')) silent.push(key);
      const isTyped = there.session().layers.at(-1)?.layer === 'prompt';
      if (!isTyped) signed.push(...heard.filter(text => signs.test(text)));
    }
    expect({ silent, signed }).toEqual({ silent: [], signed: [] });
  });

  it.each(commands.map(({ id }) => id).filter(id => !handOver.has(id)))(
    'is not needed for %s: its name can be typed anywhere',
    async id => {
      const { press, hear } = listener('ar');
      await press(':', ...languages.ar.commandNames[id]);
      expect((await hear('enter')).join('').trim()).not.toBe('');
    },
  );
});
