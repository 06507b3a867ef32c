import type { Asked } from './detect.ts';
import type { Environment } from './environment.ts';

/** What a user's choices for this terminal are remembered under: its name, or that of its kind, and the multiplexer around us. */
export const terminalKey = ({ choice, multiplexer }: Asked, env: Environment): string =>
  [multiplexer, choice.name ?? (env.TERM || 'unknown')].filter(part => part !== null).join('/');
