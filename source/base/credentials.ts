/**
 * The user and password in an address (RFC 3986 §3.2.1). They are taken out where an address comes in, and kept beside it: what is
 * shown, stored in an article or handed on has none.
 */

export interface Access {
  /** Without user and password; otherwise as it was written. */
  readonly url: string;
  /** `user:password` as the address had it, percent-encoded; absent if it had none. */
  readonly credentials?: string;
}

/** Of what is no URL for `URL`: what comes before the last `@` of the authority. */
const rawCredentials = /^(\s*(?:[a-z][a-z\d+.-]*:)?[/\\]{2})[^/\\?#]*@/iu;
const schemeless = /^\s*(?!mailto:)[^\s/\\?#@:]+:[^\s/\\?#]*@/iu;

/** Separates an address from its user and password; what is no URL loses them too. */
export function separateCredentials(address: string): Access {
  const url = URL.canParse(address) ? new URL(address) : null;
  if (url === null || (url.username === '' && url.password === ''))
    return { url: address.replace(rawCredentials, '$1').replace(schemeless, '') };
  const credentials = `${url.username}:${url.password}`;
  url.username = '';
  url.password = '';
  return { url: url.href, credentials };
}

export const withoutCredentials = (address: string): string => separateCredentials(address).url;

const decoded = (text: string): string => {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
};

/** As they were before the address encoded them. */
export function userAndPassword(credentials: string): readonly [user: string, password: string] {
  const [user = '', ...password] = credentials.split(':').map(decoded);
  return [user, password.join(':')];
}

/** The address with them again: for a list that the user wants with its passwords. */
export function withCredentials({ url, credentials }: Access): string {
  if (credentials === undefined || !URL.canParse(url)) return url;
  const [username = '', ...password] = credentials.split(':');
  const whole = new URL(url);
  whole.username = username;
  whole.password = password.join(':');
  return whole.href;
}

/** The same host on the usual port, and encrypted: where many a site leads from its old address. */
const isUpgradeOf = (url: URL, owner: URL): boolean =>
  url.hostname === owner.hostname &&
  `${owner.protocol} ${url.protocol}` === 'http: https:' &&
  `${owner.port}${url.port}` === '';

/** Whether the credentials of one address (`owner`) may be sent to another: to the same origin, or encrypted to the same host. */
export function mayHaveCredentials(address: string, owner: string): boolean {
  if (!URL.canParse(address) || !URL.canParse(owner)) return false;
  const [to, from] = [new URL(address), new URL(owner)];
  return to.origin === from.origin || isUpgradeOf(to, from);
}

/** The credentials of an address for another one, if it may have them. */
export const credentialsFor = (
  url: string,
  { url: owner, credentials }: Access,
): Pick<Access, 'credentials'> =>
  credentials !== undefined && mayHaveCredentials(url, owner) ? { credentials } : {};
