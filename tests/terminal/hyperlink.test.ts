import { describe, expect, it } from 'vitest';
import { hyperlink } from '../../source/terminal/hyperlink.ts';

describe('hyperlink', () => {
  it('wraps text in OSC 8, and ends it', () => {
    expect(hyperlink('ربخ', 'https://news.example/a;b')).toBe(
      '\u001b]8;;https://news.example/a;b\u0007ربخ\u001b]8;;\u0007',
    );
  });

  it('writes an address in bytes that may stand in a sequence', () => {
    const written = hyperlink('x', 'http://مثال.example/خبر?س=١');
    expect(written).toMatch(/^\u001b\]8;;http:\/\/xn--[!-~]+\u0007x/u);
  });

  it.each([
    'javascript:alert(1)',
    'file:///etc/passwd',
    'edition:///a.html',
    'mailto:a@b.example',
    'https://',
    '/a',
    `https://a.example/${'x'.repeat(3000)}`,
  ])('leaves the text as it is for %s', url => {
    expect(hyperlink('خبر', url)).toBe('خبر');
  });

  it('lets no control out of an address', () => {
    expect(hyperlink('x', 'https://a.example/\u0007\u001b]0;owned\u0007')).not.toContain('\u001b]0');
  });
});
