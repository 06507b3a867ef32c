import { describe, expect, it } from 'vitest';
import { englishStem } from '../../../source/text/forms/english.ts';

describe('englishStem', () => {
  it.each([
    ['election', 'elections'],
    ['country', 'countries'],
    ['crash', 'crashes'],
    ['attack', 'attacks attacked attacking'],
    ['vote', 'votes voted voting'],
    ['plan', 'plans planned planning'],
    ['carry', 'carries carried carrying'],
    ['say', 'says said saying'],
    ['woman', 'women'],
    ['child', 'children'],
    ['kill', 'killed killing'],
    ['agree', 'agrees agreed'],
  ])('%s: %s', (word, forms) => {
    for (const form of forms.split(' ')) expect([form, englishStem(form)]).toEqual([form, englishStem(word)]);
  });

  it.each([
    ['new', 'news'],
    ['university', 'universe'],
    ['general', 'generous'],
    ['thing', 'th'],
    ['bed', 'b'],
    ['need', 'ne'],
    ['string', 'str'],
    ['pas', 'pass'],
  ])('keeps %s and %s apart', (one, other) => {
    expect(englishStem(one)).not.toBe(englishStem(other));
  });
});
