/**
 * The head of a response, mended: browsers read heads that Node's parser refuses as a whole, such as those with a blank in the name of a
 * header (RFC 9112 §2.2, §5, §6.3 say what a client makes of them).
 */

/** The headers that the program looks at, and those that Node does. A head has no others once it is mended. */
const keptHeaders = [
  'age',
  'cache-control',
  'content-encoding',
  'content-type',
  'date',
  'etag',
  'expires',
  'keep-alive',
  'last-modified',
  'link',
  'location',
  'refresh',
  'retry-after',
  'set-cookie',
] as const;
export type HeaderName = (typeof keptHeaders)[number];

/** How the end of a body is found (RFC 9112 §6.3); `interim`: there is none, and another head comes. */
export type Framing =
  | { readonly kind: 'interim' | 'none' | 'chunked' | 'until-closed' }
  | { readonly kind: 'sized'; readonly length: number };

export interface MendedHead {
  /** With the blank line at its end, in Latin-1. */
  readonly text: string;
  readonly framing: Framing;
}

type Header = readonly [name: string, value: string];

/** `HTTP/1.1 200 OK`; old radio servers say `ICY`. The reason may be missing (RFC 9112 §4). */
const statusLine = /^(?:http\/(?<version>\d(?:\.\d)?)|icy)[ \t]+(?<status>[1-5]\d\d)(?:[ \t].*)?$/iu;

const lineEnd = /\r?\n/u;
/** A line that goes on on the next one (`obs-fold`, RFC 9112 §5.2). */
const fold = /\r?\n[ \t]+/gu;
/** What a value may not have (RFC 9110 §5.5). */
const controls = /[\u0000-\u0008\u000a-\u001f\u007f]/gu;

function headerOf(line: string): readonly Header[] {
  const colon = line.indexOf(':');
  if (colon < 0) return [];
  return [
    [
      line.slice(0, colon).trim().toLowerCase(),
      line
        .slice(colon + 1)
        .replace(controls, '')
        .trim(),
    ],
  ];
}

/** All values of a header whose value is a list, in small letters. */
const listOf = (headers: readonly Header[], wanted: string): readonly string[] =>
  headers
    .filter(([name]) => name === wanted)
    .flatMap(([, value]) => value.toLowerCase().split(','))
    .map(value => value.trim())
    .filter(value => value !== '');

const bodyless = new Set([204, 304]);

/** A coding of the transfer counts before a length; lengths that contradict each other are none. */
function framingOf(status: number, headers: readonly Header[]): Framing {
  if (status < 200) return { kind: 'interim' };
  if (bodyless.has(status)) return { kind: 'none' };
  const codings = listOf(headers, 'transfer-encoding').filter(coding => coding !== 'identity');
  if (codings.length > 0) return { kind: codings.at(-1) === 'chunked' ? 'chunked' : 'until-closed' };
  const lengths = new Set(listOf(headers, 'content-length'));
  const [length = ''] = lengths;
  return lengths.size === 1 && /^\d{1,15}$/u.test(length)
    ? { kind: 'sized', length: Number(length) }
    : { kind: 'until-closed' };
}

/** RFC 9112 §9.3 */
function isPersistent(version: string, headers: readonly Header[], { kind }: Framing): boolean {
  const options = listOf(headers, 'connection');
  if (kind === 'until-closed' || options.includes('close')) return false;
  return version === '1.1' || options.includes('keep-alive');
}

const framingHeaders = (framing: Framing): readonly Header[] => {
  if (framing.kind === 'chunked') return [['transfer-encoding', 'chunked']];
  return framing.kind === 'sized' ? [['content-length', String(framing.length)]] : [];
};

const isKept = (name: string): name is HeaderName => (keptHeaders as readonly string[]).includes(name);

/** Headers that may come more than once; of all others the first counts. */
const repeatable: readonly string[] = ['cache-control', 'content-encoding', 'link', 'set-cookie'];

function kept(headers: readonly Header[]): readonly Header[] {
  const seen = new Set<string>();
  return headers.filter(([name]) => {
    const isFirst = !seen.has(name);
    seen.add(name);
    return isKept(name) && (isFirst || repeatable.includes(name));
  });
}

/**
 * A head without the blank line at its end, in Latin-1, as Node's parser accepts it; null: it is no head of HTTP. What is no header is
 * dropped, and so are controls in values: neither a name nor a value can make a line of its own.
 */
export function mendHead(head: string): MendedHead | null {
  const [first = '', ...lines] = head.replace(fold, ' ').split(lineEnd);
  const { version = '1.0', status = '' } = statusLine.exec(first.trimEnd())?.groups ?? {};
  if (status === '') return null;
  const headers = lines.flatMap(headerOf);
  const framing = framingOf(Number(status), headers);
  const connection: Header = ['connection', isPersistent(version, headers, framing) ? 'keep-alive' : 'close'];
  const written = [...kept(headers), ...framingHeaders(framing), connection];
  const text = [`HTTP/1.1 ${status}`, ...written.map(([name, value]) => `${name}: ${value}`), '', ''];
  return { text: text.join('\r\n'), framing };
}
