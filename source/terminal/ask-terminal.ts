/** Which terminal this is, asked on its own input and output. */
import { detectTerminal, type TerminalFacts } from './detect.ts';
import type { Environment } from './environment.ts';
import { type ProbeInput, probePatience, probeTerminal } from './probe.ts';
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
  /** What was typed while the terminal was being asked. */
  readonly leftover: string;
}

/** Never rejects. */
export async function askTerminal(terminal: TerminalToAsk): Promise<FoundTerminal> {
  const { env, input, write, onProbe, tmux = askTmux } = terminal;
  let leftover = '';
  const asked = await detectTerminal({
    env,
    isTTY: true,
    askTmux: () => tmux(),
    async probe({ decrqm }) {
      onProbe?.();
      const result = await probeTerminal({ input, write, timeoutMs: probePatience(env), decrqm });
      leftover = result.leftover;
      return result.answers;
    },
  });
  return { asked, leftover };
}
