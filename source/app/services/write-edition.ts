/** Writes the articles of a list into a file, and tells where. */
import { fail, ok, type Result } from '../../domain/errors.ts';
import type { Order } from '../../domain/order.ts';
import type { Query } from '../../domain/query/query.ts';
import {
  articleCount,
  type Edition,
  type EditionFormat,
  formatOfFile,
  isEditionFormat,
} from '../export/edition.ts';
import { plainTextPage } from '../export/edition-text.ts';
import { fileNamePart } from '../export/file-name.ts';
import { editionBytes } from '../export/write-edition.ts';
import { makeEdition } from './edition.ts';
import type { Services } from './services.ts';

export interface EditionWanted {
  /** Ready for the archive. */
  readonly query: Query;
  readonly order: Order;
  /** As in `Edition`. */
  readonly subject: string;
  /** Of what is written beside the articles. */
  readonly language: string;
  /** A file, whose ending says the format; or a format, or nothing: then the file is named after the day. */
  readonly target: string;
}

export interface EditionWritten {
  /** As it is shown. */
  readonly file: string;
  readonly articles: number;
  /** The list has more than a document may have. */
  readonly isPart: boolean;
}

/** Who wants more can say so on the command line. */
const mostArticles = 1000;

const usualFormat: EditionFormat = 'html';

const twoDigits = (value: number): string => String(value).padStart(2, '0');

const localDay = (date: Date): string =>
  [date.getFullYear(), twoDigits(date.getMonth() + 1), twoDigits(date.getDate())].join('-');

const fileName = ({ date, subject }: Edition, format: EditionFormat): string =>
  `${['khabar', localDay(date), fileNamePart(subject)].filter(part => part !== '').join('-')}.${format}`;

interface Target {
  readonly file: string;
  readonly format: EditionFormat;
}

function targetOf(target: string, edition: Edition, folder: string): Target {
  if (target === '' || isEditionFormat(target)) {
    const format = target === '' ? usualFormat : target;
    return { file: `${folder}/${fileName(edition, format)}`, format };
  }
  const format = formatOfFile(target);
  return format ? { file: target, format } : { file: `${target}.${usualFormat}`, format: usualFormat };
}

/** A file that is there already stays. Errors: `file-unwritable`, `interrupted`. */
export async function writeEdition(
  services: Services,
  { query, order, subject, language, target }: EditionWanted,
  signal: AbortSignal,
): Promise<Result<EditionWritten>> {
  const { writer: openWriter, messagesIn } = services;
  if (!openWriter || !messagesIn) return fail('file-unwritable', { subject: target });
  const writer = await openWriter();
  const edition = makeEdition(
    services,
    { query, order, limit: mostArticles },
    { subject, hasAllTexts: false },
  );
  const { file, format } = targetOf(target, edition, await writer.folder());
  const bytes = editionBytes(edition, format, { messages: await messagesIn(language), page: plainTextPage });
  const written = await writer.write(file, bytes, { signal, isNew: true });
  if (!written.ok) return written;
  const articles = articleCount(edition);
  return ok({
    file: writer.shown(written.value.file),
    articles,
    isPart: services.archive.count(query) > articles,
  });
}
