/** One HTTP exchange of the Google Reader API. Nothing of it is ever logged: it carries a password or what stands for it. */
import { lookup } from 'node:dns';
import fetch, { type RequestInit } from 'node-fetch';
import { fail, ok, type Result } from '../../domain/errors.ts';
import { networkFailure } from '../network-failures.ts';
import { agentThrough, proxyFor } from '../proxy.ts';

export interface ClientOptions {
  readonly userAgent: string;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly signal: AbortSignal;
  readonly timeoutMs?: number;
}

export type Parameters = readonly (readonly [name: string, value: string])[];

export interface Exchange {
  readonly url: string;
  readonly authorization?: string | undefined;
  /** Given: a POST. */
  readonly form?: Parameters;
}

const defaultTimeoutMs = 30_000;
const largestAnswer = 50_000_000;

function encoded(parameters: Parameters): string {
  const search = new URLSearchParams();
  for (const [name, value] of parameters) search.append(name, value);
  return search.toString();
}

export const withParameters = (url: string, parameters: Parameters): string =>
  `${url}?${encoded(parameters)}`;

export type Send = (exchange: Exchange) => Promise<Result<string>>;

export function createClient({ userAgent, env, signal, timeoutMs = defaultTimeoutMs }: ClientOptions): Send {
  async function agentFor(url: URL) {
    const proxy = proxyFor(url, env);
    const use = { signal, connectMs: timeoutMs, lookup };
    return proxy === null ? null : agentThrough(proxy, url.protocol, use);
  }

  /** A redirect could lead to somebody else, with the password: it is an error. */
  async function requestOf({ url, authorization, form }: Exchange): Promise<RequestInit> {
    const agent = await agentFor(new URL(url));
    return {
      method: form ? 'POST' : 'GET',
      redirect: 'manual',
      size: largestAnswer,
      signal: AbortSignal.any([signal, AbortSignal.timeout(timeoutMs)]) as never,
      headers: {
        'User-Agent': userAgent,
        Accept: 'application/json, text/plain',
        ...(authorization === undefined ? {} : { Authorization: authorization }),
        ...(form ? { 'Content-Type': 'application/x-www-form-urlencoded' } : {}),
      },
      ...(form ? { body: encoded(form) } : {}),
      ...(agent ? { agent } : {}),
    };
  }

  function failureOf(thrown: unknown, url: string): Result<never> {
    if (signal.aborted) return fail('interrupted', { url });
    if ((thrown as Error).name === 'AbortError') return fail('timeout', { subject: url, url });
    const failure = networkFailure(thrown);
    if (failure === null) throw thrown;
    const { code, ...more } = failure;
    return fail(code, { subject: url, url, ...more });
  }

  return async exchange => {
    const url = exchange.url.replace(/\?.*$/su, '');
    try {
      const answer = await fetch(exchange.url, await requestOf(exchange));
      const text = await answer.text();
      if (answer.ok) return ok(text);
      return fail('http-status', { subject: url, url, httpStatus: answer.status });
    } catch (error) {
      return failureOf(error, url);
    }
  };
}
