import type { TerminalName } from '../../terminal/terminals.ts';

/** What people call the terminals. */
export const terminalTitles: Readonly<Record<TerminalName, string>> = {
  vte: 'VTE (GNOME Terminal, Console, Ptyxis, Xfce Terminal, Sakura …)',
  mlterm: 'mlterm',
  konsole: 'Konsole',
  qterminal: 'QTerminal',
  kitty: 'kitty',
  xterm: 'xterm',
  urxvt: 'urxvt',
  st: 'st',
  zutty: 'Zutty',
  alacritty: 'Alacritty',
  foot: 'foot',
  'xterm.js': 'xterm.js (VS Code …)',
  ghostty: 'Ghostty',
  wezterm: 'WezTerm',
  mintty: 'mintty',
  'windows-terminal': 'Windows Terminal',
  iterm2: 'iTerm2',
  'iterm2-before-3.7': 'iTerm2 (< 3.7)',
  'apple-terminal': 'Terminal.app',
  linux: 'Linux console',
  multiplexer: '',
};
