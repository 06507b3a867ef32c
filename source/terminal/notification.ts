/** Desktop notifications from the terminal. They also work over SSH. */
import { bel, esc } from './escapes.ts';
import type { TerminalName } from './terminals.ts';

/** OSC 9 (iTerm2, “Proprietary Escape Codes”) has one text, OSC 777 (urxvt's `notify` extension) a title and a body. */
type Protocol = 'osc-9' | 'osc-777';

/** From the terminals' manuals. Other terminals get only the bell, because they may print or misread an unknown sequence. */
const protocols: Readonly<Partial<Record<TerminalName, Protocol>>> = {
  kitty: 'osc-9',
  iterm2: 'osc-9',
  'iterm2-before-3.7': 'osc-9',
  wezterm: 'osc-777',
  foot: 'osc-777',
  ghostty: 'osc-777',
  urxvt: 'osc-777',
};

const bytes: Readonly<Record<Protocol, (title: string, body: string) => string>> = {
  'osc-9': (title, body) => `${esc}]9;${title}: ${body}${bel}`,
  'osc-777': (title, body) => `${esc}]777;notify;${title};${body}${bel}`,
};

/** A control character would end the sequence early, and the rest would reach the terminal. */
const plain = (text: string): string => text.replace(/\p{Cc}/gu, ' ');

/** Semicolons end the title. */
const plainTitle = (text: string): string => plain(text).replaceAll(';', ',');

/** The bell, and a notification if the terminal supports it. `null`: unknown terminal. */
export function notificationBytes(terminal: TerminalName | null, title: string, body: string): string {
  const protocol = terminal === null ? undefined : protocols[terminal];
  return (protocol === undefined ? '' : bytes[protocol](plainTitle(title), plain(body))) + bel;
}
