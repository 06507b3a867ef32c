/** Damages files while the reader is open, and before: it opens, says what it met within a second, answers keys and ends in good order. */

import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import headless from '@xterm/headless';
import { openReader } from '../scale/terminal.js';
import { copyHome, filesIn, makeHome } from './home.js';

const size = { columns: 200, rows: 40 };
const lookMs = 50;
/** The reader looks twice a second; a busy machine gets more. */
const longestWait = 4000;

async function shown(pieces) {
  const terminal = new headless.Terminal({ cols: size.columns, rows: size.rows, allowProposedApi: true });
  await new Promise(resolve => terminal.write(Buffer.concat(pieces.map(({ bytes }) => bytes)), resolve));
  const rows = Array.from({ length: size.rows }, (_, row) => terminal.buffer.active.getLine(row));
  return rows.map(row => row?.translateToString(true) ?? '').join('\n');
}

async function waitFor(reader, text) {
  for (const begun = performance.now(); performance.now() - begun < longestWait; await delay(lookMs))
    if ((await shown(reader.pieces)).includes(text)) return true;
  return false;
}

const cutInHalf = file => writeFileSync(file, readFileSync(file).subarray(0, -20));

const firstIn = (files, folder) =>
  files.find(file => file.startsWith(folder) && /\/[0-9a-f]{2}\.json$/u.test(file));

async function tryWhileOpen(home, file) {
  const reader = await openReader({ home, ...size, env: { KHABAR_LANG: 'en' } });
  try {
    cutInHalf(join(home, file));
    return (await waitFor(reader, 'damaged')) ? [] : ['nothing was said'];
  } finally {
    await reader.close();
  }
}

async function tryBefore(home, file) {
  cutInHalf(join(home, file));
  const reader = await openReader({ home, ...size, env: { KHABAR_LANG: 'en' } });
  try {
    return (await reader.press('j')) === null ? ['no answer to a key'] : [];
  } finally {
    await reader.close();
  }
}

export async function* attackReader({ folder }) {
  const sound = join(folder, 'to-read');
  const home = join(folder, 'read');
  mkdirSync(sound);
  await makeHome(sound);
  const files = filesIn(sound);
  const watched = ['sources.json', 'settings.json', firstIn(files, 'read/'), firstIn(files, 'bookmarks/')];
  for (const file of watched) {
    await copyHome(sound, home);
    yield { what: `${file}, while the reader is open`, lost: await tryWhileOpen(home, file) };
  }
  for (const file of [...watched, 'archive.sqlite', 'state.lock']) {
    await copyHome(sound, home);
    yield { what: `${file}, before the reader opens`, lost: await tryBefore(home, file) };
  }
}
