/** The guide and the Arabic guide say the same. */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

const pageOf = (name: string): string => readFileSync(new URL(`../../docs/${name}`, import.meta.url), 'utf8');

const english = pageOf('guide.md');
const arabic = pageOf('guide.ar.md');

const all = (page: string, pattern: RegExp): string[] =>
  Array.from(page.matchAll(pattern), ([, found = '']) => found);

const levels = (page: string): string[] => all(page, /^(#+) /gmu);
const bullets = (page: string): number => all(page, /^(\*) /gmu).length;
const commandLines = (page: string): string[] => all(page, /^ {4}(.*)$/gmu);
const firstCells = (page: string): string[] => all(page, /^\| (`.*?`) \|/gmu);
const inlineCode = (page: string): string[] => [...new Set(all(page, /`([^`\n]+)`/gu))].sort();

const ownLinks: Readonly<Record<string, string>> = {
  'guide.ar.md': 'guide.md',
  '../README.md': '../README.ar.md',
};
const links = (page: string): string[] => all(page, /\]\(([^)]+)\)/gu);

/** As GitHub names headings in URLs. */
const headings = (page: string): string[] =>
  all(page, /^## (.*)$/gmu).map(heading => heading.toLowerCase().replaceAll(' ', '-'));

describe('the guide in Arabic', () => {
  it.each([
    ['headings', levels],
    ['points', bullets],
    ['lines of settings', commandLines],
    ['keys and marks in tables', firstCells],
    ['commands, keys and options', inlineCode],
  ])('has the %s of the guide', (_, partsOf) => {
    expect(partsOf(arabic)).toEqual(partsOf(english));
    expect(partsOf(arabic)).not.toEqual([]);
  });

  it('has its links, and the places that they lead to', () => {
    expect(links(arabic)).toEqual(links(english).map(link => ownLinks[link] ?? link));
    expect(all(arabic, /^<a id="([^"]+)"><\/a>$/gmu)).toEqual(headings(english));
  });

  it('leaves settings from left to right', () => {
    const inRtl = all(arabic, /<div dir="rtl">\n([\s\S]*?)<\/div>/gu);
    expect(inRtl.flatMap(commandLines)).toEqual([]);
  });

  it('says the name of the program in guillemets', () => {
    expect(all(arabic, /(?<![«\p{L}])(خبر)(?![»\p{L}])/gu)).toEqual([]);
  });
});
