/**
 * Writes to a file or a pipe without Node's stream for it, which takes 4 ms to make; most runs write once and end.
 * A terminal, and a pipe that is full and does not block, is written to through the stream.
 */
import { fstatSync, writeSync } from 'node:fs';

export interface DirectOutput {
  readonly write: (text: string | Uint8Array) => void;
  readonly isTTY: boolean;
  /** Null if the output is no terminal. */
  readonly columns: number | null;
}

export interface DirectOutputOptions {
  readonly descriptor: number;
  /** Node's stream for the same descriptor, made on the first call; its errors are the caller's. */
  readonly stream: () => NodeJS.WriteStream;
  /** What the stream's `error` event would bring: `EPIPE` once nobody reads on. */
  readonly onError: (error: NodeJS.ErrnoException) => void;
  readonly writeBytes?: (descriptor: number, bytes: Uint8Array) => number;
}

function isFileOrPipe(descriptor: number): boolean {
  try {
    return !fstatSync(descriptor).isCharacterDevice();
  } catch {
    return false;
  }
}

/** A pipe that does not block has no room now. */
const isFull = (error: unknown): boolean => (error as NodeJS.ErrnoException).code === 'EAGAIN';

export function createDirectOutput(options: DirectOutputOptions): DirectOutput {
  const { descriptor, stream, onError, writeBytes = writeSync } = options;
  let isDirect = isFileOrPipe(descriptor);

  function writeDirectly(text: string | Uint8Array): void {
    let rest = typeof text === 'string' ? Buffer.from(text) : text;
    try {
      while (rest.length > 0) rest = rest.subarray(writeBytes(descriptor, rest));
    } catch (error) {
      if (isFull(error)) {
        isDirect = false;
        stream().write(rest);
      } else onError(error as NodeJS.ErrnoException);
    }
  }

  const isTerminal = (): boolean => !isDirect && stream().isTTY === true;
  return {
    write: text => (isDirect ? writeDirectly(text) : void stream().write(text)),
    get isTTY() {
      return isTerminal();
    },
    get columns() {
      return isTerminal() ? stream().columns || null : null;
    },
  };
}
