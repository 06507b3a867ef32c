/** Reads the output of `khabar bookmark export --format json`, or of `--ndjson`. Trusts nothing in it. */
import {
  type Article,
  type Block,
  blockTypes,
  type Link,
  type Mark,
  markKinds,
  type RelatedHeadline,
} from '../../domain/article.ts';
import type { BookmarkList } from '../../domain/bookmark-list.ts';
import { sanitizeBlock, sanitizeLine } from '../../text/sanitize.ts';
import { resolveLink } from '../addresses.ts';
import { boundedName, boundedTitle, mostCategories, mostRelated } from '../bounds.ts';
import { languageTag } from '../language.ts';
import { jsonItems } from './json-items.ts';
import { createBookmarkListBuilder, type RawBookmark } from './list-builder.ts';

export const isOwnJson = (text: string): boolean => /^\s*(?:\[\s*)?(?:\{|\])/u.test(text);

type Fields = Readonly<Record<string, unknown>>;

const isObject = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const objectsIn = (value: unknown): readonly Fields[] => (Array.isArray(value) ? value.filter(isObject) : []);
const textsIn = (value: unknown): readonly string[] =>
  Array.isArray(value) ? value.filter(item => typeof item === 'string') : [];

const textOrNull = (value: unknown): string | null => (typeof value === 'string' ? value : null);

const lineOrNull = (value: unknown): string | null =>
  typeof value === 'string' ? boundedName(sanitizeLine(value)) || null : null;

/** ISO 8601 in UTC. */
function timeOrNull(value: unknown): string | null {
  const time = typeof value === 'string' ? new Date(value) : null;
  return time === null || Number.isNaN(time.getTime()) ? null : time.toISOString();
}

const isOffset = (value: unknown): value is number => Number.isSafeInteger(value) && Number(value) >= 0;

const isRange = (value: Fields, text: string): boolean =>
  isOffset(value.start) && isOffset(value.end) && value.start < value.end && value.end <= text.length;

function linksOf(value: unknown, text: string): readonly Link[] {
  return objectsIn(value).flatMap(link => {
    const url = resolveLink(textOrNull(link.url) ?? '', null);
    if (url === null || !isRange(link, text)) return [];
    const { start, end } = link as { start: number; end: number };
    return [{ text: text.slice(start, end), url, start, end }];
  });
}

const isMarkKind = (kind: unknown): kind is Mark['kind'] => (markKinds as readonly unknown[]).includes(kind);

const marksOf = (value: unknown, text: string): readonly Mark[] =>
  objectsIn(value).flatMap(mark =>
    isMarkKind(mark.kind) && isRange(mark, text)
      ? [{ kind: mark.kind, start: mark.start as number, end: mark.end as number }]
      : [],
  );

const isBlockType = (type: unknown): type is Block['type'] =>
  (blockTypes as readonly unknown[]).includes(type);

/** Keeps tabs in code and tables. */
const tabbed: readonly Block['type'][] = ['code', 'table'];

/** Offsets of links and marks refer to the original text, so they are dropped if cleaning changed it. */
function blockOf(value: Fields): readonly Block[] {
  const { type, level } = value;
  const raw = textOrNull(value.text);
  if (raw === null || !isBlockType(type)) return [];
  const clean = (text: string): string => sanitizeBlock(text, { keepTabs: tabbed.includes(type) });
  const text = clean(raw);
  const url = resolveLink(textOrNull(value.url) ?? '', null);
  const [links, marks] = text === raw ? [linksOf(value.links, text), marksOf(value.marks, text)] : [[], []];
  return [
    {
      type,
      text,
      ...(Number.isInteger(level) ? { level: Math.min(6, Math.max(1, Number(level))) } : {}),
      ...(Array.isArray(value.items) ? { items: textsIn(value.items).map(clean) } : {}),
      ...(links.length > 0 ? { links } : {}),
      ...(marks.length > 0 ? { marks } : {}),
      ...(url === null ? {} : { url }),
    },
  ];
}

const relatedOf = (value: Fields): readonly RelatedHeadline[] => {
  const title = boundedTitle(sanitizeLine(textOrNull(value.title) ?? ''));
  return title === '' ? [] : [{ title, link: resolveLink(textOrNull(value.link) ?? '', null) }];
};

/** IDs of articles and sources are short and in lower case. */
const isId = (value: unknown): value is string =>
  typeof value === 'string' && /^[0-9a-z_-]{1,64}$/u.test(value);

function articleOf(value: Fields): Article | null {
  const { id, source } = value;
  const fetched = timeOrNull(value.fetched);
  const title = boundedTitle(sanitizeLine(textOrNull(value.title) ?? ''));
  if (!isId(id) || !isObject(source) || !isId(source.id) || fetched === null) return null;
  return {
    id,
    title,
    link: resolveLink(textOrNull(value.link) ?? '', null),
    source: { id: source.id, title: lineOrNull(source.title) ?? source.id },
    author: lineOrNull(value.author),
    published: timeOrNull(value.published),
    fetched,
    categories: textsIn(value.categories)
      .slice(0, mostCategories)
      .flatMap(name => lineOrNull(name) ?? []),
    summary: typeof value.summary === 'string' ? sanitizeBlock(value.summary) : null,
    language: languageTag(textOrNull(value.language) ?? undefined),
    direction: value.direction === 'ltr' ? 'ltr' : 'rtl',
    category: lineOrNull(value.category),
    byline: lineOrNull(value.byline),
    blocks: objectsIn(value.blocks).flatMap(blockOf),
    related: objectsIn(value.related).slice(0, mostRelated).flatMap(relatedOf),
  };
}

function bookmarkOf(line: number, value: unknown): RawBookmark | null {
  if (!isObject(value)) return null;
  const added = timeOrNull(value.added);
  const article = articleOf(value);
  const address = textOrNull(value.link);
  if (added === null || (article === null && address === null)) return null;
  return {
    line,
    address,
    title: textOrNull(value.title) ?? '',
    added,
    tags: textsIn(value.tags),
    note: textOrNull(value.note),
    rank: textOrNull(value.order),
    read: value.read === true,
    article,
  };
}

/** Never fails: broken entries are reported by line, whole ones are read. Linear. */
export function readOwnJson(text: string): BookmarkList {
  const builder = createBookmarkListBuilder();
  const items = jsonItems(text);
  for (;;) {
    const next = items.next();
    if (next.done) {
      if (!next.value) builder.addProblem(text.split('\n').length, 'cut-off');
      return builder.list();
    }
    const { line, value } = next.value;
    const bookmark = bookmarkOf(line, value);
    if (bookmark) builder.add(bookmark);
    else builder.addProblem(line, 'broken-bookmark');
  }
}
