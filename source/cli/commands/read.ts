import { effectiveDate } from '../../app/article-date.ts';
import { articleParagraphs } from '../../app/export/article-paragraphs.ts';
import { type ReadArticle, type ReadInput, readAnything, readInput } from '../../app/services/read.ts';
import type { Services } from '../../app/services/services.ts';
import { articleText, kickerOf } from '../../app/view/article-text.ts';
import { type Article, untouched } from '../../domain/article.ts';
import { fail, ok, type ReaderError, type Result } from '../../domain/errors.ts';
import type { Messages } from '../../i18n/messages.ts';
import { layoutArticle } from '../../text/article-layout.ts';
import { textWidth } from '../../text/cells.ts';
import type { Paragraph } from '../../text/plain-blocks.ts';
import { blankRow, joinRows } from '../../text/rows.ts';
import type { Role } from '../../theme/theme.ts';
import type { CommandContext, Outcome, RunCommand } from '../command.ts';
import { exitCodes } from '../exit-codes.ts';
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

/** Between two articles. */
const between = ['', '* * *', ''];

const linesOfAll = (articles: readonly Article[], page: Page): string[] =>
  articles.flatMap((article, index) => [...(index === 0 ? [] : between), ...articleLines(article, page)]);

/** Only for these the archive must have something in it; a file or an address is read without. */
const canBeId = (word: string): boolean => word === '-' || /^[0-9a-z]{4,10}$/iu.test(word);

const isAddress = (word: string): boolean => /^[a-z]{3,}:/iu.test(word);

/** Errors about a file name it as typed, not by its URL. */
const asNamed = (error: ReaderError, word: string): ReaderError => {
  if (isAddress(word)) return error;
  const { url: _, ...rest } = error;
  return { ...rest, subject: word };
};

/** What `-` stands for: the document on standard input, or the words there. */
const inputFor = (services: Services, word: string, { interruption }: CommandContext) =>
  word === '-' ? readInput(services, interruption()) : ok<ReadInput>({ words: [word] });

/** A page that was being waited for at Ctrl-C says so beside the article. */
const isInterrupted = (reading: Result<ReadArticle>): boolean =>
  (reading.ok ? reading.value.error : reading.error)?.code === 'interrupted';

async function* readWords(services: Services, words: readonly string[], context: CommandContext) {
  const { flags, interruption } = context;
  for (const word of words) {
    const reading = await readAnything(services, word, { full: flags.full, signal: interruption() });
    yield reading.ok ? reading : fail(reading.error.code, asNamed(reading.error, word));
  }
}

interface Readings {
  readonly all: readonly Result<ReadArticle>[];
  /** Whether more than one could have been asked for. */
  readonly isList: boolean;
}

/** One after the other, until the user has had enough. */
async function readAll(services: Services, context: CommandContext): Promise<Result<Readings>> {
  const all: Result<ReadArticle>[] = [];
  let isList = context.input.length > 1;
  for (const word of context.input) {
    const input = await inputFor(services, word, context);
    if (!input.ok) return fail(input.error.code, asNamed(input.error, word));
    if ('document' in input.value) {
      all.push(input.value.document);
      continue;
    }
    isList ||= word === '-';
    for await (const reading of readWords(services, input.value.words, context)) {
      if (isInterrupted(reading)) return fail('interrupted');
      all.push(reading);
    }
  }
  return ok({ all, isList });
}

function outcomeOf(services: Services, articles: readonly Article[], { isList }: Readings): Outcome {
  const statuses = new Map(
    services.archive.listed(articles.map(({ id }) => id)).map(status => [status.id, status]),
  );
  const jsonOf = (article: Article) => articleJson(article, statuses.get(article.id) ?? untouched);
  return {
    json: () => (isList ? articles.map(jsonOf) : articles.map(jsonOf)[0]),
    text: page => linesOfAll(articles, page),
  };
}

/** What cannot be read keeps nothing else from being read. */
export const run: RunCommand = async context => {
  const services = context.input.some(canBeId) ? await withArticles(context) : await context.services();
  const readings = await readAll(services, context);
  if (!readings.ok) return readings;
  const { all } = readings.value;
  const read = all.flatMap(reading => (reading.ok ? [reading.value] : []));
  const errors = all.flatMap(reading => (reading.ok ? [] : [reading.error]));
  const [error] = errors;
  if (error && read.length === 0) return { ok: false, error };
  for (const each of errors) context.say(context.describe(each));
  const { cli } = context.messages;
  for (const { error: why } of read) if (why) context.warn(cli.partialText(context.describe(why)));
  const outcome = outcomeOf(
    services,
    read.map(({ article }) => article),
    readings.value,
  );
  return ok({ ...outcome, exitCode: error ? exitCodes.partial : exitCodes.done });
};
