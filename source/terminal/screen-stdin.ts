/**
 * The stdin given to Ink: the terminal's, with what was typed during the probe in front, late replies and reports of the focus taken
 * out, and function keys as characters. A lone Escape waits only while a reply is outstanding.
 */
import { PassThrough } from 'node:stream';
import { StringDecoder } from 'node:string_decoder';
import { takeFocusReports } from './focus.ts';
import { withFunctionKeys } from './function-keys.ts';
import { createReplyFilter } from './reply-filter.ts';

/** How long the beginning of a sequence may wait for its rest. */
const flushAfterMs = 40;

/** What begins a function key or a report of the focus, at the end of a chunk; more than Escape alone. */
const beginning = /\u001B(?:O2?|\[(?:\[|[12]\d?(?:;\d?)?)?)$/;

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
  /** The probe ended without the reply to its last question: it may still come. */
  readonly awaitsReplies: boolean;
  /** The input has ended: the terminal is gone (`Session.hangUp`). */
  readonly onEnd?: () => void;
  /** Given where the session has the focus reported (`SessionMode.reportFocus`): called with whether we have it now. */
  readonly onFocus?: (focused: boolean) => void;
}

/** A stream that Ink takes for a terminal's input (`isTTY`, `setRawMode`, `ref`, `unref`). */
export class ScreenStdin extends PassThrough {
  readonly isTTY: boolean;
  isRaw = false;
  readonly #terminal: InputTerminal;
  readonly #decoder = new StringDecoder('utf8');
  readonly #onEnd: () => void;
  readonly #onFocus: ScreenStdinOptions['onFocus'];
  readonly #filter = createReplyFilter();
  #awaitsReplies: boolean;
  #timer: NodeJS.Timeout | undefined;
  /** The beginning of a sequence. */
  #waiting = '';

  constructor({ terminal, leftover, awaitsReplies, onEnd, onFocus }: ScreenStdinOptions) {
    super();
    this.#terminal = terminal;
    this.#awaitsReplies = awaitsReplies;
    this.#onEnd = onEnd ?? (() => {});
    this.#onFocus = onFocus;
    this.isTTY = terminal.isTTY ?? false;
    this.#pass(leftover);
    terminal.on('data', this.#receive);
    terminal.on('end', this.#end);
    terminal.resume();
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

  /** Stops reading, so that a child can: `resumeReading` takes it up again. */
  stopReading(): void {
    this.#terminal.off('data', this.#receive);
    this.#terminal.pause();
  }

  resumeReading(): void {
    this.#terminal.on('data', this.#receive);
    this.#terminal.resume();
  }

  /** Lets go of the terminal for good. */
  close(): void {
    clearTimeout(this.#timer);
    this.stopReading();
    this.#terminal.off('end', this.#end);
    this.unref();
  }

  readonly #receive = (chunk: Buffer | string): void => {
    clearTimeout(this.#timer);
    const input = typeof chunk === 'string' ? chunk : this.#decoder.write(chunk);
    this.#take(this.#awaitsReplies ? this.#filter.write(input) : input);
    if (this.#filter.isWaiting || this.#waiting) this.#timer = setTimeout(this.#flush, flushAfterMs);
    else if (this.#filter.isDone) this.#awaitsReplies = false;
  };

  readonly #end = (): void => {
    clearTimeout(this.#timer);
    this.#flush();
    this.end();
    this.#onEnd();
  };

  /** No more came of what waits: it was typed. */
  readonly #flush = (): void => {
    const typed = this.#waiting + this.#filter.flush();
    this.#waiting = '';
    this.#pass(typed);
  };

  #take(input: string): void {
    const typed = this.#waiting + input;
    this.#waiting = beginning.exec(typed)?.[0] ?? '';
    this.#pass(typed.slice(0, typed.length - this.#waiting.length));
  }

  #pass(input: string): void {
    const typed = withFunctionKeys(this.#withoutFocusReports(input));
    if (typed) this.write(typed);
  }

  #withoutFocusReports(input: string): string {
    if (!this.#onFocus) return input;
    const { typed, reports } = takeFocusReports(input);
    for (const focused of reports) this.#onFocus(focused);
    return typed;
  }
}
