/**
 * Detects the terminal once (`detectTerminal`, in small pure steps: `chooseFromEnvironment`, `chooseFromTmux`,
 * `chooseFromProbe`) and derives the output encoding from it and the user's options (`decide`). See docs/terminals.md §5.
 */
import { type BidiMode, type MarksPolicy, namedEncodings, type ShapingMode } from '../domain/display.ts';
import { noAnswers, obeysExplicitMode, type ProbeAnswers, terminalFromAnswers } from './answers.ts';
import type { Encoding } from './encodings/index.ts';
import {
  type Environment,
  type Multiplexer,
  multiplexerFromEnvironment,
  terminalFromEnvironment,
  terminalInMultiplexer,
} from './environment.ts';
import {
  profileInsideMultiplexer,
  profileOf,
  type TerminalName,
  type TerminalProfile,
  type Warning,
} from './terminals.ts';
import { type TmuxClient, terminalFromTmux } from './tmux.ts';

/** Reason for the encoding: a code (the key of a message) and the raw value that it is based on. */
export interface Reason {
  readonly code:
    | 'not-a-terminal'
    | 'dumb-terminal'
    | 'screen-reader'
    | 'tmux-client'
    | 'tmux-silent'
    | 'multiplexer'
    | 'environment'
    | 'environment-stale'
    | 'explicit-mode'
    | 'implicit-for-good'
    | 'answers'
    | 'probe-timed-out'
    | 'nothing-known'
    | 'bidi-option'
    | 'shaping-option';
  readonly data: string;
}

/** The encoding for the terminal, before the user's options. */
export interface Choice {
  readonly encoding: Encoding;
  /** Send `CSI 8 l`. */
  readonly explicit: boolean;
  /** Send `CSI 8 h` in the end: not where the terminal was found in explicit mode already. */
  readonly restoreImplicit: boolean;
  /** Send OSC 5379. */
  readonly mlterm: boolean;
  readonly marks: MarksPolicy;
  /** OSC 8 makes links, or at least no garbage. */
  readonly hyperlinks: boolean;
  readonly name: TerminalName | null;
  readonly reasons: readonly Reason[];
  readonly warnings: readonly Warning[];
}

export interface Detection extends Choice {
  /** How text is laid out: in the order of its cells, or as it was written. */
  readonly order: 'visual' | 'logical';
  /** Whether letters are to become presentation forms. */
  readonly shaping: boolean;
  /** What the terminal answered, for `doctor`; `noAnswers` where it was not asked. */
  readonly answers: ProbeAnswers;
  /** The terminal was asked and is not done answering: replies may still arrive among the keys. */
  readonly awaitsReplies: boolean;
  /** The multiplexer between this process and the terminal. */
  readonly multiplexer: Multiplexer | null;
}

const neutral: Choice = {
  encoding: 'visual',
  explicit: false,
  restoreImplicit: false,
  mlterm: false,
  marks: 'none',
  hyperlinks: true,
  name: null,
  reasons: [],
  warnings: [],
};

function choiceOf(name: TerminalName, profile: TerminalProfile, reasons: readonly Reason[]): Choice {
  return {
    ...neutral,
    encoding: profile.encoding,
    mlterm: profile.mlterm ?? false,
    marks: profile.marks,
    hyperlinks: profile.hyperlinks,
    name,
    reasons,
    warnings: profile.warning ? [profile.warning] : [],
  };
}

/** Diacritics are kept: the reader of this output is not a grid of cells. */
const logical = (code: Reason['code'], data: string): Choice => ({
  ...neutral,
  encoding: 'logical',
  marks: 'keep',
  hyperlinks: false,
  reasons: [{ code, data }],
});

const isSet = (value: string | undefined): boolean =>
  value !== undefined && !['', '0', 'false'].includes(value);

