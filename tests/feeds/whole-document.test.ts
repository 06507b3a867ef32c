import { describe, expect, it } from 'vitest';
import { isWholeDocument } from '../../source/feeds/whole-document.ts';

const isWhole = (text: string): boolean => isWholeDocument(new TextEncoder().encode(text), null);

describe('a document whose transfer broke off', () => {
  it.each([
    '<?xml version="1.0"?>\n<rss><channel><item>خبر</item></channel></rss>\n\n',
    '<rss></rss >',
    '<a:feed xmlns:a="x"></a:feed><!-- cached --> ',
    '<RSS></rss>',
    '<!doctype html><html><body></body></html>',
    ' {"version": "https://jsonfeed.org/version/1.1", "items": []}',
    '[]',
  ])('is whole: %j', text => {
    expect(isWhole(text)).toBe(true);
  });

  it.each([
    '',
    'نص',
    '<rss><channel><item>خبر</item></channel>',
    '<rss><channel><item>خبر</item></channel></rss',
    '<rss><item><![CDATA[ends with </rss> and goes on',
    '<feed></feeds>',
    '{"items": [',
  ])('is not: %j', text => {
    expect(isWhole(text)).toBe(false);
  });
});
