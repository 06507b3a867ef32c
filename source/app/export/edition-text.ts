/** An edition as laid-out text: in logical order for programs that order lines, in visual order for those that do not. */
import type { Article, Direction } from '../../domain/article.ts';
import type { Messages } from '../../i18n/messages.ts';
import { layoutArticle } from '../../text/article-layout.ts';
import { textWidth } from '../../text/cells.ts';
import { proseDirection, withoutDirectionMarks } from '../../text/direction.ts';
import { layoutParagraph, type TextStyle } from '../../text/layout.ts';
import type { Paragraph } from '../../text/plain-blocks.ts';
import { placeLine, rowText } from '../../text/rows.ts';
import { articleText } from '../view/article-text.ts';
import { kickerIn, webHref } from './article-html.ts';
import { articleParagraphs } from './article-paragraphs.ts';
import { articleCount, type Edition, textsIn } from './edition.ts';
import { storyParagraphs } from './edition-stories.ts';
import { sectionName, titleOf } from './edition-titles.ts';

export interface TextPage extends TextStyle {
  /** Cells of a line, at most. */
  readonly width: number;
  /** A line as who shows it is told it; as it is where not given. */
  readonly encode?: (line: string) => string;
}

/** What files are laid out to where nothing else is asked for. */
export const plainTextPage: TextPage = {
  order: 'logical',
  shaping: false,
  marks: 'keep',
  digits: 'source',
  width: 80,
};

const least = 1;

/** A paragraph in lines; in visual order at the side where it begins. */
function linesOf(text: string, page: TextPage, direction: Direction, width = page.width): string[] {
  const lines = layoutParagraph(text, { ...page, width: Math.max(least, width), direction, isolate: true });
  return lines.map(line =>
    rowText(page.order === 'visual' ? placeLine(line, width) : { runs: line.runs, width: line.width }),
  );
}

function paragraphLines(
  { text, role, marker = '', under }: Paragraph<string>,
  page: TextPage,
  around: Direction,
) {
  const indent = textWidth(marker);
  const direction = role === 'code' ? 'ltr' : proseDirection(text, around);
  return linesOf(text, page, direction, page.width - indent).map((line, index) =>
    ((index === 0 ? marker : (under ?? ' '.repeat(indent))) + line).trimEnd(),
  );
}

/** Author, source and date, each on a line of its own. */
export function notesOf({ byline, author, source, published, link }: Article, messages: Messages): string[] {
  const name = byline ?? (author === null ? '' : messages.by(author));
  const date = published === null ? '' : messages.date(published);
  return [name, source.title, withoutDirectionMarks(date), webHref(link) ?? ''].filter(line => line !== '');
}

function logicalLines(
  article: Article,
  section: string | null,
  messages: Messages,
  page: TextPage,
): readonly string[] {
  const around = { kicker: kickerIn(article, section), below: notesOf(article, messages) };
  return articleParagraphs(article, around, { ...page, messages }).flatMap((group, index) => [
    ...(index === 0 ? [] : ['']),
    ...group.flatMap(paragraph => paragraphLines(paragraph, page, article.direction)),
  ]);
}

const visualLines = (
  article: Article,
  _section: string | null,
  messages: Messages,
  page: TextPage,
): readonly string[] => layoutArticle(articleText(article, messages), messages, page).map(rowText);

/** Between articles. */
const shortRule = '─'.repeat(12);

const rule = (sign: string, { width }: TextPage): string => sign.repeat(width);

function* lines(edition: Edition, messages: Messages, page: TextPage): Generator<string> {
  const linesOfArticle = page.order === 'visual' ? visualLines : logicalLines;
  const heading = (text: string, sign: string): string[] => [
    ...linesOf(text, page, proseDirection(text, messages.direction)),
    rule(sign, page),
  ];
  yield* heading(titleOf(edition, messages), '═');
  if (articleCount(edition) === 0) yield* ['', messages.noArticles];
  for (const section of edition.sections) {
    yield* ['', '', ...heading(sectionName(section, messages), '─')];
    for (const [index, item] of textsIn(edition, section).entries()) {
      const article = edition.articleOf(item.id);
      const before = index === 0 ? [''] : ['', shortRule, ''];
      const story = storyParagraphs(item, messages).flatMap(text => linesOf(text, page, messages.direction));
      if (article) yield* [...before, ...linesOfArticle(article, section.name, messages, page)];
      if (story.length > 0) yield* ['', ...story];
    }
  }
}

/** Lines without their line ends. */
export function* editionText(edition: Edition, messages: Messages, page: TextPage): Generator<string> {
  const { encode = line => line } = page;
  for (const line of lines(edition, messages, page)) yield encode(line);
}
