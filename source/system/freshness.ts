/** What an answer's headers say about when to ask again. */
import { httpDate } from './http-date.ts';
import type { HeaderName } from './response-head.ts';

/** A header's value by its name, or null. */
type Header = (name: HeaderName) => string | null;

/** No date is believed beyond this: a year. */
const mostSeconds = 365 * 24 * 60 * 60;

const after = (now: Date, seconds: number): string =>
  new Date(now.getTime() + Math.min(seconds, mostSeconds) * 1000).toISOString();

const wholeSeconds = (text: string): number | null => (/^\d+$/u.test(text) ? Number(text) : null);

function directives(cacheControl: string): ReadonlyMap<string, string> {
  const pairs = cacheControl.split(',').map((part): [string, string] => {
    const [name = '', value = ''] = part.split('=');
    return [name.trim().toLowerCase(), value.trim().replace(/^"|"$/gu, '')];
  });
  return new Map(pairs);
}

/** Seconds between the server's own dates: its clock need not be right (RFC 9111 §4.2.1). */
function lifetimeByExpires(header: Header, now: Date): number | null {
  const expires = httpDate(header('expires') ?? '');
  const date = httpDate(header('date') ?? '') ?? now.getTime();
  return expires === null ? null : (expires - date) / 1000;
}

/** Until when the answer is fresh (RFC 9111 §4.2), ISO 8601 in UTC; null where it says nothing, or that it is not. */
export function freshUntil(header: Header, now: Date): string | null {
  const control = directives(header('cache-control') ?? '');
  if (control.has('no-cache') || control.has('no-store')) return null;
  const maxAge = wholeSeconds(control.get('max-age') ?? '');
  const lifetime = maxAge ?? lifetimeByExpires(header, now);
  const left = (lifetime ?? 0) - (wholeSeconds(header('age') ?? '') ?? 0);
  return left > 0 ? after(now, left) : null;
}

/** `Retry-After` in seconds or as a date (RFC 9110 §10.2.3), as ISO 8601 in UTC; null where it is absent, past or nonsense. */
export function retryAt(header: Header, now: Date): string | null {
  const value = (header('retry-after') ?? '').trim();
  const date = httpDate(value);
  const seconds = wholeSeconds(value) ?? (date === null ? 0 : (date - now.getTime()) / 1000);
  return seconds > 0 ? after(now, seconds) : null;
}
