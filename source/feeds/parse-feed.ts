/** The entrance for feeds: bytes in, a `Feed` out. */
import type { Feed } from '../domain/article.ts';
import type { DocumentOrigin } from '../domain/documents.ts';
import { fail, ok, type Result } from '../domain/errors.ts';
import type { FeedSchedule } from '../domain/source.ts';
import { binaryKind } from './binary.ts';
import { decode } from './decode.ts';
import { withDeclaredEntities } from './entities.ts';
import { formatOf } from './formats/index.ts';
import { scheduleOf } from './schedule.ts';
import { joinSurrogateReferences } from './surrogate-references.ts';
import { rootOf } from './xml.ts';

export interface DecodedFeed extends Feed {
  /** The WHATWG name of the encoding it was read in. */
  readonly encoding: string;
  /** What was wrong with the feed and has been repaired; never translated. */
  readonly note?: string;
  /** When it wants to be asked, where it says so. */
  readonly schedule?: FeedSchedule;
}

/** Whether a document says that it is a page. */
export const isHtml = (text: string): boolean =>
  /<!doctype\s+html/iu.test(text.slice(0, 1000)) || rootOf(text)?.local === 'html';

/** The kind of document that is not a feed, for the message. */
function kindOf(text: string): string {
  const root = rootOf(text);
  if (isHtml(text)) return 'HTML page';
  if (/^\s*[{[]/u.test(text)) return 'JSON';
  return root === null ? 'no XML' : `<${root.name.slice(0, 40)}>`;
}

/**
 * Parses a feed of any known format.
 * Errors: `empty-document`; `not-a-feed` (`detail` says what it is instead); `malformed-feed` (`detail` has the reason).
 */
export function parseFeed(bytes: Uint8Array, { url, contentType }: DocumentOrigin): Result<DecodedFeed> {
  const binary = binaryKind(bytes);
  if (binary !== null) return fail('not-a-feed', { url, detail: binary });
  const { text: decoded, encoding, note } = decode(bytes, contentType);
  const text = withDeclaredEntities(joinSurrogateReferences(decoded));
  if (text.trim() === '') return fail('empty-document', { url });
  const format = formatOf(text, url);
  if (format === null) return fail('not-a-feed', { url, detail: kindOf(text) });
  const parsed = format.parse(text, url);
  if (!parsed.ok) return parsed;
  const notes = [note, parsed.value.note].filter(part => part !== undefined);
  const schedule = scheduleOf(text);
  return ok({
    ...parsed.value,
    encoding,
    ...(notes.length > 0 ? { note: notes.join('; ') } : {}),
    ...(schedule === null ? {} : { schedule }),
  });
}
