/** The parts of Khabar that the labs measure, made runnable by Node 20, and the real inputs, which are not ours to ship. */
import { existsSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { rolldown } from 'rolldown';

const root = fileURLToPath(new URL('../..', import.meta.url));
/** Below `node_modules`, so that the bundles find the packages that stay outside of them. */
const cache = join(root, 'node_modules/.cache/khabar-lab/');

/** The folder of the real inputs, which KHABAR_INPUTS names; null if it is not there. */
export function inputsFolder() {
  const folder = process.env.KHABAR_INPUTS;
  if (folder && existsSync(folder)) return folder;
  console.log('not measured: KHABAR_INPUTS names no folder of real inputs');
  return null;
}

/** Calls `use` with the modules below `source/feeds/`, by name (`parse-feed`). */
export async function withFeeds(names, use) {
  mkdirSync(cache, { recursive: true });
  const folder = mkdtempSync(cache);
  try {
    const bundle = await rolldown({
      input: Object.fromEntries(names.map(name => [name, join(root, 'source/feeds', `${name}.ts`)])),
      platform: 'node',
      external: [/^node:/, 'canvas'],
      logLevel: 'silent',
    });
    await bundle.write({
      dir: folder,
      format: 'esm',
      entryFileNames: '[name].mjs',
      chunkFileNames: '[name].mjs',
    });
    await bundle.close();
    const loaded = await Promise.all(
      names.map(name => import(pathToFileURL(join(folder, `${name.split('/').at(-1)}.mjs`)).href)),
    );
    return await use(Object.assign({}, ...loaded), folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
