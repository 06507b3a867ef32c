/**
 * Ink itself draws into an emulated terminal; what Ink writes, and what reaches the terminal, are both real.
 * Longer than 300 lines because loading and running Ink is shared by all of it.
 */
import { EventEmitter } from 'node:events';
import { createElement, useEffect, useState } from 'react';
import { afterEach, beforeAll, describe, expect, test } from 'vitest';
import type { Encoding } from '../../source/terminal/encodings/index.ts';
import { ScreenStdout } from '../../source/terminal/screen-stdout.ts';
import type { Scrolling } from '../../source/terminal/scrolling.ts';
import { textWidth } from '../../source/text/cells.ts';
import { EmulatedTerminal } from './emulated-terminal.ts';

type InkModule = typeof import('ink');
let ink: InkModule;

beforeAll(async () => {
  // In CI Ink draws only once, at the end; it looks when it is loaded.
  process.env.CI = 'false';
  process.env.CONTINUOUS_INTEGRATION = 'false';
  ink = await import('ink');
});

const closers: (() => void)[] = [];
afterEach(() => {
  for (const close of closers.splice(0)) close();
});

function createScreen(
  columns: number,
  rows: number,
  encoding: Encoding = 'visual',
  explicit = false,
  leavesOverflow = false,
  scrolling: Scrolling = 'nothing',
) {
  const terminal = new EmulatedTerminal(columns, rows);
  const screen = new ScreenStdout({
    terminal,
    mode: { encoding, explicit, leavesOverflow, scrolling, erasesToGround: false },
    measure: textWidth,
    onResize: () => terminal.write('\u001B[2J\u001B[H'),
  });
  closers.push(() => screen.close());
  return { terminal, screen };
}

/** Runs an app of whole rows; `show` draws other rows at once. */
function runRows(
  columns: number,
  rows: number,
  first: readonly string[],
  encoding?: Encoding,
  explicit?: boolean,
) {
  const world = createScreen(columns, rows, encoding, explicit);
  const stdin = Object.assign(new EventEmitter(), { isTTY: false }) as unknown as NodeJS.ReadStream;
  const element = (lines: readonly string[]) =>
    createElement(
      ink.Box,
      { flexDirection: 'column' },
      lines.map((line, i) => createElement(ink.Text, { key: `row ${i}`, wrap: 'truncate' }, line || ' ')),
    );
  const instance = ink.render(element(first), {
    stdout: world.screen.asStdout,
    stdin,
    patchConsole: false,
    exitOnCtrlC: false,
    maxFps: 0,
  });
  closers.unshift(() => instance.unmount());
  return { ...world, instance, show: (lines: readonly string[]) => instance.rerender(element(lines)) };
}

