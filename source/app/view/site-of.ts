/** Where an address leads, as people name it. */
export function siteOf(url: string): string {
  const { hostname } = URL.canParse(url) ? new URL(url) : { hostname: '' };
  return hostname === '' ? url : hostname.replace(/^www\./u, '');
}
