import type dns from 'node:dns';
import http from 'node:http';
import https from 'node:https';
import type { Readable } from 'node:stream';
import { credentialsFor } from '../base/credentials.ts';
import type { FetchRequest } from '../domain/ports.ts';
import { acceptedEncodings } from './content-encoding.ts';
import type { Deadline } from './deadline.ts';
import {
  anywhere,
  type Depth,
  depthOfHost,
  guardedLookup,
  type OnLookup,
  privateAddressCode,
} from './private-address.ts';
import { agentThrough, ProxyError, proxyFor } from './proxy.ts';
import type { HeaderName } from './response-head.ts';
import { mendResponse } from './response-mender.ts';

/** The parts of an answer that the fetcher looks at. */
export interface HttpAnswer {
  readonly status: number;
  header(name: HeaderName): string | null;
  /** The `Set-Cookie` lines. */
  readonly cookies: readonly string[];
  /** Raw: no coding is undone yet. */
  readonly body: Readable;
}

interface Sending {
  readonly deadline: Deadline;
  /** How private a host may be. */
  readonly reach: Depth;
}

export interface HttpClient {
  /** One request, no redirect followed, to a host no more private than `reach`. Throws what node-fetch throws. */
  get(url: URL, headers: Headers, sending: Sending): Promise<HttpAnswer>;
  /** How private a host is: by the least private address that its name has ever stood for here, or else by what its name says. */
  depthOf(url: URL): Depth;
}

const acceptByWant: Readonly<Record<FetchRequest['want'], string>> = {
  feed: [
    'application/atom+xml, application/rss+xml, application/feed+json, application/rdf+xml',
    'application/xml;q=0.9, text/xml;q=0.9, application/json;q=0.8, text/html;q=0.5, */*;q=0.1',
  ].join(', '),
  page: 'text/html, application/xhtml+xml, application/xml;q=0.8, text/plain;q=0.7, */*;q=0.1',
};

/** Whether a validator from a server is a valid HTTP header value (RFC 9110 §5.5). Others are not sent back. */
const isHeaderValue = (value: string): boolean => /^[\t\x20-\x7e\x80-\xff]+$/.test(value);

export type Headers = Readonly<Record<string, string>>;

export function requestHeaders(request: FetchRequest, userAgent: string): Headers {
  const { etag, lastModified } = request.validators ?? {};
  const optional = { 'If-None-Match': etag, 'If-Modified-Since': lastModified };
  const given = Object.entries(optional).filter(
    (entry): entry is [string, string] => typeof entry[1] === 'string' && isHeaderValue(entry[1]),
  );
  return {
    Accept: acceptByWant[request.want],
    'Accept-Encoding': acceptedEncodings,
    'User-Agent': userAgent,
    ...Object.fromEntries(given),
  };
}

/** HTTP Basic (RFC 7617), in UTF-8, where the credentials of a request may go. */
export function authorizationFor(url: URL, request: FetchRequest): Headers {
  const { credentials } = credentialsFor(url.href, request);
  if (credentials === undefined) return {};
  const pair = credentials.split(':').map(safeDecode);
  const [user = '', ...password] = pair;
  return {
    Authorization: `Basic ${Buffer.from(`${user}:${password.join(':')}`, 'utf8').toString('base64')}`,
  };
}

function safeDecode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

/** Shorter than what servers allow, so that it is we who close a connection that rests. */
const restingConnectionMs = 4000;

/** For each address of a host that has several; Node's own 250 ms are less than a slow network or a busy machine needs. */
const attemptMs = 2500;

/** Connections are kept for the next request; Node lets the process end while they rest. */
const agentOptions = {
  keepAlive: true,
  timeout: restingConnectionMs,
  autoSelectFamilyAttemptTimeout: attemptMs,
};

/** Proxy Authentication Required (RFC 9110 §15.5.8): it is always the proxy that asks. */
const proxyLogin = 407;

const resetCodes = new Set(['ECONNRESET', 'EPIPE']);

export interface HttpClientOptions {
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly lookup?: typeof dns.lookup;
}

/** How far one request has come. */
interface Journey {
  /** There is a connection to the server itself, through a proxy or not. */
  hasConnection: boolean;
  /** What the proxy answered instead of opening a tunnel. */
  refusal: number | null;
}

/** Agents take requests so; Node's types leave it out. */
interface RequestTaker {
  addRequest(request: http.ClientRequest, ...rest: unknown[]): void;
}

