import { describe, expect, test } from 'vitest';
import type { BidiMode, MarksPolicy, ShapingMode } from '../../source/domain/display.ts';
import { noAnswers, type ProbeAnswers, parseAnswers } from '../../source/terminal/answers.ts';
import {
  type Choice,
  chooseFromEnvironment,
  chooseFromProbe,
  chooseFromTmux,
  type Detection,
  decide,
  detectTerminal,
  type ProbeQuestions,
} from '../../source/terminal/detect.ts';
import type { Environment } from '../../source/terminal/environment.ts';
import type { TmuxClient } from '../../source/terminal/tmux.ts';

const xterm256 = { TERM: 'xterm-256color' };
const primary = '\u001B[?62;22c';
const mode = (value: number): string => `\u001B[8;${value}$y`;
const version = (name: string): string => `\u001BP>|${name}\u001B\\`;
const answered = (replies: string): ProbeAnswers => parseAnswers(replies + primary);

/** name, encoding, and `explicit` or `mlterm` where it is so. */
const summary = ({ name, encoding, explicit, mlterm }: Choice): string =>
  [name ?? '?', encoding, explicit ? 'explicit' : '', mlterm ? 'mlterm' : ''].filter(Boolean).join(' ');

interface World {
  readonly env?: Environment;
  readonly isTTY?: boolean;
  readonly tmux?: TmuxClient | null;
  readonly answers?: ProbeAnswers;
  readonly bidi?: BidiMode;
  readonly shaping?: ShapingMode;
}

interface Outcome {
  readonly detection: Detection;
  readonly asked: readonly (ProbeQuestions | 'tmux')[];
}

async function detectIn(world: World): Promise<Outcome> {
  const asked: (ProbeQuestions | 'tmux')[] = [];
  const { isTTY = true, bidi = 'auto', shaping = 'auto' } = world;
  const found = await detectTerminal({
    env: world.env ?? xterm256,
    isTTY,
    askTmux: () => {
      asked.push('tmux');
      return Promise.resolve(world.tmux ?? null);
    },
    probe: questions => {
      asked.push(questions);
      return Promise.resolve(world.answers ?? answered(''));
    },
  });
  return { detection: decide(found, bidi, shaping, isTTY), asked };
}

describe('the environment', () => {
  const rows: readonly (readonly [Environment, string])[] = [
    [{ KITTY_WINDOW_ID: '1', TERM: 'xterm' }, 'kitty kitty'],
    [{ TERM: 'xterm-kitty' }, 'kitty kitty'],
    [{ KONSOLE_VERSION: '221203' }, 'konsole fenced'],
    [{ MLTERM: '3.9.0' }, 'mlterm visual mlterm'],
    [{ TERM: 'mlterm' }, 'mlterm visual mlterm'],
    [{ TERM: 'foot-extra' }, 'foot visual'],
    [{ TERM_PROGRAM: 'Apple_Terminal' }, 'apple-terminal hybrid'],
    [{ TERM_PROGRAM: 'iTerm.app', TERM_PROGRAM_VERSION: '3.7.0beta2' }, 'iterm2 hybrid'],
    [{ TERM_PROGRAM: 'iTerm.app', TERM_PROGRAM_VERSION: '3.6.11' }, 'iterm2-before-3.7 visual'],
    [{ TERM_PROGRAM: 'iTerm.app', TERM_PROGRAM_VERSION: '4.0' }, 'iterm2 hybrid'],
    [{ TERM_PROGRAM: 'vscode' }, 'xterm.js guarded'],
    [{ ...xterm256, ZUTTY_VERSION: '0.14' }, 'zutty visual'],
    [{ WT_SESSION: 'x' }, 'windows-terminal visual'],
    [{ TERM: 'linux' }, 'linux visual'],
    [{ STY: '1.pts', TERM: 'screen' }, 'multiplexer guarded'],
    [{ ZELLIJ: '0', KITTY_WINDOW_ID: '1' }, 'kitty kitty'],
    [{ STY: '1.pts', KONSOLE_VERSION: '221203' }, 'konsole fenced'],
    [{ STY: '1.pts', MLTERM: '3.9.0' }, 'mlterm hybrid'],
    [{ STY: '1.pts', TERM_PROGRAM: 'iTerm.app' }, 'multiplexer guarded'],
    [{ TERM: 'dumb' }, '? logical'],
    [{ ...xterm256, INK_SCREEN_READER: 'true' }, '? logical'],
  ];
  test.each(rows)('%j', (env, expected) => {
    const found = chooseFromEnvironment(env, true);
    expect(found && summary(found.choice)).toBe(expected);
  });

  test('in Zutty, which draws no marks, a hamza is still sent as a mark', () => {
    const found = chooseFromEnvironment({ ...xterm256, ZUTTY_VERSION: '0.14' }, true);
    expect(found?.choice.marks).toBe('strip');
  });

  test('says nothing of a terminal that has no name of its own', () => {
    expect(chooseFromEnvironment({ ...xterm256, VTE_VERSION: '7006' }, true)).toBeNull();
  });

  test('a pipe is logical, whatever else is set', () => {
    const found = chooseFromEnvironment({ TMUX: 'x', KITTY_WINDOW_ID: '1' }, false);
    expect(found?.choice.encoding).toBe('logical');
    expect(found?.certain).toBe(true);
  });

  test('the Linux console comes with a warning', () => {
    expect(chooseFromEnvironment({ TERM: 'linux' }, true)?.choice.warnings).toEqual(['font-without-arabic']);
  });
});

