/** Writes articles into a file that the user names; the ending of its name says the format. */
import type { Article } from '../../domain/article.ts';
import { fail, ok, type Result } from '../../domain/errors.ts';
import type { Messages } from '../../i18n/messages.ts';
import { type EditionFormat, editionFormats, formatOfFile } from '../export/edition.ts';
import { articlePage } from '../export/edition-html.ts';
import { plainTextPage } from '../export/edition-text.ts';
import { articleMarkdown } from '../export/markdown.ts';
import { plainArticle } from '../export/plain-article.ts';
import { editionBytes } from '../export/write-edition.ts';
import { editionOf } from './edition.ts';
import type { Services } from './services.ts';

export interface SaveWanted {
  readonly which: { readonly article: Article } | { readonly ids: readonly string[] };
  readonly file: string;
  /** What is there already may go. */
  readonly replaces: boolean;
  /** Of what is written beside the articles. */
  readonly language: string;
}

export interface ArticlesSaved {
  /** As it is shown. */
  readonly file: string;
  readonly articles: number;
  /** Something has that name, and nothing was written. */
  readonly isTaken: boolean;
}

type Write = (article: Article, messages: Messages) => string;

const alone: Readonly<Record<Exclude<EditionFormat, 'epub'>, Write>> = {
  md: (article, messages) => `${articleMarkdown(article, 1, messages)}\n`,
  html: articlePage,
  txt: plainArticle,
};

interface Target {
  readonly file: string;
  readonly format: EditionFormat;
}

/** Without an ending it is Markdown. */
function targetOf(file: string): Result<Target> {
  const format = formatOfFile(file);
  if (format) return ok({ file, format });
  if (!/\.[^./\\]+$/u.test(file)) return ok({ file: `${file}.md`, format: 'md' });
  return fail('bad-value', { subject: file, detail: editionFormats.map(each => `.${each}`).join(', ') });
}

const single = ({ which }: SaveWanted, services: Services): Article | null => {
  if ('article' in which) return which.article;
  const [id, ...others] = which.ids;
  return id !== undefined && others.length === 0 ? services.archive.get(id) : null;
};

function bytesOf(
  wanted: SaveWanted,
  format: EditionFormat,
  services: Services,
  messages: Messages,
): Iterable<Uint8Array> {
  const article = single(wanted, services);
  if (article && format !== 'epub') return [Buffer.from(alone[format](article, messages))];
  const listed = article ? [article] : services.archive.listed('ids' in wanted.which ? wanted.which.ids : []);
  const edition = editionOf(services, listed, { subject: article?.title ?? '', hasAllTexts: true });
  const held = article ? { ...edition, articleOf: () => article } : edition;
  return editionBytes(held, format, { messages, page: plainTextPage });
}

/** Errors: `bad-value`, `file-unwritable`, `interrupted`. */
export async function saveArticles(
  services: Services,
  wanted: SaveWanted,
  signal: AbortSignal,
): Promise<Result<ArticlesSaved>> {
  const { writer: openWriter, messagesIn } = services;
  const target = targetOf(wanted.file);
  if (!target.ok) return target;
  const { file, format } = target.value;
  if (!openWriter || !messagesIn) return fail('file-unwritable', { subject: file });
  const writer = await openWriter();
  const articles = 'ids' in wanted.which ? wanted.which.ids.length : 1;
  const bytes = bytesOf(wanted, format, services, await messagesIn(wanted.language));
  const written = await writer.write(file, bytes, { signal, refusesTaken: !wanted.replaces });
  if (written.ok) return ok({ file: writer.shown(written.value.file), articles, isTaken: false });
  return written.error.detail === 'EEXIST' ? ok({ file, articles, isTaken: true }) : written;
}
