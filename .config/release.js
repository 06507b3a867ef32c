/**
 * `npm run release -- X.Y.Z [--dry-run]`: turns what the changelog has as unreleased into a version, which is committed and tagged, but not pushed.
 * A dry run makes the checks of the repository, runs no tests, and says what would be done.
 */
import { spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';

const changelog = 'CHANGELOG.md';
const unreleased = '## [Unreleased]\n';

class Refusal extends Error {}

function refuse(reason) {
  throw new Refusal(reason);
}

function run(program, ...args) {
  const { status, stdout, stderr, error } = spawnSync(program, args, { encoding: 'utf8' });
  if (status !== 0) refuse(`${program} ${args.join(' ')}: ${(error?.message ?? stderr).trim()}`);
  return stdout;
}

const partsOf = version => /^(\d+)\.(\d+)\.(\d+)$/u.exec(version)?.slice(1).map(Number) ?? null;

function isBefore(one, other) {
  const [parts, others] = [partsOf(one), partsOf(other)];
  const at = parts.findIndex((part, index) => part !== others[index]);
  return at >= 0 && parts[at] < others[at];
}

/** What has come since the last version. */
function newsIn(text) {
  const start = text.indexOf(unreleased);
  if (start < 0) return '';
  const rest = text.slice(start + unreleased.length);
  const end = rest.search(/^## \[/mu);
  return (end < 0 ? rest : rest.slice(0, end)).trim();
}

const dated = (text, version, date) => text.replace(unreleased, `${unreleased}\n## [${version}] - ${date}\n`);

/** Each with why it stands in the way. */
const checks = [
  [({ version }) => partsOf(version) !== null, ({ version }) => `“${version}” is no version: X.Y.Z`],
  [
    ({ version, present }) => !isBefore(version, present),
    ({ present }) => `the version is ${present} already`,
  ],
  [({ tag }) => run('git', 'tag', '--list', tag) === '', ({ tag }) => `there is a tag ${tag} already`],
  [() => run('git', 'status', '--porcelain') === '', () => 'there are changes that are not committed'],
  [({ text }) => newsIn(text) !== '', () => `${changelog} has nothing under “Unreleased”`],
];

function check(release) {
  for (const [holds, reason] of checks) if (!holds(release)) refuse(reason(release));
}

function test() {
  const { status } = spawnSync('npm test', { shell: true, stdio: 'inherit' });
  if (status !== 0) refuse('the tests fail');
}

function publish({ version, tag, text, date }) {
  writeFileSync(changelog, dated(text, version, date));
  run('npm', 'version', version, '--no-git-tag-version', '--allow-same-version');
  run('git', 'commit', '--quiet', '--all', '--message', `Release ${version}`);
  run('git', 'tag', '--annotate', tag, '--message', `Khabar ${version}`);
}

function main(words) {
  const [version = ''] = words.filter(word => !word.startsWith('--'));
  const release = {
    version,
    tag: `v${version}`,
    date: new Date().toISOString().slice(0, 10),
    present: JSON.parse(readFileSync('package.json', 'utf8')).version,
    text: readFileSync(changelog, 'utf8'),
  };
  check(release);
  if (words.includes('--dry-run'))
    return `Would release ${version} of ${release.date}:\n\n${newsIn(release.text)}`;
  test();
  publish(release);
  return `Released ${version}. To publish it: git push --follow-tags && npm publish`;
}

try {
  console.log(main(process.argv.slice(2)));
} catch (error) {
  if (!(error instanceof Refusal)) throw error;
  console.error(`Not released: ${error.message}`);
  process.exitCode = 1;
}
