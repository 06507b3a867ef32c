/**
 * The cookies of one fetch, redirects included (RFC 6265). Each goes back to the host that set it and to no other one, whatever its
 * `Domain` says, and ends with the fetch: sites that ask for a cookie before they give a page get it, and nobody is followed.
 */
import { httpDate } from './http-date.ts';

export interface CookieJar {
  /** Takes the `Set-Cookie` lines of an answer. */
  take(lines: readonly string[], from: URL): void;
  /** The header of a request, if there is anything to send. */
  headersFor(url: URL): { readonly Cookie?: string };
}

interface Cookie {
  readonly name: string;
  readonly value: string;
  readonly host: string;
  readonly path: string;
  readonly isSecure: boolean;
}

const mostCookies = 50;
/** Of name and value, in bytes (RFC 6265 §6.1). */
const longestCookie = 4096;

/** What a header cannot carry (RFC 9110 §5.5). */
const unsendable = /[^\t\x20-\x7e\x80-\xff]/u;

type Attributes = ReadonlyMap<string, string>;

function attributesOf(parts: readonly string[]): Attributes {
  return new Map(
    parts.map(part => {
      const [name = '', ...value] = part.split('=');
      return [name.trim().toLowerCase(), value.join('=').trim()] as const;
    }),
  );
}

/** RFC 6265 §5.1.3 */
function mayNameDomain({ hostname }: URL, attributes: Attributes): boolean {
  const domain = (attributes.get('domain') ?? '').replace(/^\./u, '').toLowerCase();
  return domain === '' || hostname === domain || hostname.endsWith(`.${domain}`);
}

/** RFC 6265 §5.1.4: the folder of the address, unless the cookie names a path. */
function pathOf({ pathname }: URL, attributes: Attributes): string {
  const named = attributes.get('path') ?? '';
  if (named.startsWith('/')) return named;
  return pathname.slice(0, Math.max(1, pathname.lastIndexOf('/')));
}

function isExpired(attributes: Attributes, now: number): boolean {
  const maxAge = attributes.get('max-age') ?? '';
  if (/^-?\d+$/u.test(maxAge)) return Number(maxAge) <= 0;
  const expires = httpDate(attributes.get('expires') ?? '');
  return expires !== null && expires <= now;
}

const isBelow = (pathname: string, path: string): boolean =>
  pathname === path || pathname.startsWith(path.endsWith('/') ? path : `${path}/`);

const isFor = ({ host, path, isSecure }: Cookie, url: URL): boolean =>
  host === url.hostname && isBelow(url.pathname, path) && (!isSecure || url.protocol === 'https:');

/** @param now in ms; decides what has expired */
export function createCookieJar(now: number): CookieJar {
  const cookies = new Map<string, Cookie>();

  function takeOne(line: string, from: URL): void {
    const [pair = '', ...rest] = line.split(';');
    const attributes = attributesOf(rest);
    const [name = '', ...values] = pair.split('=');
    const cookie: Cookie = {
      name: name.trim(),
      value: values.join('=').trim(),
      host: from.hostname,
      path: pathOf(from, attributes),
      isSecure: attributes.has('secure'),
    };
    if (cookie.name === '' || values.length === 0 || unsendable.test(pair)) return;
    if (pair.length > longestCookie || !mayNameDomain(from, attributes)) return;
    if (cookie.isSecure && from.protocol !== 'https:') return;
    const key = JSON.stringify([cookie.host, cookie.path, cookie.name]);
    if (isExpired(attributes, now)) cookies.delete(key);
    else if (cookies.has(key) || cookies.size < mostCookies) cookies.set(key, cookie);
  }

  return {
    take: (lines, from) => {
      for (const line of lines) takeOne(line, from);
    },
    headersFor(url) {
      const sent = [...cookies.values()]
        .filter(cookie => isFor(cookie, url))
        .sort((a, b) => b.path.length - a.path.length)
        .map(({ name, value }) => `${name}=${value}`);
      return sent.length === 0 ? {} : { Cookie: sent.join('; ') };
    },
  };
}
