/** Sequences on their way through a multiplexer to the terminal around it. */
import type { Multiplexer } from './environment.ts';
import { esc } from './escapes.ts';

/** tmux passes on what is in a DCS of its own, every ESC in it doubled, if `allow-passthrough` is on (tmux(1)). */
const inTmux = (bytes: string): string =>
  bytes === '' ? '' : `${esc}Ptmux;${bytes.replaceAll(esc, esc + esc)}${esc}\\`;

/** `bytes` as they reach the terminal; empty: there is no way to it. */
const ways: Readonly<Record<Multiplexer, (bytes: string) => string>> = {
  tmux: inTmux,
  screen: () => '',
  zellij: () => '',
};

export const throughMultiplexer = (bytes: string, multiplexer: Multiplexer | null): string =>
  multiplexer === null ? bytes : ways[multiplexer](bytes);
