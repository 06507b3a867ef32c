import { spawnSync } from 'node:child_process';
import { existsSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { flagNames } from '../../../source/cli/arguments/flags.ts';
import { commands, usageOf } from '../../../source/cli/commands/index.ts';
import { manPages } from '../../../source/cli/manual/all-pages.ts';
import { definition, line, paragraph } from '../../../source/cli/manual/roff.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';

const pages = Object.entries(manPages('1.2.3', '2026-11-24'));

const folders = (process.env.PATH ?? '').split(path.delimiter);
const isInstalled = (name: string): boolean => folders.some(folder => existsSync(path.join(folder, name)));

function run(page: string, program: string, ...args: string[]) {
  const file = path.join(temporaryFolder(), 'khabar.1');
  writeFileSync(file, page);
  const env = { PATH: process.env.PATH, LC_ALL: 'C.UTF-8', MANWIDTH: '80', MANROFFOPT: '-c' };
  return spawnSync(program, [...args, file], { env, encoding: 'utf8' });
}

/** Bold and underlined as typewriters do it. */
const withoutOverstrikes = (text: string): string => text.replace(/.\u0008/gu, '');

describe.each(pages)('the man page %s', (_, page) => {
  it('has every command with its usage, every option and its language', () => {
    for (const row of commands) expect(page).toContain(`.SS "${usageOf(row).replaceAll('-', '\\-')}"`);
    for (const name of flagNames) expect(page).toContain(`\\-\\-${name.replaceAll('-', '\\-')}`);
    expect(page).toContain('.TH KHABAR 1 2026-11-24 "Khabar 1.2.3"');
  });

  it('has no direction marks, which troff cannot print', () => {
    expect(page).not.toMatch(/\p{Bidi_Control}/u);
  });

  it.skipIf(!isInstalled('mandoc'))('is right in the eyes of mandoc (needs mandoc)', () => {
    expect(run(page, 'mandoc', '-T', 'lint', '-W', 'warning').stdout).toBe('');
  });

  it.skipIf(!isInstalled('groff'))('gives groff nothing to warn of (needs groff)', () => {
    const { stderr, stdout } = run(page, 'groff', '-k', '-man', '-ww', '-Tutf8');
    expect(stderr).toBe('');
    expect(withoutOverstrikes(stdout)).toContain('khabar bookmark add');
  });

  it.skipIf(!isInstalled('man') || !isInstalled('groff'))('fits 80 columns (needs man and groff)', () => {
    const { stdout, stderr } = run(page, 'man', '--warnings', '-l');
    expect(stderr).toBe('');
    const lines = withoutOverstrikes(stdout).split('\n');
    expect(lines.length).toBeGreaterThan(500);
    expect(lines.filter(text => Array.from(text.replace(/\p{Mark}/gu, '')).length > 80)).toEqual([]);
  });
});

describe('troff', () => {
  it('gets what is typed as it is typed', () => {
    expect(line(".x 'a' --b ~/c \\d")).toBe('\\&.x \\(aqa\\(aq \\-\\-b \\(ti/c \\(rsd');
    expect(line('Run `khabar list`.')).toBe('Run \\fBkhabar list\\fP.');
    expect(definition('-h, --help', 'Show help')).toEqual(['.TP', '\\fB\\-h, \\-\\-help\\fP', 'Show help']);
    expect(paragraph('a')).toEqual(['.PP', 'a']);
  });
});
