import type { DoctorMessages } from './doctor-messages.ts';
import { counted, number } from './en-counts.ts';

const kilobyte = 1024;

export const englishDoctor: DoctorMessages = {
  headings: {
    terminal: 'The terminal',
    answers: 'What it answered',
    display: 'How the reader tells it Arabic',
    glyphs: 'The font',
    files: 'Files',
    sources: 'Sources',
    versions: 'Versions',
    card: 'Test card',
  },
  facts: {
    terminal: 'Terminal',
    multiplexer: 'Multiplexer',
    size: 'Size',
    colours: 'Colours',
    locale: 'Locale',
    bidiMode: 'BiDi mode (DECRQM 8)',
    version: 'Name (XTVERSION)',
    secondary: 'Kind (DA2)',
    primary: 'Abilities (DA1)',
    encoding: 'Lines',
    shaping: 'Letters',
    tashkeel: 'Vowel signs',
    hyperlinks: 'Links',
    clipboard: 'Copying',
    saved: 'Saved',
    fonts: 'Fonts',
  },
  files: {
    sources: 'Sources',
    read: 'Read marks',
    bookmarks: 'Bookmarks',
    settings: 'Settings',
    archive: 'Archive',
  },
  versions: { khabar: 'Khabar', node: 'Node', unicode: 'Unicode', icu: 'ICU', platform: 'Platform' },
  noTerminal: 'There is no terminal here: text stays in logical order, for whatever reads it.',
  unknownTerminal: 'not known by name',
  reasons: {
    'not-a-terminal': () => 'This process has no terminal.',
    'dumb-terminal': data => `${data}: it can only print, so text stays in logical order.`,
    'screen-reader': data => `${data} is set: what reads aloud needs logical order.`,
    'tmux-client': data => `tmux was asked which terminal it runs in, and says: ${data}`,
    'tmux-silent': () => 'tmux did not say which terminal it runs in.',
    multiplexer: data => `This runs inside ${data}, which does not tell which terminal is outside.`,
    environment: data => `The environment names it: ${data}.`,
    'environment-stale': data =>
      `The environment names ${data}, left over from another terminal; the answers are trusted instead.`,
    'explicit-mode': data =>
      `It answered ${data}: it reorders lines itself, and stops when told to (CSI 8 l).`,
    'implicit-for-good': data => `It answered ${data}: it reorders lines itself, and cannot be told not to.`,
    answers: data => `By its own answer: ${data}`,
    'probe-timed-out': () => 'It was asked and did not answer in time, so cells are sent as they stand.',
    'nothing-known': () => 'Nothing it answered is known, so cells are sent as they stand.',
    'bidi-option': data => `You chose --bidi ${data}.`,
    'shaping-option': data => `You chose --shaping ${data}.`,
  },
  warnings: {
    'font-without-arabic':
      'The font of the Linux console has no Arabic: read in a graphical terminal, or load a console font that has.',
    'mlterm-in-multiplexer':
      'mlterm inside a multiplexer keeps its own BiDi on: parts of a line in different colours may change places. Best is to run Khabar in mlterm directly.',
    'outer-terminal-unknown':
      'Which terminal is outside cannot be told. The choice suits most; where letters go missing (foot), choose --bidi app.',
    'kitty-force-ltr':
      'kitty turns Arabic words round by itself. Best is “force_ltr yes” in kitty.conf, with --bidi app.',
    'not-measured': 'This terminal was not seen with this choice: judge the test card, and tell us.',
  },
  multiplexers: {
    tmux: 'tmux. “set -g focus-events on” lets Khabar notice when another terminal attaches.',
    screen: 'screen. It hides which terminal is outside: judge the test card.',
    zellij: 'zellij. It hides which terminal is outside: judge the test card.',
  },
  noMultiplexer: 'none',
  unknownSize: 'unknown',
  noLocale: 'none is set',
  notUtf8:
    'Not UTF-8: Arabic letters may come out as question marks. Set LANG=C.UTF-8 or another UTF-8 locale.',
  notAsked: 'It was not asked: no answer could change the choice.',
  noAnswer: 'no answer',
  bidiModes: [
    'mode unknown; that proves nothing',
    'it reorders by itself now, and can be told not to',
    'it does not reorder now, and can be told to',
    'it always reorders',
    'it never reorders, or says so',
  ],
  encodings: {
    visual: 'visual: cells as they stand, from left to right',
    guarded: 'guarded: a left-to-right mark behind every Arabic letter, so that nothing moves',
    fenced: 'fenced: each word as it is written, with a mark behind it',
    kitty: 'kitty: Arabic runs from their other end, what is beside them in another weight',
    hybrid: 'hybrid: whole Arabic stretches as they are written, with bars that keep them apart',
    logical: 'logical: text as it is written; the terminal puts it in order',
  },
  switches: {
    explicit: 'its own BiDi is switched off while the reader is open',
    mlterm: 'its own BiDi is switched off for the whole window while the reader is open',
  },
  shaping: { on: 'joined by Khabar (presentation forms)', off: 'as written; the terminal joins them' },
  tashkeel: {
    keep: 'shown',
    strip: 'left out, as this terminal may misplace them (--tashkeel keep shows them)',
  },
  hyperlinks: {
    on: 'can be clicked where the terminal does that (OSC 8)',
    off: 'not marked for the terminal',
  },
  clipboard: 'through the terminal (OSC 52), which may have to allow it in its settings',
  clipboardInTmux: 'through tmux (OSC 52): it needs “set -g set-clipboard on”',
  saved: (terminal, options) => `${options} for ${terminal}`,
  nothingSaved: 'nothing for this terminal',
  nothingToSave: 'There is no terminal here to save a choice for.',
  glyphs:
    'Each of these is a letter, the ligature of lam and alef, a tatweel or a bar. A box or a question mark in its place means that the font lacks it.',
  fonts: {
    unknown: 'cannot be told from here (no fontconfig, or the terminal is on another machine)',
    missing: codePoints => `No installed font has ${codePoints}. Install DejaVu Sans Mono.`,
    monospaced: families => `Monospaced, with everything needed: ${families}`,
    noneMonospaced: 'No monospaced font has everything needed. Install DejaVu Sans Mono.',
  },
  noFile: 'not there yet',
  size: bytes =>
    bytes < 10 * kilobyte ? counted(bytes, 'byte', 'bytes') : `${number(Math.round(bytes / kilobyte))} KiB`,
  sourcesFine: count => `${counted(count, 'source', 'sources')}; none failed the last time.`,
  sourcesFailed: (count, total) => `${number(count)} of ${number(total)} failed the last time:`,
  card: {
    howTo: [
      'Each numbered line holds the same sentence, told to the terminal in another way. In the pattern above them a dot stands for an Arabic letter: a line is right where Nokia, 40% and the brackets stand exactly below those of the pattern, the sentence begins at the right with “أعلنت”, letters are joined, and the bar at the right is straight.',
    ],
    chosen: 'The line with the star is the one in use now.',
    chooseFirst: (line, options) => `If line ${line} is right, choose ${options}.`,
    choose: (line, options) => `If no line above it is right but line ${line} is, choose ${options}.`,
    none: 'If none is right, tell us what you see, and which terminal it is.',
    marks: line =>
      `Line ${line}: if a vowel sign stands above or below each letter but the last, and the bar is straight, choose --tashkeel keep, else --tashkeel strip.`,
    ligatures: line => `Line ${line}: four ligatures of lam and alef, each in one cell, below the dots.`,
    panes: line =>
      `Line ${line}: two panes; each begins at its own right, with the bar between them below that of the pattern.`,
    save: 'khabar doctor --save keeps the choice for this terminal; with --bidi, --shaping or --tashkeel it keeps those.',
    mlterm:
      'mlterm switches its BiDi for the whole window only, so the reader looks as line 1 would there with it off: judge the reader itself.',
    onlyOnTerminal: 'The test card is shown where the output is a terminal.',
  },
};
