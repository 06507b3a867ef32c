/** An edition as a book: EPUB 3.3, a page for each article, in the direction in which its articles are read. */
import { createHash } from 'node:crypto';
import { escaped, notXml } from '../../base/markup.ts';
import type { Direction } from '../../domain/article.ts';
import type { Messages } from '../../i18n/messages.ts';
import { hueOf } from '../view/hue.ts';
import { anchorOf, articleHtml, languageAttributes, languageTag, undetermined } from './article-html.ts';
import {
  articleCount,
  directionOfMost,
  type Edition,
  type EditionEntry,
  type EditionItem,
  type EditionSection,
  textsIn,
} from './edition.ts';
import { storyHtml, webHrefOf } from './edition-stories.ts';
import { bookStyle } from './edition-style.ts';
import { dayOf, sectionName, titleOf } from './edition-titles.ts';
import { textHtml } from './inline-html.ts';
import { type ZipEntry, zip } from './zip.ts';

const folder = 'OEBPS';

const replacement = '\ufffd';

const entry = (name: string, text: string): ZipEntry => ({
  name,
  bytes: Buffer.from(text.replace(notXml, replacement)),
});

const declaration = '<?xml version="1.0" encoding="utf-8"?>';

const container = `${declaration}
<container xmlns="urn:oasis:names:tc:opendocument:xmlns:container" version="1.0">
<rootfiles><rootfile full-path="${folder}/package.opf" media-type="application/oebps-package+xml"/></rootfiles>
</container>
`;

const articleFile = ({ id }: EditionEntry): string => `${anchorOf(id)}.xhtml`;
const sectionId = (index: number): string => `s-${index + 1}`;

function page({ direction, messages }: Book, title: string, body: string): string {
  const attributes = languageAttributes(messages.language, direction, true);
  return `${declaration}
<!DOCTYPE html>
<html xmlns="http://www.w3.org/1999/xhtml" xmlns:epub="http://www.idpf.org/2007/ops"${attributes}>
<head>
<title>${escaped(title)}</title>
<link rel="stylesheet" type="text/css" href="style.css"/>
</head>
<body>
${body}
</body>
</html>
`;
}

/** The same for the same articles. */
function identifierOf(edition: Edition): string {
  const hash = createHash('sha256').update(`${edition.subject}\n${edition.date.toISOString()}\n`);
  for (const section of edition.sections)
    for (const { id } of textsIn(edition, section)) hash.update(`${id}\n`);
  return `urn:khabar:edition:${hash.digest('hex').slice(0, 32)}`;
}

const linkTo = (file: string, text: string, attributes = ''): string =>
  `<a href="${file}"${attributes}>${textHtml(text)}</a>`;

const entryLink = (each: EditionEntry): string =>
  linkTo(articleFile(each), each.title, languageAttributes(each.language, each.direction, true));

const isoSeconds = (date: Date): string => date.toISOString().replace(/\.\d+Z$/u, 'Z');

interface Book {
  readonly edition: Edition;
  readonly messages: Messages;
  /** Of most of its articles. */
  readonly direction: Direction;
}

const sectionTitle = ({ messages }: Book, section: EditionSection): string => sectionName(section, messages);

/** Ids in the order in which they are read. */
function* spine({ edition }: Book): Generator<string> {
  yield 'cover';
  yield 'nav';
  for (const [index, section] of edition.sections.entries()) {
    yield sectionId(index);
    for (const { id } of textsIn(edition, section)) yield anchorOf(id);
  }
}

/** Those of its articles, that of most of them first. */
function languagesOf({ edition, messages }: Book): readonly string[] {
  const counts = new Map<string, number>();
  for (const section of edition.sections)
    for (const { language } of textsIn(edition, section)) {
      const tag = languageTag(language);
      if (tag !== undetermined) counts.set(tag, (counts.get(tag) ?? 0) + 1);
    }
  const tags = [...counts].sort(([, a], [, b]) => b - a).map(([tag]) => tag);
  return tags.length === 0 ? [messages.language] : tags;
}

