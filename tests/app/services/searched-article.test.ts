import { describe, expect, it } from 'vitest';
import { standsIn } from '../../../source/app/services/searched-article.ts';

describe('standsIn', () => {
  it.each(['قمح', 'سعر قمح', '«قمح»', 'قمح: ٣٠٠'])('finds a whole word in %s', text => {
    expect(standsIn(text, 'قمح')).toBe(true);
  });

  it.each(['القمح', 'قمحنا', 'قُمح', 'قمح2', 'قمح\u200dـ', 'قمح𐤀', '𐤀قمح'])('is not sure of %s', text => {
    expect(standsIn(text, 'قمح')).toBe(false);
  });
});
