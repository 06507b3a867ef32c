/**
 * What the 16 colours are in terminals, as they document it: of each, its background and text in the dark and in the light, and its
 * 16 (xterm's ctlseqs and XTerm-col.ad; the Linux console's vt.c; Tango; Windows Terminal's Campbell; macOS Terminal; VTE; Solarized).
 */
export interface PaletteOf16 {
  readonly name: string;
  /** In the order of their numbers. */
  readonly colors: readonly string[];
  readonly dark: { readonly background: string; readonly text: string };
  readonly light: { readonly background: string; readonly text: string };
}

const row = (
  name: string,
  colors: string,
  [darkBackground, darkText]: readonly [string, string],
  [lightBackground, lightText]: readonly [string, string],
): PaletteOf16 => ({
  name,
  colors: colors.split(' ').map(color => `#${color}`),
  dark: { background: darkBackground, text: darkText },
  light: { background: lightBackground, text: lightText },
});

export const palettesOf16: readonly PaletteOf16[] = [
  row(
    'xterm',
    '000000 cd0000 00cd00 cdcd00 0000ee cd00cd 00cdcd e5e5e5 7f7f7f ff0000 00ff00 ffff00 5c5cff ff00ff 00ffff ffffff',
    ['#000000', '#e5e5e5'],
    ['#ffffff', '#000000'],
  ),
  row(
    'VGA',
    '000000 aa0000 00aa00 aa5500 0000aa aa00aa 00aaaa aaaaaa 555555 ff5555 55ff55 ffff55 5555ff ff55ff 55ffff ffffff',
    ['#000000', '#aaaaaa'],
    ['#ffffff', '#000000'],
  ),
  row(
    'Tango',
    '000000 cc0000 4e9a06 c4a000 3465a4 75507b 06989a d3d7cf 555753 ef2929 8ae234 fce94f 729fcf ad7fa8 34e2e2 eeeeec',
    ['#300a24', '#ffffff'],
    ['#ffffff', '#2e3436'],
  ),
  row(
    'Campbell',
    '0c0c0c c50f1f 13a10e c19c00 0037da 881798 3a96dd cccccc 767676 e74856 16c60c f9f1a5 3b78ff b4009e 61d6d6 f2f2f2',
    ['#0c0c0c', '#cccccc'],
    ['#f2f2f2', '#0c0c0c'],
  ),
  row(
    'macOS Terminal',
    '000000 990000 00a600 999900 0000b2 b200b2 00a6b2 bfbfbf 666666 e60000 00d900 e6e600 0000ff e600e6 00e5e5 e5e5e5',
    ['#000000', '#ffffff'],
    ['#ffffff', '#000000'],
  ),
  row(
    'VTE',
    '171421 c01c28 26a269 a2734c 12488b a347ba 2aa1b3 d0cfcc 5e5c64 f66151 33da7a e9ad0c 2a7bde c061cb 33c7de ffffff',
    ['#171421', '#d0cfcc'],
    ['#ffffff', '#171421'],
  ),
  row(
    'Solarized',
    '073642 dc322f 859900 b58900 268bd2 d33682 2aa198 eee8d5 002b36 cb4b16 586e75 657b83 839496 6c71c4 93a1a1 fdf6e3',
    ['#002b36', '#839496'],
    ['#fdf6e3', '#657b83'],
  ),
];
