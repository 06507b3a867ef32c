/** Every way in which a session changes. */

import type { Article } from '../../domain/article.ts';
import type { ArticleTexts } from '../../domain/change.ts';
import type { DisplaySettings } from '../../domain/display.ts';
import type { ReaderError } from '../../domain/errors.ts';
import type { ListedArticle } from '../../domain/library.ts';
import type { Picture } from '../../domain/picture.ts';
import type { PromptPurpose, RecentLines } from '../../domain/recent-lines.ts';
import type { Rule } from '../../domain/rule.ts';
import type { Settings } from '../../domain/settings.ts';
import type { SyncStatus } from '../../domain/sync.ts';
import type { Messages } from '../../i18n/messages.ts';
import type { CommandName } from '../commands/names.ts';
import type { JobName } from '../jobs.ts';
import type { Keyboard } from '../keymap/keyboard.ts';
import type { FoundFeed } from '../services/find-feeds.ts';
import type { ScopeCounts } from '../services/scope-counts.ts';
import type { HealthReport } from '../services/without-network.ts';
import type { ArchivedBelow } from './archived.ts';
import type { ArticleSelection } from './article-selection.ts';
import type { EnteredLine } from './entered-line.ts';
import type { Layer } from './layers.ts';
import type { Listed, ListWindow, Scope, Snippets, SourceRow, WordOrder } from './list-state.ts';
import type { Notice } from './notice.ts';
import type { PaneId } from './panes.ts';
import type { FolderRead } from './paths.ts';
import type { AwaitedPicture } from './pictures.ts';
import type {
  Annotations,
  Finding,
  Place,
  Preview,
  QuotationsOf,
  Selection,
  TextName,
  VisitedFootnote,
} from './reading-state.ts';
import type {
  PendingKeys,
  Press,
  RefreshState,
  ScreenSize,
  Session,
  ShownSource,
  TerminalTraits,
  Welcome,
} from './session.ts';
import type { StoryOf } from './story.ts';
import type { WhyShown } from './why.ts';

