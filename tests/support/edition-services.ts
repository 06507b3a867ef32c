import { fileURLToPath } from 'node:url';
import { editionSources } from '../../source/app/edition.ts';
import { refresh } from '../../source/app/services/refresh.ts';
import type { Services } from '../../source/app/services/services.ts';
import { createSchemeFetcher } from '../../source/system/scheme-fetcher.ts';
import { noFiles } from './files-of.ts';
import { openTestLibrary } from './library.ts';

export const fixedClock = { now: () => new Date('2026-11-24T06:00:00Z') };

export interface EditionServices extends Services {
  readonly opened: string[];
  readonly copied: string[];
}

/** Services with the sample edition in the archive, fetched and parsed as ever. */
export async function editionServices(): Promise<EditionServices> {
  const opened: string[] = [];
  const copied: string[] = [];
  const services: EditionServices = {
    ...openTestLibrary(),
    fetcher: createSchemeFetcher({
      http: null,
      editionFolder: fileURLToPath(new URL('../../fixtures/edition', import.meta.url)),
    }),
    files: noFiles,
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
  for await (const _ of refresh(services, editionSources)); // each event is a step of the work
  return services;
}
