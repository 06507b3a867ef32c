/** Which proxy the environment names for an address (the convention of curl and most other programs), and how it is asked. */
import type http from 'node:http';
import type { LookupFunction } from 'node:net';
import { withoutCredentials } from '../base/credentials.ts';
import { isExemptFromProxy } from './no-proxy.ts';

type Environment = Readonly<Record<string, string | undefined>>;

/** Both cases are in use; the small one wins, as in curl. */
const variable = (env: Environment, name: string): string => env[name] || env[name.toUpperCase()] || '';

/**
 * The address of the proxy for an address, from `HTTP_PROXY`, `HTTPS_PROXY`, `ALL_PROXY` and `NO_PROXY` in either case, as it is given;
 * null for none. Without a scheme it is one of HTTP.
 */
export function proxyFor(url: URL, env: Environment): string | null {
  const named = variable(env, `${url.protocol.slice(0, -1)}_proxy`) || variable(env, 'all_proxy');
  if (named === '' || isExemptFromProxy(url, variable(env, 'no_proxy'))) return null;
  return named.includes('://') ? named : `http://${named}`;
}

/** A proxy that could not be used, did not answer, or refused to go on. */
export class ProxyError extends Error {
  /** The proxy's address without its password, and what happened. */
  readonly detail: string;
  /** The status that it answered. */
  readonly httpStatus: number | null;

  constructor(proxy: string, reason: string, httpStatus: number | null = null) {
    super(`proxy failed: ${reason}`);
    this.detail = `${withoutCredentials(proxy).replace(/\/$/u, '')}: ${reason}`;
    this.httpStatus = httpStatus;
  }
}

export interface ProxyUse {
  /** Ends the connection to the proxy, also before there is one to the server. */
  readonly signal: AbortSignal;
  /** How long a proxy that knows no signal may take to connect. */
  readonly connectMs: number;
  /** For names that the proxy leaves to us. */
  readonly lookup: LookupFunction;
}

type MakeAgent = (proxy: URL, use: ProxyUse) => Promise<http.Agent>;
type AgentsByScheme = Readonly<Record<string, MakeAgent>>;

/** By scheme of the address: plain requests go through the proxy, encrypted ones through a tunnel that it opens (RFC 9110 §9.3.6). */
const overHttp: AgentsByScheme = {
  'http:': async (proxy, { signal }) =>
    new (await import('http-proxy-agent')).HttpProxyAgent(proxy, { signal }),
  'https:': async (proxy, { signal }) =>
    new (await import('https-proxy-agent')).HttpsProxyAgent(proxy, { signal }),
};

const socksAgent: MakeAgent = async (proxy, { connectMs, lookup }) =>
  new (await import('socks-proxy-agent')).SocksProxyAgent(proxy, { lookup, timeout: connectMs });
const overSocks: AgentsByScheme = { 'http:': socksAgent, 'https:': socksAgent };

/** By scheme of the proxy. `socks`, `socks5h` and `socks4a` look names up themselves, the other two leave that to us. */
const agents: ReadonlyMap<string, AgentsByScheme> = new Map([
  ['http:', overHttp],
  ['https:', overHttp],
  ['socks:', overSocks],
  ['socks4:', overSocks],
  ['socks4a:', overSocks],
  ['socks5:', overSocks],
  ['socks5h:', overSocks],
]);

/**
 * The agent that sends one request of a scheme (`https:`) through a proxy. A proxy of an unknown kind is refused, never passed by.
 */
export async function agentThrough(proxy: string, scheme: string, use: ProxyUse): Promise<http.Agent> {
  const url = URL.canParse(proxy) ? new URL(proxy) : null;
  const make = agents.get(url?.protocol ?? '')?.[scheme];
  if (url === null || make === undefined) throw new ProxyError(proxy, 'unknown kind of proxy');
  return make(url, use);
}
