/** Runs every recipe of docs/scripts.md, and the scripts of the README. */
import { mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { removeFolder } from '../../benchmarks/remove-folder.js';
import { once } from '../../source/base/once.ts';
import {
  editionShell,
  isInstalled,
  morningShell,
  type RecipeShell,
  type ShellRun,
} from '../support/recipe-shell.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';

const page = readFileSync(new URL('../../docs/scripts.md', import.meta.url), 'utf8');
const readme = readFileSync(new URL('../../README.md', import.meta.url), 'utf8');

interface Block {
  readonly kind: string;
  readonly text: string;
}

const blocksIn = (text: string): readonly Block[] =>
  Array.from(text.matchAll(/^```(\w+)\n([\s\S]*?)^```$/gmu), ([, kind = '', block = '']) => ({
    kind,
    text: block,
  }));

const recipes = page
  .split(/^### /mu)
  .slice(1)
  .map(text => ({ title: text.slice(0, text.indexOf('\n')), blocks: blocksIn(text) }));

interface Expected {
  /** Default: the sample edition. */
  readonly in?: (home: string) => RecipeShell;
  /** A script. */
  readonly before?: string;
  readonly prints?: RegExp;
  readonly calls?: RegExp;
  /** A script for what must be so afterwards, and what it prints. */
  readonly after?: readonly [script: string, prints: RegExp];
  readonly needs?: readonly string[];
}

const failingSource = 'cp morning.xml gone.xml; khabar sources add gone.xml; rm gone.xml';

const toldByThree = `for each in noon evening night; do
  sed "s/الصباح/$each/; s/news\\./$each./g; s/عاجل: أمطار على الساحل/زلزال يضرب أغادير ويقتل ٢٣ شخصا/
    s/نص الخبر/قالت السلطات المغربية إن زلزالا ضرب مدينة أغادير/" morning.xml > $each.xml
  khabar sources add $each.xml
done
khabar refresh --quiet`;

const expected: Readonly<Record<string, Expected>> = {
  'The newest headlines': {},
  'How many articles are unread, for a status bar': { prints: /^46$/u },
  'Articles of each day, with awk': {},
  'Unread articles of each source, with jq': { prints: /^9\tتقنية · عدد تجريبي$/u, needs: ['jq'] },
  'What several sources tell, with jq': {
    in: morningShell,
    before: toldByThree,
    prints: /^3\tزلزال يضرب أغادير ويقتل ٢٣ شخصا$/u,
    needs: ['jq'],
  },
  'The first of many articles': { needs: ['jq'] },
  'The headings of a page, with jq': { prints: /^لماذا ارتفع؟$/mu, needs: ['jq'] },
  'An article in the pager': { prints: /[\ufe70-\ufefc]/u },
  'Any Arabic text in the pager': { prints: /^ *\.ﺪ/mu },
  'An article read aloud': { calls: /^espeak-ng <-v> <ar>\n[\s\S]*المسبار «سُهيل»/u },
  'An article to read, with fzf': { calls: /^fzf .*\nless <-R>/u, prints: /\S/u },
  'Articles to bookmark, with fzf': {
    after: ['khabar bookmark list --fields id', /^(?:qrtm6tep3b|yfbc4rp9zf)\n(?:qrtm6tep3b|yfbc4rp9zf)$/u],
  },
  'Articles to open in the browser': {
    calls: /xdg-open <edition:\S+suhail-lunar-landing\.html>\nxdg-open <edition:\S+metro-first-train\.html>/u,
  },
  'Tag what a search finds': { after: ['khabar list --tag زيتون --fields id', /qw6qyc3b1k/u] },
  'Mark old articles as read, and change your mind': {
    in: morningShell,
    before: 'khabar refresh --quiet',
    prints: /مقال قديم/u,
    after: ['khabar list --read', /^$/u],
  },
  'Bookmark what names a person or a place': {
    after: ['khabar bookmark list --fields title', /«ميتا» تفتح/u],
  },
  'Bookmarks as Markdown, in git': {
    before: 'khabar bookmark add qrtm6t',
    after: [
      'cd notes && git log --format=%s && cat bookmarks.md',
      /^Update bookmarks\n# .*\n\n## عاجل: المسبار/u,
    ],
    needs: ['git'],
  },
  'A text file for each bookmark': {
    before: 'khabar bookmark add qrtm6t yfbc4r',
    after: ['cd articles && ls && cat qrtm6tep3b.txt', /^qrtm6tep3b\.txt\nyfbc4rp9zf\.txt\n[\s\S]*المسبار/u],
  },
  'Sources from newsboat, and to another reader': {
    after: ['cat subscriptions.opml', /xmlUrl="https:\/\/news\.invalid\/feed"/u],
  },
  'A section as a feed for others': {
    after: ['cd public_html && ls && cat science.xml', /^science\.xml\n<\?xml[\s\S]*<rss [\s\S]*المسبار/u],
  },
  'A page of links, with make': {
    before: 'khabar bookmark add qrtm6t',
    after: ['cat public/bookmarks.xml public/bookmarks.html', /<rss [\s\S]*المسبار[\s\S]*NETSCAPE-Bookmark/u],
    needs: ['make'],
  },
  'Refresh every 20 minutes, with cron': {
    in: morningShell,
    prints: /^$/u,
    after: ['khabar list --fields title', /افتتاح مكتبة الحي/u],
  },
  'Add a line to cron from a script': {
    before: "echo '0 6 * * * ~/bin/digest' > ~/crontab",
    after: ['crontab -l', /^0 6 .*digest\n\*\/20 \* \* \* \* khabar refresh --quiet$/u],
  },
  'A nightly digest by mail': {
    in: morningShell,
    calls:
      /^mail <-s> <Khabar \d{4}-\d\d-\d\d> <reader>\nعاجل: أمطار على الساحل\n {2}https:\/\/news\.invalid\/1\n\nافتتاح مكتبة الحي\n {2}https:\/\/news\.invalid\/2\n$/u,
  },
  'A notification of what is new': {
    in: morningShell,
    calls: /^notify-send <Khabar> <عاجل: أمطار على الساحل\nافتتاح مكتبة الحي\nمقال قديم>\n$/u,
  },
  'An alarm for a word': { in: morningShell, prints: /^عاجل: أمطار على الساحل$/mu },
  'Exit codes': { in: morningShell, before: failingSource, prints: /^جريدة الصباح\tfile-not-found$/u },
  'Why a source failed, with jq': {
    in: morningShell,
    before: failingSource,
    prints: /^جريدة الصباح: File not found: .*gone\.xml/u,
    needs: ['jq'],
  },
  'The code of an error': { needs: ['jq'] },
};

/** A line of a crontab: an assignment, or five fields of time and a command, which cron gives to sh. */
function runCrontab(shell: RecipeShell, text: string): ShellRun {
  const jobs = text
    .trimEnd()
    .split('\n')
    .filter(line => !/^\w+=/u.test(line));
  const commands = jobs.map(line => /^(?:[\d*/,-]+ ){5}(.+)$/u.exec(line)?.[1] ?? 'false');
  return shell.run(commands.join(' && '), 'sh');
}

const runners: Readonly<Record<string, (shell: RecipeShell, text: string) => ShellRun>> = {
  bash: (shell, text) => shell.run(text),
  make: (shell, text) => shell.run(`cat > Makefile << 'END'\n${text}END\nmake --silent`),
  crontab: runCrontab,
};

const missing = ['bash', ...new Set(Object.values(expected).flatMap(({ needs = [] }) => needs))].filter(
  program => !isInstalled(program),
);
if (missing.length > 0)
  console.warn(`skipped: recipes that need ${missing.join(', ')}, which is not installed`);

const canRun = ({ needs = [] }: Expected): boolean =>
  !missing.includes('bash') && needs.every(program => !missing.includes(program));

const editionHome = mkdtempSync(path.join(tmpdir(), 'khabar-test-'));
const readEdition = once(() => editionShell(editionHome));
afterAll(() => removeFolder(editionHome));

const atEdition = (home: string): RecipeShell => editionShell(home, readEdition().home);

function shellFor({ in: open = atEdition, before = '' }: Expected): RecipeShell {
  const shell = open(temporaryFolder());
  shell.run(before);
  return shell;
}

describe('docs/scripts.md', () => {
  it('has each recipe once, and this test knows what it does', () => {
    expect(recipes.map(({ title }) => title)).toEqual(Object.keys(expected));
    expect(recipes.length).toBeGreaterThanOrEqual(15);
  });

  it('has blocks that are run, or that are output', () => {
    const kinds = recipes.map(({ blocks }) => blocks.map(({ kind }) => kind));
    expect(kinds.filter(([first = '']) => !(first in runners))).toEqual([]);
    expect(new Set(kinds.flat())).toEqual(new Set([...Object.keys(runners), 'text']));
  });

  for (const { title, blocks } of recipes) {
    const row = expected[title] ?? {};
    it.skipIf(!canRun(row))(`“${title}” works`, () => {
      const shell = shellFor(row);
      const output = blocks.find(({ kind }) => kind === 'text')?.text;
      const runs = blocks.flatMap(({ kind, text }) => runners[kind]?.(shell, text) ?? []);
      const stdout = runs.map(run => run.stdout).join('');

      expect(runs.map(({ code }) => code)).toEqual(runs.map(() => 0));
      expect(runs.map(({ stderr }) => stderr).join('')).not.toContain('Error:');
      if (output !== undefined) expect(stdout).toBe(output);
      if (row.prints) expect(stdout.trim()).toMatch(row.prints);
      if (row.calls) expect(shell.calls()).toMatch(row.calls);
      if (row.after) expect(shell.run(row.after[0]).stdout.trim()).toMatch(row.after[1]);
    });
  }
});

/** The code blocks below “Three scripts”. */
const scriptsOfReadme = Array.from(
  (readme.split('\n## Three scripts\n')[1]?.split('\n## ')[0] ?? '').matchAll(/(?:^ {4}.*\n)+/gmu),
  ([block]) => block.replaceAll(/^ {4}/gmu, ''),
);

const expectedOfReadme: readonly Expected[] = [
  { after: ['khabar bookmark list --fields title', /المسبار/u] },
  { before: 'khabar bookmark add qrtm6t', after: ['cat bookmarks.xml', /<rss [\s\S]*المسبار/u] },
  { in: morningShell, prints: /^عاجل: أمطار على الساحل\thttps:\/\/news\.invalid\/1$/mu },
];

describe('the scripts of the README', () => {
  it('are three', () => {
    expect(scriptsOfReadme).toHaveLength(expectedOfReadme.length);
  });

  it.skipIf(missing.includes('bash')).each(expectedOfReadme.map((row, at) => [at + 1, row] as const))(
    'work: number %i',
    (number, row) => {
      const shell = shellFor(row);
      const { code, stdout } = shell.run(scriptsOfReadme[number - 1] ?? '');
      expect(code).toBe(0);
      if (row.prints) expect(stdout).toMatch(row.prints);
      if (row.after) expect(shell.run(row.after[0]).stdout).toMatch(row.after[1]);
    },
  );
});
