/**
 * The guard of the inner network (SSRF): what the web names may not be more private than where it was named. What the user names is
 * free, and so is the host that named it.
 */
import dns from 'node:dns';
import { BlockList, isIP, type LookupFunction } from 'node:net';

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
    ['fec0::', 10, 'ipv6'],
  ],
  // this machine
  [
    ['0.0.0.0', 8, 'ipv4'],
    ['127.0.0.0', 8, 'ipv4'],
    ['::', 127, 'ipv6'],
  ],
  // link-local, such as the metadata service of clouds (169.254.169.254); multicast, broadcast and reserved addresses
  [
    ['169.254.0.0', 16, 'ipv4'],
    ['192.0.0.0', 24, 'ipv4'],
    ['224.0.0.0', 3, 'ipv4'],
    ['fe80::', 10, 'ipv6'],
    ['ff00::', 8, 'ipv6'],
  ],
];

/** How private an address is: 0 for the public web, then the zones. */
export type Depth = number;

const publicWeb: Depth = 0;
const localNetwork: Depth = 1;
const thisMachine: Depth = 2;

/** As far as anything may reach: what the user names. */
export const anywhere: Depth = zones.length;

const blocks = zones.map(subnets => {
  const block = new BlockList();
  for (const [network, prefix, family] of subnets) block.addSubnet(network, prefix, family);
  return block;
});

const zoneOf = (address: string, family: Family): Depth =>
  blocks.findIndex(block => block.check(address, family)) + 1;

/** The eight groups of an IPv6 address. */
function groupsOf(address: string): readonly number[] {
  const normal = new URL(`http://[${address}]`).hostname.slice(1, -1);
  const [before = '', after] = normal.split('::');
  const numbers = (part: string): number[] =>
    part === '' ? [] : part.split(':').map(group => Number.parseInt(group, 16));
  const [head, tail] = [numbers(before), numbers(after ?? '')];
  return [...head, ...Array<number>(8 - head.length - tail.length).fill(0), ...tail];
}

/** Where IPv6 carries an IPv4 address: the groups before it, and its first group. */
const carriers: readonly (readonly [prefix: readonly number[], at: number])[] = [
  [[0, 0, 0, 0, 0, 0xffff], 6], // mapped (RFC 4291 §2.5.5.2)
  [[0, 0, 0, 0, 0xffff, 0], 6], // translated (RFC 2765 §2.1)
  [[0, 0, 0, 0, 0, 0], 6], // compatible (RFC 4291 §2.5.5.1)
  [[0x64, 0xff9b, 0, 0, 0, 0], 6], // NAT64 (RFC 6052 §2.1)
  [[0x2002], 1], // 6to4 (RFC 3056 §2)
];

function carriedAddresses(address: string): readonly string[] {
  const groups = groupsOf(address);
  return carriers
    .filter(([prefix]) => prefix.every((group, index) => groups[index] === group))
    .map(([, at]) =>
      groups
        .slice(at, at + 2)
        .flatMap(group => [group >> 8, group & 255])
        .join('.'),
    );
}

/** How private an IP address is; for an IPv6 address that carries an IPv4 one, the more private of the two. */
export function depthOfAddress(address: string): Depth {
  const [bare = ''] = address.split('%'); // without the zone index of RFC 4007
  if (isIP(bare) === 4) return zoneOf(bare, 'ipv4');
  return Math.max(zoneOf(bare, 'ipv6'), ...carriedAddresses(bare).map(carried => zoneOf(carried, 'ipv4')));
}

/** Names that no public name service has: of one label, or reserved for inner networks (RFC 6761, 6762, 8375). */
const innerName = /^[^.]+$|\.(?:local|localdomain|internal|intranet|lan|home|corp|private|home\.arpa)$/u;
const machineName = /(?:^|\.)(?:localhost|localhost\.localdomain|ip6-localhost|ip6-loopback)$/u;

/** How private a host is by its address or name alone: for another name at least 0, whatever it stands for. */
export function depthOfHost({ hostname }: Pick<URL, 'hostname'>): Depth {
  const host = hostname.replace(/^\[|\]$|\.$/gu, '');
  if (isIP(host) > 0) return depthOfAddress(host);
  if (machineName.test(host)) return thisMachine;
  return innerName.test(host) ? localNetwork : publicWeb;
}

/**
 * How far an address may reach that a document at `from` names; null: that the user names. A document may name its own host; another
 * one by what the name of its host says, because a public name may stand for one address today and for another one tomorrow.
 */
export function reachFrom(from: string | null, to: URL): Depth {
  if (from === null) return anywhere;
  if (!URL.canParse(from)) return publicWeb;
  const origin = new URL(from);
  const isOwnHost = origin.host !== '' && origin.host === to.host;
  return isOwnHost ? anywhere : depthOfHost(origin);
}

/** The code of the error that a guarded look-up fails with. */
export const privateAddressCode = 'ERR_PRIVATE_ADDRESS';

/** Tells which addresses a name stands for as it is looked up. */
export type OnLookup = (hostname: string, depths: readonly Depth[]) => void;

/** A look-up for `net.connect` that fails if any address of a name is more private than `reach`. */
export function guardedLookup(
  reach: Depth,
  onLookup: OnLookup,
  lookup: typeof dns.lookup = dns.lookup,
): LookupFunction {
  return (hostname, options, done) => {
    lookup(hostname, { ...options, all: true }, (error, addresses) => {
      if (error) return done(error, '');
      const depths = addresses.map(({ address }) => depthOfAddress(address));
      onLookup(hostname, depths);
      if (depths.some(depth => depth > reach))
        return done(Object.assign(new Error('a private address'), { code: privateAddressCode }), '');
      if (options.all) return done(null, addresses);
      const [first] = addresses;
      return first
        ? done(null, first.address, first.family)
        : done(Object.assign(new Error('no address'), { code: 'ENOTFOUND' }), '');
    });
  };
}