/** Step 1: no terminal at all, or one that reads aloud; null: a terminal. */
export function chooseWithoutTerminal(env: Environment, isTTY: boolean): Choice | null {
  if (!isTTY) return logical('not-a-terminal', 'stdout');
  if (env.TERM === 'dumb') return logical('dumb-terminal', 'TERM=dumb');
  if (isSet(env.INK_SCREEN_READER)) return logical('screen-reader', 'INK_SCREEN_READER');
  return null;
}

/** Step 2: what tmux says of its client; null: tmux did not answer. */
export function chooseFromTmux(client: TmuxClient | null): Choice {
  const name = client ? terminalFromTmux(client) : 'multiplexer';
  const reason: Reason = client
    ? { code: 'tmux-client', data: `${client.termType} ${client.termName}`.trim() }
    : { code: 'tmux-silent', data: 'tmux display' };
  return choiceOf(name, profileInsideMultiplexer(name), [reason]);
}

/** Steps 1 to 3, as far as the environment goes by itself: `certain` leaves nothing to ask. Null: it says nothing. */
export function chooseFromEnvironment(
  env: Environment,
  isTTY: boolean,
): { readonly choice: Choice; readonly certain: boolean } | null {
  const noTerminal = chooseWithoutTerminal(env, isTTY);
  if (noTerminal) return { choice: noTerminal, certain: true };
  const multiplexer = multiplexerFromEnvironment(env);
  if (multiplexer) {
    const name = terminalInMultiplexer(env);
    const choice = choiceOf(name, profileInsideMultiplexer(name), [
      { code: 'multiplexer', data: multiplexer },
    ]);
    return { choice, certain: true };
  }
  const name = terminalFromEnvironment(env);
  if (!name) return null;
  const profile = profileOf(name);
  return {
    choice: choiceOf(name, profile, [{ code: 'environment', data: name }]),
    certain: profile.unasked ?? false,
  };
}

const modeReport = (answers: ProbeAnswers): string => `8;${answers.bidiMode}`;

/**
 * Step 4, on top of what the environment says. That the terminal obeys `CSI 8 l` beats every name; its own name beats the
 * environment's, which can be left over from another terminal; and silence leaves the environment's.
 */
export function chooseFromProbe(answers: ProbeAnswers, fromEnvironment: Choice | null): Choice {
  const ownName = terminalFromAnswers(answers);
  if (obeysExplicitMode(answers)) {
    return {
      ...neutral,
      explicit: true,
      restoreImplicit: answers.bidiMode === 1,
      marks: ownName ? profileOf(ownName).marks : 'none',
      hyperlinks: ownName ? profileOf(ownName).hyperlinks : true,
      name: ownName,
      reasons: [{ code: 'explicit-mode', data: modeReport(answers) }],
    };
  }
  if (answers.bidiMode === 3) {
    const reasons: Reason[] = [{ code: 'implicit-for-good', data: modeReport(answers) }];
    return { ...neutral, encoding: 'guarded', name: ownName, reasons };
  }
  if (ownName && ownName !== fromEnvironment?.name) {
    const stale: Reason[] = fromEnvironment?.name
      ? [{ code: 'environment-stale', data: fromEnvironment.name }]
      : [];
    const own: Reason = { code: 'answers', data: answers.version ?? answers.secondary ?? '' };
    return choiceOf(ownName, profileOf(ownName), [...stale, own]);
  }
  if (fromEnvironment) return fromEnvironment;
  const code = answers.complete ? 'nothing-known' : 'probe-timed-out';
  return { ...neutral, hyperlinks: answers.complete, reasons: [{ code, data: '' }] };
}

function withEncoding(choice: Choice, bidi: BidiMode, encoding: Encoding): Choice {
  const reasons = [...choice.reasons, { code: 'bidi-option', data: bidi } as const];
  return {
    ...choice,
    encoding,
    explicit: false,
    restoreImplicit: false,
    mlterm: false,
    reasons,
    warnings: [],
  };
}

