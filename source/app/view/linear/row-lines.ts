/** Rows of the lists in words: what it is, its state, then which row it is. */
import type { ListedArticle } from '../../../domain/library.ts';
import { isReadWhole } from '../../../domain/story-row.ts';
import { effectiveDate } from '../../article-date.ts';
import { isSelected } from '../../session/article-selection.ts';
import { isAwaited } from '../../session/list.ts';
import type { SourceRow } from '../../session/list-state.ts';
import { chosenSort } from '../../session/scope.ts';
import { selectedArticle, selectedSource } from '../../session/selectors.ts';
import type { Session } from '../../session/session.ts';
import { cursorAmong, visibleSources } from '../../session/visible-sources.ts';
import { drawingOf } from '../drawing.ts';
import { emptyListLines } from '../empty-face.ts';
import { errorText } from '../error-text.ts';
import { sourceName } from '../source-name.ts';
import { spokenName, spokenText } from './spoken-text.ts';

const withoutBlanks = (facts: readonly (string | null)[]): readonly string[] =>
  facts.filter(fact => fact !== null && fact !== '') as readonly string[];

function percentOf({ progress, messages }: Session, { id, bookmarked }: ListedArticle): string {
  const percent = bookmarked ? (progress[id] ?? 0) : 0;
  return percent > 0 && percent < 100 ? messages.position(percent) : '';
}

/** Of the article under the cursor: what was searched for, as it was found. */
export function matchLine({ list, messages }: Session): string {
  const snippet = list.hits?.snippets.get(list.rows[list.cursor - list.offset]?.id ?? '');
  return snippet ? messages.linear.match(snippet.text.replace(/\s+/gu, ' ')) : '';
}

/** The article under the cursor. */
export function articleLine(session: Session): string {
  const article = selectedArticle(session);
  if (!article) return '';
  const { list, messages } = session;
  const { linear } = messages;
  const { title, changed, bookmarked, source, tags, standsFor } = article;
  const read = isReadWhole(article);
  return linear.facts(
    withoutBlanks([
      title,
      isSelected(session.selection, article.id) ? messages.signs.meanings.selected : null,
      read ? null : linear.unread,
      read && changed ? linear.changed : null,
      bookmarked ? linear.bookmarked : null,
      list.scope.kind === 'source' ? null : spokenName(source.title, messages),
      standsFor ? linear.story(standsFor.sources, standsFor.articles) : null,
      messages.ago(effectiveDate(article), drawingOf(session).now),
      percentOf(session, article),
      ...tags.map(messages.tagRow),
      linear.row(list.cursor + 1, list.total),
    ]),
  );
}

const stateNames = { paused: 'stopped', new: 'new' } as const;

function conditionText({ scope, error, state }: SourceRow, { refresh, messages }: Session): string | null {
  const isAwaited = scope.kind === 'source' && refresh?.waiting.some(({ id }) => id === scope.id);
  if (isAwaited) return messages.signs.meanings.refreshing;
  const { statuses } = messages.health;
  if (error) return statuses.failing;
  return state ? statuses[stateNames[state]] : null;
}

/** The view, source or tag that is selected. */
export function sourceLine(session: Session): string {
  const row = selectedSource(session);
  if (!row) return '';
  const { messages, sources } = session;
  const { linear } = messages;
  const visible = visibleSources(sources.rows);
  const { scope, count, isFolded } = row;
  const counted = scope.kind === 'bookmarks' ? messages.articleCount(count) : messages.unreadCount(count);
  return linear.facts(
    withoutBlanks([
      spokenName(sourceName(row, messages), messages),
      isFolded === undefined ? null : linear.folded(isFolded),
      count > 0 ? counted : null,
      conditionText(row, session),
      linear.row(cursorAmong(visible, sources) + 1, visible.length),
    ]),
  );
}

/** Rows, where one of those that are known stands for several articles. */
const sizeOf = ({ list, messages }: Session): string =>
  list.rows.some(({ standsFor }) => standsFor)
    ? messages.linear.rows(list.total)
    : messages.articleCount(list.total);

/** The list that is shown: its name, what is searched for in it, how many articles it has; and why its source failed. */
export function listLines(session: Session): readonly string[] {
  const { list, messages, unreadOnly } = session;
  const sort = chosenSort(session);
  const row = selectedSource(session);
  const name = row ? spokenName(sourceName(row, messages), messages) : messages.panes.articles;
  const words = list.words === '' ? null : messages.searchResult(list.words);
  if (isAwaited(list))
    return [messages.linear.facts(withoutBlanks([name, words, messages.linear.searching]))];
  return [
    messages.linear.facts(
      withoutBlanks([
        name,
        unreadOnly ? messages.views.unread : null,
        words,
        sort === null ? null : messages.orders[sort],
        list.total === 0 ? null : sizeOf(session),
        list.unsearched ? messages.unsearched(list.unsearched) : null,
      ]),
    ),
    ...(list.total === 0 ? emptyListLines(session) : []),
    row?.error ? spokenText(errorText(row.error, messages)) : '',
  ];
}
