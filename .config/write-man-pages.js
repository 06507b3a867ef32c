/** Writes the man pages beside the bundle, from the same tables as the help: a module that only this script runs. */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { rolldown } from 'rolldown';

const root = fileURLToPath(new URL('..', import.meta.url));
const folder = path.join(root, 'dist', 'man');

/** SOURCE_DATE_EPOCH: https://reproducible-builds.org/specs/source-date-epoch/ */
const buildTime = () => {
  const seconds = process.env.SOURCE_DATE_EPOCH;
  return seconds ? new Date(Number(seconds) * 1000) : new Date();
};

/** The code of commands is loaded when they run, and none does here. */
const tablesOnly = { name: 'tables-only', resolveDynamicImport: () => false };

async function loadPages() {
  const bundle = await rolldown({
    input: path.join(root, 'source/cli/manual/all-pages.ts'),
    platform: 'node',
    plugins: [tablesOnly],
  });
  const { output } = await bundle.generate({ format: 'esm' });
  await bundle.close();
  return import(`data:text/javascript,${encodeURIComponent(output[0].code)}`);
}

const { version } = JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8'));
const { manPages } = await loadPages();
for (const [name, page] of Object.entries(manPages(version, buildTime().toISOString().slice(0, 10)))) {
  const file = path.join(folder, name);
  mkdirSync(path.dirname(file), { recursive: true });
  writeFileSync(file, page);
}
