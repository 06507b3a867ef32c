/** What `khabar watch` says on standard error. */
export interface WatchMessages {
  readonly waiting: string;
  readonly noNetwork: string;
  /** `ended`: an exit code, a signal or a code of the system. `waitMs`: until the next attempt; null: there is none in this run. */
  readonly refused: (program: string, ended: string, waitMs: number | null) => string;
}

/** What the commands that change sources say. */
export interface SourceChangeMessages {
  readonly renamed: (before: string, title: string) => string;
  /** `category`: null for none. */
  readonly filed: (title: string, category: string | null) => string;
  readonly placed: (title: string, place: number) => string;
  readonly paused: (title: string) => string;
  readonly resumed: (title: string) => string;
  /** After an import that was to replace the list, of a damaged file. */
  readonly nothingReplaced: string;
  /** So many default sources have left the list for the user's own. */
  readonly starterSetLeft: (count: number) => string;
}
