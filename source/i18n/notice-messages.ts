import type { Clash } from '../app/keymap/bindings.ts';
import type { ManyNotice, StoryNotice } from '../app/session/notice.ts';
import type { Direction } from '../domain/article.ts';
import type { ChangeKind } from '../domain/history.ts';
import type { DamageNotice } from '../domain/ports.ts';

/** What the reader says of what has happened. */
export interface NoticeMessages {
  readonly bookmarked: string;
  readonly unbookmarked: string;
  readonly 'unbookmarked-with-annotations': string;
  readonly tagged: (tags: readonly string[]) => string;
  readonly 'note-kept': string;
  readonly 'note-removed': string;
  readonly 'already-read': string;
  readonly 'already-unread': string;
  readonly 'all-already-read': string;
  readonly 'all-already-unread': string;
  readonly 'marked-read': string;
  readonly 'marked-unread': string;
  readonly opened: string;
  readonly 'no-unread': string;
  /** All that is unread is told by an article that was read. */
  readonly 'only-in-stories': string;
  /** Fewer than two articles are selected that could be joined in one story. */
  readonly 'join-more': string;
  /** The list ends there. */
  readonly 'last-article': string;
  readonly 'first-article': string;
  /** Nothing older, or newer, is known of the source. */
  readonly oldestOfSource: (source: string) => string;
  readonly newestOfSource: (source: string) => string;
  readonly 'search-first': string;
  readonly notHere: (command: string) => string;
  readonly 'thin-page': string;
  readonly 'own-text': string;
  /** The source has not changed the article that is open. */
  readonly unchanged: string;
  readonly footnote: (label: string) => string;
  readonly 'no-footnote': string;
  /** Given once in a terminal whose font lacks the joined forms of letters. */
  readonly font: string;
  readonly 'full-text': (source: string, always: boolean) => string;
  /** Sources that were not fetched because of `--offline`. */
  readonly offline: (sources: number) => string;
  /** No source could be reached from this machine. */
  readonly noNetwork: (key: string) => string;
  readonly refreshed: (added: number, failed: number) => string;
  /** Of one source, beside a refresh. */
  readonly sourceRefreshed: (source: string, added: number) => string;
  readonly sourceAwaited: (source: string) => string;
  readonly arrived: (count: number, key: string) => string;
  /** Null: no more. */
  readonly refreshEvery: (minutes: number | null) => string;
  readonly notifyUrgent: (on: boolean) => string;
  readonly 'refresh-stopped': string;
  readonly damage: (notice: DamageNotice) => string;
  /** The user has left before so many changes were saved: they are still waiting for the files, or it failed (`why`). */
  readonly unsaved: (changes: number, why: string | null) => string;
  /** That of the interface, by its own name. */
  readonly language: (name: string) => string;
  /** `order`: one of `orders`. */
  readonly sorted: (order: string) => string;
  /** The keys of which program. */
  readonly keys: (preset: string) => string;
  /** `key` brings the list back. */
  readonly fullScreen: (key: string) => string;
  readonly withList: string;
  readonly measure: (cells: number) => string;
  readonly direction: (source: string, direction: Direction | null) => string;
  readonly copied: Readonly<
    Record<'quotation' | 'link' | 'headline' | 'headline-and-link' | 'paragraphs' | 'error', string>
  >;
  /** `copied`: what is said of it else. Only the terminal was asked to copy, which does not report success. */
  readonly copyUnsure: (copied: string) => string;
  /** Reading on has come to the end of the list, and goes on from its other end. */
  readonly 'from-beginning': string;
  readonly 'from-end': string;
  readonly sourcePaused: (source: string) => string;
  readonly sourceResumed: (source: string) => string;
  readonly sourceRemoved: (source: string) => string;
  readonly sourcesChosen: (added: number, removed: number) => string;
  /** `skipped`: what is in the list already, or is no feed. */
  readonly sourcesImported: (added: number, skipped: number) => string;
  /** What the sample edition is; the key chooses sources. */
  readonly edition: (key: string) => string;
  /** Parts of a notice, one behind the other. */
  readonly sentences: (texts: readonly string[]) => string;
  /** What a refresh says of failures: the key that shows them. */
  readonly seeHealth: (key: string) => string;
  /** So many sources were left alone, since they failed or their servers asked for it; the keys that fetch one now. */
  readonly skipped: (count: number, healthKey: string, retryKey: string) => string;
  /** No source was due; the key that fetches the one that is listed. */
  readonly noneDue: (key: string) => string;
  /** While the site of a source is searched for its feed. */
  readonly findingAddress: (source: string) => string;
  readonly sourceMoved: (source: string, url: string) => string;
  /** Reading on has come to another source. */
  readonly wentOn: (source: string) => string;
  /** A query was saved under a name. */
  readonly viewKept: (name: string) => string;
  readonly viewRemoved: (name: string) => string;
  readonly viewMoved: (name: string, place: number) => string;
  readonly viewRenamed: (before: string, name: string) => string;
  /** Whether the list has each story as one row now. */
  readonly storyRows: (on: boolean) => string;
  /** The order of the list is not that of time. */
  readonly 'not-by-time': string;
  readonly inStory: (at: number, of: number) => string;
  readonly 'last-in-story': string;
  readonly 'first-in-story': string;
  /** What was done to all articles of a story. */
  readonly story: Readonly<Record<StoryNotice, (count: number) => string>>;
  /** What was done to several articles that were selected. */
  readonly many: Readonly<Record<ManyNotice, (count: number) => string>>;
  readonly copiedMany: (articles: number) => string;
  /** `place`: one of `listParts`. */
  readonly allMarkedRead: (count: number, place: string) => string;
  /** Behind what was done: the key that takes it back. */
  readonly undoWith: (key: string) => string;
  /** While a change of many articles is taken back. */
  readonly undoing: string;
  readonly redoing: string;
  readonly undone: (what: ChangeKind, count: number) => string;
  readonly redone: (what: ChangeKind, count: number) => string;
  /** Behind what was undone: so much was left, since somebody else has changed it meanwhile. */
  readonly leftAlone: (count: number) => string;
  readonly 'nothing-to-undo': string;
  readonly 'nothing-to-redo': string;
  /** What is wrong with a key in the settings; `others`: how many more are. */
  readonly clash: (problem: Clash['problem'], binding: string, other: string, others: number) => string;
}
