/** What the status line says of what has happened. */
import type { Direction } from '../../domain/article.ts';
import type { DisplayChoice } from '../../domain/display.ts';
import type { ReaderError } from '../../domain/errors.ts';
import type { UndoOutcome } from '../../domain/history.ts';
import type { ThemeProblem } from '../../domain/own-theme.ts';
import type { DamageNotice } from '../../domain/ports.ts';
import type { Rule } from '../../domain/rule.ts';
import type { KeyPreset } from '../../domain/settings.ts';
import type { SyncReport } from '../../domain/sync.ts';
import type { Clash } from '../keymap/bindings.ts';
import type { RefreshSummary } from '../services/refresh.ts';
import type { SourceOutcome } from '../services/refresh-source.ts';
import type { EditionWritten } from '../services/write-edition.ts';
import type { ListSort } from './list-state.ts';
import type { ListPart } from './mark-many.ts';

export type Copied = 'quotation' | 'link' | 'headline' | 'headline-and-link' | 'paragraphs' | 'error';

/** What a key did to an article, and what undo takes back. */
export type ArticleNotice =
  | 'bookmarked'
  | 'unbookmarked'
  | 'unbookmarked-with-annotations'
  | 'note-kept'
  | 'note-removed'
  | 'marked-read'
  | 'marked-unread';

/** What was done to several articles at once, or to all that tell a story. */
export type StoryNotice =
  | 'marked-read'
  | 'marked-unread'
  | 'bookmarked'
  | 'unbookmarked'
  | 'tagged'
  | 'opened';

export type ManyNotice = StoryNotice | 'joined' | 'parted';

export type Notice =
  | { readonly kind: 'error'; readonly error: ReaderError }
  | { readonly kind: 'damage'; readonly damage: DamageNotice }
  | { readonly kind: 'clashes'; readonly clashes: readonly Clash[] }
  | { readonly kind: 'refreshed'; readonly summary: RefreshSummary }
  | { readonly kind: 'synced'; readonly report: SyncReport }
  | { readonly kind: 'sync-failed'; readonly error: ReaderError }
  | { readonly kind: 'display'; readonly setting: DisplayChoice; readonly value: string }
  | { readonly kind: 'full-screen'; readonly isFull: boolean }
  | { readonly kind: 'measure'; readonly cells: number }
  | { readonly kind: 'theme'; readonly name: string }
  | { readonly kind: 'language'; readonly tag: string }
  | { readonly kind: 'sorted'; readonly sort: ListSort }
  | { readonly kind: 'keys'; readonly preset: KeyPreset }
  | { readonly kind: 'theme-problems'; readonly problems: readonly ThemeProblem[] }
  | { readonly kind: 'direction'; readonly source: string; readonly direction: Direction | null }
  | { readonly kind: 'full-text'; readonly source: string; readonly always: boolean }
  /** `handed`: a program took it; otherwise only the terminal was told, which does not answer. */
  | { readonly kind: 'copied'; readonly what: Copied; readonly handed: boolean; readonly count?: number }
  | { readonly kind: 'many'; readonly what: ManyNotice; readonly count: number }
  /** To all articles that a row stands for. */
  | { readonly kind: 'to-story'; readonly what: StoryNotice; readonly count: number }
  /** Whether the list has each story as one row now. */
  | { readonly kind: 'story-rows'; readonly on: boolean }
  /** The article that one has come to, of those of the story. */
  | { readonly kind: 'in-story'; readonly at: number; readonly of: number }
  | { readonly kind: 'all-marked-read'; readonly count: number; readonly part: ListPart }
  | { readonly kind: 'undone' | 'redone'; readonly outcome: UndoOutcome }
  | { readonly kind: 'tagged'; readonly tags: readonly string[] }
  /** A reference has led to the footnote of this number or sign. */
  | { readonly kind: 'footnote'; readonly label: string }
  | { readonly kind: 'oldest-of-source' | 'newest-of-source'; readonly source: string }
  /** Articles were written into a file. */
  | { readonly kind: 'saved'; readonly file: string; readonly articles: number }
  /** The article has no link of that number. */
  | { readonly kind: 'no-link'; readonly number: number }
  | { readonly kind: 'went-on'; readonly source: string }
  /** A command that has nothing to act on. */
  | { readonly kind: 'not-here'; readonly command: string }
  | { readonly kind: 'view-kept' | 'view-removed'; readonly name: string }
  | { readonly kind: 'view-renamed'; readonly before: string; readonly name: string }
  | { readonly kind: 'view-moved'; readonly name: string; readonly place: number }
  | { readonly kind: 'rule-kept' | 'rule-moved' | 'rule-removed'; readonly rule: Rule }
  | { readonly kind: 'source-paused' | 'source-resumed' | 'source-removed'; readonly source: string }
  | { readonly kind: 'sources-chosen'; readonly added: number; readonly removed: number }
  /** `left`: default sources that have left the list for it. */
  | {
      readonly kind: 'sources-imported';
      readonly added: number;
      readonly skipped: number;
      readonly left: number;
    }
  | { readonly kind: 'source-added'; readonly source: string; readonly left: number }
  | { readonly kind: 'finding-feeds'; readonly address: string }
  /** They are shown once what is being typed is done. */
  | { readonly kind: 'feeds-held'; readonly count: number }
  | { readonly kind: 'source-known'; readonly source: string }
  | { readonly kind: 'source-renamed'; readonly source: string }
  | { readonly kind: 'source-filed'; readonly source: string; readonly folder: string | null }
  | { readonly kind: 'source-placed'; readonly name: string; readonly place: number }
  | { readonly kind: 'interval'; readonly source: string; readonly minutes: number | null }
  /** A source that was fetched beside a refresh. */
  | { readonly kind: 'source-refreshed'; readonly outcome: SourceOutcome }
  /** It is about to be fetched anyway. */
  | { readonly kind: 'source-awaited'; readonly source: string }
  | { readonly kind: 'arrived'; readonly count: number }
  /** Null: only when the user asks. */
  | { readonly kind: 'refresh-every'; readonly minutes: number | null }
  | { readonly kind: 'notify-urgent'; readonly on: boolean }
  | { readonly kind: 'edition-written'; readonly written: EditionWritten }
  | { readonly kind: 'finding-address'; readonly source: string }
  | { readonly kind: 'source-moved'; readonly source: string; readonly url: string }
  | {
      readonly kind:
        | ArticleNotice
        | 'already-read'
        | 'already-unread'
        | 'all-already-read'
        | 'all-already-unread'
        | 'opened'
        | 'refresh-stopped'
        | 'no-unread'
        | 'join-more'
        | 'search-first'
        | 'from-beginning'
        | 'from-end'
        | 'undoing'
        | 'redoing'
        | 'nothing-to-undo'
        | 'nothing-to-redo'
        | 'thin-page'
        | 'own-text'
        | 'unchanged'
        | 'no-footnote'
        | 'no-links'
        | 'no-headings'
        | 'last-heading'
        | 'first-heading'
        | 'last-article'
        | 'first-article'
        | 'last-in-story'
        | 'first-in-story'
        | 'alone'
        | 'not-by-time'
        | 'only-in-stories'
        | 'edition'
        | 'writing-edition'
        | 'font';
    };
