/**
 * Shows states of the screen in the terminal that it runs in, one after the other, as `lab-states.js` wants them: a blank leads to the
 * next. They are made ahead, so that a key takes no time.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { screenRows } from '../../source/app/view/screen.ts';
import type { DisplaySettings } from '../../source/domain/display.ts';
import type { Picture } from '../../source/domain/picture.ts';
import { decodePicture } from '../../source/feeds/picture/decode.ts';
import { isLanguage } from '../../source/i18n/index.ts';
import type { Row } from '../../source/text/rows.ts';
import type { Style } from '../../source/theme/theme.ts';
import { isScreenState, readerIn, type ScreenStateName } from '../../tests/support/screen-states.ts';
import { isPage, openTerminal } from './terminal.ts';
import { finish } from './test-runner.ts';

process.env.TZ = 'Asia/Riyadh';

const blank = ' ';
const images = new URL('../../fixtures/edition/images/', import.meta.url);

const isIn = <Choice extends string>(isOne: (name: string) => name is Choice, name: string): Choice => {
  if (!isOne(name)) throw new Error(`there is no ${name}`);
  return name;
};

function wanted() {
  const { values } = parseArgs({
    options: {
      states: { type: 'string' },
      language: { type: 'string', default: 'ar' },
      theme: { type: 'string', default: 'auto' },
      page: { type: 'string' },
    },
  });
  return {
    states: (values.states ?? '').split(',').map(name => isIn(isScreenState, name)),
    language: isIn(isLanguage, values.language),
    theme: values.theme as DisplaySettings['theme'],
    page: values.page === undefined ? null : isIn(isPage, values.page),
  };
}

/** Those of the sample edition, by their addresses. */
async function editionPictures(): Promise<Readonly<Record<string, Picture>>> {
  const pictures = readdirSync(images).map(async name => {
    const url = `edition:///images/${name}`;
    const body = readFileSync(new URL(name, images));
    const decoded = await decodePicture({ body, origin: { url, contentType: 'image/png' } });
    return decoded.ok ? [[url, decoded.value] as const] : [];
  });
  return Object.fromEntries((await Promise.all(pictures)).flat());
}

/** Each call waits for one more blank; those that came before it count. */
function blanksTyped(): () => Promise<void> {
  let typed = 0;
  let told = (): void => undefined;
  process.stdin
    .setRawMode(true)
    .resume()
    .on('data', chunk => {
      typed += chunk.toString().split(blank).length - 1;
      told();
    });
  return async () => {
    while (typed === 0)
      await new Promise<void>(resolve => {
        told = resolve;
      });
    typed--;
  };
}

type Screen = readonly Row<Style>[];

/** Each is begun when the one before is done, whether or not that is shown yet. */
function madeAhead(
  states: readonly ScreenStateName[],
  make: (state: ScreenStateName) => Promise<Screen>,
): readonly Promise<Screen>[] {
  let last: Promise<unknown> = Promise.resolve();
  return states.map(state => {
    const made = last.then(() => make(state));
    last = made;
    return made;
  });
}

async function main(): Promise<void> {
  const { states, language, theme, page } = wanted();
  const display = { theme };
  const { traits, show, close } = await openTerminal(display, page);
  const size = { columns: process.stdout.columns, rows: process.stdout.rows };
  const pictures = await editionPictures();
  const nextBlank = blanksTyped();
  const screens = madeAhead(states, async state => {
    const { session } = await readerIn(state, { language, size, display, terminal: traits, pictures });
    return screenRows(session());
  });
  for (const rows of screens) {
    show(await rows);
    await nextBlank();
  }
  close();
  process.stdin.pause();
}

await main();
await finish();
