/** The program's own modules, bundled for this process. */
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { bundled } from '../lab/bundled.js';

const root = fileURLToPath(new URL('../../', import.meta.url));

/** What the files export, all together. `files`: any name → a path within the repository. They are gone when this process ends. */
export async function loadModules(files) {
  const script = await bundled(
    Object.fromEntries(Object.entries(files).map(([name, file]) => [name, join(root, file)])),
  );
  process.once('exit', script.remove);
  const names = Object.keys(files);
  const loaded = await Promise.all(names.map(name => import(pathToFileURL(script.file(name)).href)));
  return Object.assign({}, ...loaded);
}
