/**
 * Asks the terminal what it is (docs/terminals.md §5.4): one write, with DA1 last, which everybody answers, so that its reply ends the
 * wait. To be called in the alternate screen; what some terminals print of it is wiped by the session's `CSI 2 J`.
 */
import { StringDecoder } from 'node:string_decoder';
import { hasPrimaryReply, noAnswers, type ProbeAnswers, parseAnswers, replyPattern } from './answers.ts';
import type { Environment } from './environment.ts';
import { csi } from './escapes.ts';
import { colorQuestions, colorReply, colorsIn, type OwnColors, unknownColors } from './own-colors.ts';

/** Whether BiDi can be switched off, and whether margins at the sides can be switched on. */
const decrqm = `${csi}8$p${csi}?69$p`;
const xtversion = `${csi}>q`;
const secondaryAttributes = `${csi}>c`;
/** Of a cell, in pixels (xterm's window operations). */
export const cellQuestion = `${csi}16t`;
const primaryAttributes = `${csi}c`;

/** What may be asked: who the terminal is, with or without DECRQM, whose end some terminals print; and its colours. */
export interface Questions {
  readonly identity: 'with-decrqm' | 'without-decrqm' | 'none';
  readonly colors: boolean;
}

const identityQuestions: Readonly<Record<Questions['identity'], string>> = {
  'with-decrqm': decrqm + xtversion + secondaryAttributes + cellQuestion,
  'without-decrqm': xtversion + secondaryAttributes + cellQuestion,
  none: '',
};

export const probeBytes = ({ identity, colors }: Questions): string =>
  identityQuestions[identity] + (colors ? colorQuestions : '') + primaryAttributes;

const patienceMs = 300;
const patienceOverSshMs = 1000;

/** The terminal runs on another machine. */
export const isRemote = (env: Environment): boolean => Boolean(env.SSH_CONNECTION || env.SSH_TTY);

/** How long a terminal may take: longer where a network is in between. */
export const probePatience = (env: Environment): number => (isRemote(env) ? patienceOverSshMs : patienceMs);

/** What the probe needs of a terminal's input. */
export interface ProbeInput {
  readonly isTTY?: boolean;
  readonly isRaw?: boolean;
  setRawMode?(raw: boolean): unknown;
  on(event: 'data', listener: (chunk: Buffer | string) => void): unknown;
  off(event: 'data', listener: (chunk: Buffer | string) => void): unknown;
  resume(): unknown;
  pause(): unknown;
}

export interface ProbeOptions {
  readonly input: ProbeInput;
  readonly write: (bytes: string) => void;
  readonly timeoutMs: number;
  readonly questions: Questions;
}

export interface ProbeResult {
  readonly answers: ProbeAnswers;
  readonly colors: OwnColors;
  /** What the user typed meanwhile, in order; belongs at the front of the program's input. */
  readonly leftover: string;
}

const unasked: ProbeResult = { answers: noAnswers, colors: unknownColors, leftover: '' };

const colorReplies = new RegExp(colorReply, 'giu');

/** Sorts what came in into answers and keys. */
function sortInput(received: string): ProbeResult {
  const leftover = received.replace(replyPattern, '').replace(colorReplies, '');
  return { answers: parseAnswers(received), colors: colorsIn(received), leftover };
}

/**
 * Never throws or rejects: what cannot be asked gives no answers. Leaves the input in raw mode and paused, so that neither a
 * late reply nor a key is echoed between here and the program's own reading; the session's end takes raw mode back.
 * Replies that come after the time is up are dropped where input is decoded, like every sequence that is not a key.
 */
export function probeTerminal({ input, write, timeoutMs, questions }: ProbeOptions): Promise<ProbeResult> {
  if (!input.isTTY || !input.setRawMode) return Promise.resolve(unasked);
  const decoder = new StringDecoder('utf8');
  let received = '';
  return new Promise(resolve => {
    const finish = (): void => {
      clearTimeout(timer);
      input.off('data', receive);
      input.pause();
      resolve(sortInput(received + decoder.end()));
    };
    const receive = (chunk: Buffer | string): void => {
      received += typeof chunk === 'string' ? chunk : decoder.write(chunk);
      if (hasPrimaryReply(received)) finish();
    };
    const timer = setTimeout(finish, timeoutMs);
    try {
      input.setRawMode?.(true);
      input.on('data', receive);
      input.resume();
      write(probeBytes(questions));
    } catch {
      finish();
    }
  });
}

/**
 * For who asks and then ends: reads on until the reply to the last question has come, or the time is up, so that it does not come to
 * whoever reads the terminal next. Gives what was typed meanwhile.
 */
export function swallowLateReplies(input: ProbeInput, timeoutMs: number): Promise<string> {
  let received = '';
  return new Promise(resolve => {
    const finish = (): void => {
      clearTimeout(timer);
      input.off('data', receive);
      input.pause();
      resolve(sortInput(received).leftover);
    };
    const receive = (chunk: Buffer | string): void => {
      received += chunk.toString();
      if (hasPrimaryReply(received)) finish();
    };
    const timer = setTimeout(finish, timeoutMs);
    input.on('data', receive);
    input.resume();
  });
}
