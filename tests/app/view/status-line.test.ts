import { describe, expect, it } from 'vitest';
import { englishCommandNames } from '../../../source/i18n/en-command-names.ts';
import { editionReader } from '../../support/edition-reader.ts';

const size = { columns: 100, rows: 20 };

/** What is in the bottom line, in the order of the cells, with the letters as they are typed. */
const bottomLine = (screen: readonly string[]): string =>
  (screen.at(-1) ?? '').trim().normalize('NFKC').replace(/\s+/gu, ' ');

const backwards = (text: string): string => [...text].reverse().join('');

describe('what is typed at a prompt', () => {
  it.each([
    ['ar', '/', 'sources', `sources▏ ${backwards('بحث:')}`],
    ['ar', '/', 'القدس', backwards('بحث: القدس▏')],
    ['ar', '/', 'BBC عربي', `BBC ${backwards('عربي')}▏ ${backwards('بحث:')}`],
    ['ar', '/', 'عربي BBC', `▏BBC ${backwards('بحث: عربي')}`],
    ['ar', ':', '12', '12▏ :'],
    ['en', '/', 'sources', 'Search: sources▏'],
    ['en', '/', 'القدس', `Search: ${backwards('القدس▏')}`],
    ['en', '/', 'BBC عربي', `Search: BBC ${backwards('عربي')}▏`],
  ] as const)('has its caret at its own end: %s %s%s', async (language, prompt, typed, expected) => {
    const { press, type, screen } = await editionReader({ language, size });
    await press(prompt);
    await type(typed);
    expect(bottomLine(screen())).toBe(expected);
  });

  it('keeps its order if direction marks are pasted with it', async () => {
    const { press, reader, screen } = await editionReader({ language: 'ar', size });
    await press('/');
    reader.input({ input: 'paste', text: '\u2069BBC\u2069 \u202eNews' });
    expect(bottomLine(screen())).toBe(`BBC News▏ ${backwards('بحث:')}`);
  });

  it('keeps its order beside an error', async () => {
    const { press, type, screen } = await editionReader({ language: 'ar', size });
    await press('/');
    await type('(BBC');
    await press('enter');
    expect(bottomLine(screen())).toMatch(new RegExp(`\\S \\(BBC▏ ${backwards('بحث:')}$`, 'u'));
  });
});

describe('completions', () => {
  it('stand side by side in the direction of the interface, each in its own order', async () => {
    const { press, type, screen } = await editionReader({ language: 'ar', size });
    await press(':');
    await type('so');
    expect(bottomLine(screen())).toMatch(/^source-direction · source · sort · sources so▏ :$/u);
  });

  it('are named whole, or left out', async () => {
    const { press, type, screen } = await editionReader({ language: 'en', size: { columns: 60, rows: 20 } });
    await press(':');
    await type('s');
    const [typed, ...shown] = bottomLine(screen()).split(/▏ | · | \.\.\.$/u);
    expect(typed).toBe(': s');
    expect(shown.pop()).toBe('');
    expect(shown.length).toBeGreaterThan(1);
    expect(Object.values(englishCommandNames)).toEqual(expect.arrayContaining(shown));
  });
});
