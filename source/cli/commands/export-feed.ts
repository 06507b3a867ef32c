import { bodyHtml } from '../../app/export/html.ts';
import { queryFromFlags } from '../../app/query-from-flags.ts';
import { fail, ok } from '../../domain/errors.ts';
import { queryLanguageOf } from '../../domain/query/keyword.ts';
import { printQuery } from '../../domain/query/print.ts';
import { type FeedFormat, type FeedHead, feedFormats, jsonFeed, xmlFeeds } from '../../feeds/write-feed.ts';
import { queryFrom, selectionFrom } from '../arguments/selection.ts';
import type { RunCommand } from '../command.ts';
import { completeIndex } from '../complete-index.ts';

import { jsonText } from '../output/json-text.ts';
import { withArticles } from '../with-articles.ts';

const isFeedFormat = (word: string): word is FeedFormat => (feedFormats as readonly string[]).includes(word);

export const run: RunCommand = async context => {
  const { flags, messages, clock } = context;
  const { format = flags.json ? 'json' : 'rss' } = flags;
  if (!isFeedFormat(format) || (flags.json && format !== 'json'))
    return fail('bad-value', { subject: `--format ${format}`, detail: feedFormats.join(', ') });
  const services = await withArticles(context);
  const typed = queryFromFlags(flags, [], clock.now());
  if (!typed.ok) return typed;
  const query = queryFrom(context, services);
  if (!query.ok) return query;
  await completeIndex(context, services, query.value);
  const selection = selectionFrom(context, services, query.value, 'newest');
  if (!selection.ok) return selection;

  const printed = printQuery(typed.value, queryLanguageOf(messages));
  const head: FeedHead = {
    title: messages.cli.feedTitle(printed),
    query: printed,
    language: messages.language,
    made: clock.now(),
  };
  const items = [...selection.value()].flatMap(({ id }) => {
    const article = services.archive.get(id);
    return article ? [{ article, html: bodyHtml(article) }] : [];
  });
  return ok({
    json: () => jsonFeed(head, items),
    text: () => [format === 'json' ? jsonText(jsonFeed(head, items)) : xmlFeeds[format](head, items)],
  });
};
