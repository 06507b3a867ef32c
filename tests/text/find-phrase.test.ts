import { describe, expect, it } from 'vitest';
import { findPhrase } from '../../source/text/find-phrase.ts';

const found = (text: string, phrase: string): string[] =>
  findPhrase(text, phrase).map(({ start, end }) => text.slice(start, end));

describe('a phrase', () => {
  it('is found where its words are consecutive, in any spelling', () => {
    expect(found('وزارةُ الصِّحة ثم وزاره الصحه، والوزارة وحدها', 'وزارة الصحة')).toEqual([
      'وزارةُ الصِّحة',
      'وزاره الصحه',
    ]);
  });

  it('is not found across other words', () => {
    expect(found('وزارة جديدة للصحة', 'وزارة الصحة')).toEqual([]);
  });

  it('is found by the beginnings of its words, and across punctuation', () => {
    expect(found('قال: «القمح، والشعير» رخيصان', 'القمح الشع')).toEqual(['القمح، والشعير']);
  });

  it('is not found if it is empty', () => {
    expect(found('قمح', ' ، ')).toEqual([]);
  });
});
