import type { Services } from '../app/services/services.ts';
import type { Clock } from '../base/clock.ts';
import type { Result } from '../domain/errors.ts';
import type { FileReader } from '../domain/ports.ts';
import type { Messages } from '../i18n/messages.ts';
import type { FlagName, FlagValues } from './arguments/flags.ts';
import type { CommandName } from './commands/index.ts';
import type { Machine } from './doctor/machine.ts';
import type { ExitCode } from './exit-codes.ts';
import type { Describe } from './output/error-json.ts';
import type { Page } from './output/page.ts';
import type { KeptFile } from './world.ts';

/** What a command is given. */
export interface CommandContext {
  /** The words behind the command's name. */
  readonly input: readonly string[];
  readonly flags: FlagValues;
  readonly messages: Messages;
  readonly clock: Clock;
  readonly version: () => string;
  readonly files: FileReader;
  /** Opens archive and state; the same services every time. */
  readonly services: () => Promise<Services>;
  /** Where everything is kept. */
  readonly keptFiles: () => Promise<readonly KeptFile[]>;
  /** The terminal, the fonts, the versions of things. */
  readonly machine: () => Promise<Machine>;
  /** Aborted at Ctrl-C; asked for by commands that can end in good order. */
  readonly interruption: () => AbortSignal;
  /** Says what is under way, on standard error; each call replaces the one before. */
  readonly progress: (text: string) => void;
  /** Says what the user should know, on standard error. */
  readonly warn: (message: string) => void;
  readonly describe: Describe;
}

/** What a command found or did, in both ways that it can be told. */
export interface Outcome {
  /** The one JSON value. */
  readonly json: () => unknown;
  /** If that is an array: its items, found while they are printed. */
  readonly items?: () => Iterable<unknown>;
  /** Lines, without their line ends. What lays them out can be loaded here, so that JSON does not pay for it. */
  readonly text: (page: Page) => Iterable<string> | Promise<Iterable<string>>;
  /** A text that only confirms, which `--quiet` leaves out. */
  readonly confirmation?: boolean;
  readonly exitCode?: ExitCode;
}

export type RunCommand = (context: CommandContext) => Promise<Result<Outcome>>;

/** What stands behind a command's name on the command line. */
export interface Arguments {
  readonly usage: string;
  readonly least: number;
  readonly most: number;
}

/** What the module of a command exports. */
export interface CommandModule {
  readonly run: RunCommand;
}

/** A row of the registry: data for parsing and help; the module is loaded only to run it. */
export interface CommandRow<Name extends string = CommandName> {
  readonly name: Name;
  readonly takes: Arguments;
  /** Its own flags, in the order of help; the global ones come on top. */
  readonly flags: readonly FlagName[];
  readonly load: () => Promise<CommandModule>;
}
