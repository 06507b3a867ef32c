import path from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Services } from '../../../source/app/services/services.ts';
import type { TextPlace } from '../../../source/base/json-fault.ts';
import { once } from '../../../source/base/once.ts';
import type { Machine } from '../../../source/cli/doctor/machine.ts';
import { run } from '../../../source/cli/run.ts';
import type { KeptFile, Places, ReaderRequest, World } from '../../../source/cli/world.ts';
import type { Article } from '../../../source/domain/article.ts';
import type { DeliveryRequest, Parcel } from '../../../source/domain/delivery.ts';
import { fail, ok } from '../../../source/domain/errors.ts';
import type { History } from '../../../source/domain/history.ts';
import type { Store } from '../../../source/domain/library.ts';
import type { DamageNotice, Fetcher } from '../../../source/domain/ports.ts';
import { type Kept, openTestLibrary } from '../../support/library.ts';
import { memoryDelivery } from '../../support/memory-delivery.ts';
import { createTestHomes } from './homes.ts';
import { createTestSync } from './sync.ts';

export const now = new Date('2026-11-24T12:00:00.000Z');

export interface WorldOptions {
  readonly keptFiles?: readonly KeptFile[];
  readonly env?: Readonly<Record<string, string>>;
  readonly articles?: readonly Article[];
  readonly kept?: Partial<Kept>;
  /** What files and standard input (`-`) hold. */
  readonly files?: Readonly<Record<string, string | Uint8Array>>;
  /** What addresses answer; all others cannot be reached. */
  readonly pages?: Readonly<Record<string, string>>;
  readonly fetcher?: Fetcher;
  /** In place of the one that holds `kept`. */
  readonly store?: Store;
  /** In place of the store's own. */
  readonly history?: History;
  readonly stdout?: { readonly isTTY?: boolean; readonly columns?: number };
  readonly stderr?: { readonly isTTY?: boolean; readonly columns?: number };
  readonly damage?: readonly DamageNotice[];
  /** Conflicting copies that a file synchronizer has made. */
  readonly conflicts?: readonly string[];
  readonly signal?: AbortSignal;
  /** Whether a command takes an article; without it, every one does. */
  readonly takes?: (parcel: Parcel) => boolean;
  /** Where `settings.json` stops being JSON. */
  readonly settingsFault?: TextPlace;
  /** What `doctor` finds; no terminal, no fonts and no files where nothing is given. */
  readonly machine?: Partial<Machine>;
}

export interface TestWorld {
  readonly world: World;
  readonly services: Services;
  /** Runs one command line; each run sees what the ones before left. */
  readonly khabar: (...argv: string[]) => Promise<Ran>;
  /** Files that were written, by the name that was given. */
  readonly written: ReadonlyMap<string, Uint8Array>;
  readonly opened: Places[];
  readonly readers: ReaderRequest[];
  readonly deliveries: DeliveryRequest[];
  /** What was written on standard error since the last run began. */
  readonly errors: () => string;
}

export interface Ran {
  readonly code: number;
  readonly bytes: Uint8Array;
  readonly stdout: string;
  readonly stderr: string;
  /** The one JSON value on standard output. */
  readonly json: () => unknown;
  /** The failure that `--json` prints on standard error. */
  readonly failure: () => unknown;
}

const keptFiles: readonly KeptFile[] = [
  { name: 'settings', path: '/home/reader/settings.json' },
  { name: 'archive', path: '/home/reader/archive.sqlite' },
];

const bytesOf = (text: string | Uint8Array): Uint8Array =>
  typeof text === 'string' ? new TextEncoder().encode(text) : text;

const chunkSize = 1021;

/** Which characters may lie across. */
async function* chunksOf(bytes: Uint8Array) {
  for (let start = 0; start < bytes.length; start += chunkSize)
    yield bytes.subarray(start, start + chunkSize);
}

const pagesFetcher = (pages: Readonly<Record<string, string>>): Fetcher => ({
  async fetch({ url, signal }) {
    if (signal?.aborted) return fail('interrupted', { url });
    const body = pages[url];
    if (body === undefined) return fail('unreachable', { url, detail: 'ENOTFOUND' });
    return ok({
      url,
      body: bytesOf(body),
      contentType: null,
      notModified: false,
      etag: null,
      lastModified: null,
    });
  },
});

