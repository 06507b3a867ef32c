/**
 * `npm run lab:attack [-- --kills N] [--seed N] [--verbose] [PART…]`: tries to make the built program lose something. Each part is a
 * file of `attack/`, which breaks one thing after the other on purpose and counts what was lost. Ends in 1 where anything was.
 */
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { parts } from './attack/index.js';
import { removeFolder } from './remove-folder.js';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    kills: { type: 'string', default: '60' },
    seed: { type: 'string', default: '20261124' },
    verbose: { type: 'boolean', default: false },
  },
});

async function tryPart(name, attack, folder) {
  const failures = [];
  let tries = 0;
  const options = { folder, kills: Number(values.kills), seed: Number(values.seed) };
  const attempts = attack(options);
  let step = await attempts.next();
  for (; !step.done; step = await attempts.next()) {
    const { what, lost } = step.value;
    tries++;
    if (values.verbose && what !== '') console.log(`  ${what}`);
    if (lost.length === 0) continue;
    failures.push(what);
    console.log(`  FAILED: ${what}: ${lost.join('; ')}`);
  }
  const failed = failures.length;
  const note = step.value ? ` (${step.value})` : '';
  console.log(`${name}: ${tries} tries: ${tries - failed} lost nothing, ${failed} failed${note}`);
  return { tries, failed };
}

async function main() {
  const unknown = positionals.filter(name => !Object.hasOwn(parts, name));
  if (unknown.length > 0) {
    console.error(
      `lab:attack: no part is called ${unknown.join(', ')}; there are ${Object.keys(parts).join(', ')}`,
    );
    return 2;
  }
  const folder = mkdtempSync(join(tmpdir(), 'khabar-attack-'));
  try {
    let total = { tries: 0, failed: 0 };
    for (const [name, attack] of Object.entries(parts)) {
      if (positionals.length > 0 && !positionals.includes(name)) continue;
      const { tries, failed } = await tryPart(name, attack, folder);
      total = { tries: total.tries + tries, failed: total.failed + failed };
    }
    console.log(`${total.tries} tries: ${total.tries - total.failed} lost nothing, ${total.failed} failed`);
    return total.failed > 0 ? 1 : 0;
  } finally {
    await removeFolder(folder);
  }
}

process.exitCode = await main();
