/**
 * A server of the Google Reader API, as FreshRSS and Miniflux have it, where they differ as the flavour says: Miniflux takes no tags of
 * items, answers what it does not know with `[]`, and wants the token in every POST.
 */
import http from 'node:http';
import type { AddressInfo } from 'node:net';

export type Flavour = 'freshrss' | 'miniflux';

export interface ServedItem {
  readonly id: number;
  readonly title: string;
  readonly link: string;
  readonly feed: number;
  /** Seconds. */
  readonly published: number;
  readonly html: string;
  read: boolean;
  starred: boolean;
  readonly tags: Set<string>;
}

export interface ServedFeed {
  readonly id: number;
  readonly url: string;
  title: string;
  folder: string;
}

export interface GreaderServer {
  readonly origin: string;
  readonly feeds: Map<number, ServedFeed>;
  readonly items: Map<number, ServedItem>;
  /** Method and path of the requests, oldest first. */
  readonly requests: string[];
  /** What the next requests are answered with, by path; until it is taken away. */
  readonly broken: Map<string, number>;
  /** What the server makes of the address of a feed as one subscribes to it. */
  rewrite: (address: string) => string;
  readonly close: () => void;
}

const user = 'reader';
export const serverPassword = 'open sesame & co';
const authToken = `${user}/8e6845e089457af25303abc6f53356eb60bdb5f8`;
const api = '/reader/api/0';
const defaultFolder = 'Uncategorized';
const pageSize = 20;

type Form = URLSearchParams;

interface Asked {
  readonly path: string;
  readonly query: Form;
  readonly form: Form;
}

const longId = (id: number): string => `tag:google.com,2005:reader/item/${id.toString(16).padStart(16, '0')}`;

const numberOf = (id: string): number =>
  id.startsWith('tag:') ? Number.parseInt(id.slice(id.lastIndexOf('/') + 1), 16) : Number(id);

const stateIn = (stream: string): string | null =>
  /^user\/[^/]+\/state\/com\.google\/(.+)$/u.exec(stream)?.[1] ?? null;
const labelIn = (stream: string): string | null => /^user\/[^/]+\/label\/(.+)$/u.exec(stream)?.[1] ?? null;

