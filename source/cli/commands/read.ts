import { effectiveDate } from '../../app/article-date.ts';
import { articleJson } from '../../app/article-json.ts';
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
import type { CommandContext, RunCommand } from '../command.ts';
import { exitCodes } from '../exit-codes.ts';
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

/** Only for these the archive must have something in it. */
const canBeId = (word: string): boolean => /^[0-9a-z]{4,10}$/iu.test(word);

const isAddress = (word: string): boolean => /^[a-z]{3,}:/iu.test(word);

/** A path is named as it was typed, not as the name of a file that it ends in. */
const asNamed = (error: ReaderError, word: string): ReaderError => {
  if (canBeId(word) || isAddress(word)) return error;
  const { url, ...rest } = error;
  return { ...rest, subject: word };
};

/** What the words stand for: `-` for the document on standard input, or for the words there. */
async function inputsOf(context: CommandContext): Promise<Result<readonly ReadInput[]>> {
  const inputs: ReadInput[] = [];
  for (const word of context.input) {
    const input: Result<ReadInput> =
      word === '-'
        ? await readInput(await context.services(), context.interruption())
        : ok({ words: [word] });
    if (!input.ok) return fail(input.error.code, asNamed(input.error, word));
    inputs.push(input.value);
  }
  return ok(inputs);
}

const wordsOf = (input: ReadInput | undefined): readonly string[] =>
  input && 'words' in input ? input.words : [];

/** A page that was being waited for at Ctrl-C says so beside the article. */
const isInterrupted = (reading: Result<ReadArticle>): boolean =>
  (reading.ok ? reading.value.error : reading.error)?.code === 'interrupted';

/** One after the other, until the user has had enough. */
async function readAll(
  services: Services,
  inputs: readonly ReadInput[],
  { flags, interruption }: CommandContext,
): Promise<Result<readonly Result<ReadArticle>[]>> {
  const readings: Result<ReadArticle>[] = [];
  for (const input of inputs) {
    if ('document' in input) readings.push(input.document);
    for (const word of wordsOf(input)) {
      const reading = await readAnything(services, word, { full: flags.full, signal: interruption() });
      if (isInterrupted(reading)) return fail('interrupted');
      readings.push(reading.ok ? reading : fail(reading.error.code, asNamed(reading.error, word)));
    }
  }
  return ok(readings);
}

/** Whether more than one could have been asked for. */
const isList = ({ input }: CommandContext, [first]: readonly ReadInput[]): boolean =>
  input.length > 1 || (input[0] === '-' && first !== undefined && 'words' in first);

/** The archive knows nothing of a file, and is not opened for one. */
const mayBeKept = (word: string): boolean => canBeId(word) || isAddress(word);

function jsonOf(services: Services, articles: readonly Article[], words: readonly string[]) {
  const kept = words.some(mayBeKept) ? services.archive.listed(articles.map(({ id }) => id)) : [];
  const statuses = new Map(kept.map(status => [status.id, status]));
  return articles.map(article => articleJson(article, statuses.get(article.id) ?? untouched));
}

/** What cannot be read keeps nothing else from being read. */
export const run: RunCommand = async context => {
  const inputs = await inputsOf(context);
  if (!inputs.ok) return inputs;
  const words = inputs.value.flatMap(wordsOf);
  const services = words.some(canBeId) ? await withArticles(context) : await context.services();
  const readings = await readAll(services, inputs.value, context);
  if (!readings.ok) return readings;
  const read = readings.value.flatMap(reading => (reading.ok ? [reading.value] : []));
  const errors = readings.value.flatMap(reading => (reading.ok ? [] : [reading.error]));
  const [error] = errors;
  if (error && read.length === 0) return { ok: false, error };
  for (const each of errors) context.say(context.describe(each));
  const { cli } = context.messages;
  for (const { error: why } of read) if (why) context.warn(cli.partialText(context.describe(why)));
  const articles = read.map(({ article }) => article);
  const json = () => jsonOf(services, articles, words);
  return ok({
    json: () => (isList(context, inputs.value) ? json() : json()[0]),
    text: page => linesOfAll(articles, page),
    exitCode: error ? exitCodes.partial : exitCodes.done,
  });
};
