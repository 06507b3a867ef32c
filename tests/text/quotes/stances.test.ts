import { describe, expect, it } from 'vitest';
import { type Stance, stanceOf } from '../../../source/text/quotes/stances.ts';

const verbs: Readonly<Record<Stance, string>> = {
  said: 'قال قالت وأضاف قائلًا صرح أعلن يقول ذكرت أوضح رد said says told announced گفت کہا',
  claimed: 'زعم زعمت ويزعم زاعمًا ادعى ادعت يدعي claimed claims alleged',
  denied: 'نفى نفت وينفي أنكر denied denies',
  confirmed: 'أكد أكدت ويؤكد مؤكدًا جزم confirmed confirms',
};

describe('the stance of a verb', () => {
  it.each(Object.entries(verbs))('is %s', (stance, words) => {
    for (const verb of words.split(' ')) expect([verb, stanceOf(verb)]).toEqual([verb, stance]);
  });
});
