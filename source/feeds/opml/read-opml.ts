/**
 * OPML 1.0, 1.1 and 2.0 (opml.org/spec2.opml) as readers write it. Folders are outlines with outlines in them; a feed is
 * an outline with an address. Names are compared without regard to case.
 *
 * - A feed's title is `title`, or else `text`, or else its host.
 * - Its category is the folders around it; outside of any folder, the first value of `category`.
 * - What no reader needs to understand but one (`miniflux:crawler` …) is kept, with its namespace, for `write-opml.ts`.
 * - Attributes of folders are not kept; nor are those with a prefix that the document does not declare.
 */
import { categoryOf } from '../../domain/category-path.ts';
import { type FullTextRule, fullTextRules } from '../../domain/settings.ts';
import type { ListedSource, SubscriptionList } from '../../domain/subscription-list.ts';
import { sanitizeBlock } from '../../text/sanitize.ts';
import { resolveDocument } from '../addresses.ts';
import { withDeclaredEntities } from '../entities.ts';
import { languageTag } from '../language.ts';
import { createListBuilder, type ListBuilder } from './list-builder.ts';
import { nameOf, nameOfAddress } from './names.ts';
import { enabledAttribute, fullTextAttribute, ownNamespace } from './own-namespace.ts';
import { type Attributes, type Tag, tagsOf } from './tags.ts';

const mostFolders = 32;
const longestValue = 4096;

type OpenTag = Extract<Tag, { readonly type: 'open' }>;

const textOf = (attributes: Attributes, name: string): string | undefined => attributes.get(name)?.value;

const typeOf = (attributes: Attributes): string => textOf(attributes, 'type')?.toLowerCase() ?? '';

/** Attributes that a `Source` has a field for, or that say what kind of outline this is. */
const understood = new Set([
  'title',
  'text',
  'type',
  'xmlurl',
  'htmlurl',
  'url',
  'language',
  enabledAttribute,
  fullTextAttribute,
]);

/** Attributes by which other lists disable a feed. */
const disablers = ['iscomment', 'miniflux:disabled'];

function isEnabled(attributes: Attributes): boolean {
  const own = textOf(attributes, enabledAttribute);
  if (own !== undefined) return own !== 'false';
  return !disablers.some(name => textOf(attributes, name)?.toLowerCase() === 'true');
}

const fullTextRule = (attributes: Attributes): FullTextRule | undefined =>
  fullTextRules.find(rule => rule === textOf(attributes, fullTextAttribute));

const feedTypes = new Set(['atom', 'feed', 'rdf', 'rss']);

const isXmlName = (name: string): boolean => /^[a-z_][\w.-]*(?::[a-z_][\w.-]*)?$/iu.test(name);

/** The address of the feed, or undefined for a folder or a link. */
const addressOf = (attributes: Attributes): string | undefined =>
  textOf(attributes, 'xmlurl') || (feedTypes.has(typeOf(attributes)) ? textOf(attributes, 'url') : undefined);

/** The first of the categories, which are separated by commas, with slashes between folders. */
function firstCategory(raw = ''): string | null {
  const [first = ''] = raw.split(',');
  const folders = first.split('/').flatMap(name => nameOf(name) ?? []);
  return categoryOf(folders.slice(0, mostFolders));
}

type Namespaces = ReadonlyMap<string, string>;

/** Attributes that only other readers understand, each prefix with its declaration. */
function keptAttributes({ attributes }: OpenTag, namespaces: Namespaces): Record<string, string> {
  const kept: [string, string][] = [];
  for (const [key, { name, value }] of attributes) {
    const [prefix] = name.includes(':') ? name.split(':') : [];
    const namespace = prefix === undefined ? undefined : namespaces.get(prefix);
    const isForeign = prefix === undefined || (namespace !== undefined && namespace !== ownNamespace);
    const isKept = isForeign && isXmlName(name) && !understood.has(key) && value.length <= longestValue;
    if (!isKept || prefix === 'xmlns' || name === 'xmlns') continue;
    if (namespace !== undefined) kept.push([`xmlns:${prefix}`, namespace]);
    kept.push([name, sanitizeBlock(value, { keepTabs: true })]);
  }
  return Object.fromEntries(kept);
}

