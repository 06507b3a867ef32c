/** Progress, warnings and errors, laid out for standard error. */
import type { Messages } from '../../i18n/messages.ts';
import type { DisplayOverrides } from '../display.ts';
import type { World } from '../world.ts';
import { lineOf, linesOf, type Page, pageFor } from './page.ts';

export interface StandardError {
  /** One line that each call rewrites on a terminal; a line for each call elsewhere; nothing with `--quiet`. */
  readonly progress: (text: string) => void;
  /** Clears the progress line. */
  readonly endProgress: () => void;
  /** A warning; nothing with `--quiet`. */
  readonly warn: (message: string) => void;
  /** An important message, also with `--quiet`. */
  readonly say: (message: string) => void;
  readonly sayError: (message: string) => void;
}

export interface StandardErrorOptions {
  readonly world: World;
  readonly messages: Messages;
  readonly overrides: DisplayOverrides;
  readonly quiet: boolean;
}

const eraseLine = '\r\u001B[K';

/** `--width` and `--bidi` are for standard output; messages go to a person. */
function stderrPage({ world, messages, overrides }: StandardErrorOptions): Promise<Page> {
  const { stderr, env, clock } = world;
  const { bidi: _, shaping: __, ...others } = overrides.flags;
  const own = stderr.isTTY ? overrides : { ...overrides, flags: others };
  return pageFor({ medium: stderr, env, messages, now: clock.now(), overrides: own, width: undefined });
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
