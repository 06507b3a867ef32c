/** Values that the user's own data have, and those of the catalog. */

import { headerJson } from '../../app/article-json.ts';
import { countryName } from '../../app/catalogue/countries.ts';
import { catalogue } from '../../app/catalogue/index.ts';
import { readyQuery } from '../../app/services/articles.ts';
import type { Services } from '../../app/services/services.ts';
import { activeSources, subscribedSources } from '../../app/services/sources.ts';
import { folderNames } from '../../domain/category-path.ts';
import { themeNames } from '../../domain/display.ts';
import type { ListedArticle } from '../../domain/library.ts';
import { completions } from '../../domain/query/completions.ts';
import { queryLanguageOf } from '../../domain/query/keyword.ts';
import { momentExamples } from '../../domain/query/moment.ts';
import type { Query } from '../../domain/query/query.ts';
import { actionWords } from '../../domain/rule.ts';
import { settingParts, settingRows } from '../../domain/setting-shapes.ts';
import type { Messages } from '../../i18n/messages.ts';
import { sanitizeLine } from '../../text/sanitize.ts';
import type { WordKind } from '../command.ts';
import { syncWords } from '../sync-words.ts';
import { begun, type Candidate, isShellPart, type KnownValues, type ShellPart } from './candidates.ts';
import { shellNames } from './shells.ts';

/** As many as one looks through. */
const mostArticles = 40;

interface Typed {
  readonly messages: Messages;
  readonly typed: string;
}

interface Asked extends Typed {
  readonly services: Services;
}

type Values = (asked: Asked) => readonly Candidate[];

const candidateOf = ({ id, title }: ListedArticle): Candidate => ({ value: id, description: title });

const newest = ({ services }: Pick<Asked, 'services'>, query: Query, limit = mostArticles) => {
  const ready = readyQuery(services, query);
  return ready.ok ? services.archive.list({ query: ready.value, order: 'newest', limit }) : [];
};

const everything: Query = { all: [] };

/** The newest ones; of a begun id, all that begin so. */
function articles(asked: Asked): readonly Candidate[] {
  const { services, typed } = asked;
  if (typed === '') return newest(asked, everything).map(candidateOf);
  const ids = services.archive.idsWithPrefix(typed.toLowerCase(), mostArticles);
  return services.archive.listed(ids).map(candidateOf);
}

const mostMarked = 1000;

const articlesThat =
  (query: Query): Values =>
  asked =>
    begun(newest(asked, query, asked.typed === '' ? mostArticles : mostMarked).map(candidateOf), asked.typed);

const categories = ({ services }: Pick<Asked, 'services'>): readonly string[] => [
  ...new Set([
    ...activeSources(services).flatMap(({ category }) => folderNames(category)),
    ...newest({ services }, everything).flatMap(article => article.categories),
  ]),
];

const tags = ({ services }: Pick<Asked, 'services'>): readonly string[] =>
  services.archive.tags().map(({ name }) => name);

function query({ services, messages, typed }: Asked): readonly Candidate[] {
  const { start, words } = completions(typed, typed.length, {
    sources: activeSources(services).map(({ id, title }) => ({ id, title })),
    categories: categories({ services }),
    authors: [...new Set(newest({ services }, everything).flatMap(({ author }) => author ?? []))],
    tags: tags({ services }),
    language: queryLanguageOf(messages),
  });
  return words.map(word => ({ value: typed.slice(0, start) + word }));
}

/** By ID; by name too, once something is typed. */
function sources({ services, typed }: Asked): readonly Candidate[] {
  const all = activeSources(services);
  const byId = all.map(({ id, title }) => ({ value: id, description: title }));
  const byTitle = typed === '' ? [] : all.map(({ id, title }) => ({ value: title, description: id }));
  return begun([...byId, ...byTitle], typed);
}

function catalogNames({ services, messages, typed }: Asked): readonly Candidate[] {
  const ids = new Set(subscribedSources(services).map(({ url }) => url));
  const offered = catalogue.filter(({ url }) => !ids.has(url));
  const language = queryLanguageOf(messages);
  const inArabic = offered.map(({ nameAr, topic }) => ({ value: nameAr, description: topic }));
  const inEnglish = offered.map(({ nameEn, nameAr }) => ({ value: nameEn, description: nameAr }));
  if (typed !== '') return begun([...inArabic, ...inEnglish], typed);
  return language === 'ar' ? inArabic : inEnglish;
}

