/** Whatever frames came before, the screen is as if the last one were drawn on a blank screen. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { encodings } from '../../source/terminal/encodings/index.ts';
import { createPainter, type Look, type StyledRun } from '../../source/terminal/painter.ts';
import type { ScreenMode } from '../../source/terminal/screen-mode.ts';
import { type OutputTerminal, ScreenStdout } from '../../source/terminal/screen-stdout.ts';
import type { Scrolling } from '../../source/terminal/scrolling.ts';
import { textWidth } from '../../source/text/cells.ts';
import { EmulatedTerminal } from './emulated-terminal.ts';
import { MarginTerminal } from './margin-terminal.ts';

const looks: Readonly<Record<string, Look>> = {
  title: { bold: true, color: 'ansi256(24)' },
  deck: { italic: true },
  meta: { dimColor: true },
  loud: { bold: true, dimColor: true },
  link: { underline: true, color: 'ansi256(31)' },
  bar: { backgroundColor: 'ansi256(254)', color: 'ansi256(16)' },
  selected: { backgroundColor: 'ansi256(153)', bold: true },
  swapped: { inverse: true },
};
const paint = createPainter<string>({
  lookOf: style => looks[style ?? ''] ?? {},
  depth: 2,
  hyperlinks: true,
});

/** Eight cells each, in visual order. */
const words = [
  'ﺮﺒﺧ  abc',
  ' ﺔﻨﻳﺪﻣ x',
  ' ﺔَﺳﺮْﺪﻣ ',
  '        ',
  '(٪٤٠) ﻻ ',
  'ﺩﻼﺒﻟﺍ  ؟',
  '12 ﻢﻗﺮﻟﺍ',
  '·  ﺏﺎﺘﻛ ',
  '日本 ﺮﺒﺧ',
];
const styles = [null, ...Object.keys(looks)];
const rows = 9;
const columns = 26;

type Runs = readonly StyledRun<string>[];

/** A row of a pane that is as wide as a word and a half. */
const paneRow = (words: fc.Arbitrary<string>): fc.Arbitrary<Runs> =>
  fc
    .record({
      text: words,
      style: fc.constantFrom(...styles),
      at: fc.nat(4),
      ground: fc.constantFrom(null, 'bar'),
    })
    .map(({ text, style, at, ground }) => [
      { text: ' '.repeat(at), style: ground },
      { text, style },
      { text: ' '.repeat(4 - at), style: null },
    ]);

/** A long text in each of two panes, and which rows of them are in sight in each frame. */
const story = fc.record({
  left: fc.array(paneRow(fc.constantFrom(...words)), { minLength: 14, maxLength: 14 }),
  right: fc.array(paneRow(fc.constantFrom(...words.slice(0, -1))), { minLength: 14, maxLength: 14 }),
  frames: fc.array(fc.tuple(fc.nat(6), fc.nat(6), fc.nat(8)), { minLength: 2, maxLength: 6 }),
});

const frame = (
  left: readonly Runs[],
  right: readonly Runs[],
  [from, to, last]: readonly [number, number, number],
): string[] =>
  Array.from({ length: rows }, (_, row) =>
    row === 0
      ? paint([{ text: `${last}`.padEnd(columns), style: 'bar' }])
      : paint([
          ...(left[row + from] ?? []),
          { text: '│', style: 'meta' },
          ...(right[row + to] ?? []),
          { text: row === last ? '┃' : '╎', style: 'meta' },
        ]),
  );

interface TestTerminal extends OutputTerminal {
  readonly cells: () => Promise<readonly (readonly string[])[]>;
}

const kinds: readonly (readonly [Scrolling, () => TestTerminal])[] = [
  ['nothing', () => new EmulatedTerminal(columns, rows)],
  ['rows', () => new EmulatedTerminal(columns, rows)],
  ['columns', () => new MarginTerminal(columns, rows)],
];

const cases = kinds.flatMap(([scrolling, open]) =>
  encodings.map(encoding => ({ scrolling, encoding, open })),
);

const plainMode = {
  explicit: false,
  leavesOverflow: false,
  scrolling: 'nothing',
  erasesToGround: false,
} as const;

const screenOn = (terminal: TestTerminal, mode: ScreenMode): ScreenStdout =>
  new ScreenStdout({ terminal, mode, measure: textWidth, onResize: () => undefined });

const anyMode = fc.record({
  explicit: fc.boolean(),
  leavesOverflow: fc.boolean(),
  erasesToGround: fc.boolean(),
});

describe('frames one after the other', () => {
  test.each(cases)('in $encoding, where $scrolling can scroll', async ({ encoding, scrolling, open }) => {
    await fc.assert(
      fc.asyncProperty(story, anyMode, async ({ left, right, frames }, mode) => {
        const terminal = open();
        const screen = screenOn(terminal, { ...mode, encoding, scrolling });
        for (const place of frames) screen.showRows(frame(left, right, place));
        const anew = open();
        const { leavesOverflow } = mode;
        screenOn(anew, { ...plainMode, leavesOverflow, encoding }).showRows(
          frame(left, right, frames.at(-1) as never),
        );
        expect(await terminal.cells()).toEqual(await anew.cells());
      }),
      { numRuns: 60 },
    );
  });
});
