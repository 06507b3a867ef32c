/** The text that a page states in its data: JSON-LD's `articleBody`, or the state of a page that scripts draw. */
import { undoDoubleEscape } from '../blocks/index.ts';
import type { DomDocument, DomElement } from './dom.ts';
import { shortestArticle } from './evidence.ts';
import { foldTitle } from './landmarks.ts';

type Json = Readonly<Record<string, unknown>>;

/** Line breaks in strings and comments around the whole are usual mistakes; other broken text is skipped. */
const parsed = (script: DomElement): unknown =>
  parsedText(script.textContent.replace(/^\s*(?:<!--|\/\*<!\[CDATA\[\*\/)|(?:-->|\/\*\]\]>\*\/)\s*$/gu, ''));

function parsedText(text: string): unknown {
  for (const attempt of [
    text,
    text.replace(/"(?:[^"\\]|\\.)*"/gsu, string => string.replace(/\r?\n/gu, '\\n')),
  ]) {
    try {
      return JSON.parse(attempt);
    } catch {}
  }
  return null;
}

/** How deep data is looked into. */
const deepest = 40;

/** All objects and lists in some data, the outer ones first. */
function* objectsIn(value: unknown, depth = 0): Generator<Json> {
  if (depth > deepest || typeof value !== 'object' || value === null) return;
  yield value as Json;
  for (const child of Object.values(value)) yield* objectsIn(child, depth + 1);
}

const longestOf = (texts: readonly string[]): string | null =>
  texts.reduce<string | null>((best, text) => (text.length > (best?.length ?? 0) ? text : best), null);

const scripts = (document: DomDocument, selector: string): readonly unknown[] =>
  [...document.querySelectorAll(selector)].map(parsed);

const isOf = (thing: Json, titles: readonly string[]): boolean =>
  Object.values(thing).some(value => typeof value === 'string' && titles.includes(foldTitle(value)));

function linkedBody(document: DomDocument, titles: readonly string[]): string | null {
  const things = scripts(document, 'script[type="application/ld+json"]').flatMap(data => [
    ...objectsIn(data),
  ]);
  const stated = things.filter(
    ({ articleBody }) => typeof articleBody === 'string' && articleBody.length >= shortestArticle,
  );
  const named = stated.filter(thing => isOf(thing, titles));
  return longestOf((named.length > 0 ? named : stated).map(({ articleBody }) => String(articleBody)));
}

/** Keys of what is about an article and not its text. */
const aside =
  /related|recommend|similar|next|prev|comment|author|seo|meta|summary|description|excerpt|teaser|caption|credit|latest|popular|more/iu;

/** One word is a key, an address or a number. */
const isProse = (text: string): boolean =>
  /[\p{L}\p{M}]+[^\p{L}]+\p{L}/u.test(text) && !/^\S*:\/\//u.test(text);

/** The running text in some data, in order. */
function* proseIn(value: unknown, depth = 0): Generator<string> {
  if (depth > deepest) return;
  if (typeof value === 'string') {
    if (isProse(value)) yield value;
  } else if (typeof value === 'object' && value !== null) {
    for (const [key, child] of Object.entries(value)) if (!aside.test(key)) yield* proseIn(child, depth + 1);
  }
}

/** The data that a program begins with (`window.STATE = {…}`), if it is JSON. */
function assigned(script: DomElement): unknown {
  const [, json] =
    /^\s*(?:window|self|globalThis)\.[\w$]+\s*=\s*(\{[\s\S]*\})\s*;?\s*$/u.exec(script.textContent) ?? [];
  return json === undefined ? null : parsedText(json);
}

/** The text beside the page's title in the state of a page: in the property that has most of it. */
function bodyInState(document: DomDocument, titles: readonly string[]): string | null {
  const states = [
    ...scripts(document, 'script[type="application/json"]'),
    ...[...document.querySelectorAll('script:not([src]):not([type])')].map(assigned),
  ];
  const things = states.flatMap(data => [...objectsIn(data)]).filter(thing => isOf(thing, titles));
  return longestOf(
    things.flatMap(thing =>
      Object.entries(thing)
        .filter(([key]) => !aside.test(key))
        .map(([, value]) => [...new Set(proseIn(value))].join('\n')),
    ),
  );
}

const tag = /<\/?[a-z][^<>]*>/iu;

/** A stated text as HTML: each of its lines is a paragraph. */
function asHtml(text: string): string {
  const html = undoDoubleEscape(text);
  return tag.test(html)
    ? html
    : html
        .split(/\n+/u)
        .map(line => `<p>${line}</p>`)
        .join('');
}

export interface StatedBody {
  /** As HTML; null where the page states none. */
  readonly linked: string | null;
  readonly state: string | null;
}

/** Reads the document before its scripts are removed. */
export function statedBody(document: DomDocument, titles: readonly string[]): StatedBody {
  const folded = titles.map(foldTitle).filter(title => title !== '');
  const linked = linkedBody(document, folded);
  const state = bodyInState(document, folded);
  return {
    linked: linked && asHtml(linked),
    state: state !== null && state.length >= shortestArticle ? asHtml(state) : null,
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
