/**
 * `npm run lab:hostile [-- --big] [WORD]`: every hostile sample and server of `hostile` in KHABAR_INPUTS, each in a process of its
 * own beside a sound source, with what came of it, CPU time, time and peak memory. Ends in 1 where a bound is broken. Nothing is
 * run where it names no such folder.
 */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { removeFolder } from './remove-folder.js';

const samples = join(process.env.KHABAR_INPUTS ?? '', 'hostile');
const khabar = fileURLToPath(new URL('../dist/khabar.js', import.meta.url));

/** Of a whole process. Peak memory is that of a body of the largest size that is read, and its text, above a small one's. */
const bounds = { cpuMs: 4000, wallMs: 30_000, peakMb: 450 };
/** With `--big`: bodies at the limit of what is read. */
const bigBounds = { cpuMs: 12_000, wallMs: 60_000, peakMb: 900 };

/** Folders of samples that a feed's address may answer with, and the type that it is served as. */
const folders = {
  xml: 'application/rss+xml',
  bytes: 'application/rss+xml',
  terminal: 'application/xml',
  bidi: 'application/xml',
  links: 'application/xml',
  compressed: 'application/octet-stream',
  big: 'application/xml',
};

/** Written by the process at its end: what it used. */
const meter = `
import { writeFileSync } from 'node:fs';
process.on('exit', () => {
  const { user, system } = process.cpuUsage();
  const peakMb = process.resourceUsage().maxRSS / 1024;
  writeFileSync(process.env.KHABAR_LAB_METER, JSON.stringify({ cpuMs: (user + system) / 1000, peakMb }));
});`;

/** C0 but for line feeds and tabs, DEL, C1: what no output may hold. */
const isControl = code => (code < 0x20 && code !== 0x0a && code !== 0x09) || (code >= 0x7f && code <= 0x9f);
const holdsControls = text => [...text].some(letter => isControl(letter.codePointAt(0)));

async function startServer(folder, isBig) {
  const args = [join(folder, 'make.mjs'), ...(isBig ? ['--big'] : []), '--serve', '0'];
  const server = spawn(process.execPath, args, { cwd: folder, stdio: ['ignore', 'pipe', 'inherit'] });
  const [line] = await once(server.stdout, 'data');
  return { server, origin: line.toString().trim().replace(/\/$/u, '') };
}

async function routesOf(origin) {
  const list = await (await fetch(`${origin}/`)).text();
  const skipped = ['/sample', '/hits', '/ok'];
  return list.split('\n').filter(route => route !== '' && !skipped.includes(route));
}

const filesOf = (folder, isBig) =>
  Object.entries(folders)
    .filter(([name]) => name !== 'big' || isBig)
    .flatMap(([name, type]) =>
      readdirSync(join(folder, 'out', name)).map(file => ({
        name: `${name}/${file}`,
        path: `/sample?f=${name}/${file}&t=${encodeURIComponent(file.endsWith('.html') ? 'text/html' : type)}`,
      })),
    );

const sourceAt = (url, id) => ({
  id,
  title: id,
  url,
  homepage: null,
  language: 'ar',
  category: null,
  enabled: true,
});

