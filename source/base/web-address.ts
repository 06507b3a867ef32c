/** Whether a browser may safely open an address. */
export const isWebAddress = (url: string): boolean => /^https?:/iu.test(url);

export const withoutFragment = (url: string): string => url.replace(/#.*$/su, '');

/** What mailings, social networks and news agencies add to an address to see where a reader came from. */
const trackingParameters: readonly (string | RegExp)[] = [
  /^utm_/u,
  /^at_(?:medium|campaign|link|format|ptr|bbc)/u,
  /^mc_[ce]id$/u,
  'fbclid',
  'gclid',
  'dclid',
  'msclkid',
  'yclid',
  'igshid',
  'ns_mchannel',
  'ns_source',
  'ns_campaign',
  'CMP',
  'cmpid',
  'ocid',
  'ftag',
  '_ga',
];

const isTracking = (name: string): boolean =>
  trackingParameters.some(known => (typeof known === 'string' ? known === name : known.test(name)));

/** Most addresses are sound, so that `URL.canParse` would only parse each twice. */
function parsed(address: string): URL | null {
  try {
    return new URL(address);
  } catch {
    return null;
  }
}

const lastingParameters = ({ searchParams }: URL): string =>
  [...searchParams]
    .filter(([name]) => !isTracking(name))
    .map(([name, value]) => `${encodeURIComponent(name)}=${encodeURIComponent(value)}`)
    .join('&');

/**
 * What two addresses of one page have in common: no scheme, `www.`, tracking parameters, fragment or slash at the end. Null for
 * what is no web address, and for a bare host, which names a site and no page of it.
 */
export function addressKey(address: string): string | null {
  const url = isWebAddress(address) ? parsed(address) : null;
  if (url === null) return null;
  const { host, pathname, search } = url;
  const page = pathname.replace(/(?<!\/)\/+$/u, '');
  const parameters = search === '' ? '' : lastingParameters(url);
  if (page === '' && parameters === '') return null;
  return host.replace(/^www\./u, '') + page + (parameters && `?${parameters}`);
}
