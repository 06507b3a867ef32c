import { describe, expect, it } from 'vitest';
import type { MarksPolicy } from '../../source/domain/display.ts';
import { isHiddenMark } from '../../source/text/tashkeel.ts';

const marks = {
  fatha: 0x064e,
  shadda: 0x0651,
  madda: 0x0653,
  'hamza above': 0x0654,
  'small v': 0x065a,
  'superscript alef': 0x0670,
  'small high seen': 0x06dc,
  'low seen': 0x06e3,
  'open fathatan': 0x08f0,
  'mark of Unicode 14': 0x0898,
  'Hebrew patah': 0x05b7,
  'Hebrew dagesh': 0x05bc,
} as const;
type Mark = keyof typeof marks;

const drawn: Readonly<Record<MarksPolicy, readonly Mark[]>> = {
  keep: Object.keys(marks) as Mark[],
  usual: Object.keys(marks).filter(mark => mark !== 'mark of Unicode 14') as Mark[],
  common: ['fatha', 'shadda', 'madda', 'hamza above', 'small v'],
  strip: ['madda', 'hamza above', 'Hebrew patah', 'Hebrew dagesh'],
  none: [],
};

describe('isHiddenMark', () => {
  it.each(Object.entries(drawn))('%s draws what it should', (policy, expected) => {
    const left = Object.entries(marks).filter(([, mark]) => !isHiddenMark(mark, policy as MarksPolicy));
    expect(left.map(([name]) => name)).toEqual(expected);
  });

  it('hides no letter, digit, punctuation or format sign', () => {
    const others = Array.from({ length: 0x900 }, (_, codePoint) => codePoint).filter(
      codePoint => !/\p{M}/u.test(String.fromCodePoint(codePoint)),
    );
    const hidden = others.filter(
      codePoint => isHiddenMark(codePoint, 'none') || isHiddenMark(codePoint, 'common'),
    );
    expect(hidden.map(codePoint => codePoint.toString(16))).toEqual([]);
  });
});
