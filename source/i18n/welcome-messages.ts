import type { SourceKind } from '../app/catalogue/kinds.ts';
import type { CommandId } from '../app/commands/index.ts';
import type { Welcome } from '../app/session/session.ts';

interface StepMessages {
  readonly title: string;
  /** `key`: the key of a command, ready to be shown. */
  readonly how: (key: (command: CommandId) => string) => string;
}

/** The first run, and the catalog of sources. */
export interface WelcomeMessages {
  readonly title: string;
  /** In the place of the title, after the first run. */
  readonly catalog: string;
  readonly steps: Readonly<Record<Welcome['step'], StepMessages>>;
  readonly interests: Readonly<Record<'topic' | 'country', string>>;
  /** The name of a topic of the catalog, which has them in Arabic. */
  readonly topic: (name: string) => string;
  /** What a source of the catalog is. */
  readonly kinds: Readonly<Record<SourceKind, string>>;
  /** In the place of a country. */
  readonly international: string;
  readonly sources: (count: number) => string;
  readonly chosen: (count: number) => string;
}
