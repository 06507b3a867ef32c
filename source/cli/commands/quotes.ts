import { effectiveDate } from '../../app/article-date.ts';
import { headerJson } from '../../app/article-json.ts';
import { type ListedQuotation, listedQuotations, namedIn, saidBy } from '../../app/services/quotations.ts';
import { ok } from '../../domain/errors.ts';
import { queryFrom, selectionFrom } from '../arguments/selection.ts';
import type { RunCommand } from '../command.ts';
import { completeIndex } from '../complete-index.ts';
import { linesOf, type Page } from '../output/page.ts';
import { withArticles } from '../with-articles.ts';

const quotationJson = ({ article, quotation }: ListedQuotation) => ({
  words: quotation.words,
  speaker: quotation.speaker,
  direct: quotation.direct,
  verb: quotation.verb,
  article: headerJson(article),
  place: [quotation.start, quotation.end],
});

function* eachJson(quotations: Iterable<ListedQuotation>) {
  for (const quotation of quotations) yield quotationJson(quotation);
}

/** Fixed: scripts count on them (`docs/pipes.md`). */
const columns = [
  'article.id',
  'article.published',
  'direct',
  'speaker',
  'words',
  'article.source.title',
  'article.link',
];

function quotationLines(page: Page, { article, quotation }: ListedQuotation): string[] {
  const { messages, now } = page;
  const { direct, indirect } = messages.quotes;
  const { words, speaker } = quotation;
  const origin = [article.id, article.source.title, messages.ago(effectiveDate(article), now)].join(' · ');
  return [
    ...linesOf(page, (quotation.direct ? direct : indirect)(speaker, words)),
    ...linesOf(page, origin, { role: 'meta', direction: messages.direction }),
    '',
  ];
}

function* textLines(page: Page, quotations: Iterable<ListedQuotation>): Generator<string> {
  let isEmpty = true;
  for (const quotation of quotations) {
    isEmpty = false;
    yield* quotationLines(page, quotation);
  }
  if (isEmpty) yield* linesOf(page, page.messages.quotes.none, { role: 'meta' });
}

export const run: RunCommand = async context => {
  const { name } = context.flags;
  const services = await withArticles(context);
  const query = queryFrom(context, services, name === undefined ? undefined : namedIn(name));
  if (!query.ok) return query;
  await completeIndex(context, services, query.value);
  const articles = selectionFrom(context, services, query.value, 'newest');
  if (!articles.ok) return articles;
  const isWanted = name === undefined ? () => true : saidBy(services, name);
  const quotations = () => listedQuotations(services, articles.value(), isWanted);
  return ok({
    items: () => eachJson(quotations()),
    columns,
    text: page => textLines(page, quotations()),
  });
};