/** A world in memory. English, unless the environment says otherwise: messages are easier to match. */
export function createTestWorld(options: WorldOptions = {}): TestWorld {
  const { articles = [], files = {}, pages = {}, damage = [] } = options;
  const out: (string | Uint8Array)[] = [];
  const errors: (string | Uint8Array)[] = [];
  const written = new Map<string, Uint8Array>();
  const opened: Places[] = [];
  const readers: ReaderRequest[] = [];
  const deliveries: DeliveryRequest[] = [];
  let homesUsed = false;
  const homes = once(() => createTestHomes(now));
  const fileOf = (name: string) => files[name] ?? (homesUsed ? homes().written.get(name) : undefined);
  const reader = {
    async read(name: string) {
      const text = fileOf(name);
      return text === undefined ? fail<Uint8Array>('file-not-found', { subject: name }) : ok(bytesOf(text));
    },
    async stream(name: string) {
      const text = fileOf(name);
      return text === undefined
        ? fail<AsyncIterable<Uint8Array>>('file-not-found', { subject: name })
        : ok(chunksOf(bytesOf(text)));
    },
    names: async () => ok([]),
    located: async (name: string) => ({
      url: pathToFileURL(path.resolve(name)).href,
      exists: fileOf(name) !== undefined,
    }),
  };
  const library = openTestLibrary({ articles, kept: options.kept ?? {} });
  const store = options.store ?? library.store;
  const services: Services = {
    ...library,
    store: options.history ? { ...store, history: options.history } : store,
    fetcher: options.fetcher ?? pagesFetcher(pages),
    files: reader,
    opener: { open: async () => null },
    clipboard: { copy: async () => true },
    clock: { now: () => now },
    writer: async () => ({
      folder: async () => '/home/reader',
      shown: file => file,
      async write(name, pieces) {
        const bytes = Buffer.concat([...pieces]);
        written.set(name, bytes);
        return ok({ file: `/home/reader/${name}`, bytes: bytes.length });
      },
    }),
    sync: createTestSync(),
  };
  const outputTo = (
    chunks: (string | Uint8Array)[],
    { isTTY = false, columns }: NonNullable<WorldOptions['stdout']> = {},
  ) => ({
    write: (text: string | Uint8Array) => void chunks.push(text),
    isTTY,
    columns: columns ?? null,
  });
  const world: World = {
    env: { LANG: 'en_GB.UTF-8', ...options.env },
    version: () => '1.2.3',
    clock: services.clock,
    files: reader,
    stdinIsTTY: options.stdout?.isTTY ?? false,
    stdout: outputTo(out, options.stdout),
    stderr: outputTo(errors, options.stderr),
    async open(places) {
      opened.push(places);
      return {
        services,
        files: options.keptFiles ?? keptFiles,
        damage: () => damage,
        conflicts: async () => options.conflicts ?? [],
        close: async () => undefined,
      };
    },
    settings: async () => services.store.settings(),
    settingsFile: async () => ({ path: '/home/reader/settings.json', fault: options.settingsFault ?? null }),
    homes: async () => {
      homesUsed = true;
      return homes().homes;
    },
    machine: async () => ({
      env: world.env,
      printsOnTerminal: world.stdout.isTTY,
      detectTerminal: async () => null,
      fonts: async () => null,
      decodesPictures: () => true,
      spaceOf: () => null,
      versions: { node: '20.0.0', unicode: '15.1', icu: '74.1', platform: 'linux x64' },
      ...options.machine,
    }),
    async openReader(request) {
      readers.push(request);
      return 0;
    },
    interruption: () => options.signal ?? new AbortController().signal,
    termination: () => options.signal ?? new AbortController().signal,
    openDelivery: async request => {
      deliveries.push(request);
      return memoryDelivery(text => void out.push(text), options.takes);
    },
  };
  async function khabar(...argv: string[]): Promise<Ran> {
    out.length = 0;
    errors.length = 0;
    const code = await run(argv, world);
    const bytes = Buffer.concat(out.map(bytesOf));
    const stdout = bytes.toString();
    const stderr = errors.join('');
    return {
      code,
      bytes,
      stdout,
      stderr,
      json: () => JSON.parse(stdout),
      failure: () => JSON.parse(stderr),
    };
  }
  return { world, services, khabar, written, opened, readers, deliveries, errors: () => errors.join('') };
}