async function run(args, home) {
  const meterFile = join(home, 'meter.json');
  const start = performance.now();
  const child = spawn(process.execPath, ['--import', join(home, 'meter.mjs'), khabar, ...args], {
    env: { ...process.env, KHABAR_HOME: home, KHABAR_LAB_METER: meterFile, KHABAR_LANG: 'en' },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const output = { stdout: '', stderr: '' };
  for (const name of ['stdout', 'stderr']) {
    child[name].setEncoding('utf8').on('data', text => {
      output[name] += text;
    });
  }
  const [code] = await once(child, 'close');
  const used = existsSync(meterFile)
    ? JSON.parse(readFileSync(meterFile, 'utf8'))
    : { cpuMs: NaN, peakMb: NaN };
  return { ...output, ...used, code, wallMs: performance.now() - start };
}

/** What is wrong with how a process ended and what it printed. */
function faults({ code, stdout, stderr, cpuMs, wallMs, peakMb }, allowed, limits) {
  return [
    allowed.includes(code) ? '' : `exit code ${code}`,
    holdsControls(stdout + stderr) ? 'control characters' : '',
    /root:x?:0:/u.test(stdout) ? 'a file of this machine' : '',
    cpuMs <= limits.cpuMs ? '' : 'CPU time',
    wallMs <= limits.wallMs ? '' : 'time',
    peakMb <= limits.peakMb ? '' : 'memory',
  ].filter(fault => fault !== '');
}

/** Refreshes a hostile source beside a sound one, then lists and searches what it left. */
async function tryFeed({ path, limits }, origin, home) {
  const sources = [sourceAt(origin + path, 'hostile0'), sourceAt(`${origin}/ok`, 'sound000')];
  writeFileSync(join(home, 'sources.json'), JSON.stringify({ version: 1, sources }));
  const ran = await run(['refresh', 'hostile0', 'sound000', '--json', '--quiet'], home);
  const [hostile, sound] = ran.stdout.startsWith('{') ? (JSON.parse(ran.stdout).sources ?? []) : [];
  const listed = await run(['list', '--limit', '1000'], home);
  return {
    ...ran,
    outcome: hostile?.error
      ? `${hostile.error.code} ${hostile.error.httpStatus ?? ''}`
      : `${hostile?.added} new`,
    faults: [
      ...faults(ran, [0, 3], limits),
      ...(sound?.added === 1 ? [] : ['the sound source was harmed']),
      ...faults(listed, [0], limits).map(fault => `list: ${fault}`),
    ],
  };
}

async function tryPage({ path, limits }, origin, home) {
  const ran = await run(['read', origin + path], home);
  const allowed = path.includes('png') ? [4] : [0, 1, 4]; // a picture is no article
  return { ...ran, outcome: ran.code === 0 ? 'read' : 'refused', faults: faults(ran, allowed, limits) };
}

function print(name, { outcome, cpuMs, wallMs, peakMb, faults: found }) {
  const numbers = [`${cpuMs.toFixed(0)} ms`, `${wallMs.toFixed(0)} ms`, `${peakMb.toFixed(0)} MB`];
  const columns = [name.padEnd(40), outcome.padEnd(24), ...numbers.map(text => text.padStart(9))];
  console.log([...columns, found.length > 0 ? `  BROKEN: ${found.join(', ')}` : ''].join(' '));
}

async function main() {
  if (!process.env.KHABAR_INPUTS || !existsSync(samples)) {
    console.log('lab:hostile: KHABAR_INPUTS names no folder with hostile samples; nothing was run');
    return 0;
  }
  const isBig = process.argv.includes('--big');
  const words = process.argv.slice(2).filter(word => word !== '--big');
  const folder = mkdtempSync(join(tmpdir(), 'khabar-hostile-'));
  cpSync(samples, folder, { recursive: true });
  const { server, origin } = await startServer(folder, isBig);
  try {
    const limitsOf = name => (name.startsWith('big/') ? bigBounds : bounds);
    const routes = await routesOf(origin);
    const cases = [...routes.map(route => ({ name: route, path: route })), ...filesOf(folder, isBig)]
      .flatMap(({ name, path }) => [
        { name, path, attempt: tryFeed, limits: limitsOf(name) },
        ...(/\.html$|png|^\/(?:html-type|endless|drip)$/u.test(name)
          ? [{ name: `${name} (as a page)`, path, attempt: tryPage, limits: limitsOf(name) }]
          : []),
      ])
      .filter(({ name }) => words.length === 0 || words.some(word => name.includes(word)));
    console.log(['sample'.padEnd(40), 'outcome'.padEnd(24), '      CPU', '     time', '     peak'].join(' '));
    let broken = 0;
    for (const each of cases) {
      const home = join(folder, 'home');
      await removeFolder(home);
      mkdirSync(home);
      writeFileSync(join(home, 'meter.mjs'), meter);
      const result = await each.attempt(each, origin, home);
      print(each.name, result);
      if (result.faults.length > 0) broken++;
    }
    console.log(`lab:hostile: ${cases.length} samples, ${broken} beyond a bound`);
    return broken > 0 ? 1 : 0;
  } finally {
    server.kill();
    await removeFolder(folder);
  }
}

process.exitCode = await main();
