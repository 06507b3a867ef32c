/** Which terminal this is, asked on its own input and output. */
import { noAnswers } from './answers.ts';
import { colourDepthOf } from './colours.ts';
import { detectTerminal, type TerminalFacts } from './detect.ts';
import { type Environment, multiplexerFromEnvironment } from './environment.ts';
import { type OwnColors, ownColors, unknownColors } from './own-colors.ts';
import { type ProbeInput, type ProbeResult, probePatience, probeTerminal, type Questions } from './probe.ts';
import { askTmux, type TmuxClient } from './tmux.ts';

export interface TerminalToAsk {
  readonly env: Environment;
  readonly input: ProbeInput;
  readonly write: (bytes: string) => void;
  /** Called before the first question. There may be none: the environment, or tmux, can tell enough. */
  readonly onProbe?: () => void;
  readonly tmux?: () => Promise<TmuxClient | null>;
}

export interface FoundTerminal {
  readonly asked: TerminalFacts;
  readonly colors: OwnColors;
  /** What was typed while the terminal was being asked. */
  readonly leftover: string;
}

/** The Linux console prints what it does not know, and its background is black. */
const tellsColors = (env: Environment): boolean => colourDepthOf(env) > 0 && env.TERM !== 'linux';

/** Never rejects. */
export async function askTerminal(terminal: TerminalToAsk): Promise<FoundTerminal> {
  const { env, input, write, onProbe, tmux = askTmux } = terminal;
  const colors = tellsColors(env);
  let probed: Promise<ProbeResult> | null = null;
  const probe = (identity: Questions['identity']): Promise<ProbeResult> => {
    onProbe?.();
    const timeoutMs = probePatience(env);
    probed = probeTerminal({ input, write, timeoutMs, questions: { identity, colors } });
    return probed;
  };
  // a multiplexer is asked nothing else, and tmux tells what it knows meanwhile
  if (colors && multiplexerFromEnvironment(env)) void probe('none');
  const asked = await detectTerminal({
    env,
    isTTY: true,
    askTmux: () => tmux(),
    probe: async ({ decrqm }) => (await probe(decrqm ? 'with-decrqm' : 'without-decrqm')).answers,
  });
  const found = await probed;
  return { asked, colors: ownColors(found?.colors ?? unknownColors, env), leftover: found?.leftover ?? '' };
}

/** What tmux says of its client, which may be another one than before; the terminal itself is asked nothing. */
export const askTmuxAgain = (env: Environment): Promise<TerminalFacts> =>
  detectTerminal({ env, isTTY: true, askTmux: () => askTmux(), probe: async () => noAnswers });
