/** What goes to standard error: what is under way, warnings, errors; laid out for it like everything else. */
import type { Messages } from '../../i18n/messages.ts';
import type { DisplayOverrides } from '../display.ts';
import type { World } from '../world.ts';
import { lineOf, linesOf, type Page, pageFor } from './page.ts';

export interface StandardError {
  /** One line that each call rewrites on a terminal; a line for each call elsewhere; nothing with `--quiet`. */
  readonly progress: (text: string) => void;
  /** Takes the line of the progress away. */
  readonly endProgress: () => void;
  /** What the user should know; nothing with `--quiet`. */
  readonly warn: (message: string) => void;
  /** What the user must know. */
  readonly say: (message: string) => void;
  readonly sayError: (message: string) => void;
}

export interface StandardErrorOptions {
  readonly world: World;
  readonly messages: Messages;
  readonly wishes: DisplayOverrides;
  readonly quiet: boolean;
}

const eraseLine = '\r\u001B[K';

/** Messages are read by whoever looks on: `--width` and the order asked for are those of standard output. */
function stderrPage({ world, messages, wishes }: StandardErrorOptions): Promise<Page> {
  const { stderr, env, clock } = world;
  const { bidi: _, shaping: __, ...others } = wishes.flags;
  const own = stderr.isTTY ? wishes : { ...wishes, flags: others };
  return pageFor({ medium: stderr, env, messages, now: clock.now(), wishes: own, width: undefined });
}

export async function createStandardError(options: StandardErrorOptions): Promise<StandardError> {
  const { world, messages, quiet: isQuiet } = options;
  const { stderr } = world;
  const page = await stderrPage(options);
  let isRewriting = false;

  const endProgress = (): void => {
    if (isRewriting) stderr.write(eraseLine);
    isRewriting = false;
  };

  function printLines(lines: readonly string[]): void {
    endProgress();
    stderr.write(lines.map(line => `${line}\n`).join(''));
  }

  const say = (message: string): void => printLines(linesOf(page, message));

  return {
    progress(text) {
      if (isQuiet) return;
      if (!stderr.isTTY) return say(text);
      const narrower = page.width === null ? page : { ...page, width: Math.max(2, page.width - 1) };
      stderr.write(eraseLine + lineOf(narrower, text, { role: 'progress' }));
      isRewriting = true;
    },
    endProgress,
    warn: message => {
      if (!isQuiet) say(message);
    },
    say,
    sayError: message => printLines(linesOf(page, `${messages.cli.error}: ${message}`, { role: 'error' })),
  };
}
