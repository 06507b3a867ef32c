import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { closeSync, existsSync, openSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { text } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';
import Database from 'libsql';
import { beforeAll, describe, expect, it, vi } from 'vitest';
import { temporaryFolder } from '../support/temporary-folder.ts';
import { loopbackSite, rss } from './support/loopback.ts';
import { schemaErrors } from './support/schemas.ts';

const bin = fileURLToPath(new URL('../../dist/khabar.js', import.meta.url));

/** A device that no byte fits on, where the system has one. */
const full = '/dev/full';

beforeAll(() => {
  if (!existsSync(bin)) throw new Error('npm run build comes first');
});

function start(home: string, argv: readonly string[], nodeArgv: readonly string[] = []): ChildProcess {
  const { PATH } = process.env;
  const child = spawn(process.execPath, [...nodeArgv, bin, ...argv], {
    env: { PATH, KHABAR_HOME: home, LANG: 'en_GB.UTF-8' },
    cwd: home,
  });
  return child;
}

async function khabar(home: string, argv: readonly string[], input = '', nodeArgv: readonly string[] = []) {
  const child = start(home, argv, nodeArgv);
  child.stdin?.end(input);
  const ended = new Promise<number | null>(resolve => child.once('close', resolve));
  const [stdout, stderr, code] = await Promise.all([
    text(child.stdout as NodeJS.ReadableStream),
    text(child.stderr as NodeJS.ReadableStream),
    ended,
  ]);
  return { code, stdout, stderr };
}

describe('the built program', () => {
  it('opens on the sample edition, offline, from any folder, and remembers', async () => {
    const home = temporaryFolder();
    const listed = await khabar(home, ['list', '--json', '--offline']);
    expect(listed).toMatchObject({ code: 0, stderr: '' });
    const articles = JSON.parse(listed.stdout) as readonly { id: string; link: string }[];
    expect(schemaErrors('list', articles)).toEqual([]);
    expect(articles.length).toBeGreaterThanOrEqual(30);

    const id = articles[0]?.id ?? '';
    const read = await khabar(home, ['read', id.slice(0, 6), '--json']);
    expect(schemaErrors('read', JSON.parse(read.stdout))).toEqual([]);
    expect((await khabar(home, ['bookmark', 'add', id])).code).toBe(0);
    expect((await khabar(home, ['mark', 'read', id])).code).toBe(0);
    const again = await khabar(home, ['bookmark', 'list', '--json']);
    expect(JSON.parse(again.stdout)).toMatchObject([{ id, read: true, bookmarked: true }]);
  });

  it('merges what a file synchronizer has left beside its files, before it changes anything', async () => {
    const home = temporaryFolder();
    const [first = { id: '' }, second = { id: '' }] = JSON.parse(
      (await khabar(home, ['list', '--json', '--offline'])).stdout,
    ) as readonly { id: string }[];
    await khabar(home, ['note', first.id, 'From here']);
    const [shard = ''] = readdirSync(path.join(home, 'notes'));
    const file = path.join(home, 'notes', shard);
    const copy = file.replace('.json', '.sync-conflict-20261129-120000-ABCDEFG.json');
    const before = readFileSync(file);
    await khabar(home, ['note', first.id, 'Changed here']);
    writeFileSync(copy, before);
    expect((await khabar(home, ['list', '--query', 'is:bookmarked'])).stderr).toBe('');
    const examined = JSON.parse((await khabar(home, ['doctor', '--json'])).stdout);
    expect(examined).toMatchObject({ conflicts: [copy] });
    const marked = await khabar(home, ['mark', 'read', second.id]);
    expect(marked).toMatchObject({ code: 0, stderr: expect.stringContaining('Merged 1 conflicting copy') });
    expect(existsSync(copy)).toBe(false);
    expect((await khabar(home, ['note', first.id])).stdout).toContain('Changed here');
  });

  it('finds its database even if nothing tells the platform at a glance', async () => {
    const withoutLdd = `import fs from 'node:fs';
      const { readFileSync } = fs;
      fs.readFileSync = (file, ...more) => {
        if (file === '/usr/bin/ldd') throw new Error('hidden');
        return readFileSync(file, ...more);
      };`;
    const nodeArgv = ['--import', `data:text/javascript,${encodeURIComponent(withoutLdd)}`];
    const listed = await khabar(temporaryFolder(), ['list', '--json', '--limit', '2'], '', nodeArgv);
    expect(listed).toMatchObject({ code: 0, stderr: '' });
    expect(JSON.parse(listed.stdout)).toHaveLength(2);
  });

  it('leaves the index of many new articles to a process of its own', async () => {
    const home = temporaryFolder();
    const titles = Array.from({ length: 300 }, (_, index) => `خبر ${index}`);
    writeFileSync(path.join(home, 'feed.xml'), rss('أخبار', ...titles));
    await khabar(home, ['sources', 'add', path.join(home, 'feed.xml')]);
    await khabar(home, ['refresh', '--quiet']);
    const unindexed = () => {
      const database = new Database(path.join(home, 'archive.sqlite'), { readonly: true });
      const [row] = database.prepare('SELECT count(*) AS count FROM unindexed').all();
      database.close();
      return (row as { count: number }).count;
    };
    await vi.waitFor(() => expect(unindexed()).toBe(0), { timeout: 30_000, interval: 100 });
    const found = await khabar(home, ['search', '299', '--json']);
    expect(JSON.parse(found.stdout)).toMatchObject([{ title: 'خبر 299', match: { ring: 'exact' } }]);
  }, 60_000);

  it('reads an article from standard input', async () => {
    const page =
      '<!doctype html><html lang="ar"><title>عنوان الخبر</title><body><article><h1>عنوان الخبر</h1>' +
      `${'<p>هذه فقرة من الخبر فيها ما يكفي من الكلام لتكون فقرة حقيقية في صحيفة.</p>'.repeat(6)}</article></body></html>`;
    const ran = await khabar(temporaryFolder(), ['read', '-', '--json'], page);
    expect(schemaErrors('read', JSON.parse(ran.stdout))).toEqual([]);
    expect(JSON.parse(ran.stdout)).toMatchObject({ title: 'عنوان الخبر', direction: 'rtl' });
  });

  it('keeps a damaged file aside, says so, and goes on', async () => {
    const home = temporaryFolder();
    writeFileSync(path.join(home, 'read.json'), 'not JSON');
    const ran = await khabar(home, ['list', '--limit', '1', '--json']);
    expect(ran.code).toBe(0);
    expect(JSON.parse(ran.stdout)).toHaveLength(1);
    expect(ran.stderr).toContain('read.json');
  });

  it('names a home that is a file', async () => {
    const folder = temporaryFolder();
    writeFileSync(path.join(folder, 'home'), '');
    const ran = await khabar(folder, ['list', '--home', 'home', '--json']);
    expect(ran.code).toBe(1);
    expect(ran.stdout).toBe('');
    expect(JSON.parse(ran.stderr)).toMatchObject({ error: { code: 'storage-failed' } });
  });

  it.each([
    [['text', 'long.txt'], /^Error: Could not write stdout \(EFBIG\)/u],
    [['text', '-'], /^Error: Could not write stdout \(EFBIG\)/u],
    [['help', 'list', '--lang', 'ar'], /^خطأ: تعذّرت كتابة \S*stdout.* \(\S*EFBIG/u],
    [['config', 'path', '--json'], /^\{"error":\{"code":"file-unwritable",.*EFBIG/u],
    [['--version'], /^Error: Could not write stdout \(EFBIG\)/u],
  ])('says that its output cannot be written as it says other failures: %j', async (argv, said) => {
    const home = temporaryFolder();
    writeFileSync(path.join(home, 'long.txt'), 'سطر من النص\n'.repeat(2000));
    const withoutRoom = 'trap "" XFSZ; ulimit -f 0; exec "$0" "$@" > out';
    const child = spawn('sh', ['-c', withoutRoom, process.execPath, bin, ...argv], {
      env: { PATH: process.env.PATH, KHABAR_HOME: home, LANG: 'en_GB.UTF-8' },
      cwd: home,
    });
    child.stdin.on('error', () => undefined).write('فقرة\n\nفقرة\n\n'); // and no end
    const ended = new Promise<number | null>(resolve => child.once('close', resolve));
    const [stderr, code] = await Promise.all([text(child.stderr), ended]);
    expect([code, stderr.trimEnd().split('\n').length]).toEqual([1, 1]);
    expect(stderr).toMatch(said);
  });

  it('ends quietly where nobody reads on', async () => {
    const home = temporaryFolder();
    const child = start(home, ['text', '-']);
    const ended = new Promise<number | null>(resolve => child.once('close', resolve));
    const complaint = text(child.stderr as NodeJS.ReadableStream);
    child.stdout?.once('data', () => child.stdout?.destroy());
    child.stdin?.on('error', () => undefined);
    child.stdin?.end('سطر من النص\n'.repeat(100_000));
    expect(await ended).toBe(0);
    expect(await complaint).toBe('');
  });

  it.skipIf(!existsSync(full))(
    `keeps its exit code where messages cannot be written (needs ${full})`,
    async () => {
      const home = temporaryFolder();
      const stderr = openSync(full, 'w');
      const child = spawn(process.execPath, [bin, 'nonsense'], {
        env: { KHABAR_HOME: home },
        stdio: ['ignore', 'ignore', stderr],
      });
      expect(await new Promise(resolve => child.once('close', resolve))).toBe(2);
      closeSync(stderr);
    },
  );

  it.skipIf(process.platform !== 'linux' || Number.parseInt(process.versions.node, 10) >= 22)(
    'lets the threads of V8 wait while it lays text out (needs Linux and Node 20)',
    async () => {
      const child = start(temporaryFolder(), ['text']);
      child.stdin?.write('سطر\n');
      await once(child.stdout as NodeJS.ReadableStream, 'data');
      const niceness = (thread: string): number =>
        Number(
          readFileSync(`/proc/${child.pid}/task/${thread}/stat`, 'utf8').split(') ').at(-1)?.split(' ')[16],
        );
      const [main, ...others] = readdirSync(`/proc/${child.pid}/task`).map(niceness);
      expect(main).toBe(0);
      expect(others.filter(nice => nice === 10).length).toBeGreaterThanOrEqual(4);
      child.kill();
    },
  );

  it('prints everything before it ends', async () => {
    const lines = 'سطر من النص\n'.repeat(20_000);
    expect((await khabar(temporaryFolder(), ['text'], lines)).stdout).toBe(lines);
  });

  it('ends in 130 at Ctrl-C, with what it has', async () => {
    const home = temporaryFolder();
    const site = await loopbackSite({ '/a': { body: rss('أ', 'خبر'), once: true } });
    expect((await khabar(home, ['sources', 'add', site.url('/a')])).code).toBe(0);
    const child = start(home, ['refresh', site.url('/a'), '--json']);
    const ended = new Promise<number | null>(resolve => child.once('close', resolve));
    const stdout = text(child.stdout as NodeJS.ReadableStream);
    await site.asked(2);
    child.kill('SIGINT');
    expect(await ended).toBe(130);
    expect(JSON.parse(await stdout)).toMatchObject({
      sources: [{ status: 'failed', error: { code: 'interrupted' } }],
      added: 0,
    });
  });
});
