/**
 * The stdin given to Ink: the terminal's, with what was typed during the probe in front and late replies taken out.
 * Once nothing is outstanding, input passes through untouched and undelayed.
 */
import { PassThrough } from 'node:stream';
import { StringDecoder } from 'node:string_decoder';
import { createReplyFilter } from './reply-filter.ts';

/** How long an Escape may wait for the rest of a reply, while a reply is outstanding. */
const flushAfterMs = 40;

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
}

/** A stream that Ink takes for a terminal's input (`isTTY`, `setRawMode`, `ref`, `unref`). */
export class ScreenStdin extends PassThrough {
  readonly isTTY: boolean;
  isRaw = false;
  readonly #terminal: InputTerminal;
  readonly #decoder = new StringDecoder('utf8');
  readonly #onEnd: () => void;
  readonly #filter = createReplyFilter();
  #awaitsReplies: boolean;
  #timer: NodeJS.Timeout | undefined;

  constructor({ terminal, leftover, awaitsReplies, onEnd }: ScreenStdinOptions) {
    super();
    this.#terminal = terminal;
    this.#awaitsReplies = awaitsReplies;
    this.#onEnd = onEnd ?? (() => {});
    this.isTTY = terminal.isTTY ?? false;
    if (leftover) this.write(leftover);
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
    const input = typeof chunk === 'string' ? chunk : this.#decoder.write(chunk);
    if (!this.#awaitsReplies) {
      this.#pass(input);
      return;
    }
    clearTimeout(this.#timer);
    this.#pass(this.#filter.write(input));
    if (this.#filter.isWaiting)
      this.#timer = setTimeout(() => this.#pass(this.#filter.flush()), flushAfterMs);
    else if (this.#filter.isDone) this.#awaitsReplies = false;
  };

  readonly #end = (): void => {
    this.#pass(this.#filter.flush());
    this.end();
    this.#onEnd();
  };

  #pass(typed: string): void {
    if (typed) this.write(typed);
  }
}
