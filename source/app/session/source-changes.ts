/** What the source has changed in the article that is open: its text with the new words, and the old ones before them. */
import type { Article } from '../../domain/article.ts';
import type { ArticleVersion } from '../../domain/versions.ts';
import { markedBlocks } from '../../text/changes/marked.ts';
import { articleShown } from './article-shown.ts';
import { type Effect, go } from './effect.ts';
import type { Reads } from './reads.ts';
import type { Reading, Session, TextName } from './session.ts';

/** The text as its source first gave it; null if it has not been changed since. */
function firstText(versions: readonly ArticleVersion[], shown: TextName): ArticleVersion | null {
  const present = JSON.stringify(versions.at(-1)?.[shown]);
  const first = versions.find(version => version[shown] !== null) ?? null;
  const isSame = first?.title === versions.at(-1)?.title && JSON.stringify(first?.[shown]) === present;
  return isSame ? null : first;
}

function markedArticle({ id, texts, shown }: Reading, reads: Reads): Article | null {
  const first = firstText(reads.versions(id), shown);
  const article = articleShown({ texts, shown });
  const content = first?.[shown];
  return first && content ? { ...article, blocks: markedBlocks({ ...first, ...content }, article) } : null;
}

/** To the article with its changes, and back. */
export function turnChanges({ reading }: Session, reads: Reads): readonly Effect[] {
  if (!reading) return [];
  if (reading.changes) return [go({ type: 'changes-turned', changes: null })];
  const changes = markedArticle(reading, reads);
  return [
    go(changes ? { type: 'changes-turned', changes } : { type: 'notice', notice: { kind: 'unchanged' } }),
  ];
}
