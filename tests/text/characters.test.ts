import { describe, expect, it } from 'vitest';
import { charactersOf } from '../../source/text/characters.ts';
import {
  bidiClasses,
  holdTrait,
  joiningTypes,
  kindOf,
  Trait,
  traits,
} from '../../source/text/unicode/kinds.ts';
import { BidiClass, JoiningType } from '../../source/text/unicode/properties.ts';

describe('charactersOf', () => {
  it('gives a pair of units the kind of its character, and its second half one that extends it', () => {
    const { kinds, classes } = charactersOf('𞤀ب');
    expect(kinds[0]).toBe(kindOf(0x1e900));
    expect(joiningTypes[kinds[1] as number]).toBe(JoiningType.T);
    expect((traits[kinds[1] as number] as number) & Trait.extends).not.toBe(0);
    expect([...classes]).toEqual([BidiClass.R, BidiClass.NSM, BidiClass.AL]);
  });

  it.each(['\ud83d', '\udc69', '\udc69\ud83d'])('takes half a pair, as in %j, for a character', text => {
    const { kinds } = charactersOf(text);
    expect([...kinds]).toEqual([...text].map(half => kindOf(half.charCodeAt(0))));
  });

  it.each([
    ['سلام (قل)', Trait.opens, true],
    ['سلام قل)', Trait.opens, false],
    ['شكرًا', Trait.extends, true],
    ['شكرا', Trait.extends, false],
    ['漢', Trait.wide, true],
    ['١٠\u00a0كم', Trait.noBreakSpace, true],
  ])('knows whether a trait occurs in %j', (text, trait, expected) => {
    expect(holdTrait(charactersOf(text).facts, trait)).toBe(expected);
  });

  it('knows which bidi classes occur', () => {
    const { classes, facts } = charactersOf('سعر النفط 70.5$');
    const others = [...bidiClasses].filter(bidiClass => !classes.includes(bidiClass));
    expect([...classes].filter(bidiClass => ((facts >> bidiClass) & 1) === 0)).toEqual([]);
    expect(others.filter(bidiClass => ((facts >> bidiClass) & 1) === 1)).toEqual([]);
  });
});
