/** Who said what in articles. */
import type { Article, BlockType } from '../../domain/article.ts';
import { textParts } from '../../domain/article-text.ts';
import type { ListedArticle } from '../../domain/library.ts';
import type { Query } from '../../domain/query/query.ts';
import type { Quotation } from '../../domain/quotation.ts';
import { quotationsIn } from '../../text/quotes/index.ts';
import { placeFinders } from './place-finders.ts';
import { withOwnText } from './read.ts';
import type { Services } from './services.ts';

/** `start` and `end` are offsets in the text of the article (`domain/article-text.ts`). */
export interface ArticleQuotation extends Quotation {
  /** Which of the article's blocks, from 0, and where in it the words begin. */
  readonly block: number;
  readonly startInBlock: number;
}

/** Nobody speaks in the others. */
const spoken: ReadonlySet<BlockType> = new Set(['paragraph', 'heading', 'quote', 'list', 'image']);

/** In the order of the text. */
export function* articleQuotations(article: Article): Generator<ArticleQuotation> {
  const { title, blocks } = withOwnText(article);
  const parts = textParts({ title, blocks }).flatMap(({ block, ...part }) =>
    block && spoken.has(block.type) ? [{ ...part, block: blocks.indexOf(block) }] : [],
  );
  const texts = parts.map(({ text }) => text);
  for (const { paragraph, start, end, ...quotation } of quotationsIn(texts, article.language)) {
    const part = parts[paragraph];
    if (!part) continue;
    const { block, start: from } = part;
    yield { ...quotation, start: from + start, end: from + end, startInBlock: start, block };
  }
}

/** The articles in which a name may speak. */
export const namedIn = (name: string): Query => ({ name });

/** Whether a quotation is of this name, in any of its spellings. */
export function saidBy(
  { archive }: Pick<Services, 'archive'>,
  name: string,
): (quotation: Quotation) => boolean {
  const { find } = placeFinders(namedIn(name), archive.answersTo).inAnyForm();
  return ({ speaker }) => speaker !== null && [...find(speaker)].length > 0;
}

/** An article that was listed, with a quotation of it. */
export interface ListedQuotation {
  readonly article: ListedArticle;
  readonly quotation: ArticleQuotation;
}

/** Found while they are asked for: one article at a time is in memory. */
export function* listedQuotations(
  { archive }: Pick<Services, 'archive'>,
  articles: Iterable<ListedArticle>,
  isWanted: (quotation: Quotation) => boolean,
): Generator<ListedQuotation> {
  for (const article of articles) {
    const whole = archive.get(article.id);
    if (!whole) continue;
    for (const quotation of articleQuotations(whole)) if (isWanted(quotation)) yield { article, quotation };
  }
}
