/** Which terminal this is, asked on its own input and output. */
import { noAnswers } from './answers.ts';
import { detectTerminal, type TerminalFacts } from './detect.ts';
import { type Environment, multiplexerFromEnvironment } from './environment.ts';
import {
  type FoundOwnColors,
  findOwnColors,
  type OwnColors,
  tellsColors,
  unknownColors,
} from './own-colors.ts';
import { type ProbeInput, type ProbeResult, probePatience, probeTerminal, type Questions } from './probe.ts';
import { askTmux, type TmuxClient } from './tmux.ts';

export interface TerminalToAsk {
  readonly env: Environment;
  readonly input: ProbeInput;
  readonly write: (bytes: string) => void;
  /** Whether it is also asked for its colours. */
  readonly asksColors: boolean;
  /** Called before the first question. There may be none: the environment, or tmux, can tell enough. */
  readonly onProbe?: () => void;
  readonly tmux?: () => Promise<TmuxClient | null>;
}

export interface FoundTerminal {
  readonly asked: TerminalFacts;
  readonly colors: OwnColors;
  readonly colorsFrom: FoundOwnColors['from'];
  /** It is not done answering. */
  readonly awaitsReplies: boolean;
  /** What was typed while the terminal was being asked. */
  readonly leftover: string;
}

/** Never rejects. */
export async function askTerminal(terminal: TerminalToAsk): Promise<FoundTerminal> {
  const { env, input, write, asksColors, onProbe, tmux = askTmux } = terminal;
  const colors = asksColors && tellsColors(env);
  const probes: Promise<ProbeResult>[] = [];
  const probe = (identity: Questions['identity']): Promise<ProbeResult> => {
    onProbe?.();
    const timeoutMs = probePatience(env);
    const answered = probeTerminal({ input, write, timeoutMs, questions: { identity, colors } });
    probes.push(answered);
    return answered;
  };
  // a multiplexer is asked nothing else, and tmux tells what it knows meanwhile
  if (colors && multiplexerFromEnvironment(env)) void probe('none');
  const asked = await detectTerminal({
    env,
    isTTY: true,
    askTmux: () => tmux(),
    probe: async ({ decrqm }) => (await probe(decrqm ? 'with-decrqm' : 'without-decrqm')).answers,
  });
  const found = await probes[0];
  const { colors: own, from: colorsFrom } = findOwnColors(found?.colors ?? unknownColors, env);
  const awaitsReplies = found?.answers.complete === false;
  return { asked, colors: own, colorsFrom, awaitsReplies, leftover: found?.leftover ?? '' };
}

/** What tmux says of its client, which may be another one than before; the terminal itself is asked nothing. */
export const askTmuxAgain = (env: Environment): Promise<TerminalFacts> =>
  detectTerminal({ env, isTTY: true, askTmux: () => askTmux(), probe: async () => noAnswers });
