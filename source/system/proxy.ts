/** Which proxy the environment names for an address: the convention of curl and most other programs. */

type Environment = Readonly<Record<string, string | undefined>>;

/** Both cases are in use; the small one wins, as in curl. */
const variable = (env: Environment, name: string): string => env[name] || env[name.toUpperCase()] || '';

/** `NO_PROXY=localhost,.example.com,10.0.0.1:8080,*`: a name covers itself and all below it. */
function isExempt(url: URL, exceptions: string): boolean {
  const port = url.port || (url.protocol === 'https:' ? '443' : '80');
  return exceptions
    .split(/[\s,]+/u)
    .filter(entry => entry !== '')
    .some(entry => {
      if (entry === '*') return true;
      const [, name = '', wantedPort] = /^(.*?)(?::(\d+))?$/u.exec(entry.toLowerCase()) ?? [];
      const domain = name.replace(/^\*?\./u, '');
      const isNamed = url.hostname === domain || url.hostname.endsWith(`.${domain}`);
      return isNamed && (wantedPort === undefined || wantedPort === port);
    });
}

/** The proxy for an address, from `HTTP_PROXY`, `HTTPS_PROXY`, `ALL_PROXY` and `NO_PROXY` in either case; null for none. */
export function proxyFor(url: URL, env: Environment): URL | null {
  const named = variable(env, `${url.protocol.slice(0, -1)}_proxy`) || variable(env, 'all_proxy');
  if (named === '' || isExempt(url, variable(env, 'no_proxy'))) return null;
  const address = named.includes('://') ? named : `http://${named}`;
  const proxy = URL.canParse(address) ? new URL(address) : null;
  return proxy && /^https?:$/u.test(proxy.protocol) ? proxy : null;
}
