/** Desktop notifications from the terminal, which reach the user's own machine over SSH too. */
import { bel, esc } from './escapes.ts';
import type { TerminalName } from './terminals.ts';

/** OSC 9 (iTerm2, “Proprietary Escape Codes”) has one text, OSC 777 (urxvt's `notify` extension) a title and a body. */
type Protocol = 'osc-9' | 'osc-777';

/** By their manuals. All others get the bell alone, since a sequence that is not known may be printed or taken for another. */
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

/** A control character would end the sequence early, and what is behind it would reach the terminal. */
const plain = (text: string): string => text.replace(/\p{Cc}/gu, ' ');

/** Semicolons end the title. */
const plainTitle = (text: string): string => plain(text).replaceAll(';', ',');

/** The bell, and a notification if the terminal has them; null: a terminal that is not known. */
export function notificationBytes(terminal: TerminalName | null, title: string, body: string): string {
  const protocol = terminal === null ? undefined : protocols[terminal];
  return (protocol === undefined ? '' : bytes[protocol](plainTitle(title), plain(body))) + bel;
}
