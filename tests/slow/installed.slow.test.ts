/** The package as npm makes and installs it, in places and ways in which programs are started. */
import { spawnSync } from 'node:child_process';
import { chmodSync, chownSync, mkdirSync, mkdtempSync, readdirSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { removeFolder } from '../../benchmarks/remove-folder.js';

const root = fileURLToPath(new URL('../..', import.meta.url));

const largestPackage = 1_200_000;
const largestInstallationMb = 45;

/** Whom the system gives no rights. */
const nobody = 65534;
const isRoot = process.getuid?.() === 0;

let base: string;
let archive: string;
let bin: string;

function npm(...args: readonly string[]): string {
  const { status, stdout, stderr } = spawnSync('npm', args, { cwd: root, encoding: 'utf8' });
  if (status !== 0) throw new Error(stderr);
  return stdout;
}

const bytesIn = (folder: string): number =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter(entry => entry.isFile())
    .reduce((sum, entry) => sum + statSync(path.join(entry.parentPath, entry.name)).size, 0);

/** What is loaded from `node_modules`, and what that needs. */
const packages = ['@libsql', '@neon-rs', 'detect-libc', 'libsql', 'wasm-vips'];

const packagesIn = (folder: string): readonly string[] =>
  readdirSync(path.join(folder, 'node_modules'))
    .filter(name => !name.startsWith('.'))
    .toSorted();

/** All may look into it, and nobody but its owner may write. */
function makeReadOnly(folder: string): void {
  chmodSync(folder, 0o555);
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true }))
    if (entry.isDirectory()) chmodSync(path.join(entry.parentPath, entry.name), 0o555);
}

beforeAll(() => {
  base = mkdtempSync(path.join(tmpdir(), 'khabar-installed-'));
  chmodSync(base, 0o755);
  const [packed] = JSON.parse(npm('pack', '--json', '--ignore-scripts', '--pack-destination', base));
  archive = path.join(base, packed.filename);
  const prefix = path.join(base, 'a prefix with blanks');
  npm('install', '--global', '--prefer-offline', '--no-audit', '--prefix', prefix, archive);
  makeReadOnly(prefix);
  bin = path.join(prefix, 'bin', 'khabar');
}, 300_000);

afterAll(async () => {
  chmodSync(path.join(base, 'a prefix with blanks'), 0o755);
  for (const entry of readdirSync(base, { recursive: true, withFileTypes: true }))
    if (entry.isDirectory()) chmodSync(path.join(entry.parentPath, entry.name), 0o755);
  await removeFolder(base);
});

function makeHome(): string {
  const home = mkdtempSync(path.join(base, 'home-'));
  if (isRoot) chownSync(home, nobody, nobody);
  return home;
}

/** Runs a line of the shell, in which `$khabar` is the installed program and `$home` a folder for it. */
function inShell(line: string, home: string) {
  const { PATH } = process.env;
  return spawnSync('sh', ['-c', line], {
    cwd: home,
    encoding: 'utf8',
    env: { PATH, HOME: home, khabar: bin, home },
    ...(isRoot ? { uid: nobody, gid: nobody } : {}),
  });
}

/** A way to start it, with what comes behind it. */
const starts: Readonly<Record<string, (words: string) => string>> = {
  'by a user who may not write where it is installed': words => `"$khabar" ${words}`,
  'without HOME': words => `env -u HOME "$khabar" --home "$home" ${words}`,
  'with no variable at all': words =>
    `node=$(command -v node) && env -i "$node" "$khabar" --home "$home" ${words}`,
  'with standard input closed': words => `"$khabar" ${words} <&-`,
  'with standard error closed': words => `"$khabar" ${words} 2>&-`,
  'in a folder that was removed': words =>
    `mkdir gone && cd gone && rmdir ../gone && "$khabar" --home "$home" ${words}`,
  'in the C locale': words => `LANG=C LC_ALL=C "$khabar" ${words}`,
  'in a home with blanks': words => `HOME="$home/a home" && export HOME && "$khabar" ${words}`,
};

describe('the package', () => {
  it('is small, packed and installed', () => {
    expect(statSync(archive).size).toBeLessThanOrEqual(largestPackage);
    const installed = bytesIn(path.join(base, 'a prefix with blanks', 'lib'));
    expect(installed / 2 ** 20).toBeLessThan(largestInstallationMb);
  });

  it('installs nothing that it does not run', () => {
    expect(packagesIn(path.join(base, 'a prefix with blanks', 'lib', 'node_modules', 'khabar'))).toEqual(
      packages,
    );
  });

  it.skipIf(process.platform === 'win32').each(Object.entries(starts))('runs %s', (_, start) => {
    const home = makeHome();
    const listed = inShell(start('list --offline --json --limit 2'), home);
    expect({ status: listed.status, stderr: listed.stderr }).toEqual({ status: 0, stderr: '' });
    const [article] = JSON.parse(listed.stdout) as readonly { id: string; title: string }[];
    expect(article?.title).toMatch(/\p{Script=Arabic}/u);
    const again = start(`bookmark add ${article?.id} --json`);
    const bookmarked = inShell(again, home);
    expect({ status: bookmarked.status, stderr: bookmarked.stderr }).toEqual({ status: 0, stderr: '' });
    expect(JSON.parse(bookmarked.stdout)).toMatchObject([{ bookmarked: true }]);
  });
});

it.skipIf(process.platform === 'win32')('says that there is no place to write to', () => {
  const listed = inShell('HOME=/nonexistent "$khabar" list --lang en', makeHome());
  expect(listed).toMatchObject({ status: 0, stdout: '' });
  expect(listed.stderr).toContain('cannot write to its folders');
});

describe('a clone', () => {
  it('is installed without what builds it, and says that nothing is built', () => {
    const clone = path.join(base, 'clone');
    mkdirSync(clone);
    const files = ['package.json', 'package-lock.json', '.npmrc', '.config'];
    spawnSync('cp', ['-R', ...files.map(name => path.join(root, name)), clone]);
    const { status, stderr } = spawnSync(
      'npm',
      ['ci', '--omit=dev', '--prefer-offline', '--no-audit', '--foreground-scripts'],
      { cwd: clone, encoding: 'utf8' },
    );
    expect(stderr).toContain('Khabar is not built');
    expect(status).toBe(0);
    expect(packagesIn(clone)).toEqual(packages);
  });
});
