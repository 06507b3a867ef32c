import type { Direction } from '../../domain/article.ts';
import { decodeStream } from '../../feeds/decode-stream.ts';
import { undoDoubleEncoding } from '../../feeds/double-encoding.ts';
import { type LinePart, lineStream } from '../../feeds/line-stream.ts';
import { firstStrongDirection, proseDirection } from '../../text/direction.ts';
import { type LayoutOptions, layoutParagraph, lineText, lineWidth } from '../../text/layout.ts';
import { sanitizeBlock } from '../../text/sanitize.ts';
import { withTabStops } from '../../text/tab-stops.ts';
import type { FlagValues } from '../arguments/flags.ts';
import type { RunCommand } from '../command.ts';
import { optimizeLate } from '../late-optimization.ts';
import { alignLine, cellsOf, defaultWidth, type Page } from '../output/page.ts';

/** `--direction`: how the direction of a paragraph is told. */
const directions: Readonly<Record<NonNullable<FlagValues['direction']>, (text: string) => Direction>> = {
  first: text => firstStrongDirection(text) ?? 'ltr',
  auto: text => proseDirection(text, 'ltr'),
  rtl: () => 'rtl',
  ltr: () => 'ltr',
};

/** Tabs stay: they keep columns apart, in reordering too (UAX #9 L1). */
const cleaned = (line: string): string =>
  sanitizeBlock(undoDoubleEncoding(line) ?? line, { keepTabs: true })
    .replaceAll('\n', ' ')
    .trimEnd();

/** The part of a line that is laid out with what follows: its last line need not be full yet. */
interface Held {
  readonly text: string;
  readonly direction: Direction;
}

/** Lays parts of lines out, one after the other. */
function lineSetter(page: Page, directionOf: (text: string) => Direction): (part: LinePart) => string[] {
  let held: Held | null = null;
  return ({ text: raw, ends }) => {
    const text: string = (held?.text ?? '') + cleaned(raw) + (!ends && raw.endsWith(' ') ? ' ' : '');
    const direction: Direction = held?.direction ?? directionOf(text);
    const options: LayoutOptions = { ...page, width: cellsOf(page), direction };
    const tabbed = withTabStops(text, cell => lineWidth(cell, options));
    const lines = layoutParagraph<never>(tabbed, options);
    const last = ends ? undefined : lines.pop();
    held = last ? { text: tabbed.slice(last.start), direction } : null;
    return lines.map(line => alignLine(page, line));
  };
}

async function* laidOut(
  batches: AsyncIterable<readonly LinePart[]>,
  page: Page,
  directionOf: (text: string) => Direction,
): AsyncGenerator<readonly string[]> {
  const linesOf = lineSetter(page, directionOf);
  optimizeLate();
  for await (const batch of batches) yield batch.flatMap(linesOf);
}

const logical = { order: 'logical', shaping: false, marks: 'keep', digits: 'source' } as const;

function paragraphJson(raw: string, width: number, directionOf: (text: string) => Direction) {
  const text = cleaned(raw);
  const options = { ...logical, width, direction: directionOf(text) };
  const tabbed = withTabStops(text, cell => lineWidth(cell, options));
  return { text, direction: options.direction, lines: layoutParagraph(tabbed, options).map(lineText) };
}

async function* paragraphsJson(
  batches: AsyncIterable<readonly LinePart[]>,
  width: number,
  directionOf: (text: string) => Direction,
) {
  for await (const batch of batches) yield batch.map(({ text }) => paragraphJson(text, width, directionOf));
}

export const run: RunCommand = async ({ input: [file = '-'], files, flags }) => {
  const bytes = await files.stream(file);
  if (!bytes.ok) return bytes;
  const batches = lineStream(decodeStream(bytes.value));
  const directionOf = directions[flags.direction ?? 'first'];
  const { isolate } = flags;
  return {
    ok: true,
    value: {
      items: () => paragraphsJson(batches, flags.width ?? defaultWidth, directionOf),
      text: page => laidOut(batches, { ...page, isolate, width: page.width ?? defaultWidth }, directionOf),
    },
  };
};
