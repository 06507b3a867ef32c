/**
 * Where the body of an article is on sites that neither say so by a usual name nor are understood without. The exception: a
 * rule goes as soon as the site is read without it. Sorted by domain; a rule counts for its subdomains too.
 */

interface SiteRule {
  readonly domain: string;
  /** A CSS selector of the body. */
  readonly body: string;
}

const rules: readonly SiteRule[] = [
  // Its classes are for layout alone.
  { domain: 'alarabiya.net', body: '#body-text' },
];

const isOf = (hostname: string, domain: string): boolean =>
  hostname === domain || hostname.endsWith(`.${domain}`);

/** The selector of the body on a site, or null if there is no rule for it. */
export function bodySelectorOf(url: string): string | null {
  const hostname = URL.canParse(url) ? new URL(url).hostname : '';
  return rules.find(({ domain }) => isOf(hostname, domain))?.body ?? null;
}
