/** The text that a page states in its data: JSON-LD's `articleBody`, or the state of a page that scripts draw. */
import { undoDoubleEscape } from '../blocks/index.ts';
import type { DomDocument } from './dom.ts';
import { shortestArticle } from './evidence.ts';
import { foldTitle } from './landmarks.ts';
import { scriptJson, stateReader } from './script-json.ts';
import { aside, objectsIn, proseReader } from './state-prose.ts';
import { type Json, resolver, treeOf } from './state-references.ts';

const longestOf = (texts: readonly string[]): string | null =>
  texts.reduce<string | null>((best, text) => (text.length > (best?.length ?? 0) ? text : best), null);

const isOf = (thing: Json, titles: readonly string[]): boolean =>
  Object.values(thing).some(value => typeof value === 'string' && titles.includes(foldTitle(value)));

function linkedBody(document: DomDocument, titles: readonly string[]): string | null {
  const scripts = [...document.querySelectorAll('script[type="application/ld+json"]')];
  const stated = objectsIn(scripts.map(scriptJson)).filter(
    ({ articleBody }) => typeof articleBody === 'string' && articleBody.length >= shortestArticle,
  );
  const named = stated.filter(thing => isOf(thing, titles));
  return longestOf((named.length > 0 ? named : stated).map(({ articleBody }) => String(articleBody)));
}

/** What holds this share of the most text has the article, and nothing around it. */
const nearlyAll = 0.5;

/** Each is asked for every reference. */
const mostCaches = 8;

/** The text beside the page's title in its state: in the property that has most of it, of the innermost thing that is so named. */
function bodyInState(data: readonly unknown[], titles: readonly string[]): string | null {
  const things = objectsIn(data.map(treeOf));
  const caches = things.filter(thing => Object.hasOwn(thing, 'ROOT_QUERY')).slice(0, mostCaches);
  const proseOf = proseReader(resolver(caches));
  const bodies = things
    .filter(thing => isOf(thing, titles))
    .flatMap(
      thing =>
        longestOf(
          Object.entries(thing)
            .filter(([key]) => !aside.test(key))
            .map(([, value]) => proseOf(value, thing).join('\n')),
        ) ?? [],
    );
  const most = longestOf(bodies)?.length ?? 0;
  return bodies.findLast(body => body.length >= most * nearlyAll) ?? null;
}

const block = /<(?:p|div|br|h[1-6]|ul|ol|li|blockquote|figure|section|article|table|pre)\b[^<>]*>/iu;

/** A stated text as HTML: each of its lines is a paragraph, unless it is HTML itself. */
function asHtml(text: string): string {
  const html = undoDoubleEscape(text);
  return block.test(html)
    ? html
    : html
        .split(/\n+/u)
        .map(line => `<p>${line}</p>`)
        .join('');
}

export interface StatedBody {
  /** As HTML; null where the page states none. */
  readonly linked: string | null;
  /** As HTML; it is looked for when it is asked for. */
  readonly state: () => string | null;
}

/** Reads the document before its scripts are removed. */
export function statedBody(document: DomDocument, titles: readonly string[]): StatedBody {
  const folded = titles.map(foldTitle).filter(title => title !== '');
  const linked = linkedBody(document, folded);
  const readState = stateReader(document);
  return {
    linked: linked && asHtml(linked),
    state: () => {
      const state = bodyInState(readState(), folded);
      return state !== null && state.length >= shortestArticle ? asHtml(state) : null;
    },
  };
}

const wordsOf = (text: string): readonly string[] => text.match(/[\p{L}\p{M}\p{N}]+/gu) ?? [];

/** A page that shows less than this share of the words of its stated text does not show its article. */
const leastShown = 0.6;

/** Whether a text has (nearly) all the words of another, as often as that has them. */
export function covers(text: string, stated: string): boolean {
  const left = new Map<string, number>();
  for (const word of wordsOf(text)) left.set(word, (left.get(word) ?? 0) + 1);
  const wanted = wordsOf(stated);
  const found = wanted.filter(word => {
    const count = left.get(word) ?? 0;
    left.set(word, count - 1);
    return count > 0;
  });
  return found.length >= wanted.length * leastShown;
}
