/** What a request says of itself. */
import { credentialsFor, userAndPassword } from '../base/credentials.ts';
import type { FetchRequest } from '../domain/ports.ts';
import { acceptedEncodings } from './content-encoding.ts';

const acceptByWant: Readonly<Record<FetchRequest['want'], string>> = {
  feed: [
    'application/atom+xml, application/rss+xml, application/feed+json, application/rdf+xml',
    'application/xml;q=0.9, text/xml;q=0.9, application/json;q=0.8, text/html;q=0.5, */*;q=0.1',
  ].join(', '),
  page: 'text/html, application/xhtml+xml, application/xml;q=0.8, text/plain;q=0.7, */*;q=0.1',
  picture: 'image/webp, image/jpeg, image/png, image/gif;q=0.9, image/avif;q=0.8, */*;q=0.1',
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
  const pair = userAndPassword(credentials).join(':');
  return { Authorization: `Basic ${Buffer.from(pair, 'utf8').toString('base64')}` };
}
