/** Writes articles into a file that the user names; the ending of its name says the format. */
import { fail, ok, type Result } from '../../domain/errors.ts';
import { endingsOf, type SavedFormat, savedFormatOf, savedFormats } from '../export/saved-format.ts';
import { articleBytes, type ChosenArticles } from './articles-as.ts';
import type { Services } from './services.ts';

export interface SaveWanted {
  readonly which: ChosenArticles;
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

interface Target {
  readonly file: string;
  readonly format: SavedFormat;
}

/** Without an ending it is Markdown. */
function targetOf(file: string): Result<Target> {
  const format = savedFormatOf(file);
  if (format) return ok({ file, format });
  if (!/\.[^./\\]+$/u.test(file)) return ok({ file: `${file}.md`, format: 'md' });
  return fail('bad-value', { subject: file, detail: endingsOf(savedFormats) });
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
  const bytes = articleBytes(wanted.which, format, services, await messagesIn(wanted.language));
  const written = await writer.write(file, bytes, { signal, refusesTaken: !wanted.replaces });
  if (written.ok) return ok({ file: writer.shown(written.value.file), articles, isTaken: false });
  return written.error.detail === 'EEXIST' ? ok({ file, articles, isTaken: true }) : written;
}
