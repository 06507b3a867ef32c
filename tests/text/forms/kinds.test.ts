import { describe, expect, it } from 'vitest';
import { isBehindParticle, isVerbForm, namesPersons } from '../../../source/text/forms/analyse.ts';

describe('what a word is first of all', () => {
  it.each(['دخل', 'غادرت', 'يكتبون', 'التقي'])('is a verb: %s', word => {
    expect(isVerbForm(word)).toBe(true);
  });

  it.each(['المعرض', 'وزير', 'قرطاج'])('is no verb: %s', word => {
    expect(isVerbForm(word)).toBe(false);
  });

  it('is another behind a particle', () => {
    expect(['بعقد', 'بحسن', 'بلد', 'باريس'].map(isBehindParticle)).toEqual([true, true, false, false]);
  });

  it('is a word of persons, or not', () => {
    expect(['مهندس', 'معرض'].map(namesPersons)).toEqual([true, false]);
  });
});
