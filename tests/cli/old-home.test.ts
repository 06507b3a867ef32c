/** The built program on homes that another version wrote. */
import { spawn } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { text } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';
import Database from 'libsql';
import { beforeAll, describe, expect, it } from 'vitest';
import { withChecksum } from '../../source/storage/store/checksum.ts';
import { makeVersionTwoArchive } from '../support/archive-v2.ts';
import { makeDistinctArticle, makeSource } from '../support/articles.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';
import { schemaErrors } from './support/schemas.ts';

const bin = fileURLToPath(new URL('../../dist/khabar.js', import.meta.url));

beforeAll(() => {
  if (!existsSync(bin)) throw new Error('npm run build comes first');
});

async function khabar(home: string, ...argv: string[]) {
  const { PATH } = process.env;
  const child = spawn(process.execPath, [bin, ...argv], {
    env: { PATH, KHABAR_HOME: home, LANG: 'en_GB.UTF-8' },
    cwd: home,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const ended = new Promise<number | null>(resolve => child.once('close', resolve));
  const [stdout, stderr, code] = await Promise.all([text(child.stdout), text(child.stderr), ended]);
  return { code, stdout, stderr };
}

const idOf = (index: number): string => `old${String(index).padStart(7, '0')}`;
const articles = Array.from({ length: 300 }, (_, index) => makeDistinctArticle(idOf(index)));
const at = '2026-11-20T11:00:00.000Z';

const parts = {
  sources: [makeSource()],
  read: Object.fromEntries(articles.slice(0, 100).map(({ id }) => [id, at])),
  bookmarks: Object.fromEntries(articles.slice(50, 60).map(article => [article.id, { added: at, article }])),
};

/** A home as the first version leaves it. */
function oldHome(): string {
  const home = temporaryFolder();
  for (const [name, value] of Object.entries(parts))
    writeFileSync(path.join(home, `${name}.json`), JSON.stringify({ version: 1, [name]: value }));
  makeVersionTwoArchive(path.join(home, 'archive.sqlite'), articles);
  return home;
}

/** A home of this version whose files a later version has written since. */
async function newerHome(name: string): Promise<string> {
  const home = temporaryFolder();
  expect((await khabar(home, 'bookmark', 'add', await firstId(home))).code).toBe(0);
  expect((await khabar(home, 'mark', 'read', await firstId(home))).code).toBe(0);
  for (const file of readdirSync(path.join(home, name)).filter(entry => entry.endsWith('.json'))) {
    const place = path.join(home, name, file);
    const { sum: _, ...content } = JSON.parse(readFileSync(place, 'utf8'));
    writeFileSync(`${place}.next`, JSON.stringify(withChecksum({ ...content, version: 99 })));
    renameSync(`${place}.next`, place);
  }
  return home;
}

async function firstId(home: string): Promise<string> {
  return (await khabar(home, 'list', '--limit', '1', '--fields', 'id')).stdout.trim();
}

const idsIn = (stdout: string): readonly string[] =>
  (JSON.parse(stdout) as readonly { readonly id: string }[]).map(({ id }) => id).toSorted();

describe('a home of an older version', () => {
  it('is migrated once, whoever comes first, and nothing is lost', async () => {
    const home = oldHome();
    const [listed, unread, bookmarked, marked] = await Promise.all([
      khabar(home, 'list', '--json'),
      khabar(home, 'list', '--unread', '--json'),
      khabar(home, 'bookmark', 'list', '--json'),
      khabar(home, 'mark', 'read', idOf(299), '--json'),
    ]);
    for (const ran of [listed, unread, bookmarked, marked])
      expect(ran).toMatchObject({ code: 0, stderr: '' });
    expect(idsIn(listed.stdout)).toEqual(articles.map(({ id }) => id));
    expect(idsIn(bookmarked.stdout)).toEqual(Object.keys(parts.bookmarks).toSorted());
    expect(idsIn(unread.stdout).length).toBeGreaterThanOrEqual(199);
    const after = await khabar(home, 'list', '--read', '--json');
    expect(idsIn(after.stdout)).toEqual([...Object.keys(parts.read), idOf(299)].toSorted());
  });

  it.each([
    ['en', 'was damaged and has been moved to'],
    ['ar', 'تالف'],
  ])('with a damaged file is listed, and says in %s where the file is', async (language, words) => {
    const home = oldHome();
    writeFileSync(path.join(home, 'bookmarks.json'), '{"version": 1, "bookmarks": {"old0');
    const ran = await khabar(home, 'list', '--json', '--lang', language);
    expect(ran.code).toBe(0);
    expect(idsIn(ran.stdout)).toHaveLength(articles.length);
    expect(ran.stderr).toContain(words);
    expect(ran.stderr).toMatch(/bookmarks\.damaged-[\w-]+\.json/u);
  });
});

describe('a home of a newer version', () => {
  it.each(['read', 'bookmarks'])('lists what can be read of it, and does not change its %s', async name => {
    const home = await newerHome(name);
    expect(await khabar(home, 'list', '--json')).toMatchObject({
      code: 0,
      stderr: expect.stringMatching(
        new RegExp(`^\\S+/${name} is from a newer version of Khabar\\.[^\\n]*\\n$`, 'u'),
      ),
    });
    expect(await khabar(home, 'sources', 'list', '--json')).toMatchObject({ code: 0 });
    const change = name === 'read' ? ['mark', 'unread'] : ['bookmark', 'remove'];
    const refused = await khabar(home, ...change, await firstId(home), '--json');
    expect(refused).toMatchObject({ code: 1, stdout: '' });
    expect(schemaErrors('error', JSON.parse(refused.stderr))).toEqual([]);
    expect(JSON.parse(refused.stderr)).toMatchObject({
      error: { code: 'newer-file', message: expect.stringContaining('Update Khabar') },
    });
  });

  it('lists and reads an archive that it cannot write to', async () => {
    const home = temporaryFolder();
    const id = await firstId(home);
    const archive = new Database(path.join(home, 'archive.sqlite'));
    archive.exec('PRAGMA user_version = 99');
    archive.close();
    expect(await khabar(home, 'list', '--json')).toMatchObject({
      code: 0,
      stderr: expect.stringMatching(/^\S+ is from a newer version of Khabar\..*\n$/u),
    });
    expect(await khabar(home, 'search', 'سهيل', '--json')).toMatchObject({ code: 0 });
    expect(await khabar(home, 'read', id, '--json')).toMatchObject({ code: 0 });
    const refused = await khabar(home, 'refresh', '--offline', '--json');
    expect(refused.code).not.toBe(0);
    expect(refused.stderr + refused.stdout).toContain('newer-file');
  });
});
