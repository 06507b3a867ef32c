/** Where articles go: a file, a pipe, another stream, a command. */
import type { FileTrace, Parcel } from '../../domain/delivery.ts';
import type { ReaderError } from '../../domain/errors.ts';

/** `unfinished`: it was told to end, and has not handed it over. `refused`: a command has not taken it; how it ended. */
export type Handing =
  | { readonly type: 'done' | 'unfinished' | 'nobody-reads' }
  | { readonly type: 'refused'; readonly ended: string }
  | { readonly type: 'failed'; readonly error: ReaderError };

export interface Outlet {
  /** Whether the attempt is to be noted before it is made. */
  readonly notesAttempts: boolean;
  /** What tells later whether a line has got there; null: nothing does. */
  readonly trace: (line: Uint8Array) => FileTrace | null;
  /** Whether a line has got there although the process was killed at it; takes away what there is of a line that has not. */
  readonly hasArrived: (trace: FileTrace) => boolean;
  /** `attempt`: from 1 on. `ending`: aborted once there is no time left for what only waits. */
  readonly hand: (parcel: Parcel, attempt: number, ending: AbortSignal) => Handing | Promise<Handing>;
  /** What was handed over outlives a power cut when it returns. */
  readonly sync: () => void;
}

const done: Handing = { type: 'done' };

/** A failure to write: nobody reads on, or the disk is full. */
export function failedWriting(error: unknown): Handing {
  const { code = String(error) } = error as NodeJS.ErrnoException;
  if (code === 'EPIPE') return { type: 'nobody-reads' };
  return { type: 'failed', error: { code: 'storage-failed', subject: 'stdout', detail: code } };
}

export const handedOver = (): Handing => done;

/** Of one that leaves no traces. */
export const traceless: Pick<Outlet, 'trace' | 'hasArrived' | 'sync'> = {
  trace: () => null,
  hasArrived: () => false,
  sync: () => undefined,
};
