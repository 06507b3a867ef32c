import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Break, tailoredBreakOpportunities } from '../../source/text/line-break.ts';
import { analyseParagraph, type Paragraph } from '../../source/text/paragraph.ts';
import { BidiClass } from '../../source/text/unicode/properties.ts';
import { unitWidth } from '../../source/text/units.ts';
import { wrap } from '../../source/text/wrap.ts';

const options = { order: 'visual', shaping: true, marks: 'keep' } as const;
const paragraphOf = (text: string): Paragraph => analyseParagraph(text, 'auto', options);
const lineEnds = (text: string, width: number): number[] =>
  wrap(paragraphOf(text), width).map(({ end }) => end);

const pieces = fc.constantFrom(
  ...[
    'سلام',
    'لا',
    'قال',
    'شُكرًا',
    'word',
    '(',
    ')',
    '«',
    '»',
    '،',
    '.',
    ':',
    '…',
    '!',
    '—',
    '–',
    '-',
    '"',
    "'",
  ],
  ...[
    '12',
    '٣٫٥',
    '%',
    '٪',
    '$',
    '$600',
    '2020–2025',
    '1,250.75',
    '/',
    'a/b',
    '漢字',
    '👩‍👩‍👧',
    '🇸🇦',
    '\u00a0',
    '\u200c',
  ],
  ...['https://example.com/a?b=c', 'www.example.org', 'info@example.com', '2222.SR', 'é', '\u05d0', '\u200f'],
);
const blanks = fc.constantFrom(' ', ' ', ' ', '', '', '  ');
const texts = fc
  .array(fc.tuple(pieces, blanks), { minLength: 1, maxLength: 20 })
  .map(words => words.flat().join(''));

/** The greedy ends of lines by the rules for the whole of the paragraph, looked for unit by unit. */
function endsByWholeRules(text: string, width: number): number[] {
  const paragraph = paragraphOf(text);
  const { classes, count, starts } = paragraph;
  const opportunities = tailoredBreakOpportunities(text);
  const breakBefore = (unit: number): number => opportunities[starts[unit] as number] as number;
  const hangs = (unit: number): boolean => classes[starts[unit] as number] === BidiClass.WS;
  const ends: number[] = [];
  for (let start = 0; start < count; start = ends.at(-1) as number) {
    let cells = 0;
    let beyond = start;
    for (; beyond < count; beyond++) {
      cells += unitWidth(paragraph, beyond);
      if (cells > width && beyond > start && !hangs(beyond)) break;
    }
    const units = Array.from({ length: beyond - start }, (_, index) => start + 1 + index);
    const last = (...wanted: number[]): number | undefined =>
      units.findLast(unit => wanted.includes(breakBefore(unit)));
    ends.push(
      beyond === count ? count : (last(Break.allowed, Break.mandatory) ?? last(Break.urgent) ?? beyond),
    );
  }
  return ends;
}

describe('wrap', () => {
  it('ends lines where the rules for the whole of the paragraph would', () => {
    fc.assert(
      fc.property(texts, fc.integer({ min: 3, max: 30 }), (text, width) => {
        expect(lineEnds(text, width)).toEqual(endsByWholeRules(text, width));
      }),
      { numRuns: 3000 },
    );
  });

  it('gives an empty paragraph one line', () => {
    expect(lineEnds('', 10)).toEqual([0]);
  });
});
