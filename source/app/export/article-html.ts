/** An article of an edition as an element of HTML that is XML too. */

import { escaped } from '../../base/markup.ts';
import { isWebAddress } from '../../base/web-address.ts';
import { type Article, articleCategories, type Direction } from '../../domain/article.ts';
import { minutesToRead, wordsOf } from '../../domain/reading-time.ts';
import type { Messages } from '../../i18n/messages.ts';
import { proseDirection, withoutDirectionMarks } from '../../text/direction.ts';
import { searchKey } from '../../text/search-key.ts';
import { deckOf } from '../deck.ts';
import { hueOf } from '../view/hue.ts';
import { type BodyStyle, blocksHtml } from './html.ts';
import { textHtml } from './inline-html.ts';
import { noNotes, noteAnchors } from './note-anchors.ts';

export interface ArticlePlace {
  readonly messages: Messages;
  /** Of the section that it is in. */
  readonly section: string | null;
  /** Level of its headline. */
  readonly level: number;
  /** XML has a name of its own for the language of an element. */
  readonly hasXmlLang: boolean;
}

/** An id begins with a letter. */
export const anchorOf = (id: string): string => `a-${id}`;

const wellFormedTag = /^[A-Za-z]{2,3}(?:-[A-Za-z0-9]{2,8})*$/u;

/** BCP 47: undetermined. */
export const undetermined = 'und';

export function languageTag(language: string | null): string {
  const tag = (language ?? '').replaceAll('_', '-');
  return wellFormedTag.test(tag) ? tag : undetermined;
}

/** The attributes of an element that has a language and a direction of its own; a blank comes before them. */
export function languageAttributes(
  language: string | null,
  direction: Direction,
  hasXmlLang: boolean,
): string {
  const tag = languageTag(language);
  const xmlLang = hasXmlLang ? ` xml:lang="${tag}"` : '';
  return ` lang="${tag}"${xmlLang} dir="${direction}"`;
}

/** That of a text among others of this direction: nothing if it is the same. */
export function directionAmong(text: string, around: Direction): string {
  const own = proseDirection(text, around);
  return own === around ? '' : ` dir="${own}"`;
}

/** What browsers leave as it is, and RFC 3986 does not allow. */
const notInAddress = /[|{}^`\\"<>[\]]|%(?![\dA-Fa-f]{2})/gu;

const percentEncoded = (sign: string): string => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`;

/** As the standard writes it; null if no browser can open it. */
export function webHref(url: string | null): string | null {
  if (url === null || !isWebAddress(url) || !URL.canParse(url)) return null;
  const { href, pathname, search, hash } = new URL(url);
  const rest = pathname + search + hash;
  return href.slice(0, href.length - rest.length) + rest.replace(notInAddress, percentEncoded);
}

const linked = (url: string | null, html: string): string => {
  const href = webHref(url);
  return href === null ? html : `<a href="${escaped(href)}">${html}</a>`;
};

const paragraph = (name: string, html: string, attributes = ''): string =>
  html === '' ? '' : `<p class="${name}"${attributes}>${html}</p>`;

/** What it is filed under beside the section. */
export const kickerIn = (article: Article, section: string | null): string | null =>
  articleCategories(article).find(name => section === null || searchKey(name) !== searchKey(section)) ?? null;

const fact = (text: string): string => `<bdi>${escaped(withoutDirectionMarks(text))}</bdi>`;

function facts(article: Article, { messages }: ArticlePlace): string {
  const { byline, author, published, link, source, blocks, direction } = article;
  const name = byline ?? (author === null ? '' : messages.by(author));
  const minutes = minutesToRead(wordsOf(blocks), direction);
  return [
    ...(name === '' ? [] : [`<span class="author">${fact(name)}</span>`]),
    ...(source.title === '' ? [] : [`<span class="source">${linked(link, fact(source.title))}</span>`]),
    ...(published === null
      ? []
      : [`<time datetime="${escaped(published)}">${fact(messages.date(published))}</time>`]),
    ...(minutes === 0 ? [] : [fact(messages.minutes(minutes))]),
  ].join(' · ');
}

function head(article: Article, place: ArticlePlace): string {
  const { title, direction } = article;
  const deck = deckOf(article) ?? '';
  return [
    '<header>',
    paragraph('kicker', escaped(kickerIn(article, place.section) ?? '')),
    `<h${place.level}${directionAmong(title, direction)}>${textHtml(title)}</h${place.level}>`,
    paragraph('deck', textHtml(deck), directionAmong(deck, direction)),
    paragraph('facts', facts(article, place)),
    '</header>',
  ]
    .filter(html => html !== '')
    .join('\n');
}

function related({ related, direction }: Article, { messages, level }: ArticlePlace): string {
  if (related.length === 0) return '';
  const items = related.map(
    ({ title, link }) => `<li${directionAmong(title, direction)}>${linked(link, textHtml(title))}</li>`,
  );
  return `<aside class="related">\n<h${level + 1}>${escaped(messages.related)}</h${level + 1}>\n<ul>${items.join('')}</ul>\n</aside>`;
}

const deepest = 6;

function bodyStyle({ id, blocks, direction }: Article, { level, messages }: ArticlePlace): BodyStyle {
  const anchors = noteAnchors(blocks, id);
  return {
    directionOf: text => directionAmong(text, direction),
    headingLevel: own => Math.min(deepest, Math.max(level + 1, level + own - 1)),
    hasPictures: false,
    hrefOf: webHref,
    notesOf: index => anchors.get(index) ?? noNotes,
    backLabel: messages.edition.toReference,
  };
}

export function articleHtml(article: Article, place: ArticlePlace): string {
  const { id, language, direction, blocks } = article;
  const attributes = languageAttributes(language, direction, place.hasXmlLang);
  return [
    `<article id="${anchorOf(id)}" class="hue-${hueOf(place.section)}"${attributes}>`,
    head(article, place),
    blocksHtml(blocks, bodyStyle(article, place)),
    related(article, place),
    '</article>',
  ]
    .filter(html => html !== '')
    .join('\n');
}