/** `app`: the program reorders, and switches the terminal's own BiDi off in whichever way the terminal has. */
function asApp(choice: Choice, isTTY: boolean): Choice {
  const visual = withEncoding(choice, 'app', 'visual');
  if (!isTTY) return visual;
  const mlterm = choice.name === 'mlterm';
  return {
    ...visual,
    mlterm,
    explicit: !mlterm,
    // Found explicit, it is left explicit; not asked, it is taken to be as terminals start.
    restoreImplicit: !mlterm && !(choice.explicit && !choice.restoreImplicit),
  };
}

/** What the user's `--bidi` makes of the choice. */
export function overrideChoice(choice: Choice, bidi: BidiMode, isTTY: boolean): Choice {
  if (bidi === 'auto') return choice;
  if (bidi === 'app') return asApp(choice, isTTY);
  if (bidi === 'terminal') return withEncoding(choice, bidi, 'logical');
  if (bidi === 'off') return withEncoding(choice, bidi, 'visual');
  return withEncoding(choice, bidi, namedEncodings.find(encoding => encoding === bidi) ?? 'visual');
}

export interface ProbeContext {
  readonly env: Environment;
  /** Of stdout; false if it, or stdin for the probe, is not a terminal. */
  readonly isTTY: boolean;
  /** Called only inside tmux. */
  readonly askTmux: () => Promise<TmuxClient | null>;
  /** Asks the terminal; called only where an answer can change something. Never rejects. */
  readonly probe: (questions: ProbeQuestions) => Promise<ProbeAnswers>;
}

/** What may be asked: some terminals print the end of DECRQM. */
export interface ProbeQuestions {
  readonly decrqm: boolean;
}

/** All that detection finds out about a terminal; the choice applies if the user makes none. */
export interface TerminalFacts extends Pick<Detection, 'answers' | 'awaitsReplies' | 'multiplexer'> {
  readonly choice: Choice;
}

const withoutProbe = (choice: Choice, multiplexer: Multiplexer | null): TerminalFacts => ({
  choice,
  answers: noAnswers,
  awaitsReplies: false,
  multiplexer,
});

/** Finds out which terminal this is. In tmux, call it again when another client may have become the active one. */
export async function detectTerminal({ env, isTTY, askTmux, probe }: ProbeContext): Promise<TerminalFacts> {
  const multiplexer = multiplexerFromEnvironment(env);
  if (env.TMUX && !chooseWithoutTerminal(env, isTTY)) {
    return withoutProbe(chooseFromTmux(await askTmux()), multiplexer);
  }
  const fromEnvironment = chooseFromEnvironment(env, isTTY);
  if (fromEnvironment?.certain) return withoutProbe(fromEnvironment.choice, multiplexer);
  const name = fromEnvironment?.choice.name;
  const answers = await probe({ decrqm: !(name && profileOf(name).printsDecrqm) });
  const choice = chooseFromProbe(answers, fromEnvironment?.choice ?? null);
  return { choice, answers, awaitsReplies: !answers.complete, multiplexer };
}

/** `off` turns nothing round and shapes nothing, in whatever encoding; `logical` is the terminal's to order and shape. */
const orderOf = (choice: Choice, bidi: BidiMode): Detection['order'] =>
  choice.encoding === 'logical' || bidi === 'off' ? 'logical' : 'visual';

/** What the user's `--bidi` and `--shaping` make of what was found out. Pure. `isTTY` as in `ProbeContext`. */
export function decide(
  asked: TerminalFacts,
  bidi: BidiMode,
  shaping: ShapingMode,
  isTTY: boolean,
): Detection {
  const { answers, awaitsReplies, multiplexer } = asked;
  const choice = overrideChoice(asked.choice, bidi, isTTY);
  const order = orderOf(choice, bidi);
  const reasons: readonly Reason[] =
    shaping === 'auto' ? choice.reasons : [...choice.reasons, { code: 'shaping-option', data: shaping }];
  return {
    ...choice,
    reasons,
    answers,
    awaitsReplies,
    multiplexer,
    order,
    shaping: shaping === 'auto' ? order === 'visual' : shaping === 'on',
  };
}