function sourceOf(
  tag: OpenTag,
  url: string,
  folders: readonly string[],
  namespaces: Namespaces,
): Omit<ListedSource, 'url'> {
  const { attributes } = tag;
  const text = nameOf(textOf(attributes, 'text'));
  const title = nameOf(textOf(attributes, 'title')) ?? text ?? nameOfAddress(url);
  const language = textOf(attributes, 'language');
  const kept = {
    ...(text === null || text === title ? {} : { text }),
    ...keptAttributes(tag, namespaces),
  };
  const fullText = fullTextRule(attributes);
  return {
    title,
    homepage: resolveDocument(textOf(attributes, 'htmlurl') ?? '', null),
    language: language === 'unknown' ? null : languageTag(language),
    category: categoryOf(folders) ?? firstCategory(textOf(attributes, 'category')),
    enabled: isEnabled(attributes),
    ...(fullText === undefined ? {} : { fullText }),
    ...(Object.keys(kept).length > 0 ? { attributes: kept } : {}),
  };
}

/** An element that is open. */
interface Level {
  readonly name: string;
  readonly line: number;
  /** The folders down to here. */
  readonly folders: readonly string[];
}

class OpmlReader {
  readonly #builder: ListBuilder = createListBuilder();
  readonly #levels: Level[] = [];
  /** Name of element → how many are open. */
  readonly #open = new Map<string, number>();
  readonly #namespaces = new Map<string, string>();
  #hasBody = false;
  #isTooDeep = false;

  #count(name: string, step: 1 | -1): void {
    this.#open.set(name, (this.#open.get(name) ?? 0) + step);
  }

  #folders(): readonly string[] {
    return this.#levels.at(-1)?.folders ?? [];
  }

  #foldersWithin({ attributes, line }: OpenTag): readonly string[] {
    const folders = this.#folders();
    if (folders.length === mostFolders) {
      if (!this.#isTooDeep) this.#builder.addProblem(line, 'too-deep', String(mostFolders));
      this.#isTooDeep = true;
      return folders;
    }
    const name = nameOf(textOf(attributes, 'title')) ?? nameOf(textOf(attributes, 'text'));
    return name === null ? folders : [...folders, name];
  }

  /** Returns the folders that lie around what the outline encloses. */
  #readOutline(tag: OpenTag): readonly string[] {
    const { attributes } = tag;
    const address = addressOf(attributes);
    if (address !== undefined) {
      const folders = this.#folders();
      this.#builder.addFeed(tag.line, address, attributes.has(enabledAttribute), url =>
        sourceOf(tag, url, folders, this.#namespaces),
      );
      return folders;
    }
    const link = textOf(attributes, 'url');
    if (link) this.#builder.skip(tag.line, link, 'link');
    else if (tag.isEmpty && feedTypes.has(typeOf(attributes)))
      this.#builder.addProblem(tag.line, 'no-address');
    return tag.isEmpty ? this.#folders() : this.#foldersWithin(tag);
  }

  open(tag: OpenTag): void {
    const name = tag.name.toLowerCase();
    for (const { name: attribute, value } of tag.attributes.values())
      if (attribute.startsWith('xmlns:')) this.#namespaces.set(attribute.slice('xmlns:'.length), value);
    if (name === 'body' || name === 'outline') this.#hasBody = true;
    const folders = name === 'outline' ? this.#readOutline(tag) : this.#folders();
    if (tag.isEmpty) return;
    this.#levels.push({ name, line: tag.line, folders });
    this.#count(name, 1);
  }

  close(rawName: string, line: number): void {
    const name = rawName.toLowerCase();
    if (!this.#open.get(name)) this.#builder.addProblem(line, 'unopened', `</${rawName}>`);
    else this.#closeDownTo(name);
  }

  #closeDownTo(name: string): void {
    for (let level = this.#levels.pop(); level; level = this.#levels.pop()) {
      this.#count(level.name, -1);
      if (level.name === name) return;
      this.#builder.addProblem(level.line, 'unclosed', `<${level.name}>`);
    }
  }

  end(line: number): SubscriptionList {
    if (this.#levels.length > 0) this.#builder.addProblem(line, 'cut-off');
    else if (!this.#hasBody) this.#builder.addProblem(line, 'no-body');
    return this.#builder.list();
  }

  problem(line: number, problem: 'entities' | 'broken-tag'): void {
    this.#builder.addProblem(line, problem);
  }
}

/** Never fails: broken entries are reported by line, whole ones are read. */
export function readOpml(text: string): SubscriptionList {
  const reader = new OpmlReader();
  const tags = tagsOf(withDeclaredEntities(text));
  for (let next = tags.next(); ; next = tags.next()) {
    if (next.done) return reader.end(next.value);
    const tag = next.value;
    if (tag.type === 'open') reader.open(tag);
    else if (tag.type === 'close') reader.close(tag.name, tag.line);
    else reader.problem(tag.line, tag.type === 'entities' ? 'entities' : 'broken-tag');
  }
}
