/**
 * The Google Reader API, as FreshRSS and Miniflux serve it (`internal/googlereader/README.md` of Miniflux, `p/api/greader.php` of
 * FreshRSS). A GET is authorized by its header, a POST by the token in its form as well; errors are HTTP's.
 */
import { fail, ok, type Result } from '../../domain/errors.ts';
import type { ItemList, ItemState, RemoteFeed, SyncAccount, SyncServer } from '../../domain/sync.ts';
import { feedsIn, idsIn, itemsIn, tagsIn } from './greader-answers.ts';
import {
  type ClientOptions,
  createClient,
  type Parameters,
  type Send,
  withParameters,
} from './greader-client.ts';

const api = '/reader/api/0';
const state = (name: string): string => `user/-/state/com.google/${name}`;
const label = (name: string): string => `user/-/label/${name}`;

/** Where the interface is below the address of the server, as people know it. */
const places = ['', '/api/greader.php'];

const pageSize = 1000;
const itemsAtOnce = 100;
/** Against a server that never comes to an end. What is not in a whole list counts as read, so a part of one is no answer. */
const mostPages = 1000;

const listParameters = (list: ItemList): Parameters => {
  if (list.of === 'unread')
    return [
      ['s', state('reading-list')],
      ['xt', state('read')],
    ];
  if (list.of === 'starred') return [['s', state('starred')]];
  if (list.of === 'tag') return [['s', label(list.tag)]];
  return [
    ['s', state('reading-list')],
    ['ot', String(Math.floor(list.since.getTime() / 1000))],
  ];
};

const stateName = (of: ItemState): string => (typeof of === 'string' ? state(of) : label(of.tag));

function* slices<T>(all: readonly T[], size: number): Generator<readonly T[]> {
  for (let start = 0; start < all.length; start += size) yield all.slice(start, start + size);
}

interface Login {
  readonly base: string;
  readonly auth: string;
}

async function loginAt(base: string, { user, password }: SyncAccount, send: Send): Promise<Result<Login>> {
  const answer = await send({
    url: `${base}/accounts/ClientLogin`,
    form: [
      ['Email', user],
      ['Passwd', password],
      ['service', 'reader'],
      ['accountType', 'HOSTED_OR_GOOGLE'],
    ],
  });
  if (!answer.ok) return answer;
  const auth = /^Auth=(?<auth>\S+)\s*$/mu.exec(answer.value)?.groups?.auth;
  return auth === undefined ? fail('not-a-server', { subject: base, url: base }) : ok({ base, auth });
}

const isRefused = (status: number | undefined): boolean => status === 401 || status === 403;

/** At the address as it was given, else where FreshRSS has the interface. */
async function login(account: SyncAccount, send: Send): Promise<Result<Login>> {
  const base = account.url.replace(/\/+$/u, '');
  let failed: Result<never> | null = null;
  for (const place of places) {
    const tried = await loginAt(base + place, account, send);
    if (tried.ok) return tried;
    const { code, httpStatus } = tried.error;
    if (isRefused(httpStatus)) return fail('login-refused', { subject: base, url: base });
    if (code !== 'http-status' && code !== 'not-a-server') return tried;
    failed ??= fail('not-a-server', { subject: base, url: base });
    if (httpStatus !== undefined && httpStatus >= 500) return tried;
  }
  return failed as Result<never>;
}

/** Logs in. Errors: `login-refused`, `not-a-server`, and those of the network. */
export async function openGreader(account: SyncAccount, options: ClientOptions): Promise<Result<SyncServer>> {
  const send = createClient(options);
  const session = await login(account, send);
  if (!session.ok) return session;
  const { base, auth } = session.value;
  const authorization = `GoogleLogin auth=${auth}`;
  let token: string | null = null;

  function parsed(answer: Result<string>): Result<unknown> {
    if (!answer.ok) return answer;
    try {
      return ok(JSON.parse(answer.value));
    } catch {
      return fail('not-a-server', { subject: base, url: base });
    }
  }

  const get = async (path: string, parameters: Parameters = []): Promise<Result<unknown>> =>
    parsed(
      await send({
        url: withParameters(base + api + path, [['output', 'json'], ...parameters]),
        authorization,
      }),
    );

  async function currentToken(): Promise<Result<string>> {
    if (token !== null) return ok(token);
    const answer = await send({ url: `${base}${api}/token`, authorization });
    if (!answer.ok) return answer;
    token = answer.value.trim();
    return ok(token);
  }

  /** Tokens last for some minutes. */
  async function post(path: string, form: Parameters, isAgain = false): Promise<Result<string>> {
    const present = await currentToken();
    if (!present.ok) return present;
    const answer = await send({
      url: base + api + path,
      authorization,
      form: [...form, ['T', present.value]],
    });
    if (answer.ok || isAgain || !isRefused(answer.error.httpStatus)) return answer;
    token = null;
    return post(path, form, true);
  }

  const done = (answer: Result<string>): Result<null> => (answer.ok ? ok(null) : answer);
  const edit = async (form: Parameters): Promise<Result<null>> =>
    done(await post('/subscription/edit', form));

  async function itemIds(list: ItemList): Promise<Result<readonly string[]>> {
    const found: string[] = [];
    let continuation: string | null = null;
    for (let page = 0; page < mostPages; page++) {
      const more: Parameters = continuation === null ? [] : [['c', continuation]];
      const answer = await get('/stream/items/ids', [
        ...listParameters(list),
        ['n', String(pageSize)],
        ...more,
      ]);
      if (!answer.ok) return answer;
      const ids = idsIn(answer.value);
      found.push(...ids.found);
      if (ids.continuation === null || ids.found.length === 0) return ok([...new Set(found)]);
      continuation = ids.continuation;
    }
    return fail('not-a-server', { subject: base, url: base });
  }

  async function feeds(): Promise<Result<readonly RemoteFeed[]>> {
    const answer = await get('/subscription/list');
    return answer.ok ? ok(feedsIn(answer.value)) : answer;
  }

  return ok({
    feeds,
    itemIds,
    async tags() {
      const answer = await get('/tag/list');
      return answer.ok ? ok(tagsIn(answer.value)) : answer;
    },
    async items(ids) {
      const items = [];
      for (const some of slices(ids, itemsAtOnce)) {
        const form: Parameters = [['output', 'json'], ...some.map(id => ['i', id] as const)];
        const answer = parsed(await post('/stream/items/contents', form));
        if (!answer.ok) return answer;
        items.push(...itemsIn(answer.value));
      }
      return ok(items);
    },
    async setState(ids, of, on) {
      for (const some of slices(ids, itemsAtOnce)) {
        const answer = await post('/edit-tag', [
          [on ? 'a' : 'r', stateName(of)],
          ...some.map(id => ['i', id] as const),
        ]);
        if (!answer.ok) return answer;
      }
      return ok(null);
    },
    subscribe: ({ url, title, folder }) =>
      edit([
        ['ac', 'subscribe'],
        ['s', `feed/${url}`],
        ['t', title],
        ...(folder === null ? [] : ([['a', label(folder)]] as const)),
      ]),
    unsubscribe: id =>
      edit([
        ['ac', 'unsubscribe'],
        ['s', id],
      ]),
    change: (before, { title, folder }) =>
      edit([
        ['ac', 'edit'],
        ['s', before.id],
        ['t', title],
        ...(folder === null || folder === before.folder ? [] : ([['a', label(folder)]] as const)),
        ...(before.folder === null || folder === before.folder
          ? []
          : ([['r', label(before.folder)]] as const)),
      ]),
  });
}
