/** The program's own modules, bundled for this process. */
import { mkdtempSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { rolldown } from 'rolldown';

const root = fileURLToPath(new URL('../../', import.meta.url));

/** What the files export, all together. `files`: any name → a path within the repository. They are gone when this process ends. */
export async function loadModules(files) {
  const folder = mkdtempSync(join(root, 'node_modules', '.bench-')); // where its packages are found
  process.once('exit', () => rmSync(folder, { recursive: true, force: true }));
  const input = Object.fromEntries(Object.entries(files).map(([name, file]) => [name, join(root, file)]));
  const bundle = await rolldown({ input, platform: 'node', external: ['conf', 'libsql', 'node-fetch'] });
  await bundle.write({ dir: folder, format: 'esm', entryFileNames: '[name].mjs' });
  await bundle.close();
  const loaded = await Promise.all(
    Object.keys(files).map(name => import(pathToFileURL(join(folder, `${name}.mjs`)).href)),
  );
  return Object.assign({}, ...loaded);
}
