/** Damages one file of a home at a time, in every way that a disk, an editor or another program might, and compares what a user sees. */
import { mkdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { ask, copyHome, filesIn, holds, makeHome, run } from './home.js';
import { randomFrom } from './random.js';

const flipsOfFile = 6;
const flipsOfArchive = 30;
const zeroedBytes = 4096;

function flipped(bytes, random) {
  const damaged = Buffer.from(bytes);
  const place = Math.floor(random() * bytes.length);
  damaged[place] ^= 1 << Math.floor(random() * 8);
  return damaged;
}

function zeroed(bytes, random) {
  const damaged = Buffer.from(bytes);
  const start = Math.floor(random() * bytes.length);
  return damaged.fill(0, start, Math.min(start + zeroedBytes, bytes.length));
}

const inPlace = change => (file, random) => {
  const bytes = change(readFileSync(file), random);
  writeFileSync(file, bytes);
  return bytes;
};

/** The file is gone; there are no bytes to be kept. */
const instead = replace => file => {
  rmSync(file);
  replace(file);
  return null;
};

const flips = count =>
  Object.fromEntries(Array.from({ length: count }, (_, index) => [`flipped ${index + 1}`, inPlace(flipped)]));

const kinds = {
  emptied: inPlace(() => Buffer.alloc(0)),
  'cut in half': inPlace(bytes => bytes.subarray(0, bytes.length / 2)),
  'cut at the end': inPlace(bytes => bytes.subarray(0, -3)),
  zeroed: inPlace(zeroed),
  'other text': inPlace(() => Buffer.from('this is no file of ours\n')),
  longer: inPlace(bytes => Buffer.concat([bytes, bytes.subarray(0, 100)])),
  deleted: instead(() => undefined),
  'a folder': instead(file => mkdirSync(file)),
  'a link to nothing': instead(file => symlinkSync('nothing-here', file)),
};

const isArchive = file => file.startsWith('archive.sqlite');
const isLock = file => file.includes('.lock');

/** One file stands for all shards and copies of its folder. */
function onePerKind(files) {
  const seen = new Set();
  return files.filter(file => {
    const kind = file.replace(/[^/]+$/u, name => (file.includes('/') ? '*' : name));
    if (seen.has(kind)) return false;
    seen.add(kind);
    return true;
  });
}

const kindsOf = file => ({
  ...kinds,
  ...(isLock(file) ? {} : flips(isArchive(file) ? flipsOfArchive : flipsOfFile)),
});

const differing = (before, after) =>
  Object.keys(before.answers).filter(question => before.answers[question] !== after.answers[question]);

/** What an archive holds can be fetched again: it may be lost if that is told, or if someone has taken the file away. */
const mayDiffer = (file, question) => isArchive(file) && question === 'articles';
const isTakenAway = bytes => bytes === null;

/** A known limit (`SECURITY.md`): such a change of an article's text is not noticed. */
function isOneLetter(before, after) {
  let start = 0;
  while (start < before.length && before[start] === after[start]) start++;
  let end = 0;
  while (end < before.length - start && before.at(-1 - end) === after.at(-1 - end)) end++;
  return Math.max(before.length, after.length) - start - end <= 2;
}

const isBug = text => /this is a bug|panicked/iu.test(text);
const isKeptAside = said => said.some(text => text.includes('has been moved to'));

/** An index of the archive that disagrees with its table is only found by a check, which the reader makes once a day. */
async function askOrCheck(home, file, before) {
  const answers = await ask(home);
  if (!isArchive(file) || answers.said.length > 0 || differing(before, answers).length === 0) return answers;
  const { stderr } = await run(home, ['doctor', '--json']);
  const checked = await ask(home);
  return { ...checked, said: [...checked.said, ...(stderr === '' ? [] : [stderr.trim()])] };
}

async function tryDamage({ sound, home, file, damage, before, random }) {
  await copyHome(sound, home);
  const bytes = damage(join(home, file), random);
  const first = await askOrCheck(home, file, before);
  const changed = differing(before, first);
  const again = await ask(home);
  const isTold = first.said.length > 0;
  const marked = await run(home, ['mark', 'read', '--all']);
  return [
    ...first.failed,
    ...again.failed.map(failure => `again: ${failure}`),
    ...changed.filter(question => !mayDiffer(file, question)).map(question => `other ${question}`),
    changed.length === 0 ||
    isTold ||
    isOneLetter(before.answers.articles, first.answers.articles) ||
    (isArchive(file) && isTakenAway(bytes))
      ? ''
      : 'nothing was said',
    ...differing(first, again).map(question => `again other ${question}`),
    isKeptAside(again.said) ? `moved again: ${again.said[0]}` : '',
    isKeptAside(first.said) && !isTakenAway(bytes) && !holds(home, bytes) ? 'not kept aside' : '',
    marked.code === 0 ? '' : `mark: exit code ${marked.code} ${marked.stderr}`,
    [...first.said, ...again.said, marked.stderr].some(isBug) ? 'a bug' : '',
  ].filter(loss => loss !== '');
}

export async function* attackByDamage({ folder, seed }) {
  const sound = join(folder, 'sound');
  const home = join(folder, 'damaged');
  mkdirSync(sound);
  await makeHome(sound);
  const before = await ask(sound);
  const random = randomFrom(seed);
  for (const file of onePerKind(filesIn(sound))) {
    for (const [kind, damage] of Object.entries(kindsOf(file)))
      yield {
        what: `${file}, ${kind}`,
        lost: await tryDamage({ sound, home, file, damage, before, random }),
      };
  }
}
