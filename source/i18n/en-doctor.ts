import type { DoctorMessages } from './doctor-messages.ts';
import { counted, number, sources } from './en-counts.ts';

const kilobyte = 1000;

const size = (bytes: number): string =>
  bytes < 10 * kilobyte ? counted(bytes, 'byte', 'bytes') : `${number(Math.round(bytes / kilobyte))} KB`;

export const englishDoctor: DoctorMessages = {
  headings: {
    terminal: 'Terminal',
    answers: 'Terminal replies',
    display: 'Arabic output',
    glyphs: 'Fonts',
    files: 'Files',
    sources: 'Sources',
    versions: 'Versions',
    card: 'Test card',
  },
  facts: {
    terminal: 'Terminal',
    multiplexer: 'Multiplexer',
    size: 'Size',
    colours: 'Colors',
    pictures: 'Pictures',
    background: 'Background',
    theme: 'Theme',
    locale: 'Locale',
    bidiMode: 'BiDi mode (DECRQM 8)',
    version: 'Name (XTVERSION)',
    secondary: 'Device type (DA2)',
    primary: 'Features (DA1)',
    encoding: 'Encoding',
    shaping: 'Letter joining',
    tashkeel: 'Diacritics',
    hyperlinks: 'Hyperlinks',
    clipboard: 'Clipboard',
    saved: 'Saved options',
    fonts: 'Installed fonts',
    state: 'State files',
    articles: 'Articles',
    space: 'Archive size',
    conflicts: 'Conflicting copies',
    earlierVersions: 'Earlier versions',
    givenBack: 'Freed by compaction',
  },
  files: {
    sources: 'Sources',
    read: 'Read marks',
    bookmarks: 'Bookmarks',
    settings: 'Settings',
    archive: 'Archive',
    history: 'History',
  },
  versions: { khabar: 'Khabar', node: 'Node', unicode: 'Unicode', icu: 'ICU', platform: 'Platform' },
  noTerminal: 'No terminal. Text stays in logical order.',
  unknownTerminal: 'unknown',
  reasons: {
    'not-a-terminal': () => 'No terminal.',
    'dumb-terminal': data => `${data} cannot move the cursor, so text stays in logical order.`,
    'screen-reader': data => `${data} is set. Screen readers need logical order.`,
    'tmux-client': data => `tmux reports the outer terminal: ${data}`,
    'tmux-silent': () => 'tmux did not report its outer terminal.',
    multiplexer: data => `Running inside ${data}, which hides the outer terminal.`,
    environment: data => `Detected from the environment: ${data}`,
    'environment-stale': data =>
      `The environment names ${data}, but the terminal’s replies differ. Khabar uses the replies.`,
    'explicit-mode': data =>
      `Reply ${data}: the terminal reorders text, and Khabar can switch that off (CSI 8 l).`,
    'implicit-for-good': data => `Reply ${data}: the terminal always reorders text.`,
    answers: data => `Detected from its replies: ${data}`,
    'probe-timed-out': () => 'The terminal did not reply in time. Khabar sends visual order.',
    'nothing-known': () => 'Unknown terminal. Khabar sends visual order.',
    'bidi-option': data => `Set by \`--bidi ${data}\``,
    'shaping-option': data => `Set by \`--shaping ${data}\``,
  },
  warnings: {
    'font-without-arabic':
      'The Linux console font has no Arabic. Use a graphical terminal, or load a console font with Arabic.',
    'mlterm-in-multiplexer':
      'Inside a multiplexer, mlterm can swap parts of a line that differ in color. Run Khabar directly in mlterm.',
    'outer-terminal-unknown':
      'Khabar cannot detect the outer terminal. If letters are missing (foot), use `--bidi app`.',
    'kitty-force-ltr':
      'kitty reverses Arabic words. For best results, set `force_ltr yes` in kitty.conf and use `--bidi app`.',
    'not-measured': 'This combination is untested. Check the test card and report the result.',
  },
  multiplexers: {
    tmux: 'tmux. `set -g focus-events on` lets Khabar notice when another terminal attaches.',
    screen: 'screen hides the outer terminal. Check the test card.',
    zellij: 'zellij hides the outer terminal. Check the test card.',
  },
  noMultiplexer: 'none',
  unknownSize: 'unknown',
  pictures: {
    kitty: 'pixels (kitty graphics protocol)',
    sixel: 'pixels (sixel)',
    'half-blocks': 'half blocks',
    'few-colours': 'none: pictures need 256 colors',
    'logical-order': 'none while the terminal reorders the text',
    'no-decoder': 'none: install the optional package with `npm install --global wasm-vips`',
    far: 'Over SSH only with `--pictures on`',
  },
  colours: ['none', '16', '256', '16 million'],
  unknownBackground: 'unknown (no reply to OSC 11, and COLORFGBG is not set)',
  backgroundFrom: { terminal: '(reply to OSC 11)', environment: '(COLORFGBG)' },
  themeReasons: {
    chosen: 'chosen',
    background: 'follows the background',
    'background-unknown': 'the background is unknown',
    'few-colors': 'too few colors for a theme',
    'no-colors': 'colors are off',
  },
  sixteen: 'colors of the terminal',
  noLocale: 'not set',
  notUtf8: 'Not UTF-8. Arabic may show as question marks. Set LANG to a UTF-8 locale, such as C.UTF-8.',
  notAsked: 'Not queried: no reply would change the result.',
  noAnswer: 'no reply',
  bidiModes: [
    'not recognized',
    'on, can be switched off',
    'off, can be switched on',
    'always on',
    'reported as always off',
  ],
  encodings: {
    visual: 'visual: characters in visual order, left to right',
    guarded: 'guarded: a left-to-right mark after each Arabic letter',
    fenced: 'fenced: each word in logical order, followed by a left-to-right mark',
    kitty: 'kitty: Arabic runs reversed, adjacent characters in another weight',
    hybrid: 'hybrid: whole Arabic phrases in logical order, separated by bars',
    logical: 'logical: the terminal reorders the text',
  },
  switches: {
    explicit: 'terminal BiDi is off while the reader is open',
    mlterm: 'terminal BiDi is off for the whole window while the reader is open',
  },
  shaping: { on: 'by Khabar (presentation forms)', off: 'by the terminal' },
  tashkeel: {
    keep: 'shown',
    strip: 'hidden, because this terminal may misplace them (`--tashkeel keep` shows them)',
  },
  hyperlinks: { on: 'on (OSC 8)', off: 'off' },
  clipboard: {
    none: 'none',
    terminal: 'OSC 52. You may need to allow it in the terminal settings.',
    tmux: 'OSC 52 through tmux. It needs `set -g set-clipboard on`.',
  },
  saved: (terminal, options) => `${options} for ${terminal}`,
  nothingSaved: 'none for this terminal',
  nothingToSave: 'Cannot save: there is no terminal. Run `khabar doctor --save` in a terminal.',
  glyphs: 'A box or question mark below means that the font lacks a character.',
  fonts: {
    unknown: 'unknown (no fontconfig, or a remote terminal)',
    missing: codePoints => `No installed font has ${codePoints}. Install DejaVu Sans Mono.`,
    monospaced: families => `Complete monospaced fonts: ${families}`,
    noneMonospaced: 'No complete monospaced font. Install DejaVu Sans Mono.',
  },
  noFile: 'not created yet',
  size,
  stateSize: (files, bytes) => `${counted(files, 'file', 'files')}, ${size(bytes)}`,
  conflicts: copies => `${number(copies)} left by a file synchronizer. The next change merges them.`,
  articles: (count, bookmarked) => `${number(count)}, ${number(bookmarked)} bookmarked`,
  space: (bytes, freeBytes) =>
    freeBytes === 0
      ? size(bytes)
      : `${size(bytes)}, ${size(freeBytes)} of it free (\`khabar doctor --compact\` gives it back to the disk)`,
  alteredVersions: ids =>
    ids.length === 0
      ? 'unaltered'
      : `altered after they were saved: ${ids.join(', ')}. \`khabar history ID\` shows what can be read of them.`,
  sourcesFine: count => `${sources(count)}, none failing`,
  sourcesFailed: (count, total) => `${number(count)} of ${sources(total)} failing:`,
  card: {
    howTo: [
      'The first numbered lines show one sentence in different encodings. Find the first line that matches the dotted pattern: same columns for Nokia, 40% and the brackets, “أعلنت” at the right, joined letters, a straight bar.',
    ],
    chosen: '* is the current choice.',
    choose: 'Use the options of the first line that matches:',
    none: 'If no line matches, report your terminal and a screenshot.',
    marks: line =>
      `Line ${line}: if every letter but the last has its diacritic and the bar is straight, use \`--tashkeel keep\`. If not, use \`--tashkeel strip\`.`,
    ligatures: line => `Line ${line}: four lam-alef ligatures, each below its dot.`,
    panes: line => `Line ${line}: two panes. Each starts at its right edge, and the bars line up.`,
    save: 'To save, run `khabar doctor --save` with the options you chose, such as `--bidi guarded`.',
    mlterm: 'mlterm cannot switch BiDi for single lines. Check the reader instead of this card.',
    onlyOnTerminal: 'Run `khabar doctor` in a terminal to see the test card.',
  },
};
