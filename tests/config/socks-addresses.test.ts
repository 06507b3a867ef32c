import { createRequire } from 'node:module';
import fc from 'fast-check';
import { expect, it } from 'vitest';
// @ts-expect-error JavaScript without types
import * as light from '../../.config/socks-addresses.js';

const own = createRequire(createRequire(import.meta.url).resolve('socks'))('ip-address');

it.each(['::', '::1', 'fe80::1', '2001:DB8::8:800:200C:417A', '1:2:3:4:5:6:7:8', '::ffff:192.0.2.128'])(
  'takes an IPv6 address apart as ip-address does: %s',
  address => {
    expect(new light.Address6(address).canonicalForm()).toBe(new own.Address6(address).canonicalForm());
  },
);

it('… and any other, with and without what is shortened', () => {
  fc.assert(
    fc.property(fc.ipV6(), address => {
      expect(new light.Address6(address).canonicalForm()).toBe(new own.Address6(address).canonicalForm());
    }),
  );
});

it('drops the zone', () => {
  expect(new light.Address6('fe80::1%eth0').canonicalForm()).toBe('fe80:0000:0000:0000:0000:0000:0000:0001');
});

it('reads what a proxy sends', () => {
  fc.assert(
    fc.property(fc.uint8Array({ minLength: 16, maxLength: 16 }), sent => {
      const bytes = Array.from(sent);
      expect(light.Address6.fromByteArray(bytes).canonicalForm()).toBe(
        own.Address6.fromByteArray(bytes).canonicalForm(),
      );
    }),
  );
});

it('knows the bytes of IPv4 addresses', () => {
  fc.assert(
    fc.property(fc.ipV4(), address => {
      expect(new light.Address4(address).toArray()).toEqual(new own.Address4(address).toArray());
    }),
  );
});
