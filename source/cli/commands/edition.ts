import {
  articleCount,
  articlesIn,
  type Edition,
  type EditionFormat,
  editionFormats,
  endingOf,
  formatOfFile,
  isEditionFormat,
  othersIn,
} from '../../app/export/edition.ts';
import { editionEpub } from '../../app/export/edition-epub.ts';
import type { TextPage } from '../../app/export/edition-text.ts';
import { sectionName, titleOf } from '../../app/export/edition-titles.ts';
import { endingsOf } from '../../app/export/saved-format.ts';
import { editionBytes, editionTexts } from '../../app/export/write-edition.ts';
import { queryFromFlags } from '../../app/query-from-flags.ts';
import { latestDay, makeEdition } from '../../app/services/edition.ts';
import { subjectOf } from '../../app/services/edition-subject.ts';
import type { Services } from '../../app/services/services.ts';
import { fail, ok, type Result } from '../../domain/errors.ts';
import { queryLanguageOf } from '../../domain/query/keyword.ts';
import type { Query } from '../../domain/query/query.ts';
import { queryFrom, requestFrom } from '../arguments/selection.ts';
import type { CommandContext, Outcome, RunCommand } from '../command.ts';
import { completeIndex } from '../complete-index.ts';
import { defaultWidth, encodeRuns, linesOf, type Page } from '../output/page.ts';
import { withArticles } from '../with-articles.ts';

/** What is meant by `--output`; null: standard output. */
const fileIn = ({ flags: { output } }: CommandContext): string | null =>
  output === undefined || output === '-' ? null : output;

/** Without `--format`, by the name of the file. The row of the command lets no other format through. */
function formatIn({ flags: { format, output = '' } }: CommandContext): Result<EditionFormat> {
  if (format !== undefined && isEditionFormat(format)) return ok(format);
  if (endingOf(output) === '') return ok('html');
  const named = formatOfFile(output);
  return named ? ok(named) : fail('bad-value', { subject: output, detail: endingsOf(editionFormats) });
}

const textPage = (page: Page): TextPage => ({
  ...page,
  width: page.width ?? defaultWidth,
  encode: text => encodeRuns(page, [{ text, style: null }]),
});

const isEverything = (query: Query): boolean => 'all' in query && query.all.length === 0;

/** Without a filter: the news of the latest day. */
async function editionFrom(context: CommandContext, services: Services): Promise<Result<Edition>> {
  const { flags, messages, clock } = context;
  const typed = queryFromFlags(flags, [], clock.now());
  if (!typed.ok) return typed;
  const subject = subjectOf(services, typed.value, queryLanguageOf(messages));
  const query = queryFrom(context, services);
  if (!query.ok) return query;
  await completeIndex(context, services, query.value, true);
  const wanted = isEverything(typed.value) ? latestDay(services, query.value) : query.value;
  const request = requestFrom(context, services, wanted, 'newest');
  return request.ok
    ? ok(makeEdition(services, request.value, { subject, hasAllTexts: flags['all-texts'] }))
    : request;
}

interface Made {
  readonly edition: Edition;
  readonly format: EditionFormat;
}

/** No terminal and no setting has a say in what a file holds. */
async function bytesOf(context: CommandContext, { edition, format }: Made): Promise<Iterable<Uint8Array>> {
  return editionBytes(edition, format, {
    messages: context.messages,
    page: textPage(await context.filePage()),
  });
}

/** `file`: null if nothing was written; then `bytes` is what it would take. */
const editionJson = (
  { messages }: CommandContext,
  { edition, format }: Made,
  file: string | null,
  bytes: number,
) => ({
  file,
  format,
  title: titleOf(edition, messages),
  date: edition.date.toISOString(),
  articles: articleCount(edition),
  bytes,
  sections: edition.sections.map(section => ({
    title: sectionName(section, messages),
    articles: articlesIn(section).map(({ id }) => id),
    stories: section.entries
      .filter(({ story }) => story !== null)
      .map(item => ({ lead: item.id, others: othersIn(item).map(({ id }) => id) })),
  })),
});

async function written(context: CommandContext, made: Made, output: string): Promise<Result<Outcome>> {
  const { writer: openWriter } = await context.services();
  if (!openWriter) return fail('file-unwritable', { subject: output });
  const writer = await openWriter();
  const result = await writer.write(output, await bytesOf(context, made), { signal: context.interruption() });
  if (!result.ok) return result;
  const { file, bytes } = result.value;
  const sentence = context.messages.edition.written(articleCount(made.edition), file);
  return ok({
    json: () => editionJson(context, made, file, bytes),
    columns: ['file', 'format', 'articles', 'bytes', 'title'],
    text: page => linesOf(page, sentence),
    confirmation: true,
  });
}

async function sizeOf(context: CommandContext, made: Made): Promise<number> {
  let size = 0;
  for (const piece of await bytesOf(context, made)) size += piece.length;
  return size;
}

/** Printing ends each piece with a line end of its own. */
function* withoutLineEnds(pieces: Iterable<string>): Generator<string> {
  for (const piece of pieces) yield piece.replace(/\n$/u, '');
}

const wantsData = ({ flags: { json, ndjson, fields } }: CommandContext): boolean =>
  json || ndjson || fields !== undefined;

async function printed(context: CommandContext, made: Made): Promise<Result<Outcome>> {
  const { messages } = context;
  const { edition, format } = made;
  const size = wantsData(context) ? await sizeOf(context, made) : 0;
  const json = () => editionJson(context, made, null, size);
  if (format === 'epub') return ok({ json, bytes: () => editionEpub(edition, messages), text: () => [] });
  return ok({
    json,
    text: page => withoutLineEnds(editionTexts(edition, format, { messages, page: textPage(page) })),
  });
}

export const run: RunCommand = async context => {
  const named = formatIn(context);
  if (!named.ok) return named;
  const format = named.value;
  const file = fileIn(context);
  if (format === 'epub' && file === null && context.printsOnTerminal && !wantsData(context))
    return fail('binary-on-terminal', { subject: '--format epub' });
  const edition = await editionFrom(context, await withArticles(context));
  if (!edition.ok) return edition;
  const made: Made = { edition: edition.value, format };
  return file === null ? printed(context, made) : written(context, made, file);
};
