/** The README and the Arabic README say the same. */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

const pageOf = (name: string): string => readFileSync(new URL(`../../${name}`, import.meta.url), 'utf8');

const english = pageOf('README.md');
const arabic = pageOf('README.ar.md');

const all = (page: string, pattern: RegExp): string[] =>
  Array.from(page.matchAll(pattern), ([, found = '']) => found);

const levels = (page: string): string[] => all(page, /^(#+) /gmu);

const bullets = (page: string): number => all(page, /^(\*) /gmu).length;

/** The lines of the code blocks, without their comments. */
const commandLines = (page: string): string[] =>
  all(page, /^ {4}(.*)$/gmu).map(line => line.replace(/\s+# .*$/u, ''));

const links = (page: string): string[] => all(page, /\]\(([^)]+)\)/gu);

/** A page that there is in Arabic too is linked in Arabic. */
const inArabic = (link: string): string =>
  link === 'README.ar.md' ? 'README.md' : link.replace('docs/guide.md', 'docs/guide.ar.md');

const firstCells = (page: string): string[] => all(page, /^\| (`[^|]*) \|/gmu);

const pictures = (page: string): string[] => all(page, /(?:srcset|src)="([^"]+)"/gu);

const inlineCode = (page: string): string[] => [...new Set(all(page, /`([^`\n]+)`/gu))].sort();

describe('the README in Arabic', () => {
  it.each([
    ['headings', levels],
    ['points', bullets],
    ['command lines', commandLines],
    ['keys and commands in tables', firstCells],
    ['pictures', pictures],
  ])('has the %s of the README', (_, partsOf) => {
    expect(partsOf(arabic)).toEqual(partsOf(english));
    expect(partsOf(arabic)).not.toEqual([]);
  });

  it('has the links of the README, and each leads to the other', () => {
    expect(links(english)).toContain('README.ar.md');
    expect(links(arabic)).toEqual(links(english).map(inArabic));
  });

  it('names the same commands, keys and options, and the help, which is in Arabic unlike the pages', () => {
    expect(inlineCode(arabic).filter(code => code !== 'khabar help')).toEqual(inlineCode(english));
  });

  it('has a caption in Arabic', () => {
    expect(arabic).toMatch(/alt="[^"]*\p{Script=Arabic}[^"]*"/u);
  });

  it('leaves command lines from left to right', () => {
    const inRtl = all(arabic, /<div dir="rtl">\n([\s\S]*?)<\/div>/gu);
    expect(inRtl.flatMap(commandLines)).toEqual([]);
  });

  it('says the name of the program in guillemets', () => {
    expect(all(arabic, /(?<![«\p{L}])(خبر)(?![»\p{L}])/gu)).toEqual([]);
  });
});

describe('the README', () => {
  it('has room for what a newcomer reads in a minute', () => {
    expect(english.split('\n').length).toBeLessThanOrEqual(120);
  });
});
