/**
 * Puts the program together: the one file that names `system/` and `storage/`. Everything is loaded when it is first needed,
 * and the archive is opened when it is first touched, so that no command pays for what it does not use.
 */
import { existsSync } from 'node:fs';
import path from 'node:path';
import type { Services } from '../app/services/services.ts';
import { type Clock, systemClock } from '../base/clock.ts';
import { once } from '../base/once.ts';
import type { Opened, Places, SettingsFile } from '../cli/world.ts';
import { fail, readerErrorIn } from '../domain/errors.ts';
import type { Homes } from '../domain/homes.ts';
import type { Archive, Store } from '../domain/library.ts';
import type { PictureCache } from '../domain/picture.ts';
import type { Clipboard, Fetcher, FileReader, Opener, RefreshLock } from '../domain/ports.ts';
import type { Settings } from '../domain/settings.ts';
import { isLanguage, languageFromEnvironment, messagesFor } from '../i18n/index.ts';
import type { OpenedArchive } from '../storage/archive/open.ts';
import type { Folders } from '../storage/folders.ts';
import type { Environment } from '../terminal/environment.ts';
import { packageFolder, packageVersion } from './package-folder.ts';

const archiveName = 'archive.sqlite';

const userAgent = (): string => `Khabar/${packageVersion()} (terminal news reader)`;

const editionFolder = (): string => path.join(packageFolder(), 'fixtures', 'edition');

export function lazyFiles(): FileReader {
  const reader = once(async () => {
    const { createFileReader } = await import('../system/file-reader.ts');
    return createFileReader({ stdin: process.stdin });
  });
  return {
    read: async file => (await reader()).read(file),
    stream: async file => (await reader()).stream(file),
    names: async folder => (await reader()).names(folder),
    located: async file => (await reader()).located(file),
  };
}

/** Only what broke off is looked at. */
async function isWhole(body: Uint8Array, contentType: string | null): Promise<boolean> {
  const { isWholeDocument } = await import('../feeds/whole-document.ts');
  return isWholeDocument(body, contentType);
}

function lazyFetcher({ offline, env, clock }: Pick<ComposeOptions, 'offline' | 'env' | 'clock'>): Fetcher {
  const fetcher = once(async () => {
    const { createSchemeFetcher } = await import('../system/scheme-fetcher.ts');
    if (offline) return createSchemeFetcher({ http: null, editionFolder: editionFolder() });
    const [{ createHttpFetcher }, { createPoliteFetcher }] = await Promise.all([
      import('../system/http-fetcher.ts'),
      import('../system/polite-fetcher.ts'),
    ]);
    const http = createHttpFetcher({ userAgent: userAgent(), env, clock, isWhole });
    return createSchemeFetcher({
      http: createPoliteFetcher(http),
      editionFolder: editionFolder(),
    });
  });
  return { fetch: async request => (await fetcher()).fetch(request) };
}

const workerFile = (): string => path.join(packageFolder(), 'dist', 'document-worker.js');

/** To decode one, on a slow machine the first one, which waits for its library. Pictures have a thread to themselves: one that is broken takes no feed with it. */
const pictureTimeoutMs = 8000;

/** Run as sources, there is no thread's program, and documents are read where they are asked for. */
function lazyDocumentThread(): Pick<Services, 'readers'> {
  if (!existsSync(workerFile())) return {};
  const open = (timeoutMs?: number) => async () => {
    const { createDocumentThread } = await import('../system/document-thread.ts');
    return createDocumentThread({ file: workerFile(), ...(timeoutMs === undefined ? {} : { timeoutMs }) });
  };
  const thread = once(open());
  const pictureThread = once(open(pictureTimeoutMs));
  return {
    readers: {
      wake: () => void thread().then(({ wake }) => wake()),
      feed: async (feed, signal) => (await thread()).feed(feed, signal),
      preview: async (document, signal) => (await thread()).preview(document, signal),
      article: async (document, signal) => (await thread()).article(document, signal),
      picture: async (document, signal) => (await pictureThread()).picture(document, signal),
    },
  };
}

