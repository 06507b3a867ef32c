/** What a reader is opened with, however it is shown. */
import type { Unsaved, World } from '../app/session/world.ts';
import type { DisplaySettings } from '../domain/display.ts';
import type { Messages } from '../i18n/messages.ts';
import type { Environment } from '../terminal/environment.ts';

/** What the reader reads, and has its work done by. */
export type Library = Omit<World, 'every' | 'suspend' | 'notify'>;

export interface ReaderOptions {
  readonly library: Library;
  readonly messages: Messages;
  readonly env: Environment;
  /** What was given on the command line or in the environment: wins over the settings. */
  readonly given: Partial<DisplaySettings>;
  /** Whether no installed font has the joined forms of Arabic letters. */
  readonly lacksForms: () => Promise<boolean>;
  /** Called when the reader has been shown, and what it needs is loaded. */
  readonly whenSettled: () => void;
  /** Whether the library is there that decodes pictures. */
  readonly decodesPictures: boolean;
  /** Whether sources are fetched at the start. */
  readonly refreshAtStart: boolean;
  /** Whether the user has chosen sources, rather than the usual ones. */
  readonly hasOwnSources: boolean;
  /** Whether words of articles are still to be made known to searches. */
  readonly indexIsDue: boolean;
  /** Whether the archive is to be checked for damage, which takes a process of its own. */
  readonly checkIsDue: boolean;
  /** Says something in the terminal while the reader does not have it. */
  readonly tell: (text: string) => Promise<void>;
  /** Says what could not be saved, once the terminal is given back. */
  readonly tellUnsaved: (unsaved: Unsaved) => Promise<void>;
}
