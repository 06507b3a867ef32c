/** Kills the built `khabar watch` at random moments, again and again, and counts what arrives twice and what never does. */
import { type ChildProcess, spawn } from 'node:child_process';
import { closeSync, openSync, readFileSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import { temporaryFolder } from '../support/temporary-folder.ts';

const bin = fileURLToPath(new URL('../../dist/khabar.js', import.meta.url));
const seed = Number(process.env.KHABAR_SEED ?? Date.now() % 100_000);
const kills = Number(process.env.KHABAR_KILLS ?? 12);

/** Mulberry32. */
function randomFrom(start: number): () => number {
  let state = start;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

const titleOf = (number: number): string => `خبر رقم ${number}`;

const itemOf = (number: number): string =>
  `<item><title>${titleOf(number)}</title><guid>${number}</guid><description>${'نص من الخبر. '.repeat(20)}</description></item>`;

/** A feed that says that it may be asked again after a second, with so many articles. */
async function growingFeed() {
  let count = 5;
  const server = createServer((_, response) => {
    const items = Array.from({ length: count }, (_, index) => itemOf(count - index)).join('');
    response.writeHead(200, { 'content-type': 'application/rss+xml', 'cache-control': 'max-age=1' });
    response.end(`<rss version="2.0"><channel><title>مصدر</title>${items}</channel></rss>`);
  });
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}/feed`,
    titles: () => Array.from({ length: count }, (_, index) => titleOf(index + 1)),
    grow(by: number) {
      count += by;
    },
  };
}

const ended = (child: ChildProcess): Promise<number | null> =>
  new Promise(resolve => child.once('close', code => resolve(code)));

interface Consumer {
  readonly argv: (out: string) => readonly string[];
  /** Starts it with its output led to the file; resolves once all of that has been read. */
  readonly start: (home: string, out: string, argv: readonly string[]) => [ChildProcess, Promise<unknown>];
}

const environment = (home: string) => ({ ...process.env, KHABAR_HOME: home });

const toFile: Consumer['start'] = (home, out, argv) => {
  const descriptor = openSync(out, 'a');
  const child = spawn(process.execPath, [bin, ...argv], {
    env: environment(home),
    stdio: ['ignore', descriptor, 'ignore'],
  });
  closeSync(descriptor);
  return [child, ended(child)];
};

/** A pipe of the system, not the socket that Node would make; a line that has no end is none. */
const toPipe =
  (reader: string): Consumer['start'] =>
  (home, out, argv) => {
    const line = `"$0" "$@" | ${reader}`;
    const shell = spawn('sh', ['-c', line, process.execPath, bin, ...argv], {
      env: { ...environment(home), OUT: out },
      stdio: 'ignore',
      detached: true,
    });
    return [shell, ended(shell)];
  };

const consumers: Readonly<Record<string, Consumer>> = {
  'a file': { argv: () => [], start: toFile },
  'a pipe': { argv: () => [], start: toPipe('cat >> "$OUT"') },
  'a slow pipe': {
    argv: () => [],
    start: toPipe('while IFS= read -r line; do printf "%s\\n" "$line" >> "$OUT"; done'),
  },
  'a command': {
    argv: out => ['--exec', 'sh', '-c', `read -r line; sleep 0.02; printf '%s\\n' "$line" >> '${out}'`],
    start: (home, _, argv) => toFile(home, '/dev/null', argv),
  },
};

/** Processes whose parent it is and that run Khabar. */
const childrenOf = (pid: number): Promise<readonly number[]> =>
  new Promise(resolve => {
    const look = spawn('pgrep', ['-P', String(pid), '-f', `^(khabar$|${process.execPath} )`]);
    let text = '';
    look.stdout.on('data', (chunk: Buffer) => {
      text += chunk.toString();
    });
    look.once('close', () => resolve(text.split('\n').map(Number).filter(Boolean)));
  });

/** The process of Khabar itself, not the shell before it. */
async function watchOf({ pid = 0, spawnfile }: ChildProcess): Promise<number> {
  if (spawnfile === process.execPath) return pid;
  for (;;) {
    const [khabar] = await childrenOf(pid);
    if (khabar !== undefined) return khabar;
    await wait(20);
  }
}

beforeAll(() => {
  process.stdout.write(`KHABAR_SEED=${seed}\n`);
});

describe.each(Object.entries(consumers))('articles for %s', (name, { argv, start }) => {
  it('come once each, whenever the watch is killed', async () => {
    const random = randomFrom(seed + name.length);
    const home = temporaryFolder();
    const out = path.join(home, 'out.ndjson');
    writeFileSync(out, '');
    const feed = await growingFeed();
    const list = path.join(home, 'list.opml');
    writeFileSync(list, `<opml version="2.0"><body><outline xmlUrl="${feed.url}"/></body></opml>`);
    await ended(toFile(home, '/dev/null', ['sources', 'import', '--replace', list])[0]);
    const words = ['watch', ...argv(out)];
    const isCommand = name === 'a command';

    const [first, over] = start(home, out, words);
    await wait(2500);
    process.kill(await watchOf(first), 'SIGTERM');
    await over;
    for (let kill = 0; kill < kills; kill++) {
      feed.grow(1 + Math.floor(random() * (isCommand ? 25 : 250)));
      const [child, read] = start(home, out, words);
      const pid = await watchOf(child);
      await wait(300 + random() * 1500);
      try {
        process.kill(pid, 'SIGKILL');
      } catch {
        // it has ended by itself
      }
      await read;
    }
    await wait(1500);
    for (let round = 0; round < 2; round++) {
      const [child, read] = start(home, out, ['watch', '--once', ...argv(out)]);
      await Promise.all([ended(child), read]);
      await wait(1200);
    }

    const titles = readFileSync(out, 'utf8')
      .trimEnd()
      .split('\n')
      .map(line => (JSON.parse(line) as { readonly title: string }).title);
    const twice = titles.filter((title, index) => titles.indexOf(title) !== index);
    const lost = feed.titles().filter(title => !titles.includes(title));
    expect({ name, seed, twice, lost }).toEqual({ name, seed, twice: [], lost: [] });
  });
});

/** The first line that a command of the shell prints, and the end of all that it has started. */
function pipeline(line: string, home: string) {
  const child = spawn('sh', ['-c', line], {
    env: { ...environment(home), node: process.execPath, bin },
    stdio: ['ignore', 'pipe', 'ignore'],
    detached: true,
  });
  const group = -(child.pid ?? 0);
  onTestFinished(() => {
    if (child.exitCode === null && child.signalCode === null) process.kill(group, 'SIGKILL');
  });
  const first = new Promise<string>(resolve => child.stdout.once('data', text => resolve(String(text))));
  return { first, ended: ended(child), interrupt: () => process.kill(group, 'SIGINT') };
}

it('ends at Ctrl-C while it waits, though nobody reads on', async () => {
  const home = temporaryFolder();
  const feed = await growingFeed();
  for (const words of [
    ['sources', 'add', feed.url],
    ['refresh', '--quiet'],
  ])
    await ended(spawn(process.execPath, [bin, ...words], { env: environment(home), stdio: 'ignore' }));
  feed.grow(1);
  const { first, ended: end, interrupt } = pipeline('"$node" "$bin" watch | head -n 1', home);
  expect(JSON.parse(await first)).toMatchObject({ title: titleOf(6) });
  interrupt();
  await end;
});
