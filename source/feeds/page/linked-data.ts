/** The article in a page's JSON-LD (schema.org/Article). */
import { titleText } from '../blocks/index.ts';
import type { DomDocument } from './dom.ts';

export interface LinkedArticle {
  readonly headline: string | null;
  readonly author: string | null;
  /** As written. */
  readonly published: string | null;
  readonly section: string | null;
  readonly description: string | null;
  readonly language: string | null;
}

const noArticle: LinkedArticle = {
  headline: null,
  author: null,
  published: null,
  section: null,
  description: null,
  language: null,
};

type Json = Readonly<Record<string, unknown>>;

const isObject = (value: unknown): value is Json =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const listOf = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : [value]);

/** Comments and line breaks in strings are usual mistakes; other broken text is skipped. */
function parsed(text: string): unknown {
  try {
    return JSON.parse(
      text
        .replace(/^\s*(?:<!--|\/\*<!\[CDATA\[\*\/)|(?:-->|\/\*\]\]>\*\/)\s*$/gu, '')
        .replace(/[\n\r\t]+/gu, ' '),
    );
  } catch {
    return null;
  }
}

/** The things a block describes: itself, its list, its graph. */
const thingsIn = (value: unknown): readonly Json[] =>
  listOf(value).flatMap(thing =>
    isObject(thing) ? [thing, ...listOf(thing['@graph']).filter(isObject)] : [],
  );

const isArticle = (thing: Json): boolean =>
  listOf(thing['@type']).some(
    type => typeof type === 'string' && /(?:Article|BlogPosting|Report|Review)$/u.test(type),
  );

const text = (value: unknown): string | null => {
  const first = listOf(value)[0];
  return typeof first === 'string' && first.trim() !== '' ? titleText(first) : null;
};

const nameOf = (value: unknown): string | null => (isObject(value) ? text(value.name) : text(value));

const namesOf = (value: unknown): string | null => {
  const names = listOf(value).flatMap(person => nameOf(person) ?? []);
  return names.length > 0 ? names.join('، ') : null;
};

export function linkedArticle(document: DomDocument): LinkedArticle {
  for (const script of document.querySelectorAll('script[type="application/ld+json"]')) {
    const article = thingsIn(parsed(script.textContent)).find(isArticle);
    if (!article) continue;
    return {
      headline: text(article.headline) ?? text(article.name),
      author: namesOf(article.author),
      published: text(article.datePublished),
      section: text(article.articleSection),
      description: text(article.description),
      language: text(article.inLanguage),
    };
  }
  return noArticle;
}