const rowsTouched = (output: string): number[] =>
  [...output.matchAll(/\u001B\[(\d+)H/g)].map(match => Number(match[1]));
const lines = (count: number, text = 'row'): string[] =>
  Array.from({ length: count }, (_, i) => `${text} ${i}`);
const padded = (rows: readonly string[], count: number): string[] =>
  [...rows, ...Array<string>(count).fill('')].slice(0, count);

/** Fills the screen with its size. */
function SizedApp() {
  const { stdout } = ink.useStdout();
  const [, redraw] = useState(0);
  useEffect(() => {
    const resized = () => redraw(count => count + 1);
    stdout.on('resize', resized);
    return () => void stdout.off('resize', resized);
  }, [stdout]);
  const line = `${stdout.columns}x${stdout.rows}`.padEnd(stdout.columns, '.');
  const rows = Array.from({ length: stdout.rows }, (_, i) =>
    createElement(ink.Text, { key: `row ${i}`, wrap: 'truncate' }, line),
  );
  return createElement(ink.Box, { flexDirection: 'column' }, rows);
}

interface Place {
  readonly x: number;
  readonly y: number;
}

/** Rows with the cursor in them. */
function Field({ place, rows }: { readonly place: Place | undefined; readonly rows: number }) {
  ink.useCursor().setCursorPosition(place);
  return createElement(ink.Text, null, lines(rows).join('\n'));
}

describe('a row with a mark that becomes blank', () => {
  const before = ['name', '', 'خَبَر', '', 'name'];
  const after = ['name', '', '', '', 'name'];

  test.each([
    [
      'the rows around it are written whole too',
      true,
      '\u001B[2H\u001B[2K\u001B[3H\u001B[2K\u001B[4H\u001B[2K',
    ],
    ['nothing else is written', false, '\u001B[3H\u001B[3X   '],
  ])('%s where it matters (%s)', (_, leavesOverflow, bytes) => {
    const { terminal, screen } = createScreen(20, 5, 'fenced', false, leavesOverflow);
    screen.showRows(before);
    terminal.news();
    screen.showRows(after);
    expect(terminal.news()).toBe(`\u001B[?2026h${bytes}\u001B[?2026l`);
  });
});

describe.each([
  ['below the height of the screen', 20],
  ['of the height of the screen', 24],
])('frames %s', (_, count) => {
  test('are on the screen as Ink laid them out', async () => {
    const { terminal } = runRows(80, 24, lines(count));
    expect(await terminal.screen()).toEqual(padded(lines(count), 24));
  });

  test('the same frame again writes nothing', () => {
    const { terminal, show } = runRows(80, 24, lines(count));
    terminal.news();
    show(lines(count));
    expect(terminal.news()).toBe('');
  });

  test('one other row writes one row', async () => {
    const { terminal, show } = runRows(80, 24, lines(count));
    terminal.news();
    const changed = lines(count).with(7, 'another');
    show(changed);
    expect(terminal.news()).toBe('\u001B[?2026h\u001B[8Hanother\u001B[?2026l');
    expect(await terminal.screen()).toEqual(padded(changed, 24));
  });

  test('a shorter row leaves nothing behind', async () => {
    const { terminal, show } = runRows(80, 24, lines(count, 'a long row'));
    const changed = lines(count, 'a long row').with(3, 'x');
    show(changed);
    expect(await terminal.screen()).toEqual(padded(changed, 24));
  });
});

test('a frame that grows to the height of the screen and shrinks again', async () => {
  const { terminal, show } = runRows(40, 10, lines(8));
  for (const count of [10, 9, 10, 12, 10, 3]) {
    show(lines(count));
    expect(await terminal.screen(), `${count} rows`).toEqual(padded(lines(count), 10));
  }
  terminal.news();
  show(lines(3).with(1, 'row X'));
  expect(rowsTouched(terminal.news())).toEqual([2]);
});

test('many frames in a row never scroll or tear', async () => {
  const { terminal, show } = runRows(30, 8, lines(8));
  for (let i = 0; i < 50; i++) show(lines(8, `${'x'.repeat((i * 7) % 25)}`));
  expect(await terminal.screen()).toEqual(lines(8, 'x'.repeat((49 * 7) % 25)).map(line => line.trim()));
});

describe('encodings', () => {
  // خبر, in visual order
  const khabar = '\uFEAE\uFE92\uFEA7';

  test('each row is encoded where it is written, and the rows are compared before', () => {
    const { terminal, show } = runRows(40, 10, [khabar, 'a'], 'fenced');
    expect(terminal.news()).toContain('\u001B[1H\uFEA7\uFE92\uFEAE\u200E\u001B[2Ha');
    show([khabar, 'b']);
    expect(terminal.news()).toBe('\u001B[?2026h\u001B[2Hb\u001B[?2026l');
  });

  test('in explicit mode a row is erased before it is written', () => {
    const { terminal, show } = runRows(40, 10, [khabar, 'a'], 'visual', true);
    terminal.news();
    show([khabar, 'b']);
    expect(terminal.news()).toBe('\u001B[?2026h\u001B[2H\u001B[2Kb\u001B[?2026l');
  });

  test('another encoding takes hold with the next whole drawing', () => {
    const { terminal, screen } = runRows(40, 10, [khabar], 'visual');
    terminal.news();
    screen.setMode({
      encoding: 'guarded',
      explicit: false,
      leavesOverflow: false,
      scrolling: 'nothing',
      erasesToGround: false,
    });
    screen.redraw();
    expect(terminal.news()).toContain('\uFEAE\u200E\uFE92\u200E\uFEA7\u200E');
  });

  test('links and styles of Ink stay around their cells', () => {
    const link = `\u001B]8;;https://example.org/\u0007${khabar}\u001B]8;;\u0007`;
    const { terminal } = runRows(40, 10, [link], 'fenced');
    expect(terminal.news()).toContain(
      '\u001B]8;;https://example.org/\u0007\uFEA7\uFE92\uFEAE\u200E\u001B]8;;\u0007',
    );
  });
});

describe('a change of size', () => {
  function runSized(columns: number, rows: number) {
    const world = createScreen(columns, rows);
    const stdin = Object.assign(new EventEmitter(), { isTTY: false }) as unknown as NodeJS.ReadStream;
    const instance = ink.render(createElement(SizedApp), {
      stdout: world.screen.asStdout,
      stdin,
      patchConsole: false,
      maxFps: 0,
    });
    closers.unshift(() => instance.unmount());
    return world;
  }

  const filled = (columns: number, rows: number): string[] =>
    Array<string>(rows).fill(`${columns}x${rows}`.padEnd(columns, '.'));

  test.each([
    ['narrower', 60, 24],
    ['wider', 100, 24],
    ['lower', 80, 10],
    ['higher', 80, 30],
    ['smaller', 40, 8],
  ])('%s: the start bytes, then everything anew', async (_, columns, rows) => {
    const { terminal } = runSized(80, 24);
    expect(await terminal.screen()).toEqual(filled(80, 24));
    terminal.news();
    terminal.resize(columns, rows);
    await expect.poll(() => terminal.screen()).toEqual(filled(columns, rows));
    expect(terminal.news().startsWith('\u001B[2J\u001B[H')).toBe(true);
  });

  test('an app that does not care is still there', async () => {
    const { terminal } = runRows(80, 24, lines(5));
    terminal.resize(90, 20);
    await expect.poll(() => terminal.screen()).toEqual(padded(lines(5), 20));
    terminal.resize(50, 20);
    await expect.poll(() => terminal.screen()).toEqual(padded(lines(5), 20));
  });
});

describe('the cursor', () => {
  function runField(placed: readonly (Place | undefined)[], rows: number) {
    const world = createScreen(20, 10);
    const stdin = Object.assign(new EventEmitter(), { isTTY: false }) as unknown as NodeJS.ReadStream;
    const element = (place: Place | undefined) => createElement(Field, { place, rows });
    const instance = ink.render(element(placed[0]), {
      stdout: world.screen.asStdout,
      stdin,
      patchConsole: false,
      maxFps: 0,
    });
    closers.unshift(() => instance.unmount());
    return {
      ...world,
      place: (where: Place | undefined) => instance.rerender(element(where)),
    };
  }

  test.each([3, 10])('is where Ink wants it, in a frame of %i rows', async rows => {
    const { terminal, place } = runField([{ x: 4, y: 1 }], rows);
    expect(await terminal.cursor()).toEqual([4, 1]);
    place({ x: 7, y: 2 });
    expect(await terminal.cursor()).toEqual([7, 2]);
    expect(terminal.news().endsWith('\u001B[?2026h\u001B[3;8H\u001B[?25h\u001B[?2026l')).toBe(true);
    place(undefined);
    expect(terminal.news()).toContain('\u001B[?25l');
  });
});

describe('while the terminal is not ours', () => {
  test('nothing is written, and the last frame comes back', async () => {
    const { terminal, screen, show } = runRows(40, 6, lines(3));
    terminal.news();
    screen.pause();
    show(['later']);
    screen.write('\u001B]52;c;YQ==\u0007');
    expect(terminal.news()).toBe('');
    terminal.write('\u001B[2J\u001B[H');
    screen.redraw();
    expect(await terminal.screen()).toEqual(padded(['later'], 6));
  });

  test('a screen that was closed stays silent, whatever Ink says at its end', () => {
    const { terminal, screen, instance } = runRows(40, 6, lines(3));
    screen.close();
    terminal.news();
    instance.unmount();
    expect(terminal.news()).toBe('');
    expect(terminal.listenerCount('resize')).toBe(0);
  });
});

describe('what is no frame', () => {
  test('sequences that touch no cell pass, and cost no drawing', () => {
    const { terminal, screen, show } = runRows(40, 6, lines(3));
    terminal.news();
    screen.write('\u001B]52;c;YQ==\u0007');
    expect(terminal.news()).toBe('\u001B]52;c;YQ==\u0007');
    show(lines(3));
    expect(terminal.news()).toBe('');
  });

  test('after anything else the next frame is drawn whole', async () => {
    const { terminal, screen, show } = runRows(40, 6, lines(3));
    screen.write('\u001B[2;3Hgarbage');
    show(lines(3).with(0, 'new'));
    expect(await terminal.screen()).toEqual(padded(lines(3).with(0, 'new'), 6));
  });

  test('of what Ink draws in one update only the end is seen', () => {
    const { terminal, screen, instance } = runRows(40, 6, lines(3));
    terminal.news();
    screen.write('\u001B[?2026h');
    instance.clear();
    screen.write('a message\n');
    screen.write(`${lines(3).join('\n')}\n`);
    screen.write('\u001B[?2026l');
    expect(terminal.news()).toBe('');
  });

  test('a callback is called', async () => {
    const { screen } = createScreen(10, 2);
    await new Promise<void>(resolve => screen.write('', () => resolve()));
  });
});

describe('rows past Ink', () => {
  test('are written as they differ, each in one synchronized write', async () => {
    const { terminal, screen } = createScreen(20, 4);
    screen.showRows(['one', 'two']);
    screen.showRows(['one', 'three']);
    expect(terminal.news()).toBe(
      '\u001B[?2026h\u001B[1Hone\u001B[2Htwo\u001B[?2026l\u001B[?2026h\u001B[2;2Hhree\u001B[?2026l',
    );
    screen.showRows(['one', 'three']);
    expect(terminal.news()).toBe('');
    expect(await terminal.screen()).toEqual(['one', 'three', '', '']);
  });

  test('that differ in a few cells are patched, also in explicit mode', async () => {
    const { terminal, screen } = createScreen(20, 4, 'visual', true);
    screen.showRows(['│ some more words │']);
    terminal.news();
    screen.showRows(['┃ some more words ┃']);
    expect(terminal.news()).toBe('\u001B[?2026h\u001B[1H┃\u001B[17C┃\u001B[?2026l');
    expect(await terminal.screen()).toEqual(['┃ some more words ┃', '', '', '']);
  });

  test('are patched in what their encoding makes of them', async () => {
    const { terminal, screen } = createScreen(20, 4, 'fenced');
    screen.showRows(['\uFEAE\uFE92\uFEA7 \uFEAE\uFE91']); // خبر بر
    terminal.news();
    screen.showRows(['\uFEAE\uFE92\uFEA7 \uFEAE\uFE97']); // خبر تر
    expect(terminal.news()).toBe('\u001B[?2026h\u001B[1;4H \uFE97\u001B[?2026l');
  });

  test('are written whole where the terminal joins letters', () => {
    const { terminal, screen } = createScreen(20, 4, 'logical');
    screen.showRows(['خبر لا']);
    terminal.news();
    screen.showRows(['خبر ما']);
    expect(terminal.news()).toBe('\u001B[?2026h\u001B[1Hخبر ما\u001B[?2026l');
  });

  test('are scrolled where the terminal can', async () => {
    const { terminal, screen } = createScreen(20, 6, 'visual', false, false, 'rows');
    const texts = ['one row', 'another', 'the third', 'a fourth', 'and the last'];
    screen.showRows(['head', ...texts.slice(0, 4), 'foot']);
    terminal.news();
    screen.showRows(['head', ...texts.slice(1), 'foot']);
    expect(terminal.news()).toBe(
      '\u001B[?2026h\u001B[2;5r\u001B[2H\u001B[M\u001B[r\u001B[5Hand the last\u001B[?2026l',
    );
    expect(await terminal.screen()).toEqual(['head', ...texts.slice(1), 'foot']);
  });

  test("take the place of Ink's frames, its cursor and its clearing", async () => {
    const { terminal, screen, show, instance } = runRows(40, 6, lines(3));
    screen.showRows(['past Ink']);
    expect(await terminal.screen()).toEqual(padded(['past Ink'], 6));
    terminal.news();
    show(['later']);
    instance.clear();
    screen.write('\u001B[?25l');
    expect(terminal.news()).toBe('');
    screen.redraw();
    expect(terminal.news()).toContain('past Ink');
  });

  test('come back after what is no frame', async () => {
    const { terminal, screen } = createScreen(20, 4);
    screen.showRows(['one', 'two']);
    screen.write('\u001B[2;3Hgarbage');
    expect(await terminal.screen()).toEqual(['one', 'two', '', '']);
  });

  test('wait while the terminal is not ours', () => {
    const { terminal, screen } = createScreen(20, 4);
    screen.pause();
    screen.showRows(['one']);
    expect(terminal.news()).toBe('');
    screen.redraw();
    expect(terminal.news()).toBe('\u001B[?2026h\u001B[1Hone\u001B[?2026l');
  });
});
