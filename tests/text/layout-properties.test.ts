import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { textWidth } from '../../source/text/cells.ts';
import { clusterBoundaries, clusters } from '../../source/text/graphemes.ts';
import {
  type LayoutOptions,
  type Line,
  layoutLine,
  layoutParagraph,
  lineText,
} from '../../source/text/layout.ts';
import { showText } from '../../source/text/shown-text.ts';
import { isHiddenMark } from '../../source/text/tashkeel.ts';
import { mirrorOf } from '../../source/text/unicode/properties.ts';
import { mixedText as anyText, textWithKept } from '../support/mixed-text.ts';

const seed = 20_261_125;
/** What terminals disagree about is written with other characters first: of what is left, every letter is shown. */
const mixedText = anyText.map(text => showText(text, 'keep').text);
const runs = { seed, numRuns: 100 };
const width = fc.integer({ min: 2, max: 200 });

const base: LayoutOptions = {
  width: 80,
  direction: 'auto',
  order: 'visual',
  shaping: true,
  marks: 'keep',
  digits: 'source',
  isolate: true,
};
const settings: [name: string, setting: Partial<LayoutOptions>][] = [
  ['as composed for a terminal', {}],
  ['without forms', { shaping: false }],
  ['with harakat hidden', { marks: 'strip' }],
  ['from right to left whatever it is', { direction: 'rtl' }],
  ['from left to right whatever it is', { direction: 'ltr', isolate: false }],
  ['set to the full width with kashida', { direction: 'rtl', justify: 'kashida' }],
  ['with needless tatweel hidden', { tatweel: 'strip' }],
  ['as written, for a terminal that reorders', { order: 'logical', shaping: false }],
];

/** A character as its letter, whichever form and side it is drawn in; '' for what takes no place. */
const letterOf = (character: string): string => {
  const codePoint = character.codePointAt(0) as number;
  if (/\p{Cf}|\s|\ufe0f/u.test(character)) return '';
  return String.fromCodePoint(Math.min(codePoint, mirrorOf(codePoint) || codePoint));
};
const lettersIn = (text: string): string => [...text.normalize('NFKC')].map(letterOf).sort().join('');
const withoutTashkeel = (text: string): string =>
  [...text].filter(character => !isHiddenMark(character.codePointAt(0) as number, 'strip')).join('');
/** Marks that begin a paragraph stand on nothing, and no cell could hold them. */
const beginsWithMark = (text: string): boolean => /^\p{Cf}*\p{M}/u.test(text);

const withoutTatweel = (text: string): string => text.replaceAll('ـ', '');

describe.each(settings)(`lines of any text at any width, %s (seed ${seed})`, (_, setting) => {
  const laidOut = (text: string, cells: number): Line[] =>
    layoutParagraph(text, { ...base, ...setting, width: cells });

  /** Kashida are added, needless tatweel left out: there they are not counted. */
  const letters = (text: string): string =>
    lettersIn(setting.justify || setting.tatweel ? withoutTatweel(text) : text);

  it('are never wider than asked for, unless one cluster alone is', () => {
    fc.assert(
      fc.property(mixedText, width, (text, cells) => {
        for (const line of laidOut(text, cells))
          expect(line.width <= cells || clusters(text.slice(line.start, line.end).trim()).length === 1).toBe(
            true,
          );
      }),
      runs,
    );
  });

  it('take the cells that they say', () => {
    fc.assert(
      fc.property(mixedText, width, (text, cells) => {
        for (const line of laidOut(text, cells))
          expect([lineText(line), textWidth(lineText(line))]).toEqual([lineText(line), line.width]);
      }),
      runs,
    );
  });

  it('put together are the paragraph', () => {
    fc.assert(
      fc.property(mixedText, width, (text, cells) => {
        const slices = laidOut(text, cells).map(line => text.slice(line.start, line.end));
        expect(slices.join('')).toBe(text);
      }),
      runs,
    );
  });

  it('never end inside of a grapheme cluster', () => {
    fc.assert(
      fc.property(mixedText, width, (text, cells) => {
        const boundaries = new Set(clusterBoundaries(text));
        expect(laidOut(text, cells).every(line => boundaries.has(line.start))).toBe(true);
      }),
      runs,
    );
  });

  it('never end within a number and its signs, or before closing punctuation, unless that alone is wider', () => {
    fc.assert(
      fc.property(textWithKept, width, ({ text, kept }, cells) => {
        const starts = laidOut(text, cells).map(line => line.start);
        const broken = kept
          .filter(([start, end]) => textWidth(text.slice(start, end)) <= cells)
          .filter(([start, end]) => starts.some(at => at > start && at < end));
        expect(broken.map(([start, end]) => text.slice(start, end))).toEqual([]);
      }),
      runs,
    );
  });

  it('hold every letter of the text once: reordering is a permutation', () => {
    const wanted = setting.marks === 'strip' ? withoutTashkeel : (text: string) => text;
    fc.assert(
      fc.property(mixedText, width, (text, cells) => {
        fc.pre(!beginsWithMark(text));
        const drawn = laidOut(text, cells).map(lineText).join(' ');
        expect(letters(drawn)).toBe(letters(wanted(text)));
      }),
      runs,
    );
  });

  it('hold no control, and none that orders text where it is ordered already', () => {
    const forbidden =
      setting.order === 'logical' ? /\p{Cc}/u : /[\p{Cc}\u200e\u200f\u061c\u202a-\u202e\u2066-\u2069]/u;
    fc.assert(
      fc.property(mixedText, width, (text, cells) => {
        for (const line of laidOut(text, cells)) expect(lineText(line)).not.toMatch(forbidden);
      }),
      runs,
    );
  });

  it('keep styles on their letters, wherever a style begins and ends', () => {
    const cuts = fc.array(fc.nat(1000), { maxLength: 6 });
    fc.assert(
      fc.property(mixedText, width, cuts, (text, cells, places) => {
        fc.pre(!beginsWithMark(text));
        const boundaries = [...clusterBoundaries(text)].filter(
          at => !/^[\u0622\u0623\u0625\u0627]/u.test(text.slice(at)),
        );
        const ends = [...new Set(places.map(place => boundaries[place % boundaries.length] as number))].sort(
          (a, b) => a - b,
        );
        const spans = ends
          .slice(1)
          .map((end, index) => ({ start: ends[index] as number, end, style: index % 2 }));
        const lines = layoutParagraph(text, { ...base, ...setting, marks: 'keep', width: cells }, spans);
        for (const style of [0, 1]) {
          const drawn = lines
            .flatMap(line => line.runs.filter(run => run.style === style).map(run => run.text))
            .join(' ');
          const meant = spans
            .filter(span => span.style === style)
            .map(span => text.slice(span.start, span.end))
            .join(' ');
          expect(letters(drawn)).toBe(letters(meant));
        }
      }),
      runs,
    );
  });

  it('are cut to fit where only one line is wanted', () => {
    fc.assert(
      fc.property(mixedText, width, (text, cells) => {
        const line = layoutLine(text, { ...base, ...setting, width: cells });
        expect(line.width).toBeLessThanOrEqual(cells);
        expect(textWidth(lineText(line))).toBe(line.width);
      }),
      runs,
    );
  });
});
