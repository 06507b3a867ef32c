import { spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { temporaryFolder } from '../support/temporary-folder.ts';

const script = fileURLToPath(new URL('../../.config/release.js', import.meta.url));

const changelog = (news: string): string =>
  `# Changelog\n\n## [Unreleased]\n${news}\n## [0.1.0] - 2026-11-01\n\n- Begin.\n`;

const news = '\n### Added\n\n- Read the news.\n';

/** A repository of a package at 0.1.0, with what its changelog has as unreleased, and what `npm test` does in it. */
function repository({ unreleased = news, test = 'node --version' } = {}) {
  const folder = temporaryFolder();
  const run = (program: string, ...args: readonly string[]) =>
    spawnSync(program, args, { cwd: folder, encoding: 'utf8' });
  const file = (name: string): string => path.join(folder, name);
  writeFileSync(file('package.json'), JSON.stringify({ name: 'x', version: '0.1.0', scripts: { test } }));
  writeFileSync(file('CHANGELOG.md'), changelog(unreleased));
  run('git', 'init', '--quiet');
  run('git', 'config', 'user.email', 'a@example.com');
  run('git', 'config', 'user.name', 'A');
  run('git', 'add', '.');
  run('git', 'commit', '--quiet', '--message', 'Begin');
  return {
    file,
    git: (...args: readonly string[]): string => run('git', ...args).stdout.trim(),
    release: (...args: readonly string[]) => run(process.execPath, script, ...args),
  };
}

describe('a release', () => {
  it('gives what is unreleased a version and a date, commits and tags it', () => {
    const { file, git, release } = repository();
    expect(release('0.2.0')).toMatchObject({ status: 0, stderr: '' });
    const [date = ''] = new Date().toISOString().split('T');
    expect(
      readFileSync(file('CHANGELOG.md'), 'utf8').replace(/\d{4}-\d\d-\d\d(?=\n\n### Added)/u, date),
    ).toBe(changelog(`\n## [0.2.0] - ${date}\n${news}`));
    expect(JSON.parse(readFileSync(file('package.json'), 'utf8'))).toMatchObject({ version: '0.2.0' });
    expect(git('log', '--format=%s', '-1')).toBe('Release 0.2.0');
    expect(git('describe', '--exact-match')).toBe('v0.2.0');
    expect(git('status', '--porcelain')).toBe('');
  });

  it('can be the first one, of the version that is there', () => {
    const { git, release } = repository();
    expect(release('0.1.0').status).toBe(0);
    expect(git('tag')).toBe('v0.1.0');
  });

  it('changes nothing in a dry run, and says what it would bring', () => {
    const { git, release } = repository({ test: 'exit 1' });
    const ran = release('0.2.0', '--dry-run');
    expect(ran).toMatchObject({ status: 0, stdout: expect.stringContaining('- Read the news.') });
    expect(ran.stdout).not.toContain('Begin');
    expect(git('log', '--format=%s')).toBe('Begin');
    expect(git('status', '--porcelain')).toBe('');
  });

  it.each([
    ['0.2', {}, 'no version'],
    ['0.0.9', {}, 'the version is 0.1.0 already'],
    ['0.2.0', { unreleased: '' }, 'nothing under “Unreleased”'],
    ['0.2.0', { test: 'exit 1' }, 'the tests fail'],
  ])('is refused: %s %j', (version, given, reason) => {
    const { git, release } = repository(given);
    expect(release(version)).toMatchObject({ status: 1, stderr: expect.stringContaining(reason) });
    expect(git('tag')).toBe('');
    expect(git('status', '--porcelain')).toBe('');
  });

  it('is refused twice, and with changes that are not committed', () => {
    const { file, release } = repository();
    release('0.2.0');
    expect(release('0.2.0').stderr).toContain('there is a tag v0.2.0 already');
    writeFileSync(file('CHANGELOG.md'), changelog(news));
    expect(release('0.3.0').stderr).toContain('not committed');
  });
});
