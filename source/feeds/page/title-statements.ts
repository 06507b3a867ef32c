/** What a page states to be its title, and whether a printed line says the same. */
import { sanitizeLine } from '../../text/sanitize.ts';
import { titleText } from '../blocks/index.ts';
import { longestTitle } from '../bounds.ts';
import { type DomDocument, textOf } from './dom.ts';
import { foldTitle } from './folded-names.ts';
import type { LinkedData } from './linked-data.ts';
import { allOf, type MetaValues } from './meta-values.ts';
import { titleParts } from './title-parts.ts';

export interface Statement {
  readonly text: string;
  readonly folded: string;
  /** It ends with an ellipsis. */
  readonly isCut: boolean;
  /** What its parts in a row say, folded. */
  readonly runs: ReadonlySet<string>;
}

/** A line that is in a statement without being a part of it is the headline if it is most of it. */
const mostOf = 0.6;
/** A cut statement says at least this share of the headline. */
const leastOfCut = 0.3;
/** What is less than this share of the longest part of a statement is another part. */
const leastOfLongest = 0.5;
/** A page that states more titles is not of one article. */
const mostStatements = 12;
/** A statement of more parts is no title. */
const mostParts = 12;
/** Of a statement, in UTF-16 units: so much that a title is seen to be too long. */
const longestStatement = longestTitle + 1;

export function runsOf(text: string): ReadonlySet<string> {
  const parts = titleParts(text)
    .map(part => foldTitle(part.text))
    .filter(part => part !== '');
  if (parts.length > mostParts) return new Set();
  const shortest = Math.max(0, ...parts.map(part => part.length)) * leastOfLongest;
  const runs = parts.flatMap((_, from) => parts.map((_, to) => parts.slice(from, to + 1).join(' ')));
  return new Set(runs.filter(run => run !== '' && run.length >= shortest));
}

const statementOf = (raw: string): Statement => {
  const text = raw.slice(0, longestStatement);
  return { text, folded: foldTitle(text), isCut: /(?:…|\.{3})$/u.test(text), runs: runsOf(text) };
};

/** Whether a printed line, folded, is what a statement says. */
export function agrees(line: string, { folded, isCut, runs }: Statement): boolean {
  if (line === folded || runs.has(line)) return true;
  if (isCut && line.startsWith(folded)) return folded.length > line.length * leastOfCut;
  return line.length >= folded.length * mostOf && ` ${folded} `.includes(` ${line} `);
}

const metaNames = [
  'og:title',
  'twitter:title',
  'dc.title',
  'dcterms.title',
  'headline',
  'parsely-title',
  'sailthru.title',
];

/** In RDFa. */
const properties =
  '[property~="dc:title"],[property~="dcterms:title"],[property~="schema:headline"],[property~="schema:name"]';

export interface TitleStatements {
  /** Of the article alone, the surest first. */
  readonly ofArticle: readonly Statement[];
  /** Of the page, with the name of the site perhaps: `<title>`. */
  readonly ofPage: Statement | null;
}

export function titleStatements(
  document: DomDocument,
  meta: MetaValues,
  linked: LinkedData,
): TitleStatements {
  const printed = [...document.querySelectorAll(properties)].map(element =>
    titleText(element.getAttribute('content') ?? textOf(element)),
  );
  const title = document.querySelector('head > title') ?? document.querySelector('title');
  const saysSomething = ({ folded }: Statement): boolean => folded !== '';
  const stated = new Set([...allOf(meta, metaNames), linked.headline ?? '', ...printed]);
  return {
    ofArticle: [...stated].slice(0, mostStatements).map(statementOf).filter(saysSomething),
    ofPage: [statementOf(sanitizeLine(textOf(title)))].find(saysSomething) ?? null,
  };
}
