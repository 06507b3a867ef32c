/**
 * The stdin given to Ink: the terminal's, with what was typed during the probe in front. Ink gets one token for each input
 * (`input/tokens.ts`), and so never meets a sequence.
 */
import { PassThrough } from 'node:stream';
import { type DecoderState, decode, expire, initialState, patienceMs, type Step } from './input/decoder.ts';
import { type Decoded, isReport, type Report } from './input/sequences.ts';
import { tokenOf } from './input/tokens.ts';

export interface InputTerminal extends NodeJS.EventEmitter {
  readonly isTTY?: boolean;
  setRawMode?(raw: boolean): unknown;
  resume(): unknown;
  pause(): unknown;
  ref?(): unknown;
  unref?(): unknown;
}

export interface ScreenStdinOptions {
  readonly terminal: InputTerminal;
  /** Typed before: comes first. */
  readonly leftover: string;
  /** The input has ended: the terminal is gone (`Session.hangUp`). */
  readonly onEnd?: () => void;
  /** What the terminal tells of itself, as far as the session has it reported (`SessionMode`) or asked for it. */
  readonly onReport?: (report: Report) => void;
}

/** A stream that Ink takes for a terminal's input (`isTTY`, `setRawMode`, `ref`, `unref`). */
export class ScreenStdin extends PassThrough {
  readonly isTTY: boolean;
  isRaw = false;
  readonly #terminal: InputTerminal;
  readonly #utf8 = new TextDecoder('utf-8', { ignoreBOM: true });
  readonly #onEnd: () => void;
  readonly #onReport: (report: Report) => void;
  #state: DecoderState = initialState;
  #timer: NodeJS.Timeout | undefined;

  constructor({ terminal, leftover, onEnd, onReport }: ScreenStdinOptions) {
    super();
    this.#terminal = terminal;
    this.#onEnd = onEnd ?? (() => {});
    this.#onReport = onReport ?? (() => {});
    this.isTTY = terminal.isTTY ?? false;
    this.#take(leftover);
    this.takeBack();
  }

  setRawMode(raw: boolean): this {
    this.#terminal.setRawMode?.(raw);
    this.isRaw = raw;
    return this;
  }

  ref(): this {
    this.#terminal.ref?.();
    return this;
  }

  unref(): this {
    this.#terminal.unref?.();
    return this;
  }

  /** What is typed from now on is for another program. */
  lend(): void {
    clearTimeout(this.#timer);
    this.#terminal.off('data', this.#receive);
    this.#terminal.off('end', this.#end);
    this.#terminal.pause();
  }

  takeBack(): void {
    this.#terminal.on('data', this.#receive);
    this.#terminal.on('end', this.#end);
    this.#terminal.resume();
  }

  /** Lets go of the terminal for good. */
  close(): void {
    this.lend();
    this.unref();
  }

  readonly #receive = (chunk: Buffer | string): void => {
    this.#take(typeof chunk === 'string' ? chunk : this.#utf8.decode(chunk, { stream: true }));
  };

  readonly #end = (): void => {
    this.#expire();
    this.end();
    this.#onEnd();
  };

  readonly #expire = (): void => this.#pass(expire(this.#state));

  #take(text: string): void {
    this.#pass(decode(this.#state, text));
  }

  #pass({ state, inputs }: Step): void {
    clearTimeout(this.#timer);
    this.#state = state;
    const tokens = inputs.map(input => this.#tokenOf(input)).join('');
    if (tokens) this.write(tokens);
    const patience = patienceMs(state);
    if (patience !== null) this.#timer = setTimeout(this.#expire, patience);
  }

  #tokenOf(input: Decoded): string {
    if (!isReport(input)) return tokenOf(input);
    this.#onReport(input);
    return '';
  }
}
