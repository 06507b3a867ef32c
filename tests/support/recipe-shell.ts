/** Runs shell scripts as a person would, with the built program and stand-ins for what reaches outside of a test. */
import { spawnSync } from 'node:child_process';
import { chmodSync, cpSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const fixture = (name: string): string => fileURLToPath(new URL(`../../fixtures/${name}`, import.meta.url));

const bin = fileURLToPath(new URL('../../dist/khabar.js', import.meta.url));

export const isInstalled = (program: string): boolean =>
  spawnSync('bash', ['-c', `command -v ${program}`]).status === 0;

/** Each writes its arguments to `calls`, then does this. */
const standIns: Readonly<Record<string, string>> = {
  fzf: 'case " $* " in *" -m "*) head -n 2 ;; *) head -n 1 ;; esac',
  less: 'cat',
  mail: 'cat >> "$HOME/calls"',
  'notify-send': '',
  'xdg-open': '',
  'espeak-ng': 'cat >> "$HOME/calls"',
  newsboat: 'cat "$HOME/newsboat.opml"',
  crontab: 'case $1 in -l) cat "$HOME/crontab" ;; -) new=$(cat); echo "$new" > "$HOME/crontab" ;; esac',
};

const opml =
  '<opml version="2.0"><body><outline text="المثال" xmlUrl="https://news.invalid/feed"/></body></opml>';

const hour = 3_600_000;

const item = (title: string, hoursAgo: number): string => {
  const published = new Date(Date.now() - hoursAgo * hour).toUTCString();
  return `<item><title>${title}</title><link>https://news.invalid/${hoursAgo}</link><guid>${hoursAgo}</guid><pubDate>${published}</pubDate><description>نص الخبر.</description></item>`;
};

/** Two articles of this morning, and one of ten days ago. */
const morningFeed = (): string =>
  `<rss version="2.0"><channel><title>جريدة الصباح</title><link>https://news.invalid/</link>${item('عاجل: أمطار على الساحل', 1)}${item('افتتاح مكتبة الحي', 2)}${item('مقال قديم', 240)}</channel></rss>`;

export interface ShellRun {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

export interface RecipeShell {
  /** Where scripts start, and the home of the person. */
  readonly home: string;
  run(script: string, shell?: 'bash' | 'sh'): ShellRun;
  /** What the stand-ins were called with. */
  calls(): string;
}

function writeProgram(file: string, script: string): void {
  writeFileSync(file, `#!/usr/bin/env bash\n${script}\n`);
  chmodSync(file, 0o755);
}

function writePrograms(folder: string, options: string): void {
  mkdirSync(folder);
  writeProgram(path.join(folder, 'khabar'), `exec '${process.execPath}' '${bin}' ${options} "$@"`);
  for (const [name, script] of Object.entries(standIns))
    writeProgram(
      path.join(folder, name),
      `{ printf '%s' ${name}; printf ' <%s>' "$@"; echo; } >> "$HOME/calls"\n${script}`,
    );
}

function writeSupplies(home: string): void {
  cpSync(fixture('edition/articles/olive-oil-prices.html'), path.join(home, 'article.html'));
  writeFileSync(path.join(home, 'essay.txt'), 'نص من سطر واحد.\n');
  writeFileSync(path.join(home, 'newsboat.opml'), opml);
  writeFileSync(path.join(home, 'morning.xml'), morningFeed());
}

function shellIn(home: string, options: string): RecipeShell {
  const programs = path.join(home, 'bin');
  writePrograms(programs, options);
  const env = {
    PATH: `${programs}:${process.env.PATH}`,
    HOME: home,
    KHABAR_HOME: path.join(home, 'khabar'),
    LANG: 'en_GB.UTF-8',
    TZ: 'UTC',
    USER: 'reader',
    GIT_CONFIG_GLOBAL: '/dev/null',
    GIT_AUTHOR_NAME: 'reader',
    GIT_AUTHOR_EMAIL: 'reader@example.com',
    GIT_COMMITTER_NAME: 'reader',
    GIT_COMMITTER_EMAIL: 'reader@example.com',
  };
  const calls = path.join(home, 'calls');
  return {
    home,
    run(script, shell = 'bash') {
      const { status, stdout, stderr } = spawnSync(shell, ['-c', script], {
        cwd: home,
        env,
        encoding: 'utf8',
        input: '',
      });
      return { code: status, stdout, stderr };
    },
    calls: () => (existsSync(calls) ? readFileSync(calls, 'utf8') : ''),
  };
}

/** The sample edition, without a network; once it has been read and indexed, others can start from its home. */
export function editionShell(home: string, start?: string): RecipeShell {
  writeSupplies(home);
  const shell = shellIn(home, '--offline');
  if (start === undefined) shell.run('khabar search زيتون');
  else cpSync(path.join(start, 'khabar'), path.join(home, 'khabar'), { recursive: true });
  return shell;
}

/** One source, which is a file; its articles come with the first refresh. */
export function morningShell(home: string): RecipeShell {
  writeSupplies(home);
  const shell = shellIn(home, '');
  shell.run(`khabar sources add morning.xml
    khabar sources list --fields id,url | grep -v file: | khabar sources remove -`);
  return shell;
}
