import type dns from 'node:dns';
import http from 'node:http';
import https from 'node:https';
import type { Socket } from 'node:net';
import type { Readable } from 'node:stream';
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
import type { Headers } from './request-headers.ts';
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

/**
 * The same agent for one request, whose response is mended and whose journey is noted. The limit that a SOCKS agent has for connecting
 * would go on for the silence of the server, which the deadline counts better.
 */
function watching(agent: http.Agent, journey: Journey): http.Agent {
  const taker = agent as unknown as RequestTaker;
  const addRequest: RequestTaker['addRequest'] = (request, ...rest) => {
    request.once('socket', socket => {
      journey.hasConnection = true;
      mendResponse(socket);
    });
    request.once('proxy', ({ socket }: { socket: Socket }) => queueMicrotask(() => socket.setTimeout(0)));
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
  if (type === 'aborted' || message.endsWith('timed out')) return 'timeout';
  return code ?? /\bE[A-Z]{3,}\b/u.exec(message)?.[0] ?? message.replace(/^.*reason: /u, '');
};

export function createHttpClient({ env, lookup }: HttpClientOptions): HttpClient {
  const known = new Map<string, Depth>();
  const learn: OnLookup = (hostname, depths) => {
    known.set(hostname, Math.min(...depths, known.get(hostname) ?? anywhere));
  };

  /** An agent for each reach: a connection that rests is never used for what may not reach as far. */
  const agents = new Map<string, http.Agent>();

  function directAgent({ protocol }: URL, reach: Depth): http.Agent {
    const key = `${protocol} ${reach}`;
    const Agent = protocol === 'https:' ? https.Agent : http.Agent;
    const agent =
      agents.get(key) ?? new Agent({ ...agentOptions, lookup: guardedLookup(reach, learn, lookup) });
    agents.set(key, agent);
    return agent;
  }

  /**
   * A proxy looks names up itself, so that only addresses, and names that are inner ones by themselves, are refused before it is
   * asked: whether it goes on into a network of its own is up to the proxy.
   */
  async function agentFor(url: URL, proxy: string | null, { deadline, reach }: Sending): Promise<http.Agent> {
    if (proxy === null) return directAgent(url, reach);
    return agentThrough(proxy, url.protocol, {
      signal: deadline.signal,
      connectMs: deadline.silenceMs,
      lookup: guardedLookup(reach, learn, lookup),
    });
  }

  /** Where a connection may be resting that the other side has closed in the meantime. */
  const answered = new Set<string>();

  async function send(url: URL, headers: Headers, sending: Sending): Promise<HttpAnswer> {
    const proxy = proxyFor(url, env);
    const [{ default: fetch }, agent] = await Promise.all([
      import('node-fetch'),
      agentFor(url, proxy, sending),
    ]);
    const journey: Journey = { hasConnection: false, refusal: null };
    const asked = fetch(url, {
      headers,
      redirect: 'manual',
      compress: false,
      agent: watching(agent, journey),
      signal: sending.deadline.signal,
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
