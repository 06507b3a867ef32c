import http from 'node:http';
import https from 'node:https';
import type { Readable } from 'node:stream';
import type { FetchRequest } from '../domain/ports.ts';
import { acceptedEncodings } from './content-encoding.ts';
import type { Deadline } from './deadline.ts';
import { proxyFor } from './proxy.ts';

/** The parts of an answer that the fetcher looks at. */
export interface HttpAnswer {
  readonly status: number;
  header(name: string): string | null;
  /** Raw: no coding is undone yet. */
  readonly body: Readable;
}

export interface HttpClient {
  /** One request, no redirect followed. Throws what node-fetch throws. */
  get(url: URL, headers: Readonly<Record<string, string>>, deadline: Deadline): Promise<HttpAnswer>;
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

export function createHttpClient(env: Readonly<Record<string, string | undefined>>): HttpClient {
  const direct: Readonly<Record<string, http.Agent>> = {
    'http:': new http.Agent(agentOptions),
    'https:': new https.Agent(agentOptions),
  };
  const proxied = new Map<string, Promise<http.Agent>>();

  async function agentFor(url: URL): Promise<http.Agent> {
    const proxy = proxyFor(url, env);
    if (proxy === null) return direct[url.protocol] as http.Agent;
    const key = `${url.protocol} ${proxy.href}`;
    const agent =
      proxied.get(key) ?? (proxyAgents[url.protocol] as (proxy: URL) => Promise<http.Agent>)(proxy);
    proxied.set(key, agent);
    return agent;
  }

  /** Where a connection may be resting that the other side has closed in the meantime. */
  const answered = new Set<string>();

  async function send(url: URL, headers: Record<string, string>, deadline: Deadline): Promise<HttpAnswer> {
    const [{ default: fetch }, agent] = await Promise.all([import('node-fetch'), agentFor(url)]);
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
    deadline: Deadline,
  ): Promise<HttpAnswer> {
    try {
      return await send(url, headers, deadline);
    } catch (error) {
      const isReset = resetCodes.has((error as NodeJS.ErrnoException).code ?? '');
      if (!isReset || !answered.delete(url.origin)) throw error;
      return send(url, { ...headers, Connection: 'close' }, deadline);
    }
  }

  return {
    async get(address, headers, deadline) {
      const { url, authorization } = splitCredentials(address);
      const answer = await sendAgainIfReset(url, { ...headers, ...authorization }, deadline);
      answered.add(url.origin);
      return answer;
    },
  };
}

/** `https://user:password@host/` → the address without them, and HTTP Basic (RFC 7617); node-fetch refuses the former. */
function splitCredentials(address: URL): {
  readonly url: URL;
  readonly authorization: Record<string, string>;
} {
  if (address.username === '' && address.password === '') return { url: address, authorization: {} };
  const pair = `${safeDecode(address.username)}:${safeDecode(address.password)}`;
  const url = new URL(address);
  url.username = '';
  url.password = '';
  return { url, authorization: { Authorization: `Basic ${Buffer.from(pair, 'utf8').toString('base64')}` } };
}

function safeDecode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
