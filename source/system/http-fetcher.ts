import type dns from 'node:dns';
import { type Clock, systemClock } from '../base/clock.ts';
import { separateCredentials, withoutCredentials } from '../base/credentials.ts';
import { fail, ok, type ReaderError, type ReaderErrorCode, type Result } from '../domain/errors.ts';
import type { Fetched, Fetcher, FetchRequest } from '../domain/ports.ts';
import { decodeBody } from './content-encoding.ts';
import { createCookieJar } from './cookie-jar.ts';
import { type Deadline, startDeadline } from './deadline.ts';
import { freshUntil, retryAt } from './freshness.ts';
import { createHttpClient, type HttpAnswer } from './http-request.ts';
import { type NetworkFailure, networkFailure } from './network-failures.ts';
import { depthOfHost, reachFrom } from './private-address.ts';
import { defaultMaxBytes, receiveUpTo } from './read-up-to.ts';
import { inUtf8, isLasting, redirectStatuses, resolveLocation, withFragment } from './redirects.ts';
import { authorizationFor, type Headers, requestHeaders } from './request-headers.ts';

export interface HttpFetcherOptions {
  /** Who we are, honestly: `Khabar/1.2.3 (+https://…)`. */
  readonly userAgent: string;
  /** Names a proxy, or none (`proxy.ts`). */
  readonly env?: Readonly<Record<string, string | undefined>>;
  readonly clock?: Clock;
  /** Looks names up, as `dns.lookup` does. */
  readonly lookup?: typeof dns.lookup;
  /** For one fetch, redirects included. */
  readonly timeoutMs?: number;
  /** Without a single byte. */
  readonly idleTimeoutMs?: number;
  /** Without a single byte behind the end of a document: the body is taken to have ended. */
  readonly restMs?: number;
  /** Maximum size of the decoded body, in bytes. */
  readonly maxBytes?: number;
  /** Whether a document whose transfer broke off is there to its end all the same. */
  readonly isWhole?: (body: Uint8Array, contentType: string | null) => Promise<boolean>;
}

const defaultTimeoutMs = 20_000;
const defaultIdleTimeoutMs = 10_000;
const defaultRestMs = 1000;

const mostRedirects = 10;
const httpSchemes = new Set(['http:', 'https:']);

/** Why an address of http or https is not fetched. */
const privateNetwork = 'private network';

/** Why a server asks for a login that it was given. */
const loginRefused = 'login refused';

type Failure = { readonly ok: false; readonly error: ReaderError };

/** An answer that is no redirect, and the address that gave it; both addresses inherit the fragment that was asked for (RFC 9110 §10.2.2). */
interface Arrived {
  readonly url: URL;
  readonly answer: HttpAnswer;
  /** Target of the leading permanent redirects, or null if the first redirect is not permanent. */
  readonly movedTo: URL | null;
}

/**
 * `Fetcher` for http and https, over node-fetch, which is loaded with the first request. Redirects, size and time are
 * bounded; what a network or server does wrong is a `ReaderError` with the address as given (`subject`), the address that
 * failed (`url`) and the system's code (`detail`).
 */
