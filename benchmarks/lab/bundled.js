/** TypeScript made runnable by Node 20. */
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { rolldown } from 'rolldown';

/** Below `node_modules`, so that what is bundled finds its packages. */
const cache = fileURLToPath(new URL('../../node_modules/.cache/', import.meta.url));

/** Native modules, and packages that find files beside themselves. */
const outside = ['canvas', 'libsql', 'wasm-vips', /^node:/];

/** Files find others beside themselves, as they do where they are not bundled. */
const keepingAddresses = {
  name: 'keeping-addresses',
  transform: {
    filter: { id: { exclude: /node_modules/ }, code: 'import.meta.url' },
    handler: (code, id) => code.replaceAll('import.meta.url', JSON.stringify(pathToFileURL(id).href)),
  },
};

/** `input`: the paths of files by their names. Each becomes `NAME.mjs` in a folder of its own. */
export async function bundled(input, { alias = {} } = {}) {
  mkdirSync(cache, { recursive: true });
  const folder = mkdtempSync(join(cache, 'lab-'));
  const bundle = await rolldown({
    input,
    platform: 'node',
    external: outside,
    resolve: { alias },
    plugins: [keepingAddresses],
  });
  await bundle.write({
    dir: folder,
    format: 'esm',
    entryFileNames: '[name].mjs',
    chunkFileNames: '[name].mjs',
  });
  await bundle.close();
  return {
    file: name => join(folder, `${name}.mjs`),
    remove: () => rmSync(folder, { recursive: true, force: true }),
  };
}
