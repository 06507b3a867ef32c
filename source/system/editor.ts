/** Opens the user's editor in the terminal. */
import { spawn } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fail, ok, type Result } from '../domain/errors.ts';
import type { Editor } from '../domain/ports.ts';

export interface EditorOptions {
  readonly platform: NodeJS.Platform;
  readonly env: Readonly<Record<string, string | undefined>>;
}

/** Defaults that exist on every POSIX system and on Windows. */
const usualEditor = (platform: NodeJS.Platform): string => (platform === 'win32' ? 'notepad' : 'vi');

/** The same choice as git and crontab. */
const commandOf = ({ platform, env }: EditorOptions): string =>
  env.VISUAL?.trim() || env.EDITOR?.trim() || usualEditor(platform);

/** The command may have arguments and quotes, so a shell parses it (POSIX: `crontab -e`). */
const start = (command: string, file: string, platform: NodeJS.Platform) =>
  platform === 'win32'
    ? spawn(`${command} "${file}"`, { shell: true, stdio: 'inherit' })
    : spawn('/bin/sh', ['-c', `${command} "$@"`, command, file], { stdio: 'inherit' });

/** Null if it succeeded, otherwise how it failed. */
const run = (command: string, file: string, platform: NodeJS.Platform): Promise<string | null> =>
  new Promise(resolve => {
    const child = start(command, file, platform);
    child.once('error', error => resolve((error as NodeJS.ErrnoException).code ?? error.message));
    child.once('exit', (code, signal) => resolve(code === 0 ? null : (signal ?? `exit ${code}`)));
  });

const privateFile = 0o600;

export function createEditor(options: EditorOptions): Editor {
  const command = commandOf(options);

  async function editIn(folder: string, text: string): Promise<Result<string>> {
    const file = path.join(folder, 'khabar-note.txt');
    await writeFile(file, text === '' ? '' : `${text}\n`, { mode: privateFile });
    const failed = await run(command, file, options.platform);
    if (failed !== null) return fail('editor-failed', { subject: command, detail: failed });
    return ok(await readFile(file, 'utf8'));
  }

  return {
    async edit(text) {
      const folder = await mkdtemp(path.join(tmpdir(), 'khabar-'));
      try {
        return await editIn(folder, text);
      } finally {
        await rm(folder, { recursive: true, force: true });
      }
    },
  };
}
