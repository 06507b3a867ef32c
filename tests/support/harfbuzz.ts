/** HarfBuzz's `hb-shape`, an independent judge of joining, with the two DejaVu fonts that carry presentation forms. */
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';

const folder = '/usr/share/fonts/truetype/dejavu/';

/** Absent, the judge cannot be asked: Debian's `libharfbuzz-bin` and `fonts-dejavu-core`. */
export const hasHarfbuzz =
  spawnSync('hb-shape', ['--version']).status === 0 && existsSync(`${folder}DejaVuSansMono.ttf`);

/** A terminal's font, and one that has the letters which that one lacks. */
export const fonts = ['DejaVuSansMono', 'DejaVuSans'] as const;
export type FontName = (typeof fonts)[number];

/** The glyphs of one line: their ids under the index of the character that each was drawn for. */
export type Glyphs = ReadonlyMap<number, readonly number[]>;

const options = [
  '--no-positions',
  '--no-glyph-names',
  '--cluster-level=1',
  '--direction=rtl',
  '--script=Arab',
  '--language=ar',
  '--features=-dlig,-calt',
];

function parseGlyphs(line: string): Glyphs {
  const glyphs = new Map<number, number[]>();
  for (const glyph of line.slice(1, -1).split('|')) {
    const [id, character] = glyph.split('=').map(Number) as [number, number];
    const others = glyphs.get(character);
    if (others) others.push(id);
    else glyphs.set(character, [id]);
  }
  return glyphs;
}

/** Shapes every text for itself. A text is one line of right-to-left characters of the BMP. */
export function shapeWithHarfbuzz(font: FontName, texts: readonly string[]): Glyphs[] {
  const { stdout, status } = spawnSync('hb-shape', [`${folder}${font}.ttf`, ...options], {
    input: `${texts.join('\n')}\n`,
    encoding: 'utf8',
    maxBuffer: 1 << 28,
  });
  const lines = stdout.trimEnd().split('\n');
  if (status !== 0 || lines.length !== texts.length)
    throw new Error(`hb-shape gave ${lines.length} lines for ${texts.length} texts`);
  return lines.map(parseGlyphs);
}

/** The id of the glyph of every character that a font has. */
export type GlyphIds = ReadonlyMap<number, number>;

/** The glyph ids of characters that stand alone; those that the font lacks are left out. */
export function glyphIds(font: FontName, codePoints: readonly number[]): GlyphIds {
  const shaped = shapeWithHarfbuzz(
    font,
    codePoints.map(codePoint => String.fromCodePoint(codePoint)),
  );
  return new Map(
    codePoints.flatMap((codePoint, index): [number, number][] => {
      const [id = 0, ...more] = shaped[index]?.get(0) ?? [];
      return id === 0 || more.length > 0 ? [] : [[codePoint, id]];
    }),
  );
}
