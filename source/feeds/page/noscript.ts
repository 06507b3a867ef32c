/** What a page shows where no scripts run. Most of it doubles pictures and counters; some pages have their whole text there. */
import { type DomDocument, parseDocument } from './dom.ts';
import { shortestArticle } from './evidence.ts';
import { proseLength, textUnits } from './text-units.ts';

const proseOf = ({ body }: DomDocument): number => (body === null ? 0 : proseLength(textUnits(body).units));

/** Replaces a page without text by the longest text that it has for readers without scripts; all else of that goes. */
export function resolveNoscript(document: DomDocument): void {
  let best: DomDocument | null = null;
  for (const element of document.querySelectorAll('noscript')) {
    const { textContent, innerHTML } = element;
    element.remove();
    const page = parseDocument(textContent.includes('<') ? textContent : innerHTML);
    if (proseOf(page) > (best === null ? shortestArticle : proseOf(best))) best = page;
  }
  if (best?.body && document.body && proseOf(best) > proseOf(document))
    document.body.innerHTML = best.body.innerHTML;
}
