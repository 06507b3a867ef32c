/** What a page says in JSON-LD (schema.org): of its article, its place in the site, the site. */
import { titleText } from '../blocks/index.ts';
import type { DomDocument } from './dom.ts';
import { scriptJson } from './script-json.ts';

export interface LinkedData {
  readonly headline: string | null;
  readonly author: string | null;
  /** As written. */
  readonly published: string | null;
  readonly section: string | null;
  readonly description: string | null;
  readonly language: string | null;
  /** The names of the breadcrumbs, from the home page on. */
  readonly breadcrumbs: readonly string[];
  /** Names of the site and of its publisher. */
  readonly siteNames: readonly string[];
}

type Json = Readonly<Record<string, unknown>>;

const isObject = (value: unknown): value is Json =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const listOf = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : [value]);

/** Where a thing holds others that are described like itself. */
const holders = ['@graph', 'mainEntity', 'mainEntityOfPage', 'breadcrumb', 'itemReviewed'] as const;
/** How far things are looked for in one another. */
const deepest = 4;

const thingsIn = (value: unknown, depth = 0): readonly Json[] =>
  depth > deepest
    ? []
    : listOf(value)
        .filter(isObject)
        .flatMap(thing => [thing, ...holders.flatMap(holder => thingsIn(thing[holder], depth + 1))]);

const isOfType = (thing: Json, pattern: RegExp): boolean =>
  listOf(thing['@type']).some(type => typeof type === 'string' && pattern.test(type));

const articleType = /(?:Article|Posting|Report|Review)$/u;
const siteType = /(?:WebSite|Organization)$/u;
const breadcrumbType = /BreadcrumbList$/u;

/** An article, or else a page with a headline. */
const articleAmong = (things: readonly Json[]): Json | undefined =>
  things.find(thing => isOfType(thing, articleType)) ??
  things.find(thing => isOfType(thing, /WebPage$/u) && typeof thing.headline === 'string');

const text = (value: unknown): string | null => {
  const first = listOf(value)[0];
  return typeof first === 'string' && first.trim() !== '' ? titleText(first) : null;
};

type ById = ReadonlyMap<string, Json>;

/** A thing may be given by its id alone. */
const resolved = (value: unknown, byId: ById): unknown =>
  isObject(value) && value.name === undefined && typeof value['@id'] === 'string'
    ? (byId.get(value['@id']) ?? value)
    : value;

const nameOf = (value: unknown, byId: ById): string | null => {
  const thing = resolved(value, byId);
  return isObject(thing) ? text(thing.name) : text(thing);
};

const namesOf = (value: unknown, byId: ById): readonly string[] =>
  listOf(value).flatMap(person => nameOf(person, byId) ?? []);

const isAddress = (name: string): boolean => /^(?:https?:)?\/\//iu.test(name);

function breadcrumbsOf(things: readonly Json[]): readonly string[] {
  const list = things.find(thing => isOfType(thing, breadcrumbType));
  return listOf(list?.itemListElement)
    .filter(isObject)
    .sort((a, b) => Number(a.position) - Number(b.position))
    .flatMap(({ name, item }) => text(name) ?? (isObject(item) ? text(item.name) : null) ?? []);
}

/** Reads all blocks of JSON-LD of a page. */
export function linkedData(document: DomDocument): LinkedData {
  const things = [...document.querySelectorAll('script[type*="ld+json" i]')].flatMap(script =>
    thingsIn(scriptJson(script)),
  );
  const byId: ById = new Map(
    things.flatMap(thing =>
      typeof thing['@id'] === 'string' && thing.name !== undefined ? [[thing['@id'], thing]] : [],
    ),
  );
  const article = articleAmong(things) ?? {};
  const authors = namesOf(article.author ?? article.creator, byId).filter(name => !isAddress(name));
  return {
    headline: text(article.headline) ?? text(article.name),
    author: authors.length > 0 ? authors.join('، ') : null,
    published: text(article.datePublished) ?? text(article.dateCreated),
    section: text(article.articleSection),
    description: text(article.description),
    language: text(article.inLanguage),
    breadcrumbs: breadcrumbsOf(things),
    siteNames: [
      ...namesOf(article.publisher, byId),
      ...things.filter(thing => isOfType(thing, siteType)).flatMap(thing => text(thing.name) ?? []),
    ],
  };
}
