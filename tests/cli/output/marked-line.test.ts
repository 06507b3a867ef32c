import { describe, expect, it } from 'vitest';
import { markedLine } from '../../../source/cli/output/marked-line.ts';

const lrm = '\u200e';
const rlm = '\u200f';
const ltr = (text: string): string => `\u2066${text}\u2069`;

describe('markedLine', () => {
  it.each([
    ['خبر عاجل', 'rtl', 'خبر عاجل'],
    ['a1b2  خبر', 'rtl', `${rlm}a1b2  خبر`],
    ['\u001b[1mخبر\u001b[0m abc', 'rtl', '\u001b[1mخبر\u001b[0m abc'],
    ['خبر in English', 'ltr', `${lrm}خبر in English`],
    ['12:30', 'rtl', `${rlm}12:30`],
    [`فاختر ${ltr('--tashkeel keep')}.`, 'rtl', `فاختر ${lrm}--tashkeel keep${lrm}.`],
    [`${ltr('a')} و${ltr('/b/')}`, 'rtl', `${rlm}${lrm}a${lrm} و${lrm}/b/${lrm}`],
    ['من \u2068سمير\u2069 \u061cإلى', 'rtl', 'من سمير إلى'],
    [`مثل ${lrm}--bidi`, 'rtl', `مثل ${lrm}--bidi`],
  ] as const)('%j, %s', (line, direction, expected) => {
    expect(markedLine(line, direction, 8)).toBe(expected);
  });

  it.each([
    [4, `${rlm}a ${lrm}--b${lrm}${rlm} خبر`],
    [3, `${rlm}a --b${rlm} خبر`],
    [1, `${rlm}a --b خبر`],
    [0, 'a --b خبر'],
  ])('with room for %i marks', (room, expected) => {
    expect(markedLine(`a ${ltr('--b')}${rlm} خبر`, 'rtl', room)).toBe(expected);
  });
});
