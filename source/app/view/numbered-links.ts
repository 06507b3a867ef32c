/** The article with the number of each of its links behind it. */
import { type Edit, editText, movedRanges } from '../../base/edit-text.ts';
import { rememberLatest } from '../../base/remember-latest.ts';
import type { Article, Block, Mark } from '../../domain/article.ts';
import { type ArticleLink, linksInBlock } from '../session/links.ts';
import type { Place } from '../session/reading-state.ts';

type WriteNumber = (value: number) => string;

const byOffset = (a: ArticleLink, b: ArticleLink): number => (a.end?.offset ?? 0) - (b.end?.offset ?? 0);

/** Where numbers are put into the text of a block. */
const numbersIn = (article: Article, index: number, number: WriteNumber): readonly Edit[] =>
  linksInBlock(article, index)
    .toSorted(byOffset)
    .map(({ end, number: own }) => ({
      start: end?.offset ?? 0,
      end: end?.offset ?? 0,
      text: `[${number(own)}]`,
    }));

/** The offset among the numbers of one in the text without them, or the other way round. */
function withoutNumbers(offset: number, edits: readonly Edit[]): number {
  let grown = 0;
  for (const { start, text } of edits) {
    const at = start + grown;
    if (offset < at + text.length) return Math.min(offset, at) - grown;
    grown += text.length;
  }
  return offset - grown;
}

/** Where one is in an article once its links are numbered, or are not any more. */
export function placeIfNumbered(
  place: Place,
  isNumbered: boolean,
  article: Article,
  number: WriteNumber,
): Place {
  const index = place.piece - 1;
  const block = article.blocks[index];
  if (!block) return place;
  const edits = numbersIn(article, index, number);
  const offset = isNumbered
    ? editText(block.text, edits).moved(place.offset)
    : withoutNumbers(place.offset, edits);
  return { ...place, offset };
}

/** Numbers look like keys: they are typed. */
function markedNumbers(edits: readonly Edit[]): readonly Mark[] {
  let grown = 0;
  return edits.map(({ start, text }) => {
    const from = start + grown;
    grown += text.length;
    return { kind: 'keyboard', start: from, end: from + text.length };
  });
}

const byStart = (a: Mark, b: Mark): number => a.start - b.start;

function numbered(block: Block, edits: readonly Edit[]): Block {
  if (edits.length === 0) return block;
  const { items, links = [], marks = [], ...rest } = block;
  const edited = editText(block.text, edits);
  return {
    ...rest,
    text: edited.text,
    ...(items ? { items: edited.text.split('\n') } : {}),
    links: movedRanges(links, edited),
    marks: [...movedRanges(marks, edited), ...markedNumbers(edits)].toSorted(byStart),
  };
}

/** The same object for the same article. `number`: as the interface writes it. */
export const withLinkNumbers = rememberLatest(
  (article: Article, number: WriteNumber): Article => ({
    ...article,
    blocks: article.blocks.map((block, index) => numbered(block, numbersIn(article, index, number))),
  }),
);
