import { effectiveDate } from '../../app/article-date.ts';
import { articleParagraphs } from '../../app/export/article-paragraphs.ts';
import { readAnything } from '../../app/services/read.ts';
import { articleText, kickerOf } from '../../app/view/article-text.ts';
import { type Article, untouched } from '../../domain/article.ts';
import type { ReaderError } from '../../domain/errors.ts';
import type { Messages } from '../../i18n/messages.ts';
import { layoutArticle } from '../../text/article-layout.ts';
import { textWidth } from '../../text/cells.ts';
import type { Paragraph } from '../../text/plain-blocks.ts';
import { blankRow, joinRows } from '../../text/rows.ts';
import type { Role } from '../../theme/theme.ts';
import type { RunCommand } from '../command.ts';
import { articleJson } from '../output/article-json.ts';
import { defaultWidth, linesOf, linesOfRows, type Page } from '../output/page.ts';
import { withArticles } from '../with-articles.ts';

/** Author and source; date. */
function notesOf(article: Article, { messages, now, isForMachines }: Page): string[] {
  const author = article.byline ?? (article.author === null ? null : messages.by(article.author));
  const from = [author, article.source.title].filter(part => part !== null && part !== '').join(' · ');
  if (article.published === null) return [from];
  if (isForMachines) return [from, article.published];
  return [from, `${messages.date(article.published)} · ${messages.ago(effectiveDate(article), now)}`];
}

/** Continuation lines are indented like the first line. */
function linesOfParagraph(page: Page, paragraph: Paragraph<Role>): string[] {
  const { text, role, marker = '', under = ' '.repeat(textWidth(marker)) } = paragraph;
  const width = page.width === null ? null : Math.max(1, page.width - textWidth(marker));
  const direction = role === 'code' ? 'ltr' : 'auto';
  const lines = linesOf({ ...page, width }, text, { role, direction });
  return lines.map((line, index) => ((index === 0 ? marker : under) + line).trimEnd());
}

/** In logical order, as for a pipe. */
const plainLines = (article: Article, page: Page): string[] =>
  articleParagraphs(article, { kicker: kickerOf(article), below: notesOf(article, page) }, page).flatMap(
    (group, index) => [
      ...(index === 0 ? [] : ['']),
      ...group.flatMap(paragraph => linesOfParagraph(page, paragraph)),
    ],
  );

function visualLines(article: Article, page: Page): string[] {
  const room = page.width ?? defaultWidth;
  const width = Math.min(room, page.measure ?? room);
  const beside = article.direction === 'rtl' ? blankRow(room - width) : blankRow(0);
  const rows = layoutArticle(articleText(article, page.messages), page.messages, { ...page, width });
  return linesOfRows(
    page,
    rows.map(row => joinRows<Role>([beside, row])),
  );
}

/** Words of no language. */
const forMachines = (messages: Messages): Messages => ({
  ...messages,
  direction: 'ltr',
  number: String,
  by: author => author,
  image: 'image',
  related: 'related',
});

export function articleLines(article: Article, page: Page): string[] {
  if (page.order === 'visual') return visualLines(article, page);
  return plainLines(article, page.isForMachines ? { ...page, messages: forMachines(page.messages) } : page);
}

/** Only for these the archive must have something in it; a file or an address is read without. */
const canBeId = (word: string): boolean => /^[0-9a-z]{4,10}$/iu.test(word);

const isAddress = (word: string): boolean => /^[a-z]{3,}:/iu.test(word);

/** Errors about a file name it as typed, not by its URL. */
const asNamed = (error: ReaderError, word: string): ReaderError => {
  if (isAddress(word)) return error;
  const { url: _, ...rest } = error;
  return { ...rest, subject: word };
};

export const run: RunCommand = async context => {
  const [word = '-'] = context.input;
  const services = canBeId(word) ? await withArticles(context) : await context.services();
  const found = await readAnything(services, word, {
    full: context.flags.full,
    signal: context.interruption(),
  });
  if (!found.ok) return { ok: false, error: asNamed(found.error, word) };
  const { article, error } = found.value;
  if (error?.code === 'interrupted') return { ok: false, error };
  if (error) context.warn(context.messages.cli.partialText(context.describe(error)));
  const [listed] = canBeId(word) ? services.archive.listed([article.id]) : [];
  const status = listed ?? untouched;
  return {
    ok: true,
    value: { json: () => articleJson(article, status), text: page => articleLines(article, page) },
  };
};
