import { describe, expect, it } from 'vitest';
import { balance } from '../../source/feeds/xml-balance.ts';

describe('balance', () => {
  it.each([
    ['<a><b>x</c></a>', '<a><b>x</b></a>', '</c> closes <b>'],
    ['<a><b>x</a>', '<a><b>x</b></a>', '</a> closes <b>'],
    ['<a><b/>x</c></a>', '<a><b/>x</a>', '</c> closes <a>'],
    ['<a><b>x</B></a>', '<a><b>x</b></a>', '</B> closes <b>'],
    ['</c><a>x</a>', '<a>x</a>', '</c> closes <>'],
    ['<a><b>x</c>', '<a><b>x</b></a>', '</c> closes <b>'],
  ])('%s becomes %s', (text, expected, mismatch) => {
    expect(balance(text)).toEqual({ text: expected, mismatch });
  });

  it.each([
    '<a><b>x</b><c/></a>',
    '<a><![CDATA[</b>]]><!-- </c> --><?p </d>?></a>',
    'no tags',
    '<a>left open',
  ])('leaves %s as it is', text => {
    expect(balance(text)).toEqual({ text, mismatch: null });
  });

  it('leaves documents of great depth as they are', () => {
    const text = '<a>'.repeat(100_000);
    expect(balance(`${text}</b>`)).toEqual({ text: `${text}</b>`, mismatch: null });
  });
});