const countries = ({ messages, typed }: Typed): readonly Candidate[] => {
  const codes = [...new Set(catalogue.map(({ country }) => country))];
  const inLanguage = (language: string): readonly Candidate[] =>
    codes.flatMap(code => {
      const name = countryName(code, language);
      return name === null ? [] : [{ value: name, description: code }];
    });
  if (typed !== '') return begun([...inLanguage('ar'), ...inLanguage('en')], typed);
  return inLanguage(queryLanguageOf(messages));
};

function actions({ services, messages, typed }: Asked): readonly Candidate[] {
  const words = Object.entries(actionWords).map(([kind, inLanguages]) => {
    const word = inLanguages[queryLanguageOf(messages)];
    return kind === 'tag' ? `${word}:` : word;
  });
  const tagging = tags({ services }).flatMap(name => [`tag:${name}`, `${actionWords.tag.ar}:${name}`]);
  return begun(
    [...words, ...(typed.includes(':') ? tagging : [])].map(value => ({ value })),
    typed,
  );
}

const plain = (values: readonly string[], typed: string): readonly Candidate[] =>
  begun(
    values.map(value => ({ value })),
    typed,
  );

/** `source`, `source.id` … */
const fieldPaths = (value: object): readonly string[] =>
  Object.entries(value).flatMap(([name, inner]) =>
    typeof inner === 'object' && inner !== null && !Array.isArray(inner)
      ? [name, ...fieldPaths(inner).map(path => `${name}.${path}`)]
      : [name],
  );

/** Behind the last comma. */
function fieldNames(asked: Asked): readonly Candidate[] {
  const [article] = newest(asked, everything, 1);
  const start = asked.typed.lastIndexOf(',') + 1;
  const before = asked.typed.slice(0, start);
  const names = article ? fieldPaths(headerJson(article)) : [];
  return plain(names, asked.typed.slice(start)).map(({ value }) => ({ value: before + value }));
}

/** Those for which nothing is opened. */
const ofTables = {
  country: countries,
  moment: ({ messages, typed }: Typed) => plain(momentExamples[queryLanguageOf(messages)], typed),
  shell: ({ typed }: Typed) => plain(shellNames, typed),
  'sync-word': ({ typed }: Typed) => plain(syncWords, typed),
} as const satisfies Partial<Record<WordKind, (typed: Typed) => readonly Candidate[]>>;

const isOfTables = (kind: WordKind): kind is keyof typeof ofTables => Object.hasOwn(ofTables, kind);

const kinds: Readonly<Record<Exclude<WordKind, ShellPart | keyof typeof ofTables>, Values>> = {
  article: articles,
  'read-article': articlesThat({ is: 'read' }),
  'unread-article': articlesThat({ is: 'unread' }),
  bookmark: articlesThat({ is: 'bookmarked' }),
  source: sources,
  category: asked => plain(categories(asked), asked.typed),
  tag: asked =>
    begun(
      asked.services.archive
        .tags()
        .map(tag => ({ value: tag.name, description: asked.messages.articleCount(tag.articles) })),
      asked.typed,
    ),
  'catalog-name': catalogNames,
  view: ({ services, typed }) =>
    begun(
      services.store.views().map(view => ({ value: view.name, description: view.query })),
      typed,
    ),
  rule: ({ services, typed }) =>
    begun(
      services.store
        .rules()
        .map(rule => ({ value: rule.id, description: `${rule.query} → ${rule.actions.join(' ')}` })),
      typed,
    ),
  query,
  setting: ({ typed }) => plain([...settingParts, ...settingRows.map(({ key }) => key)], typed),
  action: actions,
  theme: ({ services, typed }) =>
    plain([...themeNames, ...Object.keys(services.store.settings().themes)], typed),
  field: fieldNames,
};

/** One line: neither a tab nor a line end, and nothing that a terminal would obey. */
const cleaned = ({ value, description }: Candidate): Candidate => ({
  value: sanitizeLine(value),
  ...(description === undefined ? {} : { description: sanitizeLine(description) }),
});

export const knownValues =
  (services: () => Promise<Services>, messages: Messages): KnownValues =>
  async (kind, typed) => {
    if (isShellPart(kind)) return [];
    if (isOfTables(kind)) return ofTables[kind]({ messages, typed }).map(cleaned);
    return kinds[kind]({ services: await services(), messages, typed }).map(cleaned);
  };
