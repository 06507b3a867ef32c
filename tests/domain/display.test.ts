import { describe, expect, it } from 'vitest';
import { drawsTashkeel, type MarksPolicy, marksPolicy } from '../../source/domain/display.ts';

describe('marksPolicy', () => {
  it.each<[terminal: MarksPolicy, keep: MarksPolicy, strip: MarksPolicy]>([
    ['usual', 'usual', 'strip'],
    ['common', 'common', 'strip'],
    ['none', 'usual', 'none'],
    ['keep', 'keep', 'strip'],
  ])('in a terminal that draws %s: keep is %s, strip is %s', (terminal, keep, strip) => {
    expect(marksPolicy('auto', terminal)).toBe(terminal);
    expect([marksPolicy('keep', terminal), marksPolicy('strip', terminal)]).toEqual([keep, strip]);
    expect([drawsTashkeel(keep), drawsTashkeel(strip)]).toEqual([true, false]);
  });
});