describe('tmux', () => {
  const rows: readonly (readonly [string, string, string])[] = [
    ['kitty(0.41.1)', 'xterm-kitty', 'kitty kitty'],
    ['Konsole 22.12.3', 'xterm-256color', 'konsole fenced'],
    ['foot(1.21.0)', 'foot', 'foot visual'],
    ['XTerm(379)', 'xterm', 'xterm visual'],
    ['ghostty 1.2', 'xterm-ghostty', 'ghostty visual'],
    ['VTE(8001)', 'xterm-256color', 'vte guarded'],
    ['xterm.js(6.0.0)', 'xterm-256color', 'xterm.js guarded'],
    ['WezTerm 20240203', 'xterm-256color', 'wezterm visual'],
    ['mintty 3.7.0', 'xterm', 'mintty guarded'],
    ['iTerm2 3.6.1', 'xterm-256color', 'iterm2-before-3.7 visual'],
    ['', 'xterm-kitty', 'kitty kitty'],
    ['', 'foot-direct', 'foot visual'],
    ['', 'alacritty', 'alacritty visual'],
    ['', 'rxvt-unicode-256color', 'urxvt visual'],
    ['', 'st-256color', 'st visual'],
    ['', 'mlterm', 'mlterm hybrid'],
    ['', 'xterm-256color', 'multiplexer guarded'],
  ];
  test.each(rows)('type %j, name %j', (termType, termName, expected) => {
    expect(summary(chooseFromTmux({ termType, termName, programs: [] }))).toBe(expected);
  });

  test.each([
    ['VTE(8001)', 'xterm-256color', 'VTE(8001) xterm-256color'],
    ['', 'xterm-256color', 'xterm-256color'],
  ])('type %j, name %j: the reason is %j', (termType, termName, data) => {
    const { reasons } = chooseFromTmux({ termType, termName, programs: [] });
    expect(reasons).toEqual([{ code: 'tmux-client', data }]);
  });

  test('is asked in the place of the environment, which leaks, and of the terminal', async () => {
    const env = { TMUX: '/tmp/tmux', KONSOLE_VERSION: '221203' };
    const { detection, asked } = await detectIn({
      env,
      tmux: { termType: 'VTE(8001)', termName: 'xterm', programs: [] },
    });
    expect(summary(detection)).toBe('vte guarded');
    expect(asked).toEqual(['tmux']);
  });

  test('is not asked for a pipe', async () => {
    expect((await detectIn({ env: { TMUX: 'x' }, isTTY: false })).asked).toEqual([]);
  });

  test('that is silent leaves the outer terminal unknown', () => {
    const choice = chooseFromTmux(null);
    expect(summary(choice)).toBe('multiplexer guarded');
    expect(choice.warnings).toEqual(['outer-terminal-unknown']);
  });
});

