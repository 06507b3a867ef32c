/** The parts of Khabar that the labs measure, made runnable by Node 20, and the real inputs, which are not ours to ship. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { bundled } from './bundled.js';

const feeds = fileURLToPath(new URL('../../source/feeds/', import.meta.url));

/** The folder of the real inputs, which KHABAR_INPUTS names; null if it is not there. */
export function inputsFolder() {
  const folder = process.env.KHABAR_INPUTS;
  if (folder && existsSync(folder)) return folder;
  console.log('not measured: KHABAR_INPUTS names no folder of real inputs');
  return null;
}

/** Calls `use` with the modules below `source/feeds/`, by name (`parse-feed`). */
export async function withFeeds(names, use) {
  const script = await bundled(Object.fromEntries(names.map(name => [name, join(feeds, `${name}.ts`)])));
  try {
    const loaded = await Promise.all(names.map(name => import(pathToFileURL(script.file(name)).href)));
    return await use(Object.assign({}, ...loaded));
  } finally {
    script.remove();
  }
}
