import { describe, expect, it } from 'vitest';
import { crossesIntoPrivateNetwork } from '../../source/system/private-address.ts';

describe('a server that leads into the network', () => {
  it.each([
    ['https://news.example/', 'http://127.0.0.1:22/', true],
    ['https://news.example/', 'http://localhost/', true],
    ['https://news.example/', 'http://x.localhost/', true],
    ['https://news.example/', 'http://[::1]/', true],
    ['https://news.example/', 'http://2130706433/', true],
    ['https://news.example/', 'http://0x7f.1/', true],
    ['https://news.example/', 'http://0/', true],
    ['https://news.example/', 'http://10.0.0.1/admin', true],
    ['https://news.example/', 'http://172.31.0.1/', true],
    ['https://news.example/', 'http://192.168.1.1/', true],
    ['https://news.example/', 'http://[::ffff:169.254.169.254]/', true],
    ['https://news.example/', 'http://[fe80::1]/', true],
    ['http://127.0.0.1:8000/', 'http://169.254.169.254/', true],
    ['http://192.168.1.5/', 'http://127.0.0.1/', true],
    ['https://news.example/', 'https://other.example/', false],
    ['https://news.example/', 'http://172.32.0.1/', false],
    ['http://127.0.0.1:8000/', 'http://127.0.0.1:9000/', false],
    ['http://127.0.0.1:8000/', 'http://192.168.1.1/', false],
    ['http://192.168.1.5/', 'https://news.example/', false],
  ])('%s → %s: %s', (from, to, expected) => {
    expect(crossesIntoPrivateNetwork(new URL(from), new URL(to))).toBe(expected);
  });
});
