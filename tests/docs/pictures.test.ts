/** The pictures of the README show the reader as it is. `npm run picture` draws them anew. */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { screenRows } from '../../source/app/view/screen.ts';
import { once } from '../../source/base/once.ts';
import type { Picture } from '../../source/domain/picture.ts';
import type { Row } from '../../source/text/rows.ts';
import type { Style, Theme } from '../../source/theme/theme.ts';
import { themeNamed } from '../../source/theme/theme-named.ts';
import { editionReader } from '../support/edition-reader.ts';
import { outlinesIn } from '../support/font-outlines.ts';
import { keys, rest } from '../support/screen-states.ts';
import { type SvgScreen, svgOf, svgRows } from '../support/svg-screen.ts';

process.env.TZ = 'Asia/Riyadh';

const at = (path: string): string => fileURLToPath(new URL(`../../${path}`, import.meta.url));

const size = { columns: 120, rows: 36 };
const photographs = ['coral', 'bus', 'glasses'];

/** Width and height as a PNG names them; its pixels are in the file. */
function pictureIn(file: Buffer): Picture {
  return { width: file.readUInt32BE(16), height: file.readUInt32BE(20), pixels: new Uint8Array() };
}

const files = photographs.map(name => readFileSync(at(`fixtures/edition/images/${name}.png`)));
const pictures = files.map(pictureIn);

const addresses = new Map(
  pictures.map((picture, index) => [picture, `data:image/png;base64,${files[index]?.toString('base64')}`]),
);

/** The sample edition: two articles read, one bookmarked, one with a picture under the cursor. */
const rows = once(async (): Promise<readonly Row<Style>[]> => {
  const edition = await editionReader({
    size,
    pictures: Object.fromEntries(
      photographs.map((name, index) => [`edition:///images/${name}.png`, pictures[index] as Picture]),
    ),
  });
  const { reader, session, library } = edition;
  reader.dispatch({ type: 'terminal', terminal: { ...session().terminal, pictures: 'near' } });
  await keys('m', 'j', 'b', 'j', 'm', 'j', 'j', 'j', 'j')(edition);
  rest(edition);
  await library.idle();
  return screenRows(session());
});

const themeOf = (name: string): Promise<Theme> =>
  themeNamed(name, { depth: 3, background: null, foreground: null, isScreen: true });

const pictureOf = async (theme: string): Promise<SvgScreen> => ({
  theme: await themeOf(theme),
  title: 'Khabar in a terminal: at the right the list, at the left an article with its picture',
  addressOf: ({ picture }) => addresses.get(picture) ?? '',
});

const fonts = once(() => {
  const folder = '/usr/share/fonts/truetype/dejavu/';
  return {
    regular: outlinesIn(`${folder}DejaVuSansMono.ttf`),
    bold: outlinesIn(`${folder}DejaVuSansMono-Bold.ttf`),
  };
});

describe.each(['dark', 'light'])('the %s picture of the README', name => {
  const path = at(`docs/pictures/reader-${name}.svg`);

  it('shows the reader as it is', async () => {
    const screen = await pictureOf(name);
    if (process.env.UPDATE_EXPECTATIONS) writeFileSync(path, svgOf(await rows(), screen, fonts()));
    expect(existsSync(path)).toBe(true);
    const file = readFileSync(path, 'utf8');
    expect(file.slice(file.indexOf('<g '))).toContain(svgRows(await rows(), screen));
  });

  it('has an outline for each letter, and is small', () => {
    const file = readFileSync(path, 'utf8');
    const ids = new Set([...file.matchAll(/<path id="(\w+)"/gu)].map(([, id]) => id));
    const used = [...file.matchAll(/href="#(\w+)"/gu)].map(([, id]) => id);
    expect(used.filter(id => !ids.has(id))).toEqual([]);
    expect(file.length).toBeLessThan(200_000);
  });

  it('is in the README', () => {
    expect(readFileSync(at('README.md'), 'utf8')).toContain(`docs/pictures/reader-${name}.svg`);
  });
});
