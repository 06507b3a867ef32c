/**
 * `npm run lab:editions`: the sample edition and every feed of `fixtures/feeds` as a book, in both languages, the second with all texts of stories, judged by epubcheck
 * (Debian: `apt-get install epubcheck`). Prints what it finds; ends with 1 if that is an error or a warning.
 */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { removeFolder } from './remove-folder.js';

const at = path => fileURLToPath(new URL(`../${path}`, import.meta.url));
const khabar = at('dist/khabar.js');
const feeds = at('fixtures/feeds');

/** The package is a Java archive. */
const checker = process.env.EPUBCHECK || '/usr/bin/epubcheck';

const folder = mkdtempSync(join(tmpdir(), 'khabar-editions-'));
const env = { ...process.env, KHABAR_HOME: join(folder, 'home') };

const run = (...words) => spawnSync(process.execPath, [khabar, ...words], { env, encoding: 'utf8' });

function isValid([language, ...options]) {
  const file = join(folder, `${language}.epub`);
  const made = run('edition', '--since', '1970-01-01', '--lang', language, '-o', file, '--json', ...options);
  if (made.status !== 0) throw new Error(made.stderr);
  const { articles, bytes } = JSON.parse(made.stdout);
  const { status, stdout, stderr } = spawnSync('java', ['-jar', checker, file], { encoding: 'utf8' });
  console.log(`${language}: ${articles} articles, ${bytes} bytes\n${stdout}${stderr}`);
  return status === 0 && !/WARNING/u.test(stdout + stderr);
}

try {
  run('list', '--limit', '1');
  const files = readdirSync(feeds, { recursive: true, encoding: 'utf8' }).filter(name =>
    /(?:xml|feed\.json)$/u.test(name),
  );
  for (const file of files) run('sources', 'add', join(feeds, file), '--offline');
  run('refresh', '--offline');
  process.exitCode = [['ar'], ['en', '--all-texts']].map(isValid).every(Boolean) ? 0 : 1;
} finally {
  await removeFolder(folder);
}
