/** What servers of the Google Reader API answer, as far as it is needed; each leaves out or adds something. */
import type { RemoteFeed, RemoteItem } from '../../domain/sync.ts';

type Json = Readonly<Record<string, unknown>>;

const isJson = (value: unknown): value is Json => typeof value === 'object' && value !== null;
const listIn = (value: unknown, name: string): readonly Json[] => {
  const list = isJson(value) ? value[name] : null;
  return Array.isArray(list) ? list.filter(isJson) : [];
};
const textIn = (value: unknown, name: string): string | null => {
  const text = isJson(value) ? value[name] : null;
  return typeof text === 'string' && text !== '' ? text : null;
};

const label = /^user\/[^/]+\/label\/(?<name>.+)$/su;

export const labelIn = (id: string | null): string | null => label.exec(id ?? '')?.groups?.name ?? null;

/** Servers number items; in addresses of items the number is hexadecimal and 64 bits wide, with a sign. */
export function itemIdOf(id: string): string {
  const long = /^tag:google\.com,2005:reader\/item\/(?<digits>[0-9a-f]+)$/u.exec(id)?.groups?.digits;
  return long === undefined ? id : BigInt.asIntN(64, BigInt(`0x${long}`)).toString();
}

/** Folders that stand for none: those that servers put feeds into that have no other. */
const noFolders = ['Uncategorized', 'All'];

function feedOf(given: Json): RemoteFeed | null {
  const id = textIn(given, 'id');
  const url = textIn(given, 'url') ?? id?.replace(/^feed\//u, '') ?? '';
  if (id === null || !/^https?:/iu.test(url)) return null;
  const [category] = listIn(given, 'categories');
  const folder = textIn(category, 'label') ?? labelIn(textIn(category, 'id'));
  return {
    id,
    url,
    title: textIn(given, 'title') ?? url,
    folder: folder === null || noFolders.includes(folder) ? null : folder,
  };
}

export const feedsIn = (answer: unknown): readonly RemoteFeed[] =>
  listIn(answer, 'subscriptions').flatMap(feed => feedOf(feed) ?? []);

/** Labels of items; those of feeds are labels too, and servers say which is which. */
export const tagsIn = (answer: unknown): readonly string[] =>
  listIn(answer, 'tags')
    .filter(tag => textIn(tag, 'type') === 'tag')
    .flatMap(tag => labelIn(textIn(tag, 'id')) ?? []);

export interface Page<T> {
  readonly found: readonly T[];
  readonly continuation: string | null;
}

export const idsIn = (answer: unknown): Page<string> => ({
  found: listIn(answer, 'itemRefs')
    .flatMap(item => textIn(item, 'id') ?? [])
    .map(itemIdOf),
  continuation: isJson(answer) && answer.continuation ? String(answer.continuation) : null,
});

const hrefIn = (item: Json, name: string): string | null => textIn(listIn(item, name)[0], 'href');

function publishedIn({ published }: Json): string | null {
  const at = new Date(Number(published) * 1000);
  return Number(published) > 0 && !Number.isNaN(at.getTime()) ? at.toISOString() : null;
}

const webLink = (link: string | null): string | null => (link && /^https?:/iu.test(link) ? link : null);

function itemOf(item: Json): RemoteItem | null {
  const id = textIn(item, 'id');
  if (id === null) return null;
  return {
    id: itemIdOf(id),
    title: textIn(item, 'title') ?? '',
    link: webLink(hrefIn(item, 'canonical')) ?? webLink(hrefIn(item, 'alternate')),
    author: textIn(item, 'author'),
    published: publishedIn(item),
    feed: textIn(item.origin, 'streamId'),
    html: textIn(item.content, 'content') ?? textIn(item.summary, 'content') ?? '',
  };
}

export const itemsIn = (answer: unknown): readonly RemoteItem[] =>
  listIn(answer, 'items').flatMap(item => itemOf(item) ?? []);
