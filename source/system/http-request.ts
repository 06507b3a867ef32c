import type dns from 'node:dns';
import http from 'node:http';
import https from 'node:https';
import type { Readable } from 'node:stream';
import type { FetchRequest } from '../domain/ports.ts';
import { acceptedEncodings } from './content-encoding.ts';
import type { Deadline } from './deadline.ts';
import { anywhere, type Depth, depthOfHost, guardedLookup, type OnLookup } from './private-address.ts';
import { proxyFor } from './proxy.ts';

/** The parts of an answer that the fetcher looks at. */
export interface HttpAnswer {
  readonly status: number;
  header(name: string): string | null;
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
  get(url: URL, headers: Readonly<Record<string, string>>, sending: Sending): Promise<HttpAnswer>;
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

export function requestHeaders(request: FetchRequest, userAgent: string): Readonly<Record<string, string>> {
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

/** HTTP Basic (RFC 7617), in UTF-8. */
export function authorizationOf(credentials: string): Readonly<Record<string, string>> {
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

/** Connections are kept for the next request; Node lets the process end while they rest. */
const agentOptions = { keepAlive: true, timeout: restingConnectionMs };

const resetCodes = new Set(['ECONNRESET', 'EPIPE']);

/** By scheme of the address: plain requests go through the proxy, encrypted ones through a tunnel that it opens (RFC 9110 §9.3.6). */
const proxyAgents: Readonly<Record<string, (proxy: URL) => Promise<http.Agent>>> = {
  'http:': async proxy => new (await import('http-proxy-agent')).HttpProxyAgent(proxy, agentOptions),
  'https:': async proxy => new (await import('https-proxy-agent')).HttpsProxyAgent(proxy, agentOptions),
};

export interface HttpClientOptions {
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly lookup?: typeof dns.lookup;
}

export function createHttpClient({ env, lookup }: HttpClientOptions): HttpClient {
  const known = new Map<string, Depth>();
  const learn: OnLookup = (hostname, depths) => {
    known.set(hostname, Math.min(...depths, known.get(hostname) ?? anywhere));
  };

  /** An agent for each reach: a connection that rests is never used for what may not reach as far. */
  const direct = Array.from({ length: anywhere + 1 }, (_, reach): Readonly<Record<string, http.Agent>> => {
    const options = { ...agentOptions, lookup: guardedLookup(reach, learn, lookup) };
    return { 'http:': new http.Agent(options), 'https:': new https.Agent(options) };
  });
  const proxied = new Map<string, Promise<http.Agent>>();

  /**
   * A proxy looks names up itself, so that only addresses, and names that are inner ones by themselves, are refused before it is
   * asked: whether it goes on into a network of its own is up to the proxy.
   */
  async function agentFor(url: URL, reach: Depth): Promise<http.Agent> {
    const proxy = proxyFor(url, env);
    if (proxy === null) return direct[reach]?.[url.protocol] as http.Agent;
    const key = `${url.protocol} ${proxy.href}`;
    const agent =
      proxied.get(key) ?? (proxyAgents[url.protocol] as (proxy: URL) => Promise<http.Agent>)(proxy);
    proxied.set(key, agent);
    return agent;
  }

  /** Where a connection may be resting that the other side has closed in the meantime. */
  const answered = new Set<string>();

  async function send(
    url: URL,
    headers: Record<string, string>,
    { deadline, reach }: Sending,
  ): Promise<HttpAnswer> {
    const [{ default: fetch }, agent] = await Promise.all([import('node-fetch'), agentFor(url, reach)]);
    const response = await fetch(url, {
      headers,
      redirect: 'manual',
      compress: false,
      agent,
      signal: deadline.signal,
    });
    const body = response.body as Readable;
    return { status: response.status, header: name => response.headers.get(name), body };
  }

  /** A kept connection that is reset before any answer was most likely closed while it rested: once more, on a new one. */
  async function sendAgainIfReset(
    url: URL,
    headers: Record<string, string>,
    sending: Sending,
  ): Promise<HttpAnswer> {
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