function lazyOpener(env: Environment): Opener {
  const opener = once(async () => {
    const { createOpener } = await import('../system/opener.ts');
    return createOpener({ platform: process.platform, env });
  });
  return { open: async url => (await opener()).open(url) };
}

function lazyClipboard(env: Environment): Clipboard {
  const clipboard = once(async () => {
    const { createClipboard } = await import('../system/clipboard.ts');
    return createClipboard({ platform: process.platform, env });
  });
  return { copy: async text => (await clipboard()).copy(text) };
}

const lazyRefreshLock = (folder: string): RefreshLock => ({
  take: async () => (await import('../storage/held-lock.ts')).takeLock(path.join(folder, 'refresh.lock')),
});

/** Few runs have a server to talk to. */
function lazySync(
  folder: string,
  { env, offline }: Pick<ComposeOptions, 'env' | 'offline'>,
): NonNullable<Services['sync']> {
  const keeper = once(async () => (await import('../storage/sync-file.ts')).createSyncKeeper(folder));
  return {
    keeper: {
      read: async () => (await keeper()).read(),
      write: async memory => (await keeper()).write(memory),
      lock: async () => (await keeper()).lock(),
    },
    async open(account, signal) {
      if (offline) return fail('offline', { subject: account.url, url: account.url });
      const { openGreader } = await import('../system/sync/greader.ts');
      return openGreader(account, { userAgent: userAgent(), env, signal });
    },
  };
}

/** Loaded by the reader and by the process that fetches pictures. */
function lazyPictureCache(folder: string): PictureCache {
  const cache = once(async () => {
    const { createPictureCache } = await import('../storage/picture-cache.ts');
    return createPictureCache({ folder });
  });
  return {
    get: async url => (await cache()).get(url),
    sizes: async () => (await cache()).sizes(),
    put: async (url, picture) => (await cache()).put(url, picture),
  };
}

export interface ComposeOptions extends Places {
  readonly env: Environment;
  readonly clock: Clock;
}

/** Thrown where a port has no place for a failure; carries the error to show, as `StorageError` does. */
const failure = (error: object): Error => Object.assign(new Error('storage failed'), { readerError: error });

const settingsReader = async (home: string | undefined, env: Environment) => {
  const [{ resolveFolders }, reader] = await Promise.all([
    import('../storage/folders.ts'),
    import('../storage/read-settings.ts'),
  ]);
  return { ...reader, folder: resolveFolders({ home, env, platform: process.platform }).settings };
};

/** The settings alone, without opening the state. */
export async function settingsIn(home: string | undefined, env: Environment): Promise<Settings> {
  const { readSettings, folder } = await settingsReader(home, env);
  return readSettings(folder);
}

export async function settingsFileIn(home: string | undefined, env: Environment): Promise<SettingsFile> {
  const { inspectSettings, folder } = await settingsReader(home, env);
  return inspectSettings(folder);
}

export async function homesIn(home: string | undefined, env: Environment): Promise<Homes> {
  const [{ resolveFolders }, { createHomes }, { textKeys }] = await Promise.all([
    import('../storage/folders.ts'),
    import('../storage/home/homes.ts'),
    import('../text/text-keys.ts'),
  ]);
  const folders = resolveFolders({ home, env, platform: process.platform });
  return createHomes({ folders, clock: systemClock, keys: textKeys, program: packageVersion() });
}

/** One look: a restore that was killed is rare. */
async function finishRestore(folders: Folders): Promise<void> {
  if (!existsSync(path.join(folders.state, 'restore.json'))) return;
  (await import('../storage/home/restore.ts')).finishRestore(folders);
}

