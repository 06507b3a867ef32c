/** Takes late replies of the terminal out of what the user types, and never a key. */
import { hasPrimaryReply, replyPattern } from './answers.ts';

/**
 * The beginning of a reply at the end of a chunk. ESC, ESC `[` and ESC `P` are keys too (Escape, Alt+[, Alt+Shift+P), as is
 * urxvt's CSI 8 `$` (Shift+End): these wait only until `flush`.
 */
const beginning =
  /\u001B(?:\[(?:[?>][\d;]*|\??(?:\d+(?:;(?:\d\$?)?)?)?)?|P(?:>(?:\|[^\u0007\u001B]{0,256}\u001B?)?)?)?$/;

export interface ReplyFilter {
  /** The chunk without the replies in it; what may be the beginning of one waits for the next chunk or for `flush`. */
  write(chunk: string): string;
  /** Gives back what waits: no reply came of it, so it was typed. */
  flush(): string;
  readonly isWaiting: boolean;
  /** The reply to DA1 went through: nothing that was asked is outstanding. */
  readonly isDone: boolean;
}

export function createReplyFilter(): ReplyFilter {
  let waiting = '';
  let isDone = false;
  return {
    write(chunk) {
      const input = waiting + chunk;
      if (hasPrimaryReply(input)) isDone = true;
      const typed = input.replace(replyPattern, '');
      waiting = beginning.exec(typed)?.[0] ?? '';
      return typed.slice(0, typed.length - waiting.length);
    },
    flush() {
      const typed = waiting;
      waiting = '';
      return typed;
    },
    get isWaiting() {
      return waiting !== '';
    },
    get isDone() {
      return isDone;
    },
  };
}
