/** What a page shows where no scripts run. Most of it doubles pictures and counters; some pages have their whole text there. */
import { type DomDocument, parseDocument } from './dom.ts';
import { shortestArticle } from './evidence.ts';
import { isTreeTooLarge } from './size.ts';
import { proseLength, textUnits } from './text-units.ts';

const proseOf = ({ body }: DomDocument): number => (body === null ? 0 : proseLength(textUnits(body).units));

/** Replaces a page without text by the longest text that it has for readers without scripts; all else of that goes. */
export function resolveNoscript(document: DomDocument): void {
  let best: DomDocument | null = null;
  let most = shortestArticle;
  for (const element of document.querySelectorAll('noscript')) {
    const { textContent, innerHTML } = element;
    element.remove();
    const html = textContent.includes('<') ? textContent : innerHTML;
    // What was escaped has not been seen by who measured the page.
    if (isTreeTooLarge(html)) continue;
    const page = parseDocument(html);
    const prose = proseOf(page);
    if (prose <= most) continue;
    best = page;
    most = prose;
  }
  if (best?.body && document.body && most > proseOf(document)) document.body.innerHTML = best.body.innerHTML;
}
