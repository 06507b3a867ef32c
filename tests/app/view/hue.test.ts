import { describe, expect, it } from 'vitest';
import { hueOf } from '../../../source/app/view/hue.ts';

describe('hueOf', () => {
  it.each([
    ['اقتصاد', 'economy'],
    ['الاقتصاد والأعمال', 'economy'],
    ['World news', 'news'],
    ['أخبار/رياضة', 'sport'],
    ['تِقنية', 'technology'],
    ['صحّة', 'science'],
    ['Arts & Books', 'culture'],
  ])('knows the section %s', (name, hue) => {
    expect(hueOf(name)).toBe(hue);
  });

  it('gives a name of one’s own always the same hue', () => {
    expect(hueOf('مدوّنات الأصدقاء')).toBe(hueOf('مدونات الأصدقاء'));
    expect(hueOf('مدونات الأصدقاء')).not.toBe('other');
  });

  it.each([null, '', ' '])('gives none to what is in no section', name => {
    expect(hueOf(name)).toBe('other');
  });
});
