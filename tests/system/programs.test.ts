import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import type { ProgramCall } from '../../source/domain/ports.ts';
import { createPrograms } from '../../source/system/programs.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';

const programsWith = (env: Readonly<Record<string, string>> = {}) =>
  createPrograms({ platform: 'linux', env: { PATH: process.env.PATH, ...env } });

const command = (line: string, more: Partial<ProgramCall> = {}): ProgramCall => ({
  program: { kind: 'command', line, inShell: false },
  input: null,
  farewell: null,
  ...more,
});

const newFile = (): string => path.join(temporaryFolder(), 'a file');
const read = (file: string): string => readFileSync(file, 'utf8');

describe('a program', () => {
  it('has the text on its standard input, and its words without a shell', async () => {
    const file = newFile();
    expect(await programsWith().run(command(`tee '${file}'`, { input: 'نص $HOME\n' }))).toBeNull();
    expect(read(file)).toBe('نص $HOME\n');
    expect(await programsWith().run(command(`cp '${file}' '${file} ; x'`))).toBeNull();
    expect(read(`${file} ; x`)).toBe('نص $HOME\n');
  });

  it('has more arguments behind its own', async () => {
    const file = newFile();
    expect(await programsWith().run(command('touch', { arguments: [file] }))).toBeNull();
    expect(read(file)).toBe('');
  });

  it('runs in a shell if it is asked to', async () => {
    const file = newFile();
    const program = { kind: 'command', line: `tr a b | tee '${file}'`, inShell: true } as const;
    expect(await programsWith().run({ program, input: 'aa', farewell: null })).toBeNull();
    expect(read(file)).toBe('bb');
  });

  it('may end before it has read everything', async () => {
    expect(await programsWith().run(command('true', { input: 'x'.repeat(1_000_000) }))).toBeNull();
  });

  it.each([
    ['false', 'exit 1'],
    ['no-such-program', 'ENOENT'],
  ])('%s fails, and says how', async (line, detail) => {
    expect(await programsWith().run(command(line))).toEqual({
      code: 'program-failed',
      subject: line,
      detail,
    });
  });

  it.each([[''], ['echo "open']])('is not run if its line is none: %s', async line => {
    expect(await programsWith().run(command(line))).toEqual({ code: 'bad-command', subject: line });
  });
});

describe('the pager', () => {
  it('is PAGER, which may be a line for a shell', async () => {
    const file = newFile();
    const call = { program: { kind: 'pager' }, input: 'نص', farewell: null } as const;
    expect(await programsWith({ PAGER: `cat | tee '${file}'` }).run(call)).toBeNull();
    expect(read(file)).toBe('نص');
  });
});
