/**
 * Long runs of what an attack may repeat, in every place where text comes in from outside: twice as much may take about twice the
 * time and no more. Each try is a pair of units in one place (`growth/pairs.ts`); the same tries in every run.
 */
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { rolldown } from 'rolldown';

/** UTF-16 units: what is quadratic takes seconds. */
const length = 64_000;

const cache = fileURLToPath(new URL('../../node_modules/.cache/', import.meta.url));
const input = fileURLToPath(new URL('growth/index.ts', import.meta.url));

/** The sources as one file that Node can run, below `node_modules`, so that it finds the packages. */
async function bundled(folder) {
  const file = join(folder, 'growth.mjs');
  const bundle = await rolldown({ input, platform: 'node', external: ['canvas', /^node:/] });
  await bundle.write({ file, format: 'esm', codeSplitting: false });
  await bundle.close();
  return import(pathToFileURL(file).href);
}

async function run({ tries = 400 } = {}) {
  mkdirSync(cache, { recursive: true });
  const folder = mkdtempSync(join(cache, 'growth-'));
  try {
    const { growthOf, isLinear, places, someAttacks } = await bundled(folder);
    const failed = someAttacks(tries).flatMap(({ place, unit }) => {
      const growth = growthOf(places[place], unit, length);
      return isLinear(growth)
        ? []
        : [`${place}: ${JSON.stringify(unit)} takes ${growth.toFixed(1)} times for twice as much`];
    });
    return { tries, failed };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

export const name = 'long runs';
export { run };
