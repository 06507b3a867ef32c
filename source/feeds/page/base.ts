/** What the links of a page are resolved against, also where a saved page does not say where it was. */
import { resolveBase, resolveDocument } from '../addresses.ts';
import type { SplitText } from '../related.ts';
import type { DomDocument } from './dom.ts';

/** Stands for the address of a saved page that names none (RFC 2606), so that its links can be told apart. */
const nowhere = 'https://page.invalid/';

/** The address that relative links of a page belong to. */
export function baseOf(document: DomDocument, url: string, canonical: string | null): string {
  const own = resolveDocument(url, null) ?? canonical ?? nowhere;
  return resolveBase(document.querySelector('base[href]')?.getAttribute('href') ?? undefined, own) ?? own;
}

const isNowhere = (url: string | null | undefined): boolean => url?.startsWith(nowhere) ?? false;

/** Without the addresses that lead nowhere; their texts stay. */
export const withoutNowhere = ({ blocks, related }: SplitText): SplitText => ({
  blocks: blocks
    .filter(block => block.type !== 'image' || !isNowhere(block.url))
    .map(({ links, ...block }) => {
      const known = links?.filter(({ url }) => !isNowhere(url)) ?? [];
      return known.length > 0 ? { ...block, links: known } : block;
    }),
  related: related.map(({ title, link }) => ({ title, link: isNowhere(link) ? null : link })),
});
