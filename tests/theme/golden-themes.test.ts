/**
 * What each theme makes of the roles that the golden screens are written in, as SGR; and a small screen painted in it. With these, the
 * screens themselves need no copy in each theme.
 */
import { expect, it } from 'vitest';
import { screenRows } from '../../source/app/view/screen.ts';
import { createPainter, type Painter } from '../../source/terminal/painter.ts';
import { palettes } from '../../source/theme/index.ts';
import { grounds, lookOf, roles, type Style } from '../../source/theme/theme.ts';
import { themeNamed } from '../../source/theme/theme-named.ts';
import { expectFixture } from '../support/expectation.ts';
import { readerIn } from '../support/screen-states.ts';

process.env.TZ = 'Asia/Riyadh';

const where = { depth: 3, background: null, foreground: null, isScreen: true } as const;

async function painterOf(name: string): Promise<Painter<Style>> {
  const theme = await themeNamed(name, where);
  return createPainter<Style>({
    lookOf: style => lookOf(theme, style),
    depth: where.depth,
    hyperlinks: false,
  });
}

const visible = (bytes: string): string => bytes.replaceAll('\u001B', '␛');

const sample = (paint: Painter<Style>, name: string, style: Style): string =>
  `${name.padEnd(24)}${visible(paint([{ text: 'خبر', style }]))}`;

it.each([...Object.keys(palettes), 'mono'])('the theme %s', async name => {
  const paint = await painterOf(name);
  const { session } = await readerIn('list', { size: { columns: 60, rows: 16 } });
  const lines = [
    ...grounds.map(ground => sample(paint, `on ${ground}`, ground === 'page' ? 'text' : `text on ${ground}`)),
    ...roles.map(role => sample(paint, role, role)),
    '',
    ...screenRows(session()).map(({ runs }) => visible(paint(runs))),
  ];
  expect(new Set(lines).size).toBeGreaterThan(roles.length);
  expectFixture(`themes/${name}.txt`, lines.map(line => `${line}\n`).join(''));
});