describe('the probe', () => {
  const rows: readonly (readonly [string, string])[] = [
    [`${mode(1)}\u001B[>65;7006;1c`, 'vte visual explicit'],
    [mode(2) + version('WezTerm 2024'), 'wezterm visual explicit'],
    [mode(1), '? visual explicit'],
    [mode(3), '? guarded'],
    ['\u001B[>1;115;0c', 'konsole fenced'],
    [version('Konsole 25.04.2'), 'konsole fenced'],
    [`${mode(0)}\u001B[>1;4000;41c`, 'kitty kitty'],
    [`${mode(0) + version('kitty(0.41.1)')}\u001B[>1;4000;41c`, 'kitty kitty'],
    [`${mode(0)}\u001B[>24;279;0c`, 'mlterm visual mlterm'],
    ['\u001B[>0;115;0c', 'qterminal hybrid'],
    [mode(4) + version('iTerm2 3.7.1'), 'iterm2 hybrid'],
    [mode(4) + version('iTerm2 3.6.9'), 'iterm2-before-3.7 visual'],
    [`${mode(0)}\u001B[>0;276;0c`, 'xterm.js guarded'],
    [mode(0) + version('xterm.js(6.0.0)'), 'xterm.js guarded'],
    [`${mode(0) + version('XTerm(379)')}\u001B[>41;379;0c`, 'xterm visual'],
    ['\u001B[>1;011301;0c', 'foot visual'],
    ['\u001B[>0;1700;1c', '? visual'],
    ['\u001B[>84;0;0c', 'multiplexer guarded'],
    ['', '? visual'],
  ];
  test.each(rows)('%j', (replies, expected) => {
    expect(summary(chooseFromProbe(answered(replies), null))).toBe(expected);
  });

  test('only what was found implicit is set back to it', () => {
    expect(chooseFromProbe(answered(mode(1)), null).restoreImplicit).toBe(true);
    expect(chooseFromProbe(answered(mode(2)), null).restoreImplicit).toBe(false);
  });

  const konsole = { ...xterm256, KONSOLE_VERSION: '221203' };

  test('that the mode is obeyed beats a stale environment', async () => {
    const { detection } = await detectIn({ env: konsole, answers: answered(`${mode(1)}\u001B[>65;7006;1c`) });
    expect(summary(detection)).toBe('vte visual explicit');
  });

  test('that it is not obeyed proves nothing', async () => {
    const { detection } = await detectIn({ env: konsole, answers: answered(mode(0)) });
    expect(summary(detection)).toBe('konsole fenced');
  });

  test("the terminal's own name beats one left in the environment, and that is said", async () => {
    const { detection } = await detectIn({
      env: konsole,
      answers: answered(mode(0) + version('XTerm(379)')),
    });
    expect(summary(detection)).toBe('xterm visual');
    expect(detection.reasons).toEqual([
      { code: 'environment-stale', data: 'konsole' },
      { code: 'answers', data: 'XTerm(379)' },
    ]);
  });

  test('a terminal that prints the end of DECRQM is not sent it', async () => {
    expect((await detectIn({ env: { TERM_PROGRAM: 'Apple_Terminal' } })).asked).toEqual([{ decrqm: false }]);
    expect((await detectIn({})).asked).toEqual([{ decrqm: true }]);
  });

  test('is spared where nothing can be learned', async () => {
    for (const env of [{ TERM: 'linux' }, { TERM: 'dumb' }, { STY: 'x' }, { ZELLIJ: '0' }]) {
      expect((await detectIn({ env })).asked).toEqual([]);
    }
    expect((await detectIn({ isTTY: false })).asked).toEqual([]);
  });

  test('only one that was asked and is not done may still answer', async () => {
    expect((await detectIn({ env: konsole, answers: noAnswers })).detection.awaitsReplies).toBe(true);
    expect((await detectIn({ env: konsole })).detection.awaitsReplies).toBe(false);
    expect((await detectIn({ env: { TERM: 'linux' } })).detection.awaitsReplies).toBe(false);
  });

  test('time that ran out is a reason of its own', async () => {
    const { detection } = await detectIn({ answers: noAnswers });
    expect(summary(detection)).toBe('? visual');
    expect(detection.reasons).toEqual([{ code: 'probe-timed-out', data: '' }]);
  });
});

describe('harakat', () => {
  const rows: readonly (readonly [string, MarksPolicy])[] = [
    [`${mode(1)}\u001B[>65;7006;1c`, 'usual'],
    [version('XTerm(379)'), 'usual'],
    ['\u001B[>85;95;0c', 'common'],
    ['\u001B[>24;279;0c', 'common'],
    ['\u001B[>1;115;0c', 'usual'],
    ['\u001B[>0;276;0c', 'usual'],
    [version('foot(1.21.0)'), 'none'],
    ['\u001B[>1;4000;26c', 'none'],
    ['\u001B[>0;1700;1c', 'none'],
    [mode(1), 'none'],
    ['', 'none'],
  ];
  test.each(rows)('%j: %s', (replies, marks) => {
    expect(chooseFromProbe(answered(replies), null).marks).toBe(marks);
  });

  test('stay in what is no grid of cells', async () => {
    expect((await detectIn({ isTTY: false })).detection.marks).toBe('keep');
  });
});

