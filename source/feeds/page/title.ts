/**
 * The title of an article: what the head of the page states and what is printed above the text, each as evidence for the
 * other. A printed line that is all of a statement, or a whole part of it, is the headline; the name of the site is not.
 */
import { sanitizeLine } from '../../text/sanitize.ts';
import { type DomDocument, type DomElement, textOf } from './dom.ts';
import { printedSize } from './emphasis.ts';
import { foldTitle } from './folded-names.ts';
import type { LinkedData } from './linked-data.ts';
import type { MetaValues } from './meta-values.ts';
import { aboveText, isAside, nameWords, type Piece } from './printed.ts';
import type { SiteNames } from './site-names.ts';
import { titleParts } from './title-parts.ts';
import { agrees, runsOf, type Statement, titleStatements } from './title-statements.ts';
import { fewestTitleWords, withoutSite, wordCount } from './without-site.ts';

export interface Headline {
  readonly title: string | null;
  /** Where it is printed. */
  readonly element: DomElement | null;
}

interface TitleSources {
  readonly document: DomDocument;
  readonly meta: MetaValues;
  readonly linked: LinkedData;
  readonly pieces: readonly Piece[];
  readonly site: SiteNames;
}

/** Of a headline, in UTF-16 units. */
const longestHeadline = 400;

const titleWords = new Set(['title', 'headline', 'heading', 'titr']);
const isCalledTitle = (element: DomElement): boolean =>
  /(?:^| )(?:headline|name)(?: |$)/u.test(element.getAttribute('itemprop') ?? '') ||
  nameWords(element).some(word => titleWords.has(word));

/** How surely an element is a headline: 1 to 6 as its level, then what is called so. */
function rankOf(element: DomElement): number {
  const heading = element.closest('h1,h2,h3,h4,h5,h6');
  if (heading) return Number(heading.localName.slice(1));
  return isCalledTitle(element) ? 7 : 8;
}

interface Line extends Piece {
  readonly folded: string;
  readonly rank: number;
  readonly isAside: boolean;
}

const byEvidence = (a: Line, b: Line): number =>
  b.folded.length - a.folded.length || Number(a.isAside) - Number(b.isAside) || a.rank - b.rank;

/** The printed line that says what is stated; of several the longest, without the name of a site that it is printed with. */
function agreedLine({ pieces, site }: TitleSources, statements: readonly Statement[]): Line | null {
  const lines = pieces
    .filter(({ text }) => text.length <= longestHeadline && !site.isSite(text))
    .map(piece => ({ ...piece, folded: foldTitle(piece.text) }))
    .filter(({ folded }) => folded !== '' && statements.some(statement => agrees(folded, statement)))
    .map(line => ({ ...line, rank: rankOf(line.element), isAside: isAside(line.element, null) }))
    .filter(line => !(line.isAside && line.element.closest('a')))
    .sort(byEvidence);
  const [longest] = lines;
  if (!longest) return null;
  const runs = runsOf(longest.text);
  return (
    lines.find(({ folded, rank }) => rank <= 3 && folded !== longest.folded && runs.has(folded)) ?? longest
  );
}

/** The statement that another says too with the name of the site beside it, or else the first. */
function statedTitle(
  ofArticle: readonly Statement[],
  all: readonly Statement[],
  site: SiteNames,
): string | null {
  const titles = ofArticle
    .map(({ text }) => withoutSite(text, site, false))
    .filter(text => !site.isSite(text));
  const core = titles.find(text => all.some(other => other.text !== text && other.runs.has(foldTitle(text))));
  return core ?? titles[0] ?? null;
}

function loneHeading({ document, site }: TitleSources): Piece | null {
  const headings = [...document.querySelectorAll('h1')]
    .map(element => ({ element, text: sanitizeLine(textOf(element)) }))
    .filter(({ text }) => foldTitle(text) !== '' && !site.isSite(text));
  return headings.length === 1 ? (headings[0] as Piece) : null;
}

/** Larger than running text, in points. */
const smallestTitle = 14;

/** A line above the text that is called a title, or is printed larger than all others; for a page that has no other title. */
function tallestLine({ pieces, site }: TitleSources): Piece | null {
  const lines = aboveText(pieces)
    .filter(
      ({ element, text }) =>
        element.closest('a') === null && wordCount(text) >= fewestTitleWords && !site.isSite(text),
    )
    .map(piece => ({ ...piece, size: printedSize(piece.element) }));
  const [tallest] = lines.filter(({ size }) => size >= smallestTitle).sort((a, b) => b.size - a.size);
  return tallest ?? lines.find(({ element }) => isCalledTitle(element)) ?? null;
}

/** A title of so few words, without a part for the site, is the name of the site. */
const mostNameWords = 5;
const namesOnlySite = (title: string, site: SiteNames): boolean =>
  site.isSite(title) || (titleParts(title).length === 1 && wordCount(title) <= mostNameWords);

/** Whether the title of a page says more than a heading that differs: a mere word, or the same with a kicker before it. */
const isBetter = (title: string, heading: string): boolean =>
  wordCount(heading) < fewestTitleWords || ` ${foldTitle(heading)} `.includes(` ${foldTitle(title)} `);

export function headlineOf(sources: TitleSources): Headline {
  const { document, meta, linked, site } = sources;
  const { ofArticle, ofPage } = titleStatements(document, meta, linked);
  const all = ofPage === null ? ofArticle : [...ofArticle, ofPage];
  const line = agreedLine(sources, all);
  if (line) return { title: line.text, element: line.element };

  const heading = loneHeading(sources);
  const element = heading?.element ?? null;
  const stated = statedTitle(ofArticle, all, site);
  if (stated !== null) return { title: stated, element };
  const own =
    ofPage === null || namesOnlySite(ofPage.text, site) ? null : withoutSite(ofPage.text, site, true);
  if (heading && (own === null || !isBetter(own, heading.text))) return { title: heading.text, element };
  if (own !== null) return { title: own, element };
  const called = tallestLine(sources);
  return called ? { title: called.text, element: called.element } : { title: ofPage?.text ?? null, element };
}
