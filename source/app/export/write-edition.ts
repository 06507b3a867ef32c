/** What each format writes of an edition, made while it is taken. */
import type { Messages } from '../../i18n/messages.ts';
import type { Edition, EditionFormat } from './edition.ts';
import { editionEpub } from './edition-epub.ts';
import { editionHtml } from './edition-html.ts';
import { editionMarkdown } from './edition-markdown.ts';
import { editionText, type TextPage } from './edition-text.ts';

export interface EditionStyle {
  readonly messages: Messages;
  /** Of `txt`. */
  readonly page: TextPage;
}

function* lineEnds(lines: Iterable<string>): Generator<string> {
  for (const line of lines) yield `${line}\n`;
}

type TextFormat = Exclude<EditionFormat, 'epub'>;

const texts: Readonly<Record<TextFormat, (edition: Edition, style: EditionStyle) => Iterable<string>>> = {
  html: (edition, { messages }) => editionHtml(edition, messages),
  md: (edition, { messages }) => editionMarkdown(edition, messages),
  txt: (edition, { messages, page }) => lineEnds(editionText(edition, messages, page)),
};

/** In pieces, each of which ends with a line. */
export const editionTexts = (edition: Edition, format: TextFormat, style: EditionStyle): Iterable<string> =>
  texts[format](edition, style);

function* encoded(pieces: Iterable<string>): Generator<Uint8Array> {
  for (const piece of pieces) yield Buffer.from(piece);
}

export const editionBytes = (
  edition: Edition,
  format: EditionFormat,
  style: EditionStyle,
): Iterable<Uint8Array> =>
  format === 'epub' ? editionEpub(edition, style.messages) : encoded(editionTexts(edition, format, style));