const escaped = (text: string): string =>
  text.replace(/[&<>"]/gu, character => `&#${character.codePointAt(0)};`);

async function formOf(request: http.IncomingMessage): Promise<Form> {
  let body = '';
  for await (const chunk of request) body += chunk;
  return new URLSearchParams(body);
}

export async function startGreader(flavour: Flavour = 'freshrss'): Promise<GreaderServer> {
  const feeds = new Map<number, ServedFeed>();
  const items = new Map<number, ServedItem>();
  const requests: string[] = [];
  const broken = new Map<string, number>();
  const served: Pick<GreaderServer, 'rewrite'> = { rewrite: address => address };

  const categoriesOf = ({ feed, read, starred, tags }: ServedItem): readonly string[] => [
    'user/-/state/com.google/reading-list',
    `user/-/label/${feeds.get(feed)?.folder ?? defaultFolder}`,
    ...(read ? ['user/-/state/com.google/read'] : []),
    ...(starred ? ['user/-/state/com.google/starred'] : []),
    ...[...tags].map(tag => `user/-/label/${tag}`),
  ];

  const isIn = (item: ServedItem, stream: string): boolean => {
    const state = stateIn(stream);
    if (state === 'read') return item.read;
    if (state === 'starred') return item.starred;
    if (state === 'reading-list') return true;
    const label = labelIn(stream);
    if (label !== null) return item.tags.has(label) || feeds.get(item.feed)?.folder === label;
    return stream === `feed/${item.feed}`;
  };

  /** Newest first. */
  function listed(query: Form): {
    readonly found: readonly ServedItem[];
    readonly continuation: string | null;
  } {
    const [stream, oldest] = [query.get('s') ?? '', Number(query.get('ot') ?? 0)];
    const excluded = query.getAll('xt');
    const all = [...items.values()]
      .filter(item => isIn(item, stream) && !excluded.some(other => isIn(item, other)))
      .filter(({ published }) => published >= oldest)
      .toSorted((one, other) => other.id - one.id);
    const size = Number(query.get('n') ?? pageSize);
    const start = Number(query.get('c') ?? 0);
    const end = start + size;
    return { found: all.slice(start, end), continuation: end < all.length ? String(end) : null };
  }

  const contentsOf = (found: readonly ServedItem[]) =>
    found.map(item => ({
      id: longId(item.id),
      categories: categoriesOf(item),
      title: item.title,
      published: item.published,
      crawlTimeMsec: String(item.published * 1000),
      timestampUsec: String(item.published * 1_000_000),
      alternate: [{ href: item.link, type: 'text/html' }],
      canonical: [{ href: item.link }],
      summary: { content: item.html },
      origin: { streamId: `feed/${item.feed}`, title: feeds.get(item.feed)?.title ?? '' },
    }));

  const atomOf = (found: readonly ServedItem[]): string =>
    `<?xml version="1.0" encoding="utf-8"?><feed xmlns="http://www.w3.org/2005/Atom"><title>stream</title><id>x</id>${found
      .map(
        item =>
          `<entry><id>${longId(item.id)}</id><title>${escaped(item.title)}</title><link rel="alternate" href="${escaped(item.link)}"/><updated>${new Date(item.published * 1000).toISOString()}</updated>${categoriesOf(
            item,
          )
            .map(
              term =>
                `<category term="${escaped(term)}" scheme="http://www.google.com/reader/" label="${term.slice(term.lastIndexOf('/') + 1)}"/>`,
            )
            .join('')}<content type="html">${escaped(item.html)}</content></entry>`,
      )
      .join('')}</feed>`;

  function editTag({ form }: Asked): number {
    const [added, removed] = [form.getAll('a'), form.getAll('r')];
    if (flavour === 'miniflux' && [...added, ...removed].some(stream => labelIn(stream) !== null)) return 500;
    for (const id of form.getAll('i')) {
      const item = items.get(numberOf(id));
      if (!item) continue;
      for (const [streams, on] of [
        [added, true],
        [removed, false],
      ] as const)
        for (const stream of streams) {
          const label = labelIn(stream);
          if (stateIn(stream) === 'read') item.read = on;
          if (stateIn(stream) === 'starred') item.starred = on;
          if (label !== null && on) item.tags.add(label);
          if (label !== null && !on) item.tags.delete(label);
        }
    }
    return 200;
  }

  function editSubscription({ form }: Asked): number {
    const stream = (form.get('s') ?? '').replace(/^feed\//u, '');
    const label = labelIn(form.get('a') ?? '');
    const action = form.get('ac');
    if (action === 'subscribe') {
      if (!/^https?:/u.test(stream) || stream.includes('refused')) return 400;
      const id = Math.max(0, ...feeds.keys()) + 1;
      const url = served.rewrite(stream);
      feeds.set(id, { id, url, title: form.get('t') ?? stream, folder: label ?? defaultFolder });
      return 200;
    }
    const feed = feeds.get(Number(stream));
    if (!feed) return 404;
    if (action === 'unsubscribe') feeds.delete(feed.id);
    if (action === 'edit') {
      feed.title = form.get('t') ?? feed.title;
      if (labelIn(form.get('r') ?? '') === feed.folder) feed.folder = defaultFolder;
      feed.folder = label ?? feed.folder;
    }
    return 200;
  }

  function markAllRead({ form }: Asked): number {
    for (const item of items.values()) if (isIn(item, form.get('s') ?? '')) item.read = true;
    return 200;
  }

  const tagsOfItems = (): readonly string[] => [
    ...new Set([...items.values()].flatMap(({ tags }) => [...tags])),
  ];

  type Answer = object | string | number;
  const gets: Readonly<Record<string, (asked: Asked) => Answer>> = {
    '/token': () => authToken,
    '/user-info': () => ({ userId: '1', userName: user, userProfileId: '1', userEmail: '' }),
    '/subscription/list': () => ({
      subscriptions: [...feeds.values()].map(({ id, url, title, folder }) => ({
        id: `feed/${id}`,
        title,
        categories: [{ id: `user/-/label/${folder}`, label: folder, type: 'folder' }],
        url,
        htmlUrl: url,
      })),
    }),
    '/tag/list': () => ({
      tags: [
        { id: 'user/-/state/com.google/starred' },
        ...[...new Set([...feeds.values()].map(({ folder }) => folder))].map(name => ({
          id: `user/-/label/${name}`,
          type: 'folder',
        })),
        ...tagsOfItems().map(name => ({ id: `user/-/label/${name}`, type: 'tag' })),
      ],
    }),
    '/stream/items/ids': ({ query }) => {
      const { found, continuation } = listed(query);
      return {
        itemRefs: found.map(({ id }) => ({ id: String(id) })),
        ...(continuation === null ? {} : { continuation }),
      };
    },
  };

  const posts: Readonly<Record<string, (asked: Asked) => Answer>> = {
    '/edit-tag': editTag,
    '/subscription/edit': editSubscription,
    '/mark-all-as-read': markAllRead,
    '/stream/items/contents': ({ form }) => ({
      items: contentsOf(form.getAll('i').flatMap(id => items.get(numberOf(id)) ?? [])),
    }),
  };

  function login({ form }: Asked): Answer {
    const isRight = form.get('Email') === user && form.get('Passwd') === serverPassword;
    return isRight ? `SID=${authToken}\nLSID=null\nAuth=${authToken}\n` : 401;
  }

  const isAuthorized = (request: http.IncomingMessage, { form }: Asked): boolean => {
    const byHeader = request.headers.authorization === `GoogleLogin auth=${authToken}`;
    const byToken = form.get('T') === authToken;
    if (request.method !== 'POST') return byHeader;
    return flavour === 'miniflux' ? byToken : byHeader && byToken;
  };

  function answered(request: http.IncomingMessage, asked: Asked): Answer {
    const { path, query } = asked;
    const failure = broken.get(path);
    if (failure !== undefined) return failure;
    if (path === '/accounts/ClientLogin') return login(asked);
    if (!path.startsWith('/reader/')) return 404;
    if (!isAuthorized(request, asked)) return 401;
    const stream = /^\/reader\/(atom|api\/0\/stream\/contents)\/(.+)$/u.exec(path);
    if (stream) {
      const wanted = new URLSearchParams([...query, ['s', decodeURIComponent(stream[2] ?? '')]]);
      const { found } = listed(wanted);
      return stream[1] === 'atom' ? atomOf(found) : { items: contentsOf(found) };
    }
    const handler = path.startsWith(api)
      ? (request.method === 'POST' ? posts : gets)[path.slice(api.length)]
      : undefined;
    if (handler) return handler(asked);
    return flavour === 'miniflux' && path.startsWith(api) ? [] : 404;
  }

  const server = http.createServer(async (request, response) => {
    const url = new URL(request.url ?? '/', 'http://localhost');
    requests.push(`${request.method} ${url.pathname}`);
    const form = request.method === 'POST' ? await formOf(request) : new URLSearchParams();
    const answer = answered(request, { path: url.pathname, query: url.searchParams, form });
    if (typeof answer === 'number') {
      response.writeHead(answer);
      response.end(answer === 200 ? 'OK' : 'Error');
    } else if (typeof answer === 'string') response.end(answer);
    else response.writeHead(200, { 'Content-Type': 'application/json' }).end(JSON.stringify(answer));
  });
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return Object.assign(served, {
    origin: `http://127.0.0.1:${port}`,
    feeds,
    items,
    requests,
    broken,
    close: () => {
      server.closeAllConnections();
      server.close();
    },
  });
}
