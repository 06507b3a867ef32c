import { chmodSync, existsSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { createEditor } from '../../source/system/editor.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';

/** An editor that is a script; its `$1` is the file. */
function script(folder: string, lines: string): string {
  const file = path.join(folder, 'my editor');
  writeFileSync(file, `#!/bin/sh\n${lines}\n`);
  chmodSync(file, 0o700);
  return `"${file}"`;
}

const edit = (env: Readonly<Record<string, string>>, text: string) =>
  createEditor({ platform: 'linux', env: { PATH: process.env.PATH, ...env } }).edit(text);

describe('the editor', () => {
  it('gets the text in a file that only the user can read, and returns what was saved', async () => {
    const folder = temporaryFolder();
    const kept = path.join(folder, 'seen');
    const editor = script(
      folder,
      `cp "$1" ${kept}; ls -l "$1" | cut -c1-10 > ${kept}.mode; echo "$1" > ${kept}.name\nprintf 'أول\\nثان\\n' > "$1"`,
    );
    expect(await edit({ EDITOR: editor }, 'قبل')).toEqual({ ok: true, value: 'أول\nثان\n' });
    expect(readFileSync(kept, 'utf8')).toBe('قبل\n');
    expect(readFileSync(`${kept}.mode`, 'utf8')).toBe('-rw-------\n');
    expect(existsSync(path.dirname(readFileSync(`${kept}.name`, 'utf8').trim()))).toBe(false);
  });

  it('is VISUAL before EDITOR, and may have arguments', async () => {
    const folder = temporaryFolder();
    const editor = script(folder, 'test "$1" = --wait && echo x > "$2"');
    expect(await edit({ VISUAL: `${editor} --wait`, EDITOR: 'false' }, '')).toEqual({
      ok: true,
      value: 'x\n',
    });
  });

  it.each([
    ['false', 'exit 1'],
    ['no-such-editor', 'exit 127'],
  ])('%s fails, and says how', async (command, detail) => {
    expect(await edit({ EDITOR: command }, 'x')).toMatchObject({
      ok: false,
      error: { code: 'editor-failed', subject: command, detail },
    });
  });
});
