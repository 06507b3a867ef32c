import type { TerminalFacts } from './detect.ts';
import type { Environment } from './environment.ts';

/** VTE is named by its answers, and where nobody asked it, by its variable. */
const nameOf = ({ choice }: TerminalFacts, env: Environment): string =>
  choice.name ?? (env.VTE_VERSION ? 'vte' : env.TERM || 'unknown');

/** What a user's choices for this terminal are remembered under: its name, or that of its kind, and the multiplexer around us. */
export const terminalKey = (asked: TerminalFacts, env: Environment): string =>
  [asked.multiplexer, nameOf(asked, env)].filter(part => part !== null).join('/');
