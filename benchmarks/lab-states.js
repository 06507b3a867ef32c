/**
 * `npm run lab:states -- OUT [--terminals A,B] [--themes A,B] [--states A,B] [--languages ar,en] [--sizes 80x24,120x40] [--page dark|light]
 * [--env NAME=VALUE]… [--at-once N] [--patience SECONDS] [--font NAME] [--size PT]`: photographs each state of the golden screens
 * (`tests/support/screen-states.ts`) in real terminals, for a person to look at. No key is pressed to come to a state: a program makes the
 * screens (`states/show.ts`) and writes them as the reader does, so that a terminal is started once for all states of a size, a language
 * and a theme.
 *
 * The pictures go to OUT, with `index.html` and contact sheets for each terminal that is started. Without `--page` the terminal keeps its
 * own colors; `--env FORCE_COLOR=3` shows all colors in a terminal that does not say it has them. It needs a program that takes pictures
 * (`lab/photographer.js`).
 */
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { bundled } from './lab/bundled.js';
import { writeContactSheets, writeGallery } from './lab/gallery.js';
import {
  commandOf,
  installedTerminals,
  lookOptions,
  needPhotographer,
  photograph,
  shot,
} from './lab/photographer.js';

const { values: asked, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    terminals: { type: 'string' },
    themes: { type: 'string', default: 'dark,light,sepia,contrast,mono' },
    states: { type: 'string' },
    languages: { type: 'string', default: 'ar,en' },
    sizes: { type: 'string', default: '80x24,120x40' },
    page: { type: 'string' },
    env: { type: 'string', multiple: true },
    patience: { type: 'string', default: '12' },
    'at-once': { type: 'string', default: '1' },
    ...lookOptions,
  },
});

needPhotographer();
const [out] = positionals;
if (out === undefined) {
  console.error('Usage: npm run lab:states -- OUT');
  process.exit(2);
}
const folder = resolve(out);
mkdirSync(folder, { recursive: true });

const pathIn = name => fileURLToPath(new URL(name, import.meta.url));
const script = await bundled(
  { plan: pathIn('states/plan.ts'), show: pathIn('states/show.ts') },
  { alias: { vitest: pathIn('states/test-runner.ts') } },
);
const { screenStateNames, sizesOf } = await import(pathToFileURL(script.file('plan')).href);

const listed = (words, all) => words?.split(',') ?? all;
const sizeName = ({ columns, rows }) => `${columns}x${rows}`;

/** State names by size: a state that is only there at sizes of its own is photographed at these. */
function statesBySize() {
  const sizes = listed(asked.sizes);
  const bySize = new Map(sizes.map(size => [size, []]));
  for (const state of listed(asked.states, screenStateNames)) {
    const own = sizesOf(state).map(sizeName);
    const common = sizes.filter(size => own.includes(size));
    for (const size of common.length > 0 ? common : own)
      bySize.set(size, [...(bySize.get(size) ?? []), state]);
  }
  return [...bySize].filter(([, states]) => states.length > 0);
}

const startsOf = terminals =>
  terminals.flatMap(terminal =>
    listed(asked.themes).flatMap(theme =>
      listed(asked.languages).flatMap(language =>
        statesBySize().map(([size, states]) => ({ terminal, theme, language, size, states })),
      ),
    ),
  );

const nameOf = ({ terminal, theme, language, size }) => `${terminal}-${theme}-${language}-${size}`;

const commandFor = ({ theme, language, states }) =>
  commandOf([
    ...['env', ...(asked.env ?? []), process.execPath, script.file('show'), '--states', states.join(',')],
    ...['--language', language, '--theme', theme],
    ...(asked.page ? ['--page', asked.page] : []),
  ]);

/** Until the first state is drawn, and until another is. */
const starting = `sleep:${asked.patience}`;
const drawing = 'sleep:0.7';

/** `files`: of all states but the last, whose picture is taken at the end. */
const keysOf = files => [starting, ...files.flatMap(file => [shot(file), 'space', drawing])];

const hashOf = file => createHash('sha256').update(readFileSync(file)).digest('hex');

/** States that look like the one before: a key came too early, or the states do not differ. */
const alike = pictures =>
  pictures.filter(({ path }, index) => index > 0 && hashOf(path) === hashOf(pictures[index - 1].path));

async function chapterOf(start) {
  const name = nameOf(start);
  const all = start.states.map(state => {
    const file = `${name}-${state}.png`;
    return { file, path: join(folder, file), caption: state };
  });
  const isTaken = await photograph({
    ...{ look: asked, terminal: start.terminal, size: start.size, file: all.at(-1).path },
    ...{ command: commandFor(start), keys: keysOf(all.slice(0, -1).map(({ path }) => path)) },
  });
  const pictures = isTaken ? all.filter(({ path }) => existsSync(path)) : [];
  const doubtful = alike(pictures).map(({ caption }) => caption);
  const note = doubtful.length > 0 ? `as the state before: ${doubtful.join(', ')}` : '';
  writeContactSheets(join(folder, `sheet-${name}-%02d.png`), pictures, '2x3');
  console.log(`${name}: ${pictures.length} pictures${note && `; ${note}`}`);
  return { title: name, note, pictures };
}

/** In the order of the starts, of which so many are under way at once. */
async function chaptersOf(starts, atOnce) {
  const chapters = [];
  let next = 0;
  const work = async () => {
    while (next < starts.length) {
      const index = next++;
      chapters[index] = await chapterOf(starts[index]);
    }
  };
  await Promise.all(Array.from({ length: atOnce }, work));
  return chapters;
}

try {
  const starts = startsOf(listed(asked.terminals, installedTerminals()));
  const chapters = await chaptersOf(starts, Number(asked['at-once']));
  console.log(writeGallery(folder, 'The states of the screen in real terminals', chapters));
} finally {
  script.remove();
}