describe('--bidi', () => {
  const vte = answered(`${mode(1)}\u001B[>65;7006;1c`);
  const layout = ({ encoding, explicit, mlterm, order, shaping }: Detection) =>
    [encoding, explicit && 'explicit', mlterm && 'mlterm', order, shaping && 'shaped']
      .filter(Boolean)
      .join(' ');
  const rows: readonly (readonly [BidiMode, string])[] = [
    ['auto', 'visual explicit visual shaped'],
    ['app', 'visual explicit visual shaped'],
    ['terminal', 'logical logical'],
    ['off', 'visual logical'],
    ['guarded', 'guarded visual shaped'],
    ['fenced', 'fenced visual shaped'],
    ['kitty', 'kitty visual shaped'],
    ['hybrid', 'hybrid visual shaped'],
  ];
  test.each(rows)('%s', async (bidi, expected) => {
    expect(layout((await detectIn({ answers: vte, bidi })).detection)).toBe(expected);
  });

  test('app uses the way of mlterm there', async () => {
    const { detection } = await detectIn({ env: { MLTERM: '3.9.0' }, bidi: 'app' });
    expect(layout(detection)).toBe('visual mlterm visual shaped');
  });

  test('app leaves a terminal explicit that was', async () => {
    expect((await detectIn({ bidi: 'app', answers: answered(mode(2)) })).detection.restoreImplicit).toBe(
      false,
    );
    expect((await detectIn({ bidi: 'app', answers: answered(mode(0)) })).detection.restoreImplicit).toBe(
      true,
    );
  });

  test('app for a pipe is order and forms, no bytes', async () => {
    const { detection } = await detectIn({ isTTY: false, bidi: 'app' });
    expect(layout(detection)).toBe('visual visual shaped');
  });

  test('the user is the last reason', async () => {
    const { detection } = await detectIn({ bidi: 'guarded', shaping: 'off' });
    expect(detection.reasons.slice(-2)).toEqual([
      { code: 'bidi-option', data: 'guarded' },
      { code: 'shaping-option', data: 'off' },
    ]);
  });

  test('--shaping decides over forms alone', async () => {
    expect(layout((await detectIn({ shaping: 'off', answers: vte })).detection)).toBe(
      'visual explicit visual',
    );
    expect(layout((await detectIn({ shaping: 'on', bidi: 'terminal' })).detection)).toBe(
      'logical logical shaped',
    );
  });
});

describe('hyperlinks', () => {
  const rows: readonly (readonly [World, boolean])[] = [
    [{ answers: answered(`${mode(1)}\u001B[>65;7006;1c`) }, true],
    [{ env: { TERM: 'xterm-kitty' } }, true],
    [{}, true],
    [{ answers: noAnswers }, false],
    [{ env: { TERM: 'linux' } }, false],
    [{ env: { TERM: 'dumb' } }, false],
    [{ isTTY: false }, false],
  ];
  test.each(rows)('%j: %s', async (world, expected) => {
    expect((await detectIn(world)).detection.hyperlinks).toBe(expected);
  });
});

test('what was asked once is decided anew as often as the user likes', async () => {
  let probes = 0;
  const asked = await detectTerminal({
    env: xterm256,
    isTTY: true,
    askTmux: () => Promise.resolve(null),
    probe: () => {
      probes++;
      return Promise.resolve(answered(`${mode(1)}\u001B[>65;7006;1c`));
    },
  });
  const encodings = (['auto', 'guarded', 'terminal', 'app', 'auto'] as const).map(bidi =>
    summary(decide(asked, bidi, 'auto', true)),
  );
  expect(encodings).toEqual([
    'vte visual explicit',
    'vte guarded',
    'vte logical',
    'vte visual explicit',
    'vte visual explicit',
  ]);
  expect(decide(asked, 'guarded', 'off', true).shaping).toBe(false);
  expect(probes).toBe(1);
});

test('the multiplexer in between is named', async () => {
  expect((await detectIn({ env: { TMUX: 'x' } })).detection.multiplexer).toBe('tmux');
  expect((await detectIn({ env: { STY: 'x' } })).detection.multiplexer).toBe('screen');
  expect((await detectIn({})).detection.multiplexer).toBeNull();
});