export function createHttpFetcher(options: HttpFetcherOptions): Fetcher {
  const {
    userAgent,
    env = {},
    clock = systemClock,
    lookup,
    timeoutMs = defaultTimeoutMs,
    idleTimeoutMs = defaultIdleTimeoutMs,
    restMs = defaultRestMs,
    maxBytes = defaultMaxBytes,
    isWhole = () => Promise.resolve(false),
  } = options;
  const client = createHttpClient({ env, ...(lookup ? { lookup } : {}) });

  async function follow(
    request: FetchRequest,
    deadline: Deadline,
    visit: (url: URL) => void,
  ): Promise<Result<Arrived>> {
    const jar = createCookieJar(clock.now().getTime());
    const headersFor = (url: URL): Headers => ({
      ...requestHeaders(request, userAgent),
      ...authorizationFor(url, request),
      ...jar.headersFor(url),
    });
    /** A server may lead to the same address again, with a cookie: then it is another step. */
    const stepTo = (url: URL): string => `${url.href} ${jar.headersFor(url).Cookie ?? ''}`;
    const visited = new Set<string>();
    let url = new URL(request.url);
    let reach = reachFrom(request.from ?? null, url);
    let movedTo: URL | null = null;
    let hasOnlyMoved = true;
    while (visited.size <= mostRedirects && !visited.has(stepTo(url))) {
      if (!httpSchemes.has(url.protocol)) return failure('unsafe-address', request, url);
      visited.add(stepTo(url));
      visit(url);
      if (depthOfHost(url) > reach) return failure('unsafe-address', request, url, privateNetwork);
      const answer = await client.get(url, headersFor(url), { deadline, reach });
      deadline.progress();
      const location = redirectStatuses.has(answer.status) ? answer.header('location') : null;
      if (location === null) {
        const asked = new URL(request.url).hash;
        return ok({
          url: withFragment(url, asked),
          answer,
          movedTo: movedTo && withFragment(movedTo, asked),
        });
      }
      answer.body.destroy();
      const next = resolveLocation(location, url);
      if (next === null) return failure('bad-address', request, url, withoutCredentials(location));
      reach = client.depthOf(url);
      hasOnlyMoved &&= isLasting(answer.status, url, next);
      if (hasOnlyMoved) movedTo = next;
      jar.take(answer.cookies, url);
      url = next;
    }
    const isLoop = visited.has(stepTo(url));
    return failure('too-many-redirects', request, url, isLoop ? 'loop' : String(mostRedirects));
  }

  async function receive(
    request: FetchRequest,
    arrived: Arrived,
    deadline: Deadline,
  ): Promise<Result<Fetched>> {
    const { url, answer } = arrived;
    const { status, header } = answer;
    if (status === 304 && request.validators) {
      answer.body.destroy();
      return ok(fetchedOf(arrived, request.validators, clock.now()));
    }
    if (status < 200 || status > 299) {
      answer.body.destroy();
      const retry = retryAt(header, clock.now());
      const about = {
        subject: request.url,
        url: url.href,
        httpStatus: status,
        ...(status === 401 && request.credentials !== undefined ? { detail: loginRefused } : {}),
      };
      return fail('http-status', retry === null ? about : { ...about, retryAt: retry });
    }
    const most = Math.min(maxBytes, request.maxBytes ?? maxBytes);
    const decodedOf = (bytes: Buffer) => decodeBody(bytes, header('content-encoding'), most);
    const isWholeBody = (body: Uint8Array) => isWhole(body, header('content-type'));
    const received = await receiveUpTo(answer.body, most, {
      progress: deadline.progress,
      rest: { ms: restMs, isEnd: async bytes => isWholeBody((await decodedOf(bytes)).body) },
    });
    if (received === null) return failure('too-large', request, url, String(most));
    const decoded = await decodedOf(received.bytes);
    const fetched = ok({ ...fetchedOf(arrived, null, clock.now()), body: decoded.body });
    const broken = received.broken && asBreakOff(failureOf(received.broken.by, deadline));
    const failed = broken ?? decoded.failure;
    if (failed === null) return fetched;
    const isSaved = mayBeWhole.has(failed.code) && (await isWholeBody(decoded.body));
    return isSaved ? fetched : failure(failed.code, request, url, failed.detail);
  }

  return {
    async fetch(given) {
      const request = { ...given, ...separateCredentials(given.url) };
      if (!URL.canParse(request.url)) return fail('bad-address', { subject: request.url, url: request.url });
      const deadline = startDeadline({ totalMs: timeoutMs, idleMs: idleTimeoutMs }, request.signal);
      let current = new URL(request.url);
      try {
        const arrived = await follow(request, deadline, url => {
          current = url;
        });
        return arrived.ok ? await receive(request, arrived.value, deadline) : arrived;
      } catch (error) {
        const { code, detail, httpStatus } = failureOf(error, deadline);
        const why = code === 'unsafe-address' ? privateNetwork : detail;
        return fail(code, {
          ...failure(code, request, current, why).error,
          ...(httpStatus === undefined ? {} : { httpStatus }),
        });
      } finally {
        deadline.release();
      }
    },
  };
}

/** Why a fetch ended; throws what is a bug. A proxy that lets us wait is named. */
function failureOf(error: unknown, deadline: Deadline): NetworkFailure {
  const stopped = deadline.stopped();
  const failure = networkFailure(error);
  if (stopped && !(stopped.code === 'timeout' && failure?.code === 'proxy-failed')) return stopped;
  if (failure === null) throw error;
  return failure;
}

/** What keeps a document from coming to its end, and may have come behind it. */
const mayBeWhole: ReadonlySet<ReaderErrorCode> = new Set(['incomplete', 'timeout', 'undecodable']);

const withinBody: ReadonlySet<ReaderErrorCode> = new Set(['unreachable', 'not-http']);

/** What goes wrong within a body breaks it off. */
const asBreakOff = (failure: NetworkFailure): NetworkFailure =>
  withinBody.has(failure.code) ? { ...failure, code: 'incomplete' } : failure;

const failure = (code: ReaderErrorCode, request: FetchRequest, url: URL, detail?: string): Failure => ({
  ok: false,
  error: { code, subject: request.url, url: url.href, ...(detail === undefined ? {} : { detail }) },
});

/** What the headers say. A 304 without validators of its own confirms those that were sent (RFC 9111 §4.3.4). */
function fetchedOf(
  { url, answer: { header }, movedTo }: Arrived,
  confirmed: FetchRequest['validators'] | null,
  now: Date,
): Fetched {
  const fresh = freshUntil(header, now);
  const [link, refresh] = [header('link'), header('refresh')];
  return {
    url: url.href,
    notModified: confirmed !== null,
    contentType: header('content-type'),
    etag: header('etag') ?? confirmed?.etag ?? null,
    lastModified: header('last-modified') ?? confirmed?.lastModified ?? null,
    body: new Uint8Array(),
    ...(fresh === null ? {} : { freshUntil: fresh }),
    ...(movedTo === null ? {} : { movedTo: movedTo.href }),
    ...(link === null ? {} : { link: inUtf8(link) }),
    ...(refresh === null ? {} : { refresh: inUtf8(refresh) }),
  };
}
