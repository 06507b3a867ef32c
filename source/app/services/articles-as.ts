/** Articles in one of the formats that they are saved and piped in. */
import type { Article } from '../../domain/article.ts';
import { fail, ok, type Result } from '../../domain/errors.ts';
import type { Messages } from '../../i18n/messages.ts';
import { dataTexts } from '../export/data-files.ts';
import type { EditionFormat } from '../export/edition.ts';
import { articlePage } from '../export/edition-html.ts';
import { plainTextPage } from '../export/edition-text.ts';
import { articleMarkdown } from '../export/markdown.ts';
import { plainArticle } from '../export/plain-article.ts';
import { type DataFormat, dataFormats, type PipedFormat, type SavedFormat } from '../export/saved-format.ts';
import { editionBytes } from '../export/write-edition.ts';
import { editionOf } from './edition.ts';
import type { Services } from './services.ts';

/** The one that is open, or those of a list. */
export type ChosenArticles = { readonly article: Article } | { readonly ids: readonly string[] };

export interface ArticlesWanted {
  readonly which: ChosenArticles;
  readonly format: PipedFormat;
  /** Of what is written beside the articles. */
  readonly language: string;
}

type Write = (article: Article, messages: Messages) => string;

const alone: Readonly<Record<Exclude<EditionFormat, 'epub'>, Write>> = {
  md: (article, messages) => `${articleMarkdown(article, 1, messages)}\n`,
  html: articlePage,
  txt: plainArticle,
};

function single(which: ChosenArticles, { archive }: Services): Article | null {
  if ('article' in which) return which.article;
  const [id, ...others] = which.ids;
  return id !== undefined && others.length === 0 ? archive.get(id) : null;
}

function toRead(
  which: ChosenArticles,
  format: EditionFormat,
  services: Services,
  messages: Messages,
): Iterable<Uint8Array> {
  const article = single(which, services);
  if (article && format !== 'epub') return [Buffer.from(alone[format](article, messages))];
  const listed = article ? [article] : services.archive.listed('ids' in which ? which.ids : []);
  const edition = editionOf(services, listed, { subject: article?.title ?? '', hasAllTexts: true });
  const held = article ? { ...edition, articleOf: () => article } : edition;
  return editionBytes(held, format, { messages, page: plainTextPage });
}

function* asData(
  which: ChosenArticles,
  format: DataFormat,
  { archive, clock }: Services,
  { head, language }: Messages,
): Generator<Uint8Array> {
  const articles = 'article' in which ? [which.article] : which.ids.flatMap(id => archive.get(id) ?? []);
  const statuses = new Map(archive.listed(articles.map(({ id }) => id)).map(each => [each.id, each]));
  const [first, ...others] = articles;
  const title = first && others.length === 0 ? first.title : head.name;
  const texts = dataTexts[format]({
    articles,
    statuses,
    head: { title, query: '', language, made: clock.now() },
  });
  for (const text of texts) yield Buffer.from(text);
}

const isData = (format: SavedFormat): format is DataFormat =>
  (dataFormats as readonly string[]).includes(format);

export const articleBytes = (
  which: ChosenArticles,
  format: SavedFormat,
  services: Services,
  messages: Messages,
): Iterable<Uint8Array> =>
  isData(format) ? asData(which, format, services, messages) : toRead(which, format, services, messages);

/** As one text. Errors: `file-unwritable` where there are no messages to write with. */
export async function articlesAs(
  services: Services,
  { which, format, language }: ArticlesWanted,
): Promise<Result<string>> {
  const { messagesIn } = services;
  if (!messagesIn) return fail('file-unwritable', { subject: format });
  const bytes = articleBytes(which, format, services, await messagesIn(language));
  return ok(Buffer.concat([...bytes]).toString());
}
