import { fileURLToPath } from 'node:url';
import { pressKey } from '../../source/app/commands/index.ts';
import { editionSources } from '../../source/app/edition.ts';
import { createReader, type Reader } from '../../source/app/reader/reader.ts';
import { refresh } from '../../source/app/services/refresh.ts';
import type { Services } from '../../source/app/services/services.ts';
import { type DisplaySettings, defaultDisplay } from '../../source/domain/display.ts';
import { fail } from '../../source/domain/errors.ts';
import type { Language } from '../../source/i18n/index.ts';
import { createSchemeFetcher } from '../../source/system/scheme-fetcher.ts';
import { searchIndexKey } from '../../source/text/search-key.ts';
import type { Drawing } from '../../source/ui/drawing.ts';
import { readerView } from '../../source/ui/panes/reader.ts';
import { overlayWindow, readerField, type ScreenSize } from '../../source/ui/screen.ts';
import { textStyleFor } from '../../source/ui/terminal-view.ts';
import { languages } from './languages.ts';
import { createMemoryArchive } from './memory-archive.ts';
import { createMemoryStateStore } from './memory-state-store.ts';

export const fixedClock = { now: () => new Date('2026-11-24T06:00:00Z') };

/** In-memory services with the sample edition in the archive, fetched and parsed as ever. */
export async function editionServices(): Promise<
  Services & { readonly opened: string[]; readonly copied: string[] }
> {
  const opened: string[] = [];
  const copied: string[] = [];
  const services = {
    archive: createMemoryArchive({ normalise: searchIndexKey }),
    state: createMemoryStateStore(),
    fetcher: createSchemeFetcher({
      http: null,
      editionFolder: fileURLToPath(new URL('../../fixtures/edition', import.meta.url)),
    }),
    files: { read: async (subject: string) => fail('file-not-found', { subject }) },
    opener: {
      async open(url: string) {
        opened.push(url);
        return null;
      },
    },
    clipboard: {
      async copy(text: string) {
        copied.push(text);
        return true;
      },
    },
    clock: fixedClock,
    opened,
    copied,
  };
  for await (const _ of refresh(services, editionSources)) {
    // every event is a step of the work
  }
  return services;
}

export interface EditionReader {
  readonly reader: Reader;
  readonly drawing: Drawing;
  /** Presses keys, and measures as the window does. */
  readonly press: (...keys: readonly string[]) => Promise<void>;
}

export async function editionReader(
  language: Language,
  size: ScreenSize,
  services?: Services,
  display: Partial<DisplaySettings> = {},
): Promise<EditionReader> {
  const messages = languages[language];
  const reader = createReader(services ?? (await editionServices()), {
    direction: messages.direction,
    display: { ...defaultDisplay, ...display },
    terminal: 'xterm',
  });
  const text = textStyleFor({ order: 'visual', shaping: true, marks: 'keep' }, reader.store.get().display);
  const drawing: Drawing = { messages, text, now: fixedClock.now(), sideBySide: true };
  reader.load();
  const measure = (): void => {
    const state = reader.store.get();
    const window = overlayWindow(state, size, drawing);
    if (window) reader.store.dispatch({ type: 'overlay-drawn', window });
    const view = readerView(state, readerField(state, size, drawing), drawing);
    if (!view) return;
    const { from, taken, place, measured } = view;
    reader.store.dispatch({ type: 'reading-drawn', from, taken, place, window: measured });
  };
  const idle = async (): Promise<void> => {
    while (reader.store.get().reading.loading) await new Promise(setImmediate);
  };
  return {
    reader,
    drawing,
    async press(...keys) {
      for (const key of keys) {
        pressKey(reader, key, [...key].length === 1 ? key : '');
        await idle();
        measure();
      }
    },
  };
}
