import { describe, expect, it } from 'vitest';
import { createVocabulary, createWriter } from '../../../benchmarks/scale/text.js';

const vocabulary = createVocabulary();
const writer = createWriter(vocabulary);

describe('the text of the benchmark', () => {
  it('is decided by its seed', () => {
    expect(createWriter(createVocabulary()).article(400, 7)).toEqual(writer.article(400, 7));
    expect(writer.article(400, 8)).not.toEqual(writer.article(400, 7));
  });

  it('has as many words as asked for, in paragraphs', () => {
    const { paragraphs } = writer.article(400, 1);
    expect(paragraphs.flatMap(paragraph => paragraph.split(' '))).toHaveLength(400);
    expect(paragraphs.length).toBeGreaterThan(3);
  });

  it('derives rare words from those of the sample edition, each once', () => {
    expect(new Set(vocabulary).size).toBe(vocabulary.length);
    expect(vocabulary.length).toBe(60_000);
  });

  it('has the nth word 1/n as often as the first', () => {
    const counts = new Map();
    for (const word of writer.words(50_000, 1)) counts.set(word, (counts.get(word) ?? 0) + 1);
    const countOf = rank => counts.get(vocabulary[rank - 1]) ?? 0;
    for (const rank of [2, 5, 10])
      expect((countOf(rank) * rank) / countOf(1)).toSatisfy(share => share > 0.75 && share < 1.25);
  });
});
