/** Types into real shells: what they propose and how they quote it. */
import { execFileSync } from 'node:child_process';
import { chmodSync, existsSync, mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { beforeAll, describe, it, onTestFinished } from 'vitest';
import { isShell, type Shell, scripts } from '../../../source/cli/complete/shells.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';
import { startSession, type TerminalSession } from '../../support/terminal-session.ts';

const bin = fileURLToPath(new URL('../../../dist/khabar.js', import.meta.url));

const interactive: Readonly<Record<Shell, readonly string[]>> = {
  bash: ['bash', '--norc', '--noprofile', '-i'],
  zsh: ['zsh', '-f', '-i'],
  fish: ['fish', '--no-config', '-i'],
};

/** Until it lists what there is. */
const tabsForList: Readonly<Record<Shell, string>> = { bash: '\t\t', zsh: '\t', fish: '\t' };

const preparations: Readonly<Record<Shell, string>> = {
  bash: "PS1='ready> '; bind 'set bell-style none'; source ./script",
  zsh: "PS1='ready> '; unsetopt beep; autoload -U compinit; compinit -D; source ./script",
  fish: "function fish_prompt; echo 'ready> '; end; source ./script",
};

const folders = (process.env.PATH ?? '').split(path.delimiter);
const isInstalled = (name: string): boolean => folders.some(folder => existsSync(path.join(folder, name)));

const view = 'علوم اليوم';
const tag = 'بنوك مركزية';

beforeAll(() => {
  if (!existsSync(bin)) throw new Error('npm run build comes first');
});

interface Home {
  readonly folder: string;
  readonly env: Readonly<Record<string, string>>;
}

/** With a program `khabar` in the path, the sample edition, a view and a tag of two words, and a file with a blank. */
function preparedHome(): Home {
  const folder = temporaryFolder();
  const programs = path.join(folder, 'bin');
  mkdirSync(programs);
  const program = path.join(programs, 'khabar');
  writeFileSync(program, `#!/bin/sh\nexec '${process.execPath}' '${bin}' "$@"\n`);
  chmodSync(program, 0o755);
  writeFileSync(path.join(folder, 'مقال أول.txt'), 'نص\n');
  const env = { PATH: `${programs}:${process.env.PATH}`, KHABAR_HOME: path.join(folder, 'home') };
  const khabar = (...args: string[]): string => execFileSync(program, args, { env, encoding: 'utf8' });
  const [id = ''] = khabar('list', '--limit', '1').split('\t', 1);
  khabar('views', 'add', view, 'قسم:علوم');
  khabar('tag', 'add', tag, id);
  return { folder, env };
}

async function startShell(shell: Shell): Promise<TerminalSession> {
  const { folder, env } = preparedHome();
  writeFileSync(path.join(folder, 'script'), scripts[shell]);
  const session = startSession({
    columns: 100,
    rows: 30,
    home: folder,
    command: interactive[shell],
    env: { ...env, KHABAR_LANG: 'en', KHABAR_BIDI: 'terminal', SHELL: shell },
  });
  onTestFinished(() => session.kill('SIGKILL'));
  session.type(`${preparations[shell]}\r`);
  await session.until(rows => rows.some(row => /^ready>/u.test(row)), 'the prompt');
  session.type('clear\r');
  await session.until(rows => /^ready>\s*$/u.test(rows[0] ?? ''), 'an empty screen');
  return session;
}

const shows = (words: string) => (rows: readonly string[]) => rows.some(row => row.includes(words));

const eraseLine = '\u0015';

/** The line that was begun, as the shell has it after a tab. */
async function completed(session: TerminalSession, typed: string, words: string): Promise<void> {
  session.type(`${typed}\t`);
  await session.until(shows(words), `${typed} to become ${words}`);
  session.type(eraseLine);
  await session.until(rows => !shows(words)(rows), 'an empty line');
}

/** Once no program runs any more that writes into the folder of the test. */
async function leave(session: TerminalSession): Promise<void> {
  session.type(`${eraseLine}exit\r`);
  await session.ended;
}

describe.each(Object.keys(scripts).filter(isShell))('%s', shell => {
  it.skipIf(!isInstalled(shell))(
    `completes commands, options, values and names of two words (needs ${shell})`,
    async () => {
      const session = await startShell(shell);
      await completed(session, 'khabar refr', 'khabar refresh');
      await completed(session, 'khabar bookmark exp', 'khabar bookmark export');
      await completed(session, 'khabar list --unre', 'khabar list --unread');
      await completed(session, 'khabar list --sort old', 'khabar list --sort oldest');
      await completed(session, 'khabar list --sort=old', 'khabar list --sort=oldest');
      await completed(session, "khabar list --query 'is:unr", "khabar list --query 'is:unread");
      await completed(session, 'khabar text مقا', 'khabar text مقال\\ أول.txt');
      session.type('khabar list --tag بنو\t');
      await session.until(shows('مركزية'), 'the tag');
      session.type(' --fields tags\r');
      await session.until(shows(`["${tag}"]`), 'the article with the tag');
      session.type('khabar views remove عل\t');
      await session.until(shows('اليوم'), 'the view');
      session.type('\r');
      await session.until(shows('Removed the view'), 'the end of the view');
      await leave(session);
    },
  );

  it.skipIf(!isInstalled(shell))(`shows the headlines of IDs (needs ${shell})`, async () => {
    const session = await startShell(shell);
    session.type(`khabar read q${tabsForList[shell]}`);
    await session.until(rows => rows.some(row => /qrtm6tep3b.*المسبار/u.test(row)), 'a headline');
    await leave(session);
  });
});
