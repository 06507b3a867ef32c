/**
 * The terminal while the program has it: the alternate screen, the terminal's BiDi switched off, the cursor hidden; and all of it
 * put back on every way out. Writes past all streams, so that it also works in `exit` handlers and after a crash.
 */
import {
  endBytes,
  enterAlternateScreen,
  hideCursor,
  plainMode,
  type SessionMode,
  startBytes,
  undoMode,
} from './session-bytes.ts';

/** What the session needs of `process`. */
export interface ProcessHost extends Pick<NodeJS.EventEmitter, 'on' | 'off'> {
  readonly pid: number;
  exit(code: number): void;
  kill(pid: number, signal: NodeJS.Signals): unknown;
}

/** What the session needs of the terminal's input: raw mode is taken back on leaving and put on again on return. */
export interface RawInput {
  readonly isRaw?: boolean;
  setRawMode?(raw: boolean): unknown;
}

export interface SessionOptions {
  readonly host: ProcessHost;
  /** Writes to the terminal at once (`createSyncWriter(fs.writeSync, 1)`). */
  readonly write: (bytes: string) => void;
  readonly input?: RawInput;
  /** The terminal is ours, and its screen blank: draw everything. */
  readonly onEnter?: () => void;
  /** From here on nothing may be written to the terminal. Comes before the last bytes are written. */
  readonly onLeave?: () => void;
  /** An uncaught error or rejection, with the terminal restored already; the program then exits with 1. */
  readonly onCrash: (error: unknown) => void;
  /** The terminal is gone for good: lets go of it (`closeStandardStreams`), before the program exits with 129. */
  readonly onHangUp?: () => void;
  /** Calls back after the process has had the time to be stopped; 20 ms by default. */
  readonly defer?: (callback: () => void) => void;
}

export interface Session {
  /** Enters the alternate screen, for the probe; from here on every way out restores. */
  open(): void;
  /** Takes the terminal in this mode, also in the place of another mode: clears the screen and has everything drawn. */
  start(mode: SessionMode): void;
  /** The start bytes once more, after the size changed; the caller draws. */
  restart(): void;
  /** Gives the terminal to a child (a pager, an editor) until `resume`. */
  suspend(): void;
  resume(): void;
  /** Stops the whole job, as Ctrl-Z does; comes back when it is continued. */
  stop(): void;
  /** The terminal's input has ended: ends the program as SIGHUP does, which may come later, or too late. */
  hangUp(): void;
  /** Restores the terminal and lets go of the process. Does nothing the second time. */
  close(): void;
  readonly isActive: boolean;
}

/** 128 and the number of the signal, as shells have it. */
const exitCodes = { hangUp: 129, interrupt: 130, terminate: 143, crash: 1 } as const;

/** What reading and writing a terminal that is gone ends in. */
const isHangUp = (error: unknown): boolean => (error as NodeJS.ErrnoException | null)?.code === 'EIO';

const stopDelayMs = 20;
const ownProcessGroup = 0;

type State = 'new' | 'active' | 'suspended' | 'stopped' | 'closed';

export function createSession(options: SessionOptions): Session {
  const { host, write, input, onEnter, onLeave, onCrash } = options;
  const defer = options.defer ?? (callback => void setTimeout(callback, stopDelayMs));
  let state: State = 'new';
  let mode = plainMode;
  let started = false;
  let wasRaw = false;
  let isStopping = false;

  /** A terminal that is gone throws; there is nothing left to set then. */
  const setRawMode = (raw: boolean): void => {
    try {
      input?.setRawMode?.(raw);
    } catch (error) {
      if (!isHangUp(error)) throw error;
    }
  };

  const enter = (): void => {
    state = 'active';
    if (wasRaw) setRawMode(true);
    write(enterAlternateScreen + (started ? startBytes(mode) : '') + hideCursor);
    if (started) onEnter?.();
  };

  const releaseRawMode = (): void => {
    wasRaw = input?.isRaw ?? false;
    if (wasRaw) setRawMode(false);
  };

  const leave = (next: State): void => {
    if (state === 'active') {
      onLeave?.();
      write(endBytes(mode));
      releaseRawMode();
    }
    state = next;
  };

  const comeBack = (): void => {
    if (!isStopping) return;
    isStopping = false;
    host.on('SIGTSTP', onStop);
    if (state === 'stopped') enter();
  };

  /** Without a listener the signal has its own effect: it stops us, unless there is no shell that could continue us. */
  const stopProcess = (pid: number): void => {
    if (isStopping || state === 'new' || state === 'closed') return;
    if (state === 'active') leave('stopped');
    isStopping = true;
    host.off('SIGTSTP', onStop);
    host.kill(pid, 'SIGTSTP');
    defer(comeBack);
  };

  const onStop = (): void => stopProcess(host.pid);

  /** Stopped without a word (SIGSTOP): a shell has written into our screen, and changed the terminal's modes. */
  const recover = (): void => {
    releaseRawMode();
    if (wasRaw) setRawMode(true);
    write((started ? startBytes(mode) : '') + hideCursor);
    if (started) onEnter?.();
  };

  const onContinue = (): void => {
    if (isStopping) comeBack();
    else if (state === 'active') recover();
  };

  /** The listeners stay: what else listens for a signal, as Ink does, would end the process if nobody else did. */
  const exit = (code: number): void => {
    giveBack();
    host.exit(code);
  };

  /** Ctrl-C in a child reaches the whole group, and is the child's. */
  const onInterrupt = (): void => {
    if (state !== 'suspended') exit(exitCodes.interrupt);
  };

  const hangUp = (): void => {
    giveBack();
    options.onHangUp?.();
    host.exit(exitCodes.hangUp);
  };

  const onError = (error: unknown): void => {
    if (isHangUp(error)) {
      hangUp();
      return;
    }
    giveBack();
    onCrash(error);
    host.exit(exitCodes.crash);
  };

  const listeners: readonly (readonly [string, (error: unknown) => void])[] = [
    ['SIGINT', onInterrupt],
    ['SIGTERM', () => exit(exitCodes.terminate)],
    ['SIGHUP', hangUp],
    ['SIGTSTP', onStop],
    ['SIGCONT', onContinue],
    ['uncaughtException', onError],
    ['unhandledRejection', onError],
    ['exit', () => close()],
  ];

  function giveBack(): void {
    if (state === 'closed') return;
    leave('closed');
    isStopping = false;
  }

  function close(): void {
    giveBack();
    for (const [event, listener] of listeners) host.off(event, listener);
  }

  const open = (): void => {
    if (state !== 'new') return;
    for (const [event, listener] of listeners) host.on(event, listener);
    enter();
  };

  return {
    open,
    start(next) {
      open();
      if (state === 'closed') return;
      const undo = started ? undoMode(mode) : '';
      mode = next;
      started = true;
      if (state !== 'active') return;
      write(undo + startBytes(mode));
      onEnter?.();
    },
    restart() {
      if (state === 'active' && started) write(startBytes(mode));
    },
    suspend() {
      if (state === 'active') leave('suspended');
    },
    resume() {
      if (state === 'suspended') enter();
    },
    stop: () => stopProcess(ownProcessGroup),
    hangUp,
    close,
    get isActive() {
      return state === 'active';
    },
  };
}
