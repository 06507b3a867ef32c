import { describe, expect, it } from 'vitest';
import { givenNames } from '../../../source/text/names/data/given-names.ts';
import { organisations } from '../../../source/text/names/data/organisations.ts';
import { parts } from '../../../source/text/names/data/parts.ts';
import { places } from '../../../source/text/names/data/places.ts';
import { surnames } from '../../../source/text/names/data/surnames.ts';

const spelling = String.raw`[^\s=_]+(?:_[^\s=_]+)*`;
const spellings = `${spelling}(?: ${spelling})*`;
const line = new RegExp(`^${spellings} = ${spellings}$`, 'u');
const latin = /[a-z]/iu;
const arabic = /\p{Script=Arabic}/u;

describe.each(Object.entries({ givenNames, organisations, parts, places, surnames }))('%s', (_, text) => {
  const lines = text.slice(1, -1).split('\n');

  it('have a name on each line, in Arabic letters and in Latin ones', () => {
    const wrong = lines.filter(found => {
      const [inArabic = '', inLatin = ''] = found.split(' = ');
      return !line.test(found) || latin.test(inArabic) || arabic.test(inLatin);
    });
    expect(wrong).toEqual([]);
  });

  it('are sorted, and none is twice', () => {
    expect(lines).toEqual([...new Set(lines)].sort());
  });

  it('begin with different spellings, which are their keys', () => {
    const first = lines.map(found => found.replace(/^(\S+).* = (\S+).*$/u, '$1=$2'));
    expect(first.filter((found, at) => first.indexOf(found) !== at)).toEqual([]);
  });

  it('have no spelling twice on a line', () => {
    const twice = lines.filter(found => {
      const all = found.split(/[ =]+/u);
      return new Set(all).size < all.length;
    });
    expect(twice).toEqual([]);
  });
});
