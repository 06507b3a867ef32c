import { BlockList, isIP } from 'node:net';

type Family = 'ipv4' | 'ipv6';

/** Special-purpose networks (RFC 6890), from less to more private. */
const zones: readonly (readonly (readonly [network: string, prefix: number, family: Family])[])[] = [
  // local networks
  [
    ['10.0.0.0', 8, 'ipv4'],
    ['100.64.0.0', 10, 'ipv4'],
    ['172.16.0.0', 12, 'ipv4'],
    ['192.168.0.0', 16, 'ipv4'],
    ['fc00::', 7, 'ipv6'],
  ],
  // this machine
  [
    ['0.0.0.0', 8, 'ipv4'],
    ['127.0.0.0', 8, 'ipv4'],
    ['::', 127, 'ipv6'],
  ],
  // link-local, such as the metadata service of clouds (169.254.169.254)
  [
    ['169.254.0.0', 16, 'ipv4'],
    ['fe80::', 10, 'ipv6'],
  ],
];
const thisMachine = 2;

const blocks = zones.map(subnets => {
  const block = new BlockList();
  for (const [network, prefix, family] of subnets) block.addSubnet(network, prefix, family);
  return block;
});

/** How private an address is, if it is an IP address or `localhost`; 0 for the public web. Host names are not resolved. */
function depthOf({ hostname }: URL): number {
  const host = hostname.replace(/^\[|\]$/gu, '');
  const version = isIP(host);
  if (version === 0) return /(?:^|\.)localhost$/u.test(host) ? thisMachine : 0;
  return blocks.findIndex(block => block.check(host, version === 6 ? 'ipv6' : 'ipv4')) + 1;
}

/** Whether following a link or redirect `from` → `to` would reach a more private network (SSRF guard). */
export const crossesIntoPrivateNetwork = (from: URL, to: URL): boolean => depthOf(to) > depthOf(from);
