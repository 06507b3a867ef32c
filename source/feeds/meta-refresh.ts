/** Pages that send their reader on by themselves: the “refresh” pragma, and the header of the same name (HTML §4.2.5.3). */
import { isWebAddress, withoutFragment } from '../base/web-address.ts';
import { resolveBase, resolveDocument } from './addresses.ts';
import { scanHtml } from './blocks/html-events.ts';
import { decode } from './decode.ts';
import { rootOf } from './xml.ts';

/** After more seconds it is no move: a live page that reloads, a slide that is shown for a while. */
const longestDelay = 10;

/** How far the pragma is looked for, in UTF-16 units. */
const reach = 64 * 1024;

/** Seconds, and an address perhaps in quotation marks. */
const refreshValue =
  /^\s*(?:(\d+)(?:\.[\d.]*)?|\.[\d.]*)(?:\s*[;,]\s*|\s+)(?:url\s*=\s*)?(?:"([^"]*)|'([^']*)|([^"'].*))/isu;

/** First elements of what is a page, though it may not say so. */
const pageElement = /^(?:html|head|meta|title|body|base|link|script|style|noscript|center|div|h[1-6]|p|a)$/u;

/** What browsers read, but do not obey or do not see. */
const inert: ReadonlySet<string> = new Set(['noscript', 'svg', 'template', 'textarea', 'title']);

/** Where a refresh leads; null if it only reloads, waits long, or leads to nothing that is fetched. */
function targetOf(value: string, url: string, base: string): string | null {
  const [, seconds = '0', ...addresses] = refreshValue.exec(value) ?? [];
  const address = addresses.find(text => text !== undefined)?.trim() ?? '';
  if (address === '' || Number(seconds) > longestDelay) return null;
  const target = resolveDocument(address, base);
  const isElsewhere = target !== null && withoutFragment(target) !== withoutFragment(url);
  return isElsewhere && isWebAddress(target) ? target : null;
}

/** The value of the first pragma of a page, and the base of its address. */
function pragmaOf(html: string, url: string): { readonly value: string; readonly base: string } | null {
  let pragma: { value: string; base: string } | null = null;
  let base = url;
  let inertDepth = 0;
  scanHtml(html, {
    text: () => {},
    open: (name, attributes) => {
      if (inert.has(name)) inertDepth++;
      else if (name === 'base') base = resolveBase(attributes.get('href'), url) ?? url;
      else if (
        name === 'meta' &&
        inertDepth === 0 &&
        /^\s*refresh\s*$/iu.test(attributes.get('http-equiv') ?? '')
      )
        pragma ??= { value: attributes.get('content') ?? '', base };
    },
    close: name => {
      if (inert.has(name)) inertDepth = Math.max(0, inertDepth - 1);
    },
  });
  return pragma;
}

const isPage = (text: string, contentType: string | null): boolean =>
  (/^\s*</u.test(text) || /html/iu.test(contentType ?? '')) && pageElement.test(rootOf(text)?.local ?? '');

export interface RefreshingPage {
  readonly body: Uint8Array;
  readonly url: string;
  readonly contentType: string | null;
  /** The Refresh header. */
  readonly refresh?: string;
}

/** The address to which a page sends its reader on; null for pages that do not, and for what is no page. */
export function refreshTarget({ body, url, contentType, refresh }: RefreshingPage): string | null {
  if (refresh !== undefined) return targetOf(refresh, url, url);
  const { text } = decode(body, contentType);
  if (!isPage(text, contentType)) return null;
  const pragma = pragmaOf(text.slice(0, reach), url);
  return pragma === null ? null : targetOf(pragma.value, url, pragma.base);
}
