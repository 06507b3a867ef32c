import { describe, expect, it } from 'vitest';
import { bookStyle, inks, pageStyle } from '../../../source/app/export/edition-style.ts';
import { arabic } from '../../../source/i18n/ar.ts';
import { english } from '../../../source/i18n/en.ts';
import { dark } from '../../../source/theme/dark.ts';
import { light } from '../../../source/theme/light.ts';
import { hues } from '../../../source/theme/theme.ts';

describe('the style of an edition', () => {
  it.each(hues)('has the color that %s has in the reader', hue => {
    expect(inks[hue]).toEqual({ light: light.colors[hue], dark: dark.colors[hue] });
  });

  it('numbers lists with the digits of the interface', () => {
    expect(pageStyle(arabic)).toContain('arabic-indic');
    expect(pageStyle(english)).not.toContain('arabic-indic');
  });

  it('spaces no letters, and has none of what books may not have', () => {
    expect(pageStyle(arabic) + bookStyle(arabic)).not.toContain('letter-spacing');
    expect(bookStyle(arabic)).not.toMatch(/unicode-bidi|direction:|position:/u);
  });
});
