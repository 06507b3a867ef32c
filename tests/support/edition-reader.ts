import { fileURLToPath } from 'node:url';
import { pressKey } from '../../source/app/commands/index.ts';
import { editionSources } from '../../source/app/edition.ts';
import { createReader, type Reader } from '../../source/app/reader/reader.ts';
import { refresh } from '../../source/app/services/refresh.ts';
import type { Services } from '../../source/app/services/services.ts';
import { fail } from '../../source/domain/errors.ts';
import { type Language, languages } from '../../source/i18n/index.ts';
import { createSchemeFetcher } from '../../source/net/scheme-fetcher.ts';
import type { TextStyle } from '../../source/text/layout.ts';
import { searchIndexKey } from '../../source/text/search-key.ts';
import type { Drawing } from '../../source/ui/drawing.ts';
import { articleRows, articleWidth } from '../../source/ui/panes/reader.ts';
import { readerField, type ScreenSize } from '../../source/ui/screen.ts';
import { createMemoryArchive } from './memory-archive.ts';
import { createMemoryStateStore } from './memory-state-store.ts';

export const visualText: TextStyle = {
  order: 'visual',
  shaping: true,
  marks: 'keep',
  digits: 'source',
  isolate: true,
};
export const fixedClock = { now: () => new Date('2026-11-24T06:00:00Z') };

/** In-memory services with the sample edition in the archive, fetched and parsed as ever. */
export async function editionServices(): Promise<Services & { readonly opened: string[] }> {
  const opened: string[] = [];
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
    clock: fixedClock,
    opened,
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
): Promise<EditionReader> {
  const messages = languages[language];
  const reader = createReader(services ?? (await editionServices()), messages.direction);
  const drawing = { messages, text: visualText, now: fixedClock.now() };
  reader.load();
  const measure = (): void => {
    const state = reader.store.get();
    const field = readerField(state, size);
    const { article } = state.reading;
    const lines = article ? articleRows(article, articleWidth(field.width), drawing).length : 0;
    reader.store.dispatch({ type: 'reading-measured', lines, height: field.height });
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