/** Another backend is one more line, before the usual one. */
async function openStore(
  { state, settings, archive }: Folders,
  options: Pick<ComposeOptions, 'env' | 'clock' | 'readOnly'>,
): Promise<Store> {
  const { mirroredMarksIn } = await import('../storage/archive/mirrored-marks.ts');
  const mirroredMarks = mirroredMarksIn(path.join(archive, archiveName));
  const { createConfStore } = await import('../storage/store/conf-store.ts');
  const { clock, readOnly = false } = options;
  return createConfStore({ folder: state, settingsFolder: settings, clock, mirroredMarks, readOnly });
}

const indexWorkerFile = (): string => path.join(packageFolder(), 'dist', 'index-worker.js');

/**
 * Nobody waits for the language to be asked about new words and events: a process does it that is left behind. Run as sources, there is none, and what
 * cannot be done now is done before the next search.
 */
async function finishIndex(archive: Archive, places: Places): Promise<void> {
  try {
    if (!archive.isWritable() || archive.unindexed() + archive.ungrouped() === 0) return;
    if (existsSync(indexWorkerFile()))
      (await import('../system/leave-behind.ts')).leaveBehind(indexWorkerFile(), places);
    else for (const _ of archive.indexing()); // each step is one transaction
  } catch (error) {
    if (!readerErrorIn(error)) throw error;
  }
}

export async function compose({
  home,
  offline,
  readOnly = false,
  env,
  clock,
}: ComposeOptions): Promise<Opened> {
  const [{ resolveFolders }, { openOrRead }, { mirroredStore }, naming, { textKeys }] = await Promise.all([
    import('../storage/folders.ts'),
    import('../storage/archive/open-or-read.ts'),
    import('../storage/mirrored-store.ts'),
    import('../storage/named-archive.ts'),
    import('../text/text-keys.ts'),
  ]);
  const folders = resolveFolders({ home, env, platform: process.platform });
  if (!readOnly) await finishRestore(folders);
  const store = await openStore(folders, { env, clock, readOnly });
  const archiveFile = path.join(folders.archive, archiveName);
  const titles = naming.sourceTitles(store.sources);
  let opened: OpenedArchive | null = null;

  function archive(): Archive {
    if (opened) return opened.archive;
    const options = {
      file: archiveFile,
      keys: textKeys,
      clock,
      readOnly,
      titles,
    };
    const result = openOrRead(options, store);
    if (!result.ok) throw failure(result.error);
    const { archive: found } = result.value;
    opened = { ...result.value, archive: naming.namedArchive(found, titles) };
    return opened.archive;
  }

  const services: Services = {
    get archive() {
      return archive();
    },
    store: mirroredStore(store, () => opened?.archive ?? null),
    fetcher: lazyFetcher({ offline, env, clock }),
    files: lazyFiles(),
    writer: once(async () => (await import('../system/file-writer.ts')).createFileWriter(env)),
    messagesIn: language => messagesFor(isLanguage(language) ? language : languageFromEnvironment(env), env),
    opener: lazyOpener(env),
    clipboard: lazyClipboard(env),
    clock,
    refreshLock: lazyRefreshLock(folders.archive),
    pictures: lazyPictureCache(path.join(folders.archive, 'pictures')),
    sync: lazySync(folders.state, { env, offline }),
    ...lazyDocumentThread(),
  };
  return {
    services,
    files: [
      { name: 'sources', path: path.join(folders.state, 'sources.json') },
      { name: 'bookmarks', path: path.join(folders.state, 'bookmarks') },
      { name: 'read', path: path.join(folders.state, 'read') },
      { name: 'history', path: path.join(folders.state, 'history') },
      { name: 'settings', path: path.join(folders.settings, 'settings.json') },
      { name: 'archive', path: archiveFile },
    ],
    conflicts: async () => {
      const { conflictCopiesIn, placeOfCopy } = await import('../storage/home/conflict-copies.ts');
      return conflictCopiesIn(folders).map(copy => placeOfCopy(folders, copy));
    },
    damage: () => [...store.damage(), ...(opened?.damage() ?? [])],
    async close() {
      if (!opened) return;
      await finishIndex(opened.archive, { home, offline });
      opened.archive.close();
    },
  };
}
