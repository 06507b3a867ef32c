import { describe, expect, it } from 'vitest';
import type { Block } from '../../source/domain/article.ts';
import { noteReferences } from '../../source/text/footnotes.ts';

const paragraph = (text: string): Block => ({ type: 'paragraph', text });
const list = (...items: readonly string[]): Block => ({ type: 'list', text: items.join('\n'), items });

/** `label → what the note begins with`. */
const found = (...blocks: readonly Block[]): string[] =>
  noteReferences(blocks).map(({ label, note }) => `${label} → ${blocks[note.block]?.text.slice(note.start)}`);

describe('references to notes', () => {
  it('lead to the items of a numbered list', () => {
    const notes = list('1. كتاب الأنهار، ص ١٢', '2. لقاء مع المؤلف');
    expect(found(paragraph('فاض النهر مرتين[1] ثم عاد[2].'), notes)).toEqual([
      '1 → 1. كتاب الأنهار، ص ١٢\n2. لقاء مع المؤلف',
      '2 → 2. لقاء مع المؤلف',
    ]);
  });

  it.each([
    ['[1]', '[1] The Book of Rivers'],
    ['(٣)', '(٣) كتاب الأنهار'],
    ['[1]', '1'],
    ['[٣]', '3. كتاب الأنهار'],
    ['¹', '¹ The Book of Rivers'],
    ['¹²', '12. The Book of Rivers'],
    ['*', '* The Book of Rivers'],
    ['†', '† “Rivers”, a film'],
    ['[a]', '[a] The Book of Rivers'],
  ])('are written %s for a note that begins %s', (printed, note) => {
    expect(found(paragraph(`The river rose again${printed} in spring.`), paragraph(note))).toHaveLength(1);
  });

  it.each([
    ['there is no such note', 'The river rose[2] in spring.', '1. The Book of Rivers'],
    ['it counts points', 'First (1) the river, then (2) the lake.', '1. The Book of Rivers'],
    ['it is a power', 'A lake of 30 km² and 5 m².', '2. The Book of Rivers'],
    ['it is a year', 'The river rose [2024] in spring.', '2024 was a dry year'],
    ['the line begins with it', '[1] The river rose', '1. The Book of Rivers'],
  ])('are none where %s', (_, text, note) => {
    expect(found(paragraph(text), paragraph(note))).toEqual([]);
  });

  it('lead to the last of several lists, and never back', () => {
    const body = list('1. Walk', '2. Rest');
    const text = paragraph('The river rose[1].');
    expect(found(body, text)).toEqual([]);
    expect(found(text, body, list('1. The Book of Rivers'))).toEqual(['1 → 1. The Book of Rivers']);
  });

  it('are none in code', () => {
    expect(found({ type: 'code', text: 'rivers[1]' }, list('1. The Book of Rivers'))).toEqual([]);
  });
});
