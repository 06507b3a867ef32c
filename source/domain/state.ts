import { type Article, type Direction, mergeKeepingFullText } from './article.ts';
import type { DisplaySettings } from './display.ts';
import {
  changeDirection,
  changeDisplay,
  changeFullText,
  emptySettings,
  type FullTextRule,
  type Settings,
} from './settings.ts';
import { identityUrl, type Source } from './source.ts';

/** A bookmark carries its article whole, so that it survives its source. */
export interface Bookmark {
  /** ISO 8601 in UTC. */
  readonly added: string;
  readonly article: Article;
}

/** What the user has decided; everything else can be fetched again. */
export interface State {
  /** null until the user has changed the list for the first time: then the starter set is in force. */
  readonly sources: readonly Source[] | null;
  /** Article id → ISO 8601 in UTC of when it was read. */
  readonly read: Readonly<Record<string, string>>;
  /** Article id → bookmark. */
  readonly bookmarks: Readonly<Record<string, Bookmark>>;
  readonly settings: Settings;
}

export const emptyState: State = { sources: null, read: {}, bookmarks: {}, settings: emptySettings };

/** What a fetch found out about a source: a new address, or whether it is still to be fetched. */
export interface SourceChange extends Partial<Pick<Source, 'url' | 'enabled'>> {
  readonly id: string;
}

/** A change of state, small enough to be applied to whatever is on disk at that moment. */
export type StateOperation =
  | { readonly type: 'mark-read'; readonly ids: readonly string[]; readonly at: string }
  | { readonly type: 'mark-unread'; readonly ids: readonly string[] }
  /** One that is there already keeps its date, and takes the fuller text. */
  | { readonly type: 'add-bookmarks'; readonly articles: readonly Article[]; readonly at: string }
  | { readonly type: 'remove-bookmarks'; readonly ids: readonly string[] }
  /** `base` is the list in force where the state holds none yet. */
  | { readonly type: 'add-sources'; readonly sources: readonly Source[]; readonly base: readonly Source[] }
  | {
      readonly type: 'update-sources';
      readonly changes: readonly SourceChange[];
      readonly base: readonly Source[];
    }
  | { readonly type: 'remove-sources'; readonly ids: readonly string[]; readonly base: readonly Source[] }
  /** `terminal`: where the settings that depend on the terminal are to hold; null for everywhere. */
  | {
      readonly type: 'change-settings';
      readonly terminal: string | null;
      readonly display: Partial<DisplaySettings>;
    }
  | { readonly type: 'set-direction'; readonly source: string; readonly direction: Direction | null }
  | { readonly type: 'set-full-text'; readonly source: string; readonly fullText: FullTextRule | null };

const without = <T>(record: Readonly<Record<string, T>>, ids: readonly string[]): Record<string, T> => {
  const gone = new Set(ids);
  return Object.fromEntries(Object.entries(record).filter(([id]) => !gone.has(id)));
};

const sourcesOf = (state: State, base: readonly Source[]): readonly Source[] => state.sources ?? base;

/** A source that moves keeps the address that its ids come from. */
const changed = (source: Source, { id: _, ...change }: SourceChange): Source => {
  const originalUrl = identityUrl(source);
  const url = change.url ?? source.url;
  const { originalUrl: __, ...rest } = { ...source, ...change, url };
  return url === originalUrl ? rest : { ...rest, originalUrl };
};

/** The state after one operation. Pure, total and idempotent: applying an operation twice changes nothing more. */
export function applyOperation(state: State, operation: StateOperation): State {
  switch (operation.type) {
    case 'mark-read': {
      const read = Object.fromEntries(operation.ids.map(id => [id, operation.at]));
      return { ...state, read: { ...read, ...state.read } };
    }
    case 'mark-unread':
      return { ...state, read: without(state.read, operation.ids) };
    case 'add-bookmarks': {
      const added = operation.articles.map(article => {
        const older = state.bookmarks[article.id];
        return older
          ? { added: older.added, article: mergeKeepingFullText(older.article, article) }
          : { added: operation.at, article };
      });
      const byId = Object.fromEntries(added.map(bookmark => [bookmark.article.id, bookmark]));
      return { ...state, bookmarks: { ...state.bookmarks, ...byId } };
    }
    case 'remove-bookmarks':
      return { ...state, bookmarks: without(state.bookmarks, operation.ids) };
    case 'add-sources': {
      const present = sourcesOf(state, operation.base);
      const known = new Set(present.map(source => source.id));
      return {
        ...state,
        sources: [...present, ...operation.sources.filter(source => !known.has(source.id))],
      };
    }
    case 'update-sources': {
      const changes = new Map(operation.changes.map(change => [change.id, change]));
      const update = (source: Source): Source => {
        const change = changes.get(source.id);
        return change ? changed(source, change) : source;
      };
      return { ...state, sources: sourcesOf(state, operation.base).map(update) };
    }
    case 'remove-sources': {
      const gone = new Set(operation.ids);
      return { ...state, sources: sourcesOf(state, operation.base).filter(source => !gone.has(source.id)) };
    }
    case 'change-settings':
      return { ...state, settings: changeDisplay(state.settings, operation.terminal, operation.display) };
    case 'set-direction':
      return { ...state, settings: changeDirection(state.settings, operation.source, operation.direction) };
    case 'set-full-text':
      return { ...state, settings: changeFullText(state.settings, operation.source, operation.fullText) };
  }
}