function packageText(book: Book): string {
  const { edition, messages } = book;
  const ids = [...spine(book)];
  const item = (id: string, more = ''): string =>
    `<item id="${id}" href="${id}.xhtml" media-type="application/xhtml+xml"${more}/>`;
  return `${declaration}
<package xmlns="http://www.idpf.org/2007/opf" version="3.0" unique-identifier="id" dir="${messages.direction}" xml:lang="${messages.language}">
<metadata xmlns:dc="http://purl.org/dc/elements/1.1/">
<dc:identifier id="id">${identifierOf(edition)}</dc:identifier>
<dc:title>${escaped(titleOf(edition, messages))}</dc:title>
${languagesOf(book)
  .map(language => `<dc:language>${language}</dc:language>`)
  .join('\n')}
<dc:creator>${escaped(messages.head.name)}</dc:creator>
<dc:publisher>Khabar</dc:publisher>
<dc:date>${isoSeconds(edition.date)}</dc:date>
<meta property="dcterms:modified">${isoSeconds(edition.date)}</meta>
<meta property="schema:accessMode">textual</meta>
<meta property="schema:accessModeSufficient">textual</meta>
<meta property="schema:accessibilityFeature">structuralNavigation</meta>
<meta property="schema:accessibilityFeature">tableOfContents</meta>
<meta property="schema:accessibilityHazard">none</meta>
</metadata>
<manifest>
<item id="style" href="style.css" media-type="text/css"/>
${ids.map(id => item(id, id === 'nav' ? ' properties="nav"' : '')).join('\n')}
</manifest>
<spine page-progression-direction="${book.direction}">
${ids.map(id => `<itemref idref="${id}"/>`).join('\n')}
</spine>
</package>
`;
}

function sectionItems(book: Book): readonly string[] {
  return book.edition.sections.map((section, index) =>
    linkTo(`${sectionId(index)}.xhtml`, sectionTitle(book, section)),
  );
}

function coverText(book: Book): string {
  const { edition, messages } = book;
  const { subject } = edition;
  const about = subject === '' ? '' : `<p><bdi>${textHtml(subject)}</bdi></p>\n`;
  const none = articleCount(edition) === 0 ? `<p>${escaped(messages.noArticles)}</p>\n` : '';
  const sections = sectionItems(book).map(link => `<li>${link}</li>`);
  const list = sections.length === 0 ? '' : `<ul class="cover-sections">${sections.join('')}</ul>\n`;
  const body = `<section epub:type="cover" class="masthead">
<h1>${escaped(messages.head.name)}</h1>
<p>${escaped(dayOf(edition, messages))}</p>
${about}${none}${list}</section>`;
  return page(book, titleOf(edition, messages), body);
}

function navText(book: Book): string {
  const { edition, messages } = book;
  const { contents, cover } = messages.edition;
  const links = sectionItems(book);
  const sections = edition.sections.map((section, index) => {
    const items = textsIn(edition, section).map(each => `<li>${entryLink(each)}</li>`);
    return `<li>${links[index]}\n<ol>\n${items.join('\n')}\n</ol>\n</li>`;
  });
  const body = `<nav epub:type="toc" role="doc-toc" id="toc">
<h1>${escaped(contents)}</h1>
<ol>
<li>${linkTo('cover.xhtml', cover)}</li>
${sections.join('\n')}
</ol>
</nav>
<nav epub:type="landmarks" hidden="hidden">
<ol>
<li><a epub:type="cover" href="cover.xhtml">${escaped(cover)}</a></li>
<li><a epub:type="toc" href="nav.xhtml">${escaped(contents)}</a></li>
</ol>
</nav>`;
  return page(book, contents, body);
}

function sectionText(book: Book, section: EditionSection): string {
  const name = sectionTitle(book, section);
  const items = textsIn(book.edition, section).map(each => `<li>${entryLink(each)}</li>`);
  const body = `<section class="hue-${hueOf(section.name)}">
<h1><bdi>${escaped(name)}</bdi></h1>
<ul>
${items.join('\n')}
</ul>
</section>`;
  return page(book, name, body);
}

function articleText(book: Book, each: EditionItem, section: string | null): string {
  const { edition, messages } = book;
  const article = edition.articleOf(each.id);
  const body = article
    ? articleHtml(article, { messages, section, level: 1, hasXmlLang: true })
    : `<article id="${anchorOf(each.id)}"><h1>${textHtml(each.title)}</h1></article>`;
  const hrefOf = edition.hasAllTexts ? articleFile : webHrefOf;
  const story = storyHtml(each, { messages, level: 1, hasXmlLang: true, hrefOf });
  return page(book, each.title, story === '' ? body : `${body}\n${story}`);
}

function* files(book: Book): Generator<ZipEntry> {
  const { edition, messages } = book;
  const inFolder = (name: string, text: string): ZipEntry => entry(`${folder}/${name}`, text);
  yield { name: 'mimetype', bytes: Buffer.from('application/epub+zip'), isStored: true };
  yield entry('META-INF/container.xml', container);
  yield inFolder('package.opf', packageText(book));
  yield inFolder('style.css', bookStyle(messages));
  yield inFolder('cover.xhtml', coverText(book));
  yield inFolder('nav.xhtml', navText(book));
  for (const [index, section] of edition.sections.entries()) {
    yield inFolder(`${sectionId(index)}.xhtml`, sectionText(book, section));
    for (const each of textsIn(edition, section))
      yield inFolder(articleFile(each), articleText(book, each, section.name));
  }
}

export const editionEpub = (edition: Edition, messages: Messages): Generator<Uint8Array> =>
  zip(files({ edition, messages, direction: directionOfMost(edition) }), edition.date);
