import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { flagNames } from '../../source/cli/arguments/flags.ts';
import { commands } from '../../source/cli/commands/index.ts';
import { exitCodes } from '../../source/cli/exit-codes.ts';

const pageOf = (name: string): string =>
  readFileSync(new URL(`../../docs/${name}`, import.meta.url), 'utf8').replaceAll('\\|', '|');

const page = pageOf('command-line.md');
const guide = pageOf('guide.md');

const sectionOf = (heading: string): string => page.split(`\n## ${heading}\n`)[1]?.split('\n## ')[0] ?? '';

const codesIn = (text: string): string[] =>
  Array.from(text.matchAll(/`([^`\n]+)`/gu), ([, code = '']) => code);

/** `khabar mark read|unread ID…|-`: its words. */
const usages = codesIn(sectionOf('Commands')).map(code => code.replace(/^khabar /u, '').split(/[ |]/u));

function isNamed(command: string): boolean {
  const [first = '', second] = command.split(' ');
  return usages.some(
    ([group, ...words]) => group === first && (second === undefined || words.includes(second)),
  );
}

describe('the page about the command line', () => {
  it('has every command', () => {
    expect(commands.map(({ name }) => name).filter(name => !isNamed(name))).toEqual([]);
  });

  it('has every option, or the guide does', () => {
    const codes = codesIn(page + guide);
    const isThere = (flag: string): boolean =>
      codes.some(code => new RegExp(`--${flag}(?![\\w-])`, 'u').test(code));
    expect(flagNames.filter(flag => !isThere(flag))).toEqual([]);
  });

  it('has every exit code', () => {
    const rows = Array.from(page.matchAll(/^\| (\d+) \|/gmu), ([, code]) => Number(code));
    expect(rows).toEqual(Object.values(exitCodes));
  });
});
