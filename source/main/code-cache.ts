/**
 * Loads the bundle's CommonJS files with V8's cache of their compiled code, for Nodes without `module.enableCompileCache` (before
 * 22.1): a file is compiled once, and read compiled from then on. Only files whose name holds a hash of their content are cached, since
 * V8 compares no more than the length of the source. It refuses by itself what another version of it has written.
 */
import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { constants, Script } from 'node:vm';

interface LoadedModule {
  exports: unknown;
}

type Wrapper = (
  exports: unknown,
  require: NodeJS.Require,
  module: LoadedModule,
  file: string,
  folder: string,
) => void;

/** What a CommonJS module is wrapped in, without a line of its own, so that lines count as in the file. */
const wrapped = (source: string): string =>
  `(function(exports,require,module,__filename,__dirname){${source.replace(/^#!/u, '//')}\n})`;

const nameWithHash = /-[\w-]{7}\.js$/u;

const daysUntilForgotten = 60;
const msPerDay = 86_400_000;

/** V8 does not look for damage: the compiled code is stored twice, and is worth nothing where the two differ. */
export const stored = (compiled: Buffer): Buffer => Buffer.concat([compiled, compiled]);

export function compiledIn(file: Buffer): Buffer | undefined {
  const half = file.length / 2;
  const compiled = file.subarray(0, half);
  return half > 0 && compiled.equals(file.subarray(half)) ? compiled : undefined;
}

function readCompiled(file: string): Buffer | undefined {
  try {
    return compiledIn(readFileSync(file));
  } catch {
    return undefined;
  }
}

/** Removes what was written long ago: code of earlier versions. What is still used is written again. */
function forgetOld(folder: string, hasTime: () => boolean): void {
  const oldest = Date.now() - daysUntilForgotten * msPerDay;
  for (const name of readdirSync(folder)) {
    if (!hasTime()) return;
    const file = path.join(folder, name);
    if (statSync(file).mtimeMs < oldest) rmSync(file, { force: true });
  }
}

function write(file: string, content: Buffer): void {
  const next = `${file}.${process.pid}`;
  writeFileSync(next, content, { mode: 0o600, flush: true } as object);
  renameSync(next, file);
}

interface FreshScript {
  readonly script: Script;
  /** UTF-16 code units of its source. */
  readonly length: number;
}

/** How long the end of the program may wait for the cache: a slow disk takes longer, and the next run goes on. */
const longestStoringMs = 30;

/** What takes longest to compile comes first. */
const longestFirst = (scripts: ReadonlyMap<string, FreshScript>) =>
  [...scripts].sort(([, one], [, other]) => other.length - one.length);

/** Nothing depends on the cache: where it cannot be written there is none. */
function store(folder: string, scripts: ReadonlyMap<string, FreshScript>, now: () => number): void {
  const end = now() + longestStoringMs;
  const hasTime = () => now() < end;
  try {
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    for (const [name, { script }] of longestFirst(scripts)) {
      if (!hasTime()) return;
      write(path.join(folder, name), stored(script.createCachedData()));
    }
    forgetOld(folder, hasTime);
  } catch {}
}

/** What a test replaces. */
export interface CodeCacheHost {
  readonly atEnd?: (act: () => void) => void;
  /** In ms. */
  readonly now?: () => number;
}

const atExit = (act: () => void): void => void process.once('exit', act);

/** The `require` of a bundle's files, by absolute path, whose compiled code is kept in `folder`; what is new is stored at the end. */
export function requireCached(
  folder: string,
  { atEnd = atExit, now = () => performance.now() }: CodeCacheHost = {},
): (file: string) => unknown {
  const modules = new Map<string, LoadedModule>();
  const fresh = new Map<string, FreshScript>();

  function compile(file: string): Wrapper {
    const name = path.basename(file);
    const isCached = nameWithHash.test(name);
    const cachedData = isCached ? readCompiled(path.join(folder, name)) : undefined;
    const source = wrapped(readFileSync(file, 'utf8'));
    const script = new Script(source, {
      filename: file,
      ...(cachedData ? { cachedData } : {}),
      importModuleDynamically: constants.USE_MAIN_CONTEXT_DEFAULT_LOADER,
    });
    if (isCached && (!cachedData || script.cachedDataRejected))
      fresh.set(name, { script, length: source.length });
    return script.runInThisContext() as Wrapper;
  }

  function load(file: string): unknown {
    const known = modules.get(file);
    if (known) return known.exports;
    const module: LoadedModule = { exports: {} };
    modules.set(file, module);
    const own = createRequire(file);
    const requireFrom = (id: string) =>
      id.startsWith('.') ? load(path.resolve(path.dirname(file), id)) : own(id);
    compile(file)(
      module.exports,
      Object.assign(requireFrom, own) as NodeJS.Require,
      module,
      file,
      path.dirname(file),
    );
    return module.exports;
  }

  atEnd(() => {
    if (fresh.size > 0) store(folder, fresh, now);
  });
  return load;
}
