import { describe, expect, it } from 'vitest';
import { screenRows } from '../../../source/app/view/screen.ts';
import { type Encoding, encodings } from '../../../source/terminal/encodings/index.ts';
import { createPainter } from '../../../source/terminal/painter.ts';
import { ScreenStdout } from '../../../source/terminal/screen-stdout.ts';
import { textWidth } from '../../../source/text/cells.ts';
import { lookOf, type Style } from '../../../source/theme/theme.ts';
import { withSixteen } from '../../../source/theme/uncolored.ts';
import { editionReader, type OpenedReader } from '../../support/edition-reader.ts';
import { expectFixture } from '../../support/expectation.ts';
import { EmulatedTerminal } from '../emulated-terminal.ts';

process.env.TZ = 'Asia/Riyadh';

const screens = [
  { columns: 80, rows: 24, keys: ['j'] },
  { columns: 120, rows: 40, keys: ['j', 'j', 'enter'] },
] as const;

const theme = withSixteen(true);
const paint = createPainter<Style>({
  lookOf: style => lookOf(theme, style),
  depth: 1,
  hyperlinks: false,
});

const cases = screens.flatMap(screen => encodings.map(encoding => ({ ...screen, encoding })));

/** What the reader knows of a terminal with this encoding; panes stay side by side, to have all of them in the bytes. */
const traitsOf = (encoding: Encoding) =>
  ({
    order: encoding === 'logical' ? 'logical' : 'visual',
    shaping: encoding !== 'logical',
  }) as const;

function bytesOf(
  { reader, session }: OpenedReader,
  encoding: Encoding,
  columns: number,
  rows: number,
): string {
  reader.dispatch({ type: 'terminal', terminal: { ...session().terminal, ...traitsOf(encoding) } });
  const drawn = screenRows(session());
  const terminal = new EmulatedTerminal(columns, rows);
  const screen = new ScreenStdout({
    terminal,
    mode: { encoding, explicit: false, leavesOverflow: false, scrolling: 'nothing', erasesToGround: false },
    measure: textWidth,
    onResize: () => undefined,
  });
  screen.write(drawn.map(row => paint(row.runs)).join('\n'));
  return terminal.written;
}

/** Each row begins a line; what cannot be seen has a name. */
const visible = (bytes: string): string =>
  bytes
    .replaceAll(/\u001B\[(\d+)H/gu, '\n\u001B[$1;1H')
    .replaceAll('\u001B', '␛')
    .replaceAll('\u200E', '‹LRM›');

describe('the bytes of a whole screen', () => {
  it.each(cases)('$encoding, $columns by $rows', async ({ encoding, columns, rows, keys }) => {
    const edition = await editionReader({ size: { columns, rows } });
    await edition.press(...keys);
    const bytes = bytesOf(edition, encoding, columns, rows);
    expect(bytes.match(/\u001B\[\d+H/gu)).toHaveLength(rows);
    expectFixture(`encodings/${encoding}-${columns}x${rows}.txt`, `${visible(bytes)}\n`);
  });
});
