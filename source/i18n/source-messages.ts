import type { SourceSetting } from '../app/session/source-setting.ts';
import type { Direction } from '../domain/article.ts';

/** The settings of one source in the reader, and how one comes into the list. */
export interface SourceMessages {
  /** The names of its settings. */
  readonly settings: Readonly<Record<SourceSetting, string>>;
  /** Whether it is refreshed with the others. */
  readonly states: Readonly<Record<'on' | 'paused', string>>;
  readonly noFolder: string;
  /** Among the sources of its folder. */
  readonly place: (at: number, of: number) => string;
  readonly directions: Readonly<Record<Direction | 'own', string>>;
  readonly fullTexts: Readonly<Record<'always' | 'on-demand', string>>;
  /** Minutes; null: as the source itself says. */
  readonly every: (minutes: number | null) => string;
  readonly health: string;
  /** What was found at an address. */
  readonly found: {
    readonly title: string;
    readonly count: (feeds: number) => string;
    /** `key`: adds the one under the cursor. */
    readonly how: (key: string) => string;
    /** A list of the links of a page. */
    readonly links: string;
    readonly newest: (ago: string) => string;
    readonly followed: string;
  };
  readonly prompts: Readonly<Record<'address' | 'name' | 'folder', string>>;
  readonly finding: (address: string) => string;
  /** Feeds were found while something else is typed. */
  readonly held: (feeds: number) => string;
  readonly added: (source: string) => string;
  readonly known: (source: string) => string;
  readonly renamed: (source: string) => string;
  readonly interval: (source: string, minutes: number | null) => string;
  /** Behind what was added: so many default sources have left the list for it; the key brings them back. */
  readonly starterSetLeft: (added: string, left: number, key: string) => string;
}
