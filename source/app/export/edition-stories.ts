/** What stands behind the article that leads a story: the figures that differ, and who else tells it under which headline. */
import { escaped } from '../../base/markup.ts';
import type { Messages } from '../../i18n/messages.ts';
import { withoutDirectionMarks } from '../../text/direction.ts';
import { differencesIn } from '../story-text.ts';
import { languageAttributes, webHref } from './article-html.ts';
import { type EditionEntry, type EditionItem, othersIn } from './edition.ts';
import { textHtml } from './inline-html.ts';
import { headingMarkdown, linkedHeadline, paragraphMarkdown } from './markdown.ts';

export interface StoryPlace {
  readonly messages: Messages;
  /** Level of the headline of the article. */
  readonly level: number;
  /** As in `ArticlePlace`. */
  readonly hasXmlLang: boolean;
  /** Where the text of another article is. */
  readonly hrefOf: (entry: EditionEntry) => string | null;
}

/** Isolates as elements. */
const isolatesHtml = (text: string): string =>
  escaped(text)
    .replace(/[\u2066-\u2068]/gu, '<bdi>')
    .replaceAll('\u2069', '</bdi>');

function otherHtml(entry: EditionEntry, { hasXmlLang, hrefOf }: StoryPlace): string {
  const { title, source, language, direction } = entry;
  const attributes = languageAttributes(language, direction, hasXmlLang);
  const href = hrefOf(entry);
  const headline =
    href === null
      ? `<bdi${attributes}>${textHtml(title)}</bdi>`
      : `<a href="${escaped(href)}"${attributes}>${textHtml(title)}</a>`;
  return `<li><bdi class="source">${escaped(source)}</bdi>: ${headline}</li>`;
}

/** Empty, if no other article tells the story. */
export function storyHtml(item: EditionItem, place: StoryPlace): string {
  const { messages, level, hasXmlLang } = place;
  const { story } = item;
  if (story === null) return '';
  return [
    `<aside class="related"${languageAttributes(messages.language, messages.direction, hasXmlLang)}>`,
    `<h${level + 1}>${escaped(messages.edition.otherReports)}</h${level + 1}>`,
    ...differencesIn(story, messages).map(line => `<p>${isolatesHtml(line)}</p>`),
    `<ul>${othersIn(item)
      .map(entry => otherHtml(entry, place))
      .join('')}</ul>`,
    '</aside>',
  ].join('\n');
}

/** Where its page is. */
export const webHrefOf = ({ link }: EditionEntry): string | null => webHref(link);

/** Empty, if no other article tells the story. */
export function storyMarkdown(item: EditionItem, level: number, messages: Messages): string {
  const { story } = item;
  if (story === null) return '';
  const others = othersIn(item).map(
    ({ source, title, link }) => `- ${paragraphMarkdown(source)}: ${linkedHeadline(title, link)}`,
  );
  return [
    headingMarkdown(messages.edition.otherReports, level + 1),
    ...differencesIn(story, messages).map(line => paragraphMarkdown(withoutDirectionMarks(line))),
    others.join('\n'),
  ].join('\n\n');
}

/** Paragraphs; none, if no other article tells the story. */
export function storyParagraphs(item: EditionItem, messages: Messages): readonly string[] {
  const { story } = item;
  if (story === null) return [];
  return [
    messages.edition.otherReports,
    ...differencesIn(story, messages).map(withoutDirectionMarks),
    ...othersIn(item).map(({ source, title }) => `• ${source}: ${title}`),
  ];
}
