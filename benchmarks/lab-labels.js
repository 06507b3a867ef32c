/**
 * `npm run lab:labels [-- SET…]`: judges the built program on the labelled sets in KHABAR_INPUTS (`labels/SET.json`): search, names,
 * edits, stories, quotations. Prints each failing case by its id, then the figures of the set with their goals. A set whose command
 * the program does not have is named and not measured. Ends with 1 if a goal is missed.
 */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { inputsFolder } from './lab/sources.js';
import { judgeEdits } from './labels/edits.js';
import { createHome, program } from './labels/home.js';
import { judgeNames } from './labels/names.js';
import { judgeQuotations } from './labels/quotations.js';
import { judgeSearch } from './labels/search.js';
import { judgeStories } from './labels/stories.js';

/** Each with the command that it needs. */
const sets = [
  { name: 'search', command: 'search', judge: judgeSearch },
  { name: 'names', command: 'search', judge: judgeNames },
  { name: 'edits', command: 'history', judge: judgeEdits },
  { name: 'stories', command: 'stories', judge: judgeStories },
  { name: 'quotations', command: 'quotes', judge: judgeQuotations },
];

async function measure({ command, judge }, file) {
  if (!existsSync(file)) return { skipped: 'KHABAR_INPUTS has no such set' };
  const home = createHome();
  try {
    if (!(await home.has(command))) return { skipped: `there is no command \`khabar ${command}\`` };
    return await judge(JSON.parse(readFileSync(file, 'utf8')), home);
  } finally {
    await home.remove();
  }
}

function report(name, { skipped, failures = [], figures = [], met = true }) {
  console.log(`\n${name}`);
  if (skipped) console.log(`  not measured: ${skipped}`);
  for (const failure of failures) console.log(`  fails: ${failure}`);
  for (const figure of figures) console.log(`  ${figure}`);
  if (!skipped) console.log(met ? '  goals met' : '  a goal is missed');
  return met;
}

/** Why nothing can be measured; null if all is there. */
function obstacle(asked) {
  const unknown = asked.find(word => !sets.some(({ name }) => name === word));
  if (unknown) return `no set is called ${unknown}; there are ${sets.map(({ name }) => name).join(', ')}`;
  return existsSync(program) ? null : 'the program is not built; run `npm run build`';
}

async function main() {
  const data = inputsFolder();
  if (data === null) return 0;
  const asked = process.argv.slice(2);
  const reason = obstacle(asked);
  if (reason !== null) {
    console.log(`not measured: ${reason}`);
    return 1;
  }
  let isMet = true;
  for (const set of sets.filter(({ name }) => asked.length === 0 || asked.includes(name)))
    isMet = report(set.name, await measure(set, join(data, 'labels', `${set.name}.json`))) && isMet;
  return isMet ? 0 : 1;
}

process.exitCode = await main();
