import { describe, expect, it } from 'vitest';
import { guess } from '../../../source/text/forms/guess.ts';

describe('guess', () => {
  it.each([
    ['clitics before an article', 'بالكريملين', 'كريملين'],
    ['a clitic', 'لكراسنودار', 'كراسنودار'],
    ['two clitics', 'وبكراسنودار', 'كراسنودار'],
    ['nisba', 'كراسنودارية', 'كراسنودار'],
    ['nisba of a name in ا', 'اسكتلندي', 'اسكتلندا'],
    ['a sound plural', 'متزحلقين', 'متزحلق'],
    ['a plural in ات', 'بطانيات', 'بطانيه'],
    ['a possessive', 'متزحلقهم', 'متزحلق'],
    ['a possessive behind ة', 'بطانيتها', 'بطانيه'],
  ])('cuts %s', (_, word, rest) => {
    expect(guess(word.replaceAll('ة', 'ه'))).toContain(rest);
  });

  it.each([
    ['a letter that leaves a short rest', 'وايت', 'ايت'],
    ['a plural that leaves a short rest', 'بنزين', 'بنز'],
    ['a possessive that leaves a short rest', 'طه', 'ط'],
    ['a feminine that is no participle', 'قرطبه', 'قرطب'],
  ])('does not cut %s', (_, word, rest) => {
    expect(guess(word)).not.toContain(rest);
  });

  it('has the word itself first', () => {
    expect(guess('وبكراسنودار')[0]).toBe('وبكراسنودار');
  });
});
