/** Shows what the source changed in the open article: new words, with the old words before them. */
import { editText, movedRanges } from '../../base/edit-text.ts';
import type { Article, Block, Mark } from '../../domain/article.ts';
import type { ArticleVersion } from '../../domain/versions.ts';
import { markedBlocks } from '../../text/changes/marked.ts';
import { unstyled } from '../../text/inline-marks.ts';
import { articleShown } from './article-shown.ts';
import { type Effect, go } from './effect.ts';
import type { Reading, TextName } from './reading-state.ts';
import type { Reads } from './reads.ts';
import type { Session } from './session.ts';

const hasText =
  (name: TextName) =>
  (version: ArticleVersion): boolean =>
    version[name] !== null;

const isChanged = (versions: readonly ArticleVersion[], name: TextName): boolean =>
  JSON.stringify(versions.find(hasText(name))?.[name]) !==
  JSON.stringify(versions.findLast(hasText(name))?.[name]);

/** The text that was changed, the one in sight before the other; if only the headline was, the one in sight. */
function changedText(versions: readonly ArticleVersion[], shown: TextName): TextName | null {
  const names: readonly TextName[] = [shown, shown === 'feed' ? 'page' : 'feed'];
  const isSameTitle = versions.find(hasText(shown))?.title === versions.at(-1)?.title;
  return names.find(name => isChanged(versions, name)) ?? (isSameTitle ? null : shown);
}

const isDeleted = ({ kind }: Mark): boolean => kind === 'deleted';

/** What was deleted is what one wants to see: where nothing strikes it out, it stands in brackets. */
function bracketed(block: Block): Block {
  const { text, marks = [] } = block;
  const edits = marks.filter(isDeleted).flatMap(({ start, end }) => [
    { start, end: start, text: '[', opens: true },
    { start: end, end, text: ']' },
  ]);
  const edited = editText(text, edits);
  const others = marks.filter(mark => !isDeleted(mark));
  return { ...block, text: edited.text, marks: movedRanges(others, edited) };
}

/** Those who listen are told in words. */
const showsDeleted = ({ isLinear, terminal: { inline = unstyled } }: Session): boolean =>
  isLinear || inline.showsDeleted;

function markedArticle(session: Session, { id, texts, shown }: Reading, reads: Reads): Article | null {
  const versions = reads.versions(id);
  const name = changedText(versions, shown);
  if (name === null) return null;
  const first = versions.find(hasText(name));
  const content = first?.[name];
  if (!content) return null;
  const article = articleShown({ texts, shown: name });
  const blocks = markedBlocks({ ...first, ...content }, article);
  return { ...article, blocks: showsDeleted(session) ? blocks : blocks.map(bracketed) };
}

/** Switches between the article and its changes. */
export function turnChanges(session: Session, reads: Reads): readonly Effect[] {
  const { reading } = session;
  if (!reading) return [];
  if (reading.changes) return [go({ type: 'changes-turned', changes: null })];
  const changes = markedArticle(session, reading, reads);
  return [
    go(changes ? { type: 'changes-turned', changes } : { type: 'notice', notice: { kind: 'unchanged' } }),
  ];
}
