/** The section that an article belongs to: a category, that is a path of folders (`domain/category-path.ts`). */
import { remembering } from '../../base/remembering.ts';
import type { ArticleHeader } from '../../domain/article.ts';
import { foldersOf } from '../../domain/category-path.ts';
import type { Session } from '../session/session.ts';
import { isSectionName } from './hue.ts';

const mostNames = 2000;
const isKnownName = remembering(isSectionName, mostNames);

/** The article's own category, if that is the name of a section; else the folders of its source; null if it is in none. */
export function sectionOf(
  { folders }: Pick<Session, 'folders'>,
  { categories, source }: Pick<ArticleHeader, 'categories' | 'source'>,
): string | null {
  const [own] = categories;
  return own !== undefined && isKnownName(own) ? own : (folders[source.id] ?? null);
}

/** What it is called where there is little room: its innermost folder. */
export const sectionName = (section: string): string => foldersOf(section).at(-1) ?? section;
