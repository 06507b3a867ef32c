import { defaultSources } from '../../source/app/catalogue/index.ts';
import { commandNames } from '../../source/app/commands/names.ts';
import { editionSources } from '../../source/app/edition.ts';
import { bindingsOf } from '../../source/app/keymap/bindings.ts';
import { defaultBindings } from '../../source/app/keymap/default-bindings.ts';
import { createInterpreter, type Interpreter } from '../../source/app/session/interpreter.ts';
import {
  newSession,
  type ScreenSize,
  type Session,
  type TerminalTraits,
} from '../../source/app/session/session.ts';
import type { World } from '../../source/app/session/world.ts';
import { screenRows } from '../../source/app/view/screen.ts';
import { once } from '../../source/base/once.ts';
import type { Article } from '../../source/domain/article.ts';
import type { DisplaySettings } from '../../source/domain/display.ts';
import { fail, ok, type ReaderError } from '../../source/domain/errors.ts';
import type { DamageNotice, ProgramCall } from '../../source/domain/ports.ts';
import { everything } from '../../source/domain/query/query.ts';
import type { Language } from '../../source/i18n/index.ts';
import { rowText } from '../../source/text/rows.ts';
import { editionServices, fixedClock } from './edition-services.ts';
import { languages } from './languages.ts';
import { createMemoryLibrary, type MemoryLibrary, type MemoryLibraryOptions } from './memory-library.ts';

/** The articles of the sample edition, with what the feeds give. */
const editionArticles = once(async (): Promise<readonly Article[]> => {
  const { archive } = await editionServices();
  return [...archive.each({ query: everything, order: 'newest' })].flatMap(({ id }) => archive.get(id) ?? []);
});

export interface OpenOptions extends MemoryLibraryOptions {
  readonly language?: Language;
  readonly size?: ScreenSize;
  readonly display?: Partial<DisplaySettings>;
  readonly isLinear?: boolean;
  /** xterm without pictures, where not given. */
  readonly terminal?: TerminalTraits;
  readonly library?: MemoryLibrary;
  /** What the user's editor makes of a text; without it, there is none. */
  readonly edit?: (text: string) => string;
  /** Why programs fail; without it, they do not. */
  readonly fails?: ReaderError;
  /** Damaged files, as they are met. */
  readonly damage?: readonly DamageNotice[];
  readonly keys?: Readonly<Record<string, string | null>>;
  /** What has its work done is put in place of what does it. */
  readonly wrap?: (world: World) => World;
}

export interface OpenedReader {
  readonly reader: Interpreter;
  readonly library: MemoryLibrary;
  readonly session: () => Session;
  /** Presses keys, and waits each time until all jobs are done. */
  readonly press: (...keys: readonly string[]) => Promise<void>;
  /** The same, without waiting. */
  readonly hit: (...keys: readonly string[]) => void;
  readonly type: (text: string) => Promise<void>;
  /** Half a second goes by, or so many ms: changes of others are seen. */
  readonly look: (ms?: number) => Promise<void>;
  /** The screen, blanks at the ends of rows left out. */
  readonly screen: () => readonly string[];
  readonly copied: string[];
  readonly opened: string[];
  /** Programs that had the terminal. */
  readonly ran: ProgramCall[];
  readonly notified: string[];
  /** How often the program was suspended. */
  readonly suspended: () => number;
  /** The clock goes on. */
  readonly pass: (minutes: number) => void;
}

const xterm: TerminalTraits = {
  order: 'visual',
  shaping: true,
  marks: 'keep',
  inline: { quotesCode: false, showsDeleted: true, wholeWords: false, hasChips: true },
  sideBySide: true,
  bracketedPaste: true,
  name: 'xterm',
};

export function openReader(options: OpenOptions = {}): OpenedReader {
  const { language = 'ar', size = { columns: 80, rows: 24 }, display = {}, terminal = xterm } = options;
  const library = options.library ?? createMemoryLibrary(options);
  const messages = languages[language];
  const copied: string[] = [];
  const opened: string[] = [];
  const ran: ProgramCall[] = [];
  const notified: string[] = [];
  let suspended = 0;
  let time = fixedClock.now().getTime();
  let look = (): void => {};
  const { bindings } = bindingsOf(defaultBindings, options.keys);
  const { wrap = world => world } = options;
  const reader = createInterpreter(
    wrap({
      ...library,
      damage: () => [...(options.damage ?? [])],
      opener: {
        async open(url) {
          opened.push(url);
          return null;
        },
      },
      editor: {
        edit: async text =>
          options.edit ? ok(options.edit(text)) : fail('editor-failed', { subject: 'vi', detail: 'ENOENT' }),
      },
      programs: {
        async run(call) {
          ran.push(call);
          return options.fails ?? null;
        },
      },
      clipboard: {
        async copy(text) {
          copied.push(text);
          return true;
        },
      },
      clock: { now: () => new Date(time) },
      every(ms, callback) {
        if (ms === 500) look = callback;
        else setImmediate(callback);
        return () => {};
      },
      suspend: () => suspended++,
      notify: (title, body) => void notified.push(`${title}: ${body}`),
    }),
    newSession({
      isLinear: options.isLinear ?? false,
      languages: Object.keys(languages),
      size,
      messages,
      terminal,
      minute: Math.floor(time / 60_000),
      given: display,
      settings: library.store.settings(),
      bindings,
      names: commandNames([messages, ...Object.values(languages).filter(other => other !== messages)]),
    }),
  );
  reader.open();
  const hit = (...keys: readonly string[]): void => {
    for (const key of keys)
      reader.input({ input: 'key', key, typed: [...key].length === 1 ? key : key === 'space' ? ' ' : '' });
  };
  return {
    reader,
    library,
    session: reader.get,
    copied,
    opened,
    ran,
    notified,
    hit,
    async press(...keys) {
      for (const key of keys) {
        hit(key);
        await library.idle();
      }
    },
    async type(text) {
      hit(...text);
      await library.idle();
    },
    async look(ms = 500) {
      time += ms;
      look();
      await library.idle();
    },
    screen: () => screenRows(reader.get()).map(rowText),
    suspended: () => suspended,
    pass(minutes) {
      time += minutes * 60_000;
    },
  };
}

/** The reader on the sample edition. */
export async function editionReader(options: OpenOptions = {}): Promise<OpenedReader> {
  const sources = [...editionSources, ...defaultSources()];
  return openReader({ sources, articles: await editionArticles(), ...options });
}
