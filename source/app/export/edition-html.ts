/** An edition as one HTML file that needs nothing else: no network, no script. */

import { escaped } from '../../base/markup.ts';
import type { Article } from '../../domain/article.ts';
import type { Messages } from '../../i18n/messages.ts';
import { hueOf } from '../view/hue.ts';
import { anchorOf, articleHtml, languageAttributes } from './article-html.ts';
import {
  articleCount,
  directionOfMost,
  type Edition,
  type EditionEntry,
  type EditionItem,
  textsIn,
} from './edition.ts';
import { storyHtml, webHrefOf } from './edition-stories.ts';
import { pageStyle } from './edition-style.ts';
import { dayOf, sectionName, titleOf } from './edition-titles.ts';
import { textHtml } from './inline-html.ts';

/** Nothing is loaded, and nobody is told where a link was followed from. */
const policy = "default-src 'none'; style-src 'unsafe-inline'";

const sectionAnchor = (index: number): string => `s-${index + 1}`;

function headHtml(title: string, attributes: string, messages: Messages): string {
  return `<!DOCTYPE html>
<html${attributes}>
<head>
<meta charset="utf-8"/>
<meta name="viewport" content="width=device-width, initial-scale=1"/>
<meta name="color-scheme" content="light dark"/>
<meta name="referrer" content="no-referrer"/>
<meta http-equiv="Content-Security-Policy" content="${policy}"/>
<meta name="generator" content="Khabar"/>
<title>${escaped(title)}</title>
<style>
${pageStyle(messages)}
</style>
</head>
<body>
`;
}

/** The name of the paper, the day, and what the edition is of. */
function masthead(edition: Edition, messages: Messages): string {
  const { subject } = edition;
  const facts = [dayOf(edition, messages), messages.articleCount(articleCount(edition))];
  const about = subject === '' ? '' : `<p class="subject"><bdi>${textHtml(subject)}</bdi></p>\n`;
  return `<header class="masthead">
<h1>${escaped(messages.head.name)}</h1>
${about}<p class="day">${facts.map(fact => `<bdi>${escaped(fact)}</bdi>`).join(' · ')}</p>
</header>
`;
}

/** Its source; of a story how many sources tell it. */
const tellerOf = ({ source, story }: EditionItem, { cli }: Messages): string =>
  story === null || story.sources.length === 1 ? source : cli.stories.tellers(story.sources.length);

function entryHtml(item: EditionItem, messages: Messages): string {
  const { id, title, direction, language } = item;
  const attributes = languageAttributes(language, direction, false);
  const teller = tellerOf(item, messages);
  const from = teller === '' ? '' : ` <small><bdi>${escaped(teller)}</bdi></small>`;
  return `<li><a href="#${anchorOf(id)}"${attributes}>${textHtml(title)}</a>${from}</li>`;
}

/** Closed where it would stand before the news for pages. */
const mostOpenEntries = 80;

function* contents(edition: Edition, messages: Messages): Generator<string> {
  const isOpen = articleCount(edition) <= mostOpenEntries;
  yield `<nav id="contents">\n<details${isOpen ? ' open="open"' : ''}>\n<summary>${escaped(messages.edition.contents)}</summary>\n`;
  for (const [index, section] of edition.sections.entries()) {
    const name = sectionName(section, messages);
    yield `<section class="hue-${hueOf(section.name)}">
<h2><a href="#${sectionAnchor(index)}"><bdi>${escaped(name)}</bdi></a></h2>
<ul>
${textsIn(edition, section)
  .map(item => entryHtml(item, messages))
  .join('\n')}
</ul>
</section>
`;
  }
  yield '</details>\n</nav>\n';
}

function* sections(edition: Edition, messages: Messages): Generator<string> {
  const place = { messages, level: 3, hasXmlLang: false };
  const hrefOf = edition.hasAllTexts ? ({ id }: EditionEntry) => `#${anchorOf(id)}` : webHrefOf;
  const up = `<p class="up"><a href="#contents">${escaped(messages.edition.toContents)}</a></p>`;
  for (const [index, section] of edition.sections.entries()) {
    const name = sectionName(section, messages);
    yield `<section id="${sectionAnchor(index)}" class="hue-${hueOf(section.name)}">\n<h2><bdi>${escaped(name)}</bdi></h2>\n`;
    for (const item of textsIn(edition, section)) {
      const article = edition.articleOf(item.id);
      const story = storyHtml(item, { ...place, hrefOf });
      if (article) yield `${articleHtml(article, { ...place, section: section.name })}\n`;
      if (story !== '') yield `${story}\n`;
    }
    yield `${up}\n</section>\n`;
  }
}

/** A page for one article. */
export const articlePage = (article: Article, messages: Messages): string =>
  `${headHtml(article.title, languageAttributes(article.language, article.direction, false), messages)}<main>
${articleHtml(article, { messages, section: null, level: 1, hasXmlLang: false })}
</main>
</body>
</html>
`;

export function* editionHtml(edition: Edition, messages: Messages): Generator<string> {
  const attributes = languageAttributes(messages.language, directionOfMost(edition), false);
  yield headHtml(titleOf(edition, messages), attributes, messages);
  yield masthead(edition, messages);
  if (articleCount(edition) === 0) yield `<p class="day">${escaped(messages.noArticles)}</p>\n`;
  else {
    yield* contents(edition, messages);
    yield '<main>\n';
    yield* sections(edition, messages);
    yield '</main>\n';
  }
  yield '</body>\n</html>\n';
}
