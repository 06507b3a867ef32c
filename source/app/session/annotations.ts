/** Tags, note and bookmark order of an article, entered at a prompt or in the user's editor. */
import type { ArticleHeader } from '../../domain/article.ts';
import { tagKey } from '../../text/tag-key.ts';
import { checkTags, commas, tagChangesIn } from '../tag-names.ts';
import { type Together, unselect } from './acting.ts';
import type { EditedLine } from './edited-line.ts';
import { complain, type Effect, go, start } from './effect.ts';
import { statusOf } from './marks.ts';
import { askFor } from './open-prompt.ts';
import type { Reads } from './reads.ts';
import { selectedArticle } from './selectors.ts';
import type { Session } from './session.ts';

/** The tags and note of the open article. */
export const annotated = (id: string, reads: Reads): Effect => {
  const [listed] = reads.listed([id]);
  return go({ type: 'annotated', annotations: { id, tags: listed?.tags ?? [], note: listed?.note ?? null } });
};

/** `typed`: the text at the prompt. An invalid name changes nothing. `together`: what the articles are; null: one alone. */
export function changeTags(
  ids: readonly string[],
  typed: string,
  together: Together | null,
): readonly Effect[] {
  const changes = tagChangesIn(typed);
  const checked = checkTags(changes);
  if (!checked.ok) return [complain(checked.error)];
  return changes.add.length + changes.remove.length === 0
    ? []
    : [start('tag', { ids, together, ...changes }), ...(together === 'selection' ? [unselect] : [])];
}

export const writeNote = (id: string, text: string): Effect => start('note', { id, text });

export const tag = (session: Session, { id }: ArticleHeader, typed: string): readonly Effect[] =>
  typed === '' ? [askFor('tag', '', session, id)] : changeTags([id], typed, null);

/** The selected articles, or those of a story. */
export const tagMany = (
  session: Session,
  articles: readonly ArticleHeader[],
  typed: string,
  together: Together,
): readonly Effect[] => {
  const ofStory = together === 'story' ? (selectedArticle(session)?.id ?? null) : null;
  if (typed === '') return [askFor('tag', '', session, ofStory)];
  const ids = articles.map(({ id }) => id);
  return changeTags(ids, typed, together);
};

const isOneLine = (note: string | null): boolean => note === null || !note.includes('\n');

/** A note of several lines needs an editor. */
export function note(
  session: Session,
  { id }: ArticleHeader,
  typed: string,
  reads: Reads,
): readonly Effect[] {
  if (typed !== '') return [writeNote(id, typed)];
  const before = statusOf(session, id, reads).note;
  return isOneLine(before)
    ? [askFor('note', before ?? '', session, id)]
    : [{ effect: 'edit', id, text: before ?? '' }];
}

export const noteInEditor = (session: Session, { id }: ArticleHeader, reads: Reads): readonly Effect[] => [
  { effect: 'edit', id, text: statusOf(session, id, reads).note ?? '' },
];

/** Works only in the list of bookmarks. The cursor moves along. */
export const canMove = ({ list }: Session): boolean => list.order === 'bookmarked' && list.total > 1;

export const moveBookmark = (session: Session, { id }: ArticleHeader, rows: number): readonly Effect[] => [
  start('move-bookmark', { id, query: session.list.query, rows }),
];

/** Completions of the tag being typed: tags that the article lacks or, after a hyphen, tags that it has. */
export function tagLines(
  { typed, cursor }: EditedLine,
  { scopeCounts: { tags } }: Session,
  own: readonly string[],
): readonly EditedLine[] {
  const before = typed.slice(0, cursor);
  const start = lastComma(before) + 1;
  const [lead = '', name = ''] = /^(\s*-?\s*)(.*)$/su.exec(before.slice(start))?.slice(1) ?? [];
  const key = tagKey(name);
  const taken = new Set(own.map(tagKey));
  const wanted = lead.includes('-')
    ? own
    : tags.map(({ name: each }) => each).filter(each => !taken.has(tagKey(each)));
  return wanted
    .filter(each => tagKey(each).startsWith(key))
    .map(each => {
      const line = `${before.slice(0, start)}${lead}${each}`;
      return { typed: line + typed.slice(cursor), cursor: line.length };
    });
}

const lastComma = (text: string): number => [...text.matchAll(new RegExp(commas, 'gu'))].at(-1)?.index ?? -1;