export type Action =
  | { readonly type: 'resize'; readonly size: ScreenSize }
  | { readonly type: 'tick'; readonly minute: number }
  | { readonly type: 'terminal'; readonly terminal: TerminalTraits }
  | { readonly type: 'focus'; readonly pane: PaneId }
  | { readonly type: 'full-screen'; readonly isFull: boolean }
  /** Puts a layer on top. */
  | { readonly type: 'layer-opened'; readonly layer: Layer }
  /** Another state of the layer on top. */
  | { readonly type: 'layer-changed'; readonly layer: Layer }
  | { readonly type: 'layer-closed' }
  /** Of the overlay, with a prompt on top of it or not. */
  | { readonly type: 'overlay-filtered'; readonly filter: string }
  | { readonly type: 'keyboard'; readonly keyboard: Keyboard }
  | { readonly type: 'hits'; readonly generation: number; readonly snippets: Snippets }
  | { readonly type: 'word-order'; readonly order: WordOrder }
  | { readonly type: 'pending'; readonly pending: PendingKeys }
  /** Null: the button of the mouse is not held. */
  | { readonly type: 'pressed'; readonly press: Press | null }
  | { readonly type: 'sources'; readonly rows: readonly SourceRow[]; readonly refreshed: string | null }
  | { readonly type: 'folders'; readonly folders: Session['folders'] }
  | { readonly type: 'source-selected'; readonly index: number }
  | { readonly type: 'scope-counts'; readonly counts: ScopeCounts }
  | { readonly type: 'folded'; readonly scope: Scope; readonly folded: boolean }
  | { readonly type: 'unread-only'; readonly only: boolean }
  /** Another list in the place of the one before: the generation goes up. */
  | {
      readonly type: 'list-opened';
      readonly list: Listed;
      /** Null: the rows of the list before are shown until the answer comes. */
      readonly window: ListWindow | null;
      readonly cursor: number;
    }
  /** Rows of the list that is open; of an older generation: dropped. */
  | {
      readonly type: 'list-read';
      readonly generation: number;
      /** If what it asks for is another now. */
      readonly list?: Listed;
      readonly window: ListWindow;
      readonly cursor: number;
    }
  /** `top`: the first row that is to be in sight. */
  | { readonly type: 'cursor'; readonly index: number; readonly top: number }
  | { readonly type: 'articles-selected'; readonly selection: ArticleSelection }
  /** The state that articles have now; those not in the list are none of its business. */
  | { readonly type: 'articles-changed'; readonly articles: readonly ListedArticle[] }
  | {
      readonly type: 'opened';
      readonly id: string;
      readonly texts: ArticleTexts;
      readonly shown: TextName;
      readonly place: Place;
      readonly from: 'list' | 'related';
      /** The text is the one that the user was reading: an answer does not turn it. */
      readonly turned: boolean;
    }
  | { readonly type: 'previewed'; readonly preview: Preview | null }
  /** Article id → percent; with those that are known. */
  | { readonly type: 'progress'; readonly progress: Readonly<Record<string, number>> }
  | { readonly type: 'annotated'; readonly annotations: Annotations }
  | { readonly type: 'fetching'; readonly id: string; readonly fetching: boolean }
  | {
      readonly type: 'texts-read';
      readonly id: string;
      readonly texts: ArticleTexts;
      readonly show: TextName;
      readonly error: ReaderError | null;
    }
  /** By the user: shows the text of the feed or that of the page, from its beginning. */
  | { readonly type: 'text-turned'; readonly to: TextName }
  /** Null: nothing is looked for in the article any more. */
  | { readonly type: 'finding'; readonly finding: Finding | null }
  /** Shows each link with its number, or takes the numbers away. `place`: where one is then. */
  | { readonly type: 'links-numbered'; readonly numbered: boolean; readonly place: Place }
  /** Shows what the source has changed; null: the text again. */
  | { readonly type: 'changes-turned'; readonly changes: Article | null }
  | {
      readonly type: 'scrolled';
      readonly place: Place;
      readonly selection?: Selection | null;
      readonly footnote?: VisitedFootnote | null;
    }
  | { readonly type: 'pictures-awaited'; readonly awaited: readonly AwaitedPicture[] }
  /** Null: it cannot be had. */
  | { readonly type: 'picture'; readonly url: string; readonly picture: Picture | null }
  /** To the article that a related headline led away from. */
  | { readonly type: 'went-back' }
  /** What was given on the command line of a setting does not count any more. */
  | { readonly type: 'chosen'; readonly setting: keyof DisplaySettings }
  | { readonly type: 'latest'; readonly articles: readonly ListedArticle[] }
  /** What commands are called in every language. */
  | {
      readonly type: 'names';
      readonly names: readonly CommandName[];
      readonly languages: readonly string[];
    }
  /** Those of another language. */
  | { readonly type: 'messages'; readonly messages: Messages }
  | { readonly type: 'settings'; readonly settings: Settings }
  | { readonly type: 'recent'; readonly recent: RecentLines }
  | { readonly type: 'line-entered'; readonly prompt: PromptPurpose; readonly line: string }
  /** Null: a key was pressed since. */
  | { readonly type: 'entered'; readonly line: EnteredLine | null }
  /** Null: a program. */
  | { readonly type: 'line-failed'; readonly job: JobName | null }
  | { readonly type: 'rules'; readonly rules: readonly Rule[] }
  | { readonly type: 'quotations'; readonly quotations: QuotationsOf }
  | { readonly type: 'story'; readonly story: StoryOf }
  | { readonly type: 'archived'; readonly archived: ArchivedBelow }
  | { readonly type: 'why'; readonly why: WhyShown }
  | ({ readonly type: 'health' } & HealthReport)
  | { readonly type: 'source-shown'; readonly shown: ShownSource }
  | { readonly type: 'folder-read'; readonly folder: FolderRead }
  /** `held`: something is being typed, and they are not shown yet. */
  | { readonly type: 'feeds-found'; readonly feeds: readonly FoundFeed[]; readonly held: boolean }
  | { readonly type: 'welcome'; readonly welcome: Welcome }
  | { readonly type: 'refresh'; readonly refresh: RefreshState | null }
  | { readonly type: 'beside'; readonly ids: readonly string[] }
  | { readonly type: 'arrived'; readonly count: number }
  /** With which server; null: it is done. */
  | { readonly type: 'syncing'; readonly server: string | null }
  | { readonly type: 'sync-status'; readonly status: SyncStatus | null }
  | { readonly type: 'notice'; readonly notice: Notice | null }
  | { readonly type: 'leave' };

export type ActionOf<Type extends Action['type']> = Extract<Action, { type: Type }>;
