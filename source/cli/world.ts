import type { Services } from '../app/services/services.ts';
import type { Unsaved } from '../app/session/world.ts';
import type { Clock } from '../base/clock.ts';
import type { TextPlace } from '../base/json-fault.ts';
import type { Delivery, DeliveryRequest } from '../domain/delivery.ts';
import type { DisplaySettings } from '../domain/display.ts';
import type { Homes } from '../domain/homes.ts';
import type { DamageNotice, FileReader } from '../domain/ports.ts';
import type { Settings } from '../domain/settings.ts';
import type { Messages } from '../i18n/messages.ts';
import type { Environment } from '../terminal/environment.ts';
import type { Machine } from './doctor/machine.ts';
import type { Medium } from './output/page.ts';

export interface Output extends Medium {
  readonly write: (text: string | Uint8Array) => void;
}

/** What the services are opened with. */
export interface Places {
  /** One folder for everything, or undefined for those of the platform. */
  readonly home: string | undefined;
  readonly offline: boolean;
  /** Not a byte is written: what is damaged, or of an earlier version, is read as far as it can be. */
  readonly readOnly?: boolean;
}

/** A file in which something is kept; it need not exist yet. */
export interface KeptFile {
  readonly name: string;
  readonly path: string;
}

/** Looked at without changing anything; a file that is not there is no fault. */
export interface SettingsFile {
  readonly path: string;
  /** Where it stops being JSON. */
  readonly fault: TextPlace | null;
}

export interface Opened {
  readonly services: Services;
  readonly files: readonly KeptFile[];
  /** Damaged files met so far. */
  readonly damage: () => readonly DamageNotice[];
  /** Conflicting copies of its files that a file synchronizer has made. */
  readonly conflicts: () => Promise<readonly string[]>;
  readonly close: () => Promise<void>;
}

/** What the reader is opened with (`ui/main.ts`, which no script may load). */
export interface ReaderRequest {
  readonly services: Services;
  /** What they were opened with. */
  readonly places: Places;
  readonly messages: Messages;
  readonly env: Environment;
  /** What was given on the command line or in the environment. */
  readonly given: Partial<DisplaySettings>;
  /** Damaged files met so far. */
  readonly damage: Opened['damage'];
  readonly refreshAtStart: boolean;
  /** Told in lines, for those who listen (`ui/linear.ts`). */
  readonly isLinear: boolean;
  /** Says something in the terminal while the reader does not have it. */
  readonly tell: (text: string) => Promise<void>;
  /** Says what could not be saved, once the terminal is given back. */
  readonly tellUnsaved: (unsaved: Unsaved) => Promise<void>;
}

/** Everything outside of the program that a command line touches. */
export interface World {
  readonly env: Environment;
  readonly version: () => string;
  readonly clock: Clock;
  readonly files: FileReader;
  readonly stdinIsTTY: boolean;
  readonly stdout: Output;
  readonly stderr: Output;
  readonly open: (places: Places) => Promise<Opened>;
  /** The settings, for what only prints; never rejects. `home` as in `Places`. */
  readonly settings: (home: string | undefined) => Promise<Settings>;
  readonly settingsFile: (home: string | undefined) => Promise<SettingsFile>;
  /** Homes as a whole, without opening this one. `home` as in `Places`. */
  readonly homes: (home: string | undefined) => Promise<Homes>;
  readonly machine: () => Promise<Machine>;
  readonly openReader: (request: ReaderRequest) => Promise<number>;
  /** From the first call on, Ctrl-C aborts this signal once instead of ending the program. */
  readonly interruption: () => AbortSignal;
  /** The same signal, aborted at SIGTERM too, which is then its reason. */
  readonly termination: () => AbortSignal;
  /** `home` as in `Places`. */
  readonly openDelivery: (request: DeliveryRequest, home: string | undefined) => Promise<Delivery>;
}
