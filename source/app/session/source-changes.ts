/** Shows what the source changed in the open article: new words, with the old words before them. */
import type { Article } from '../../domain/article.ts';
import type { ArticleVersion } from '../../domain/versions.ts';
import { markedBlocks } from '../../text/changes/marked.ts';
import { articleShown } from './article-shown.ts';
import { type Effect, go } from './effect.ts';
import type { Reading, TextName } from './reading-state.ts';
import type { Reads } from './reads.ts';
import type { Session } from './session.ts';

/** The first version of the text; null if it never changed. */
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

/** Switches between the article and its changes. */
export function turnChanges({ reading }: Session, reads: Reads): readonly Effect[] {
  if (!reading) return [];
  if (reading.changes) return [go({ type: 'changes-turned', changes: null })];
  const changes = markedArticle(reading, reads);
  return [
    go(changes ? { type: 'changes-turned', changes } : { type: 'notice', notice: { kind: 'unchanged' } }),
  ];
}
