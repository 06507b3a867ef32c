import type dns from 'node:dns';
import { describe, expect, it } from 'vitest';
import {
  anywhere,
  depthOfAddress,
  depthOfHost,
  guardedLookup,
  reachFrom,
} from '../../source/system/private-address.ts';

describe('what a document may name', () => {
  it.each([
    ['https://news.example/', 'http://127.0.0.1:22/', false],
    ['https://news.example/', 'http://localhost/', false],
    ['https://news.example/', 'http://localhost./', false],
    ['https://news.example/', 'http://x.localhost/', false],
    ['https://news.example/', 'http://[::1]/', false],
    ['https://news.example/', 'http://[::]/', false],
    ['https://news.example/', 'http://2130706433/', false],
    ['https://news.example/', 'http://0x7f.1/', false],
    ['https://news.example/', 'http://0177.0.0.1/', false],
    ['https://news.example/', 'http://127.0.0.1./', false],
    ['https://news.example/', 'http://１２７.０.０.１/', false],
    ['https://news.example/', 'http://0/', false],
    ['https://news.example/', 'http://10.0.0.1/admin', false],
    ['https://news.example/', 'http://100.64.0.1/', false],
    ['https://news.example/', 'http://172.31.0.1/', false],
    ['https://news.example/', 'http://192.168.1.1/', false],
    ['https://news.example/', 'http://169.254.169.254/', false],
    ['https://news.example/', 'http://224.0.0.251/', false],
    ['https://news.example/', 'http://255.255.255.255/', false],
    ['https://news.example/', 'http://[::ffff:169.254.169.254]/', false],
    ['https://news.example/', 'http://[::ffff:0:127.0.0.1]/', false],
    ['https://news.example/', 'http://[::127.0.0.1]/', false],
    ['https://news.example/', 'http://[64:ff9b::7f00:1]/', false],
    ['https://news.example/', 'http://[2002:7f00:1::]/', false],
    ['https://news.example/', 'http://[fe80::1]/', false],
    ['https://news.example/', 'http://[fd00::1]/', false],
    ['https://news.example/', 'http://[ff02::1]/', false],
    ['https://news.example/', 'http://router/', false],
    ['https://news.example/', 'http://nas.local/', false],
    ['file:///home/reader/feed.xml', 'http://127.0.0.1/', false],
    ['', 'http://127.0.0.1/', false],
    ['http://127.0.0.1:8000/', 'http://169.254.169.254/', false],
    ['http://192.168.1.5/', 'http://127.0.0.1/', false],
    ['https://news.example/', 'https://other.example/', true],
    ['https://news.example/', 'http://172.32.0.1/', true],
    ['https://news.example/', 'http://[64:ff9b::808:808]/', true],
    ['https://news.example/', 'http://[2001:db8::1]/', true],
    ['', 'https://news.example/', true],
    ['http://127.0.0.1:8000/', 'http://127.0.0.1:9000/', true],
    ['http://localhost:8000/', 'http://127.0.0.1:9000/', true],
    ['http://127.0.0.1:8000/', 'http://192.168.1.1/', true],
    ['http://router/feed', 'http://router/page', true],
    ['http://router/feed', 'http://192.168.1.1/', true],
    ['http://192.168.1.5/', 'https://news.example/', true],
  ])('%s → %s: %s', (from, to, expected) => {
    const target = new URL(to);
    expect(depthOfHost(target) <= reachFrom(from, target)).toBe(expected);
  });

  it('is free if the user names it', () => {
    expect(reachFrom(null, new URL('http://169.254.169.254/'))).toBe(anywhere);
  });
});

describe('a look-up', () => {
  /** Node's own, for a name service that knows these. */
  const serviceOf = (...addresses: readonly string[]) =>
    ((_hostname: string, _options: object, done: (error: null, found: object[]) => void) =>
      done(
        null,
        addresses.map(address => ({ address, family: address.includes(':') ? 6 : 4 })),
      )) as typeof dns.lookup;

  function look(reach: number, addresses: readonly string[], all: boolean) {
    const seen: (readonly number[])[] = [];
    return new Promise(resolve => {
      guardedLookup(reach, (_, depths) => seen.push(depths), serviceOf(...addresses))(
        'name.example',
        { all },
        (error, address, family) => resolve({ code: error?.code, address, family, seen }),
      );
    });
  }

  it.each([
    [['127.0.0.1']],
    [['93.184.215.14', '10.0.0.1']],
    [['2001:db8::1', 'fe80::1%eth0']],
    [['::ffff:10.0.0.1']],
  ])('of a public name refuses %j', async addresses => {
    for (const all of [true, false])
      expect(await look(0, addresses, all)).toMatchObject({ code: 'ERR_PRIVATE_ADDRESS', address: '' });
  });

  it('gives what is not too private, and tells how private it is', async () => {
    expect(await look(1, ['10.0.0.1', '2001:db8::1'], false)).toEqual({
      code: undefined,
      address: '10.0.0.1',
      family: 4,
      seen: [[1, 0]],
    });
    expect(await look(anywhere, ['169.254.169.254'], true)).toMatchObject({
      address: [{ address: '169.254.169.254', family: 4 }],
      seen: [[depthOfAddress('169.254.169.254')]],
    });
  });

  it('of a name that stands for nothing fails', async () => {
    expect(await look(0, [], false)).toMatchObject({ code: 'ENOTFOUND' });
  });
});
