/** Which hosts are asked without a proxy: `NO_PROXY=localhost,.example.com,10.0.0.0/8,[::1]:8080,*` as curl and other programs read it. */
import { BlockList, isIP } from 'node:net';

interface Exception {
  /** A name, an IP address, or a network in CIDR notation. */
  readonly host: string;
  readonly port: string | null;
}

const withPort = /^(?<host>\[[^\]]*\](?:\/\d+)?|[^:]*)(?::(?<port>\d+))?$/u;

/** An IPv6 address needs brackets only before a port. */
function exceptionOf(entry: string): Exception {
  const { host = entry, port = null } = withPort.exec(entry)?.groups ?? {};
  return { host: host.replace(/[[\]]/gu, ''), port };
}

const familyOf = (address: string): 'ipv4' | 'ipv6' => (isIP(address) === 6 ? 'ipv6' : 'ipv4');

function isInNetwork(address: string, network: string): boolean {
  const [start = '', length] = network.split('/');
  const bits = isIP(start) === 6 ? 128 : 32;
  const prefix = length === undefined ? bits : Number.parseInt(length, 10);
  if (isIP(start) === 0 || !(prefix >= 0 && prefix <= bits)) return false;
  const block = new BlockList();
  block.addSubnet(start, prefix, familyOf(start));
  return block.check(address, familyOf(address));
}

/** A name covers itself and all below it, with a dot or `*.` before it and without. */
function isInDomain(host: string, name: string): boolean {
  const domain = name.replace(/^\*?\.|\.$/gu, '');
  return domain !== '' && (host === domain || host.endsWith(`.${domain}`));
}

const defaultPorts: Readonly<Record<string, string>> = { 'http:': '80', 'https:': '443' };

/** @param exceptions value of `NO_PROXY` */
export function isExemptFromProxy(url: URL, exceptions: string): boolean {
  const host = url.hostname.replace(/^\[|\]$|\.$/gu, '');
  const ownPort = url.port || defaultPorts[url.protocol];
  const covers = isIP(host) > 0 ? isInNetwork : isInDomain;
  return exceptions
    .toLowerCase()
    .split(/[\s,]+/u)
    .filter(entry => entry !== '')
    .some(entry => {
      if (entry === '*') return true;
      const { host: wanted, port } = exceptionOf(entry);
      return covers(host, wanted) && (port === null || port === ownPort);
    });
}
