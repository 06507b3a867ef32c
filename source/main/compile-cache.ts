/** V8's cache of compiled code, for all that is loaded later. */
import * as nodeModule from 'node:module';
import path from 'node:path';
import { requireCached } from './code-cache.ts';

type Environment = Readonly<Record<string, string | undefined>>;

/** Of Node 22.1, which the types of Node 20 lack; gives up without an error where it cannot write. */
const { enableCompileCache: enable } = nodeModule as { enableCompileCache?: (folder: string) => unknown };

/** The user's cache folder, or null if there is none: XDG Base Directory 0.8, `%LOCALAPPDATA%`, `~/Library/Caches`. */
export function compileCacheFolder(env: Environment, platform: NodeJS.Platform): string | null {
  const { HOME, LOCALAPPDATA, XDG_CACHE_HOME } = env;
  if (platform === 'win32') return LOCALAPPDATA ? path.join(LOCALAPPDATA, 'khabar', 'Cache', 'code') : null;
  if (platform === 'darwin') return HOME ? path.join(HOME, 'Library', 'Caches', 'khabar', 'code') : null;
  if (XDG_CACHE_HOME && path.isAbsolute(XDG_CACHE_HOME)) return path.join(XDG_CACHE_HOME, 'khabar', 'code');
  return HOME ? path.join(HOME, '.cache', 'khabar', 'code') : null;
}

/** How files of the bundle are loaded, by absolute path; where Node was told otherwise (`NODE_COMPILE_CACHE`, `NODE_DISABLE_COMPILE_CACHE`), as Node does. */
export function loaderFor(env: Environment): (file: string) => unknown {
  const isDecided = env.NODE_COMPILE_CACHE || env.NODE_DISABLE_COMPILE_CACHE;
  const folder = isDecided ? null : compileCacheFolder(env, process.platform);
  if (folder !== null && !enable)
    return requireCached(path.join(folder, `${process.version}-${process.arch}`));
  if (folder !== null) enable?.(folder);
  return nodeModule.createRequire(import.meta.filename);
}
