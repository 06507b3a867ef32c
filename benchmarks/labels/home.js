/** A home of its own for the built program, with feeds that are files. All that is judged goes through the command line. */
import { execFile } from 'node:child_process';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { removeFolder } from '../remove-folder.js';

export const program = fileURLToPath(new URL('../../dist/khabar.js', import.meta.url));

const escaped = text => text.replace(/[&<>"]/gu, sign => `&#${sign.codePointAt(0)};`);
const paragraph = text => `<p>${escaped(text)}</p>`;

/** An entry whose link ends in its key. `published`: ISO 8601. */
export const entry = (key, title, paragraphs = [], published = '2026-11-20T08:00:00Z') => `<entry>
  <id>urn:${key}</id><title>${escaped(title)}</title><link href="https://s.test/${key}"/>
  <updated>${published}</updated><published>${published}</published>
  <content type="html">${escaped(paragraphs.filter(Boolean).map(paragraph).join(''))}</content></entry>`;

const feed = (name, entries) => `<?xml version="1.0" encoding="utf-8"?>
<feed xmlns="http://www.w3.org/2005/Atom"><title>${name}</title><id>urn:${name}</id><updated>2026-11-20T08:00:00Z</updated>
${entries.join('\n')}</feed>`;

export const keyOf = ({ link }) => (link ?? '').split('/').at(-1);

/** Programs that run side by side. */
const atOnce = 2;

/** `work` of each item, in order, a few at a time. */
export async function eachOf(items, work) {
  const given = [];
  let next = 0;
  async function goOn() {
    for (let index = next++; index < items.length; index = next++) given[index] = await work(items[index]);
  }
  await Promise.all(Array.from({ length: atOnce }, goOn));
  return given;
}

export function createHome() {
  const folder = mkdtempSync(join(tmpdir(), 'khabar-labels-'));
  const env = { ...process.env, KHABAR_HOME: join(folder, 'home'), KHABAR_LANG: 'en', NO_COLOR: '1' };

  const run = (...words) =>
    new Promise(resolve => {
      execFile(
        process.execPath,
        [program, ...words],
        { env, maxBuffer: 256 * 1024 * 1024 },
        (error, stdout, stderr) => resolve({ code: error ? (error.code ?? 1) : 0, stdout, stderr }),
      );
    });

  async function ask(...words) {
    const { code, stdout, stderr } = await run(...words, '--json');
    if (code !== 0) throw new Error(`khabar ${words.join(' ')}: exit code ${code}: ${stderr.slice(0, 300)}`);
    return JSON.parse(stdout);
  }

  const sources = new Map();

  /** Adds a feed, or writes it anew, and reads it. Returns the id of its source. */
  async function publish(name, entries) {
    const file = join(folder, `${name}.xml`);
    writeFileSync(file, feed(name, entries));
    if (!sources.has(name)) {
      const [source] = [await ask('sources', 'add', pathToFileURL(file).href)].flat();
      sources.set(name, source.id);
    }
    await ask('refresh', sources.get(name));
    return sources.get(name);
  }

  return {
    ask,
    has: async command => (await run(command, '--help')).code === 0,
    publish,
    remove: () => removeFolder(folder),
  };
}