/** The same agent for one request, whose response is mended and whose journey is noted. */
function watching(agent: http.Agent, journey: Journey): http.Agent {
  const taker = agent as unknown as RequestTaker;
  const addRequest: RequestTaker['addRequest'] = (request, ...rest) => {
    request.once('socket', socket => {
      journey.hasConnection = true;
      mendResponse(socket);
    });
    request.once('proxyConnect', ({ statusCode = 200 }: { statusCode?: number }) => {
      if (statusCode !== 200) journey.refusal = statusCode;
    });
    taker.addRequest(request, ...rest);
  };
  return Object.create(agent, { addRequest: { value: addRequest } });
}

/** What node-fetch throws. */
interface FetchFailure {
  readonly code?: string;
  readonly type?: string;
  readonly message: string;
}

/** Where names are not looked up by the proxy, the failure may be the server's though nobody was connected to. */
const isOfServer = ({ code, message }: FetchFailure, { hostname }: URL): boolean =>
  code === privateAddressCode || message.endsWith(`getaddrinfo ${code} ${hostname}`);

/** Why a proxy failed: the code of the system, or what its agent says. */
const reasonOf = ({ code, type, message }: FetchFailure): string => {
  if (type === 'aborted') return 'timeout';
  return code ?? /\bE[A-Z]{3,}\b/u.exec(message)?.[0] ?? message.replace(/^.*reason: /u, '');
};

export function createHttpClient({ env, lookup }: HttpClientOptions): HttpClient {
  const known = new Map<string, Depth>();
  const learn: OnLookup = (hostname, depths) => {
    known.set(hostname, Math.min(...depths, known.get(hostname) ?? anywhere));
  };

  /** An agent for each reach: a connection that rests is never used for what may not reach as far. */
  const agents = new Map<string, Promise<http.Agent>>();

  function makeAgent(scheme: string, reach: Depth, proxy: string | null): Promise<http.Agent> {
    const guarded = guardedLookup(reach, learn, lookup);
    if (proxy !== null) return agentThrough(proxy, scheme, agentOptions, guarded);
    const Agent = scheme === 'https:' ? https.Agent : http.Agent;
    return Promise.resolve(new Agent({ ...agentOptions, lookup: guarded }));
  }

  /**
   * A proxy looks names up itself, so that only addresses, and names that are inner ones by themselves, are refused before it is
   * asked: whether it goes on into a network of its own is up to the proxy.
   */
  function agentFor(url: URL, reach: Depth, proxy: string | null): Promise<http.Agent> {
    const key = `${url.protocol} ${reach} ${proxy ?? ''}`;
    const agent = agents.get(key) ?? makeAgent(url.protocol, reach, proxy);
    agents.set(key, agent);
    return agent;
  }

  /** Where a connection may be resting that the other side has closed in the meantime. */
  const answered = new Set<string>();

  async function send(url: URL, headers: Headers, { deadline, reach }: Sending): Promise<HttpAnswer> {
    const proxy = proxyFor(url, env);
    const [{ default: fetch }, agent] = await Promise.all([
      import('node-fetch'),
      agentFor(url, reach, proxy),
    ]);
    const journey: Journey = { hasConnection: false, refusal: null };
    const asked = fetch(url, {
      headers,
      redirect: 'manual',
      compress: false,
      agent: watching(agent, journey),
      signal: deadline.signal,
    });
    const response = await asked.catch((error: FetchFailure) => {
      const isOfProxy = journey.refusal !== null || !(journey.hasConnection || isOfServer(error, url));
      if (proxy === null || !isOfProxy) throw error;
      throw new ProxyError(proxy, reasonOf(error));
    });
    const body = response.body as Readable;
    const refusal = journey.refusal ?? (response.status === proxyLogin ? proxyLogin : null);
    if (proxy !== null && refusal !== null) {
      body.destroy();
      throw new ProxyError(proxy, `HTTP ${refusal}`, refusal);
    }
    return {
      status: response.status,
      header: name => response.headers.get(name),
      cookies: response.headers.raw()['set-cookie'] ?? [],
      body,
    };
  }

  /** A kept connection that is reset before any answer was most likely closed while it rested: once more, on a new one. */
  async function sendAgainIfReset(url: URL, headers: Headers, sending: Sending): Promise<HttpAnswer> {
    try {
      return await send(url, headers, sending);
    } catch (error) {
      const isReset = resetCodes.has((error as NodeJS.ErrnoException).code ?? '');
      if (!isReset || !answered.delete(url.origin)) throw error;
      return send(url, { ...headers, Connection: 'close' }, sending);
    }
  }

  return {
    async get(url, headers, sending) {
      const answer = await sendAgainIfReset(url, headers, sending);
      answered.add(url.origin);
      return answer;
    },
    depthOf: url => known.get(url.hostname) ?? depthOfHost(url),
  };
}
