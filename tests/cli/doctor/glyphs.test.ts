import { expect, it } from 'vitest';
import { fontCoverage, neededGlyphs, sampleRow } from '../../../source/cli/doctor/glyphs.ts';
import { textWidth } from '../../../source/text/cells.ts';

/** Fonts by what they have, as fontconfig answers. */
const fontconfig =
  (fonts: Readonly<Record<string, { readonly mono: boolean; readonly has: readonly string[] }>>) =>
  async (pattern: string): Promise<string> => {
    const wanted = pattern.replace(/^.*charset=/u, '').split(' ');
    return Object.entries(fonts)
      .filter(
        ([, { mono, has }]) =>
          (mono || !pattern.includes('mono')) && wanted.every(code => has.includes(code)),
      )
      .map(([family]) => `${family}\n`)
      .join('');
  };

it('tells which glyphs any font has, and which monospaced fonts have them all', async () => {
  const list = fontconfig({
    Sans: { mono: false, has: ['FE8D', 'FEFB', '640'] },
    'Sans Mono': { mono: true, has: ['FE8D', '640'] },
  });
  expect(await fontCoverage(neededGlyphs, list)).toEqual({
    covered: { 'U+FE8D': true, 'U+FEFB': true, 'U+01C0': false, 'U+0640': true },
    monospaced: [],
  });
  const whole = fontconfig({ Whole: { mono: true, has: ['FE8D', 'FEFB', '1C0', '640'] } });
  expect((await fontCoverage(neededGlyphs, whole))?.monospaced).toEqual(['Whole']);
});

it('says nothing where there is no fontconfig', async () => {
  expect(await fontCoverage(neededGlyphs, async () => null)).toBeNull();
});

it('shows them in one row, a cell each', () => {
  expect(textWidth(sampleRow)).toBe([...sampleRow].length);
  for (const { character } of neededGlyphs) expect(sampleRow).toContain(character);
});
