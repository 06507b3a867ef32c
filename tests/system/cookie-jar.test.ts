import { describe, expect, it } from 'vitest';
import { createCookieJar } from '../../source/system/cookie-jar.ts';

const now = Date.UTC(2026, 10, 24, 12);
const home = 'https://news.example/section/feed.xml';

/** What is sent to `to` after `from` has set the cookies of `lines`. */
function sentAfter(lines: readonly string[], to: string, from = home): string | null {
  const jar = createCookieJar(now);
  jar.take(lines, new URL(from));
  return jar.headersFor(new URL(to)).Cookie ?? null;
}

describe('the cookies of a fetch', () => {
  it.each<[string, readonly string[], string | null]>([
    ['a pair', ['id=1'], 'id=1'],
    ['a value with signs', ['id = a=b "c" '], 'id=a=b "c"'],
    ['an empty value', ['id='], 'id='],
    ['several', ['a=1; Path=/', 'b=2; Path=/; HttpOnly; SameSite=Lax'], 'a=1; b=2'],
    ['the last of one name', ['a=1', 'b=2', 'a=3'], 'a=3; b=2'],
    ['the longest path first', ['a=1; Path=/', 'b=2; Path=/section'], 'b=2; a=1'],
    ['one that lives on', ['a=1; Max-Age=60; Expires=Thu, 01 Jan 1970 00:00:00 GMT'], 'a=1'],
    ['not one that has expired', ['a=1', 'a=; Expires=Thu, 01-Jan-1970 00:00:00 GMT'], null],
    ['not one without time left', ['a=1', 'a=2; max-age=0'], null],
    ['nothing without a name', ['=1', 'alone', ''], null],
    ['nothing that a header cannot carry', ['a=1\u0001', 'b=\u0627', 'c=\u00e9'], 'c=\u00e9'],
    ['nothing that is too long', [`a=${'x'.repeat(5000)}`, 'b=2'], 'b=2'],
  ])('has %s', (_, lines, expected) => {
    expect(sentAfter(lines, home)).toBe(expected);
  });

  it.each<[string, string, string, string | null]>([
    ['a=1', home, 'https://news.example/section/other', 'a=1'],
    ['a=1', home, 'https://news.example/elsewhere', null],
    ['a=1; Path=/', home, 'https://news.example/elsewhere', 'a=1'],
    ['a=1; Path=/sec', home, home, null],
    ['a=1; Path=/section/', home, home, 'a=1'],
    ['a=1; Path=nonsense', home, home, 'a=1'],
    ['a=1; Path=/', home, 'https://news.example:8443/', 'a=1'],
    ['a=1; Path=/', home, 'https://www.news.example/', null],
    ['a=1; Path=/; Domain=news.example', home, 'https://www.news.example/', null],
    ['a=1; Path=/; Domain=.news.example', 'https://www.news.example/', 'https://www.news.example/', 'a=1'],
    ['a=1; Path=/; Domain=other.example', home, home, null],
    ['a=1; Path=/; Domain=example.com', home, 'https://example.com/', null],
    ['a=1; Path=/; Secure', home, 'http://news.example/', null],
    ['a=1; Path=/; Secure', 'http://news.example/', home, null],
    ['a=1; Path=/', 'http://news.example/', home, 'a=1'],
  ])('%s of %s, sent to %s: %j', (line, from, to, expected) => {
    expect(sentAfter([line], to, from)).toBe(expected);
  });

  it('are bounded in number', () => {
    const lines = Array.from({ length: 1000 }, (_, index) => `c${index}=1`);
    expect(sentAfter(lines, home)?.split('; ').length).toBe(50);
  });
});
