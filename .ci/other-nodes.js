/**
 * `node .ci/other-nodes.js SECONDS [TESTS…]`: builds Khabar and runs all tests, or those in some folders and files, on the other Nodes that users
 * have, for so long in all. npm's package `node` is the program itself. What asks most of a Node comes first, in case that time runs out.
 */
import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { availableParallelism, tmpdir } from 'node:os';
import path from 'node:path';
import { isFailed, linesOf, runByTurns } from './shares.js';

const majors = [26, 24, 22];
const longestInstallation = 120_000; // ms
const longestMessage = 4000;

const [seconds, ...wanted] = process.argv.slice(2);
const work = mkdtempSync(path.join(tmpdir(), 'khabar-nodes-'));
const deadline = performance.now() + Number(seconds) * 1000;

/** Processes, files, the network and what Node itself writes; then its patterns and tables of Unicode; the rest asks little of it. */
const folders = [
  ['cli/', 'main/'],
  ['end-to-end/', 'terminal/', 'ui/'],
  ['storage/', 'system/'],
  ['feeds/', 'base/', 'domain/'],
  ['text/', 'i18n/', 'docs/'],
  ['app/'],
];
const elsewhere = ['slow/', 'support/'];

function allParts() {
  const named = new Set([...folders.flat(), ...elsewhere]);
  const others = readdirSync('tests', { withFileTypes: true })
    .map(entry => (entry.isDirectory() ? `${entry.name}/` : entry.name))
    .filter(name => !named.has(name));
  return [...folders, others].map(part => part.map(name => `tests/${name}`));
}

const parts = wanted.length > 0 ? [wanted] : allParts();
const msLeft = () => Math.max(1, deadline - performance.now());
const hasTime = () => performance.now() < deadline;

/** `code` is null if it took too long, and then all that it has begun ends with it. */
const execute = (program, args, { ms = msLeft(), env = process.env } = {}) =>
  new Promise(resolve => {
    let output = '';
    const child = spawn(program, args, { detached: true, env, stdio: ['ignore', 'pipe', 'pipe'] });
    for (const stream of [child.stdout, child.stderr])
      stream.on('data', chunk => {
        output = (output + chunk).slice(-longestMessage);
      });
    const timer = setTimeout(() => process.kill(-child.pid, 'SIGKILL'), ms);
    const end = code => {
      clearTimeout(timer);
      resolve({ code, output });
    };
    child.on('error', ({ code }) => end(code));
    child.on('exit', end);
  });

/** Vitest leaves one to itself, which hardly works. */
const workers = `--maxWorkers=${availableParallelism()}`;

const onNode = ({ folder }, program, ...args) =>
  execute(program, args, {
    env: { ...process.env, PATH: `${folder}${path.delimiter}${process.env.PATH}` },
  });

/** Null: npm does not give it here. */
async function install(major) {
  const prefix = path.join(work, String(major));
  const folder = path.join(prefix, 'node_modules/node/bin');
  const options = ['--silent', '--no-save', '--no-package-lock', '--prefix', prefix];
  await execute('npm', ['install', ...options, `node@${major}`], {
    ms: Math.min(longestInstallation, msLeft()),
  });
  const { code, output } = await execute(path.join(folder, 'node'), ['--version']);
  return code === 0 ? { folder, version: output.trim().replace(/^v/u, '') } : null;
}

async function installAll() {
  const nodes = [];
  for (const major of majors) {
    const node = hasTime() ? await install(major) : null;
    const reason = hasTime() ? 'npm does not give it here' : 'no time was left';
    if (node) nodes.push(node);
    else console.log(`NOT RUN on Node ${major}: ${reason}.`);
  }
  return nodes;
}

const unnamed = (file, name, message) => [{ file, passed: 0, failures: [{ name, message }] }];

/** Vitest may end with an error though nothing has failed. */
function outcomeIn(report, { code, output }) {
  if (code === null) return null;
  if (!existsSync(report)) return unnamed('vitest', 'made no report', output);
  const files = JSON.parse(readFileSync(report, 'utf8'));
  const isClean = code === 0 || files.some(({ failures }) => failures.length > 0);
  return isClean ? files : [...files, ...unnamed('vitest', `ended with ${code}`, output)];
}

async function runTests(node, args) {
  const report = path.join(work, 'report.json');
  rmSync(report, { force: true });
  const suite = [
    'run',
    '--test-timeout=60000',
    '--passWithNoTests',
    '--dir',
    'tests',
    '--exclude',
    '**/slow/**',
  ];
  const output = ['--reporter=./.ci/outcome-reporter.js', `--outputFile=${report}`];
  return outcomeIn(
    report,
    await onNode(node, 'node', 'node_modules/vitest/vitest.mjs', ...suite, ...output, ...args),
  );
}

async function build(node) {
  const { code, output } = await onNode(node, 'npm', 'run', '--silent', 'build');
  return code === 0 || code === null ? [] : unnamed('npm run build', `ended with ${code}`, output);
}

async function run(node, part) {
  const begun = performance.now();
  const built = part === parts[0] ? await build(node) : [];
  const tested = await runTests(node, [workers, ...part]);
  const lasted = Math.round((performance.now() - begun) / 1000);
  console.log(`Node ${node.version}: ${part.join(' ')} ${tested ? 'run' : 'stopped'} after ${lasted} s`);
  return tested && [...built, ...tested];
}

async function runAlone(node, part, failed) {
  for (const { file, failures } of failed)
    for (const { name } of failures) console.log(`Once more, alone: ${file} > ${name}`);
  const files = failed.map(({ file }) => file);
  const built = files.includes('npm run build') ? await build(node) : [];
  const args = files.every(file => existsSync(file)) ? files : part;
  const tested = await runTests(node, ['--no-file-parallelism', ...args]);
  return tested && [...built, ...tested];
}

const results = await runByTurns(await installAll(), parts, { run, runAlone, hasTime });
for (const result of results) console.log(linesOf(result).join('\n'));
rmSync(work, { recursive: true, force: true });
process.exitCode = results.some(isFailed) ? 1 : 0;
