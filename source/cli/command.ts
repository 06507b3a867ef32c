import type { Services } from '../app/services/services.ts';
import type { Clock } from '../base/clock.ts';
import type { Delivery, DeliveryRequest } from '../domain/delivery.ts';
import type { Result } from '../domain/errors.ts';
import type { Homes } from '../domain/homes.ts';
import type { FileReader } from '../domain/ports.ts';
import type { Messages } from '../i18n/messages.ts';
import type { Environment } from '../terminal/environment.ts';
import type { FlagName, FlagValues } from './arguments/flags.ts';
import type { CommandName } from './commands/index.ts';
import type { Machine } from './doctor/machine.ts';
import type { ExitCode } from './exit-codes.ts';
import type { Describe } from './output/error-json.ts';
import type { Page } from './output/page.ts';
import type { KeptFile, SettingsFile } from './world.ts';

/** Everything that a command needs. */
export interface CommandContext {
  /** The words after the command's name; those of a list with what standard input has in place of `-` (`Arguments.listFrom`). */
  readonly input: readonly string[];
  /** The same as they were typed. */
  readonly typed: readonly string[];
  readonly flags: FlagValues;
  readonly messages: Messages;
  readonly clock: Clock;
  readonly version: () => string;
  readonly files: FileReader;
  /** Opens archive and state on first call; returns the same services every time. */
  readonly services: () => Promise<Services>;
  /** All files that Khabar saves. */
  readonly keptFiles: () => Promise<readonly KeptFile[]>;
  readonly settingsFile: () => Promise<SettingsFile>;
  /** Conflicting copies that a file synchronizer has made of them. */
  readonly conflicts: () => Promise<readonly string[]>;
  readonly homes: () => Promise<Homes>;
  readonly env: Environment;
  readonly stdinIsTTY: boolean;
  /** Terminal, fonts and versions. */
  readonly machine: () => Promise<Machine>;
  /** Aborted at Ctrl-C. Commands that can end in an orderly way ask for it. */
  readonly interruption: () => AbortSignal;
  /** The same, also aborted at SIGTERM, which is then its reason. */
  readonly termination: () => AbortSignal;
  readonly openDelivery: (request: DeliveryRequest) => Promise<Delivery>;
  /** For text that goes to a file; no setting counts for it. */
  readonly filePage: () => Promise<Page>;
  /** Whether standard output is one. */
  readonly printsOnTerminal: boolean;
  /** Shows progress on standard error; each call replaces the previous text. */
  readonly progress: (text: string) => void;
  /** Prints a warning on standard error; nothing with `--quiet`. */
  readonly warn: (message: string) => void;
  /** Prints what must not be missed on standard error, also with `--quiet`. */
  readonly say: (message: string) => void;
  readonly describe: Describe;
}

/** In order, produced while they are printed; asynchronous ones in batches, each as soon as it is there. */
export type Sequence<T> = Iterable<T> | AsyncIterable<Iterable<T>>;

/** The result of a command, as JSON and as text. */
export interface Outcome {
  /** The one JSON value; absent if it is the array of `items`. */
  readonly json?: () => unknown;
  /** If that is an array: its items. */
  readonly items?: () => Sequence<unknown>;
  /** The fields of each item (`output/fields.ts`) that are printed in a pipe, the id first; fixed (`docs/pipes.md`). */
  readonly columns?: readonly string[];
  /** What the columns are fields of in a pipe, if not the JSON value or its items. */
  readonly rows?: () => Iterable<unknown>;
  /** Lines, without their line ends. Layout code is loaded here, so that JSON output does not need it. */
  readonly text: (page: Page) => Sequence<string> | Promise<Sequence<string>>;
  /** Whether all has been printed by now, while it was found. */
  readonly isPrinted?: boolean;
  /** What is printed as it is in place of text. */
  readonly bytes?: () => Iterable<Uint8Array>;
  /** Whether the text only confirms; `--quiet` suppresses it. */
  readonly confirmation?: boolean;
  readonly exitCode?: ExitCode;
}

export type RunCommand = (context: CommandContext) => Promise<Result<Outcome>>;

/** What a shell can propose for a word (`complete/known-values.ts`). */
export type WordKind =
  | 'article'
  | 'read-article'
  | 'unread-article'
  | 'bookmark'
  | 'source'
  | 'category'
  | 'tag'
  | 'country'
  | 'catalog-name'
  | 'view'
  | 'rule'
  | 'query'
  | 'action'
  | 'moment'
  | 'theme'
  | 'setting'
  | 'field'
  | 'shell'
  | 'sync-word'
  | 'file'
  | 'folder';

/** The arguments after a command's name. */
export interface Arguments {
  readonly usage: string;
  readonly least: number;
  readonly most: number;
  /** Whether those behind the least may be empty. */
  readonly mayBeEmpty?: boolean;
  /** From this word on, counted from 0, they are a list, in which `-` stands for the lines of standard input. */
  readonly listFrom?: number;
  /** What stands at each place; the last holds for all that follow. */
  readonly words: readonly (readonly WordKind[])[];
}

/** The exports of a command's module. */
export interface CommandModule {
  readonly run: RunCommand;
}

/** A row of the registry: data for parsing and help. Its code is loaded when it runs. */
export interface CommandRow<Name extends string = CommandName> {
  readonly name: Name;
  readonly takes: Arguments;
  /** Its own flags, in the order of help; the global ones come on top. */
  readonly flags: readonly FlagName[];
  /** Of a flag that takes fewer values here than elsewhere. */
  readonly choices?: Readonly<Partial<Record<FlagName, readonly string[]>>>;
  readonly load: () => Promise<CommandModule>;
}
