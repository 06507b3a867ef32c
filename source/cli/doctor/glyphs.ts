/** The characters that the reader draws and a font may lack. */

export interface Glyph {
  readonly character: string;
  /** `U+FE8D` */
  readonly codePoint: string;
}

export interface FontCoverage {
  /** By code point: whether any installed font has it. */
  readonly covered: Readonly<Record<string, boolean>>;
  /** Families with all of them whose characters are all equally wide. */
  readonly monospaced: readonly string[];
}

const hexOf = (character: string): string => (character.codePointAt(0) as number).toString(16).toUpperCase();

const glyphOf = (character: string): Glyph => ({
  character,
  codePoint: `U+${hexOf(character).padStart(4, '0')}`,
});

/** A letter by itself, the ligature of lam and alef, the fence of `hybrid`, tatweel: who has these has the rest. */
export const neededGlyphs: readonly Glyph[] = ['\uFE8D', '\uFEFB', '\u01C0', '\u0640'].map(glyphOf);

/** From left to right, one a cell: forms that join to both sides, to one, to none; ligatures; tatweel; the bar of frames, and the fence. */
export const sampleRow =
  '\u01C0 │ \u0640 \uFEFB\uFEFC\uFEF7\uFEF8 \uFEF2\uFEF4\uFEF3\uFEF1 \uFED4\uFED8\uFED7\uFED1 \uFE8A\uFE8C\uFE8B\uFE89 \uFE92\uFE91\uFE90\uFE8F \uFE8E\uFE8D';

const linesIn = (text: string): readonly string[] => text.split('\n').filter(line => line !== '');

/**
 * Asks fontconfig. `list` returns the families that match a pattern, a line each; null without fontconfig.
 */
export async function fontCoverage(
  glyphs: readonly Glyph[],
  list: (pattern: string) => Promise<string | null>,
): Promise<FontCoverage | null> {
  const codes = glyphs.map(({ character }) => hexOf(character));
  const [monospaced, ...found] = await Promise.all([
    list(`:spacing=mono:charset=${codes.join(' ')}`),
    ...codes.map(code => list(`:charset=${code}`)),
  ]);
  if (monospaced === null || monospaced === undefined) return null;
  const covered = glyphs.map(({ codePoint }, i) => [codePoint, linesIn(found[i] ?? '').length > 0] as const);
  return { covered: Object.fromEntries(covered), monospaced: [...new Set(linesIn(monospaced))].sort() };
}
