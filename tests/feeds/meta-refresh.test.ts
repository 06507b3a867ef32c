import { describe, expect, it } from 'vitest';
import { refreshTarget } from '../../source/feeds/meta-refresh.ts';

const url = 'https://a.example/dir/page?x=1';
const targetOf = (html: string, more: { readonly refresh?: string } = {}): string | null =>
  refreshTarget({ body: new TextEncoder().encode(html), url, contentType: null, ...more });
const withContent = (content: string): string | null =>
  targetOf(`<!doctype html><title>x</title><meta http-equiv="refresh" content='${content}'><p>نص`);

describe('refreshTarget', () => {
  it.each([
    '0;url=/feed',
    '0; URL=/feed',
    '0;/feed',
    '  5 , url = "/feed"',
    '0 /feed',
    '1.5; url="/feed" or so',
    '.5;url=/feed',
    '10; url=https://a.example/feed',
    '0; url= /feed ',
  ])('reads %j', content => {
    expect(withContent(content)).toBe('https://a.example/feed');
  });

  it.each([
    ['a reload', '300'],
    ['a reload by its own address', '0; url=https://a.example/dir/page?x=1'],
    ['a reload at a place of the page', '0; url=#top'],
    ['a long wait', '11; url=/feed'],
    ['a program', '0; url=javascript:alert(1)'],
    ['a file', '0; url=file:///etc/passwd'],
    ['no number', 'soon; url=/feed'],
    ['nothing', ''],
  ])('sees no move in %s', (_, content) => {
    expect(withContent(content)).toBeNull();
  });

  it('resolves against the base, and takes the first of several', () => {
    const html =
      '<html><base href="https://b.example/x/"><meta http-equiv=refresh content="0;url=feed"><meta http-equiv=refresh content="0;url=/other">';
    expect(targetOf(html)).toBe('https://b.example/x/feed');
  });

  it('reads the header', () => {
    expect(targetOf('نص', { refresh: '0; url=/feed' })).toBe('https://a.example/feed');
    expect(targetOf('نص', { refresh: '600' })).toBeNull();
  });

  it.each([
    ['a page without a head', '<meta http-equiv=refresh content="0;/feed">', true],
    [
      'what browsers with scripts do not see',
      '<html><noscript><meta http-equiv=refresh content="0;/feed"></noscript>',
      false,
    ],
    ['a comment', '<html><!-- <meta http-equiv=refresh content="0;/feed"> -->', false],
    [
      'a feed that tells of it',
      '<rss><channel><description><![CDATA[<meta http-equiv=refresh content="0;/feed">]]></description></channel></rss>',
      false,
    ],
    ['a text that tells of it', 'اكتب <meta http-equiv=refresh content="0;/feed"> في صفحتك', false],
  ])('obeys pages only: %s', (_, html, isObeyed) => {
    expect(targetOf(html) !== null).toBe(isObeyed);
  });
});
