/** How `khabar watch` hands articles over, each once, and goes on where it stopped (`docs/watch.md`). */
import type { ReaderError } from './errors.ts';

/** An article on its way. */
export interface Parcel {
  /** `Archive.lastNumber` */
  readonly number: number;
  /** With its line end. */
  readonly line: string;
  /** For a command. */
  readonly environment: Readonly<Record<string, string>>;
}

/** What a command did with an article that it has not taken. */
export interface CommandFailure {
  readonly number: number;
  /** Its exit code, the signal that ended it, or why it could not be started. */
  readonly ended: string;
  /** Until the next attempt; null: there is none in this run. */
  readonly waitMs: number | null;
}

export type DeliveryEvent =
  /** Another watch of this name is running. */
  { readonly type: 'waiting' } | ({ readonly type: 'command-failed' } & CommandFailure);

/** Why there can be no more: it was told to end, nobody reads on, a command has not taken an article, or it failed. */
export type DeliveryEnd =
  | { readonly reason: 'ended' | 'nobody-reads' | 'refused' }
  | { readonly reason: 'failed'; readonly error: ReaderError };

/** `last`: the number of the last article that has been delivered or passed over. */
export interface Delivered {
  readonly last: number;
  readonly end: DeliveryEnd | null;
}

export interface DeliveryRequest {
  /** Each has its own place: what one has delivered is new to another. */
  readonly name: string;
  /** A program with its arguments, run for each article; absent: articles are printed. */
  readonly command?: readonly string[];
  /** Whether a command that fails is tried again in this run. */
  readonly retries: boolean;
  readonly onEvent: (event: DeliveryEvent) => void;
}

export interface Delivery {
  /** Resolves once no other watch of this name delivers; `last` is null on the very first time. */
  start(): Promise<{ readonly last: number | null; readonly end: DeliveryEnd | null }>;
  /** All of them, or as many as can be; then `upTo` counts as delivered. One call at a time. */
  deliver(parcels: readonly Parcel[], upTo: number): Promise<Delivered>;
  /** Ends once the article at hand is delivered. */
  end(): Promise<void>;
}

/** What tells of a file whether an article has got there: where it would begin, and what its line is. */
export interface FileTrace {
  readonly device: string;
  readonly inode: string;
  /** Of the file, before the line is written. */
  readonly size: number;
  /** Of the line. */
  readonly bytes: number;
  readonly hash: string;
}

export interface Attempt {
  readonly number: number;
  /** From 1 on. */
  readonly attempt: number;
  readonly trace: FileTrace | null;
}

/** Where a watch has come to. */
export interface DeliveryPlace {
  /** The number of the last article that has been delivered; null: nothing yet. */
  readonly last: number | null;
  /** The one at hand. If it is still there when a watch starts, the last one was killed at it. */
  readonly trying: Attempt | null;
}

export interface PlaceKeeper {
  read(): DeliveryPlace;
  /** Outlives this process when it returns, however that ends. */
  write(place: DeliveryPlace): void;
  /** Outlives a power cut when it returns. */
  sync(): void;
}
