/** Desktop notifications from the terminal. They also work over SSH. */
import { cutTo } from '../base/cut.ts';
import type { Multiplexer } from './environment.ts';
import { bel, esc } from './escapes.ts';
import { throughMultiplexer } from './passthrough.ts';
import type { TerminalName } from './terminals.ts';

/**
 * OSC 9 (iTerm2, “Proprietary Escape Codes”) has one text, OSC 777 (urxvt's `notify` extension) a title and a body, and so has
 * OSC 99 (kitty, “Desktop notifications”), in pieces.
 */
type Protocol = 'osc-9' | 'osc-777' | 'osc-99';

/** From the terminals' manuals. Other terminals get only the bell, because they may print or misread an unknown sequence. */
const protocols: Readonly<Partial<Record<TerminalName, Protocol>>> = {
  kitty: 'osc-99',
  iterm2: 'osc-9',
  'iterm2-before-3.7': 'osc-9',
  wezterm: 'osc-777',
  foot: 'osc-777',
  ghostty: 'osc-777',
  urxvt: 'osc-777',
};

/** kitty takes a payload of 2048 bytes. */
const longest = 400;

/** Escape codes and control characters cannot be in it. */
const base64 = (text: string): string => Buffer.from(text).toString('base64');

const bytes: Readonly<Record<Protocol, (title: string, body: string) => string>> = {
  'osc-9': (title, body) => `${esc}]9;${title}: ${body}${bel}`,
  'osc-777': (title, body) => `${esc}]777;notify;${title};${body}${bel}`,
  'osc-99': (title, body) =>
    `${esc}]99;i=khabar:d=0:e=1;${base64(title)}${bel}${esc}]99;i=khabar:d=1:e=1:p=body;${base64(body)}${bel}`,
};

/** A control character would end the sequence early, and the rest would reach the terminal. */
const plain = (text: string): string => cutTo(text.replace(/\p{Cc}/gu, ' '), longest);

/** Semicolons end the title. */
const plainTitle = (text: string): string => plain(text).replaceAll(';', ',');

/** Where notifications go. `name` null: unknown terminal. */
export interface NotifiedTerminal {
  readonly name: TerminalName | null;
  readonly multiplexer: Multiplexer | null;
}

/** The bell, and a notification if the terminal supports it. */
export function notificationBytes(
  { name, multiplexer }: NotifiedTerminal,
  title: string,
  body: string,
): string {
  const protocol = name === null ? undefined : protocols[name];
  const notification = protocol === undefined ? '' : bytes[protocol](plainTitle(title), plain(body));
  return throughMultiplexer(notification, multiplexer) + bel;
}
