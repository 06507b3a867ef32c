import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  backspace,
  backwards,
  type Edit,
  insert,
  lineOf,
  onwards,
  removeBefore,
  removeBehind,
  removeNext,
  removeWordBefore,
  toEnd,
  toStart,
  wordBackwards,
  wordOnwards,
} from '../../../source/app/session/edited-line.ts';

const at = (marked: string) => ({ typed: marked.replace('|', ''), cursor: marked.indexOf('|') });
const shown = ({ typed, cursor }: ReturnType<typeof at>): string =>
  `${typed.slice(0, cursor)}|${typed.slice(cursor)}`;
const done = (edit: Edit, marked: string): string => shown(edit(at(marked)));

describe('a line that is typed', () => {
  it('takes text at its cursor', () => {
    expect(shown(insert(at('وزارة| الصحة'), ' الشباب'))).toBe('وزارة الشباب| الصحة');
  });

  it('loses a character, and a mark before its letter', () => {
    expect(done(backspace, 'خبر|')).toBe('خب|');
    expect(done(backspace, 'خبرُ|')).toBe('خبر|');
    expect(done(backspace, '|خبر')).toBe('|خبر');
  });

  it('loses the letter at its cursor with its marks', () => {
    expect(done(removeNext, 'ال|خُبر')).toBe('ال|بر');
    expect(done(removeNext, 'خبر|')).toBe('خبر|');
  });

  it('loses words, the text before and the text after', () => {
    expect(done(removeWordBefore, 'قمح الوزارة |غدا')).toBe('قمح |غدا');
    expect(done(removeBefore, 'قمح |غدا')).toBe('|غدا');
    expect(done(removeBehind, 'قمح |غدا')).toBe('قمح |');
  });

  it('moves its cursor by letters with their marks, by words, and to its ends', () => {
    expect(done(onwards, '|خُبر')).toBe('خُ|بر');
    expect(done(backwards, 'خُ|بر')).toBe('|خُبر');
    expect(done(wordOnwards, '|قمح الوزارة')).toBe('قمح| الوزارة');
    expect(done(wordBackwards, 'قمح الوز|ارة')).toBe('قمح |الوزارة');
    expect(done(toStart, 'قمح|')).toBe('|قمح');
    expect(done(toEnd, '|قمح')).toBe('قمح|');
  });

  it('keeps its cursor inside, whatever the key', () => {
    const edits = [
      backspace,
      backwards,
      onwards,
      removeBefore,
      removeBehind,
      removeNext,
      removeWordBefore,
      toEnd,
      toStart,
      wordBackwards,
      wordOnwards,
    ];
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.array(fc.constantFrom(...edits)), (typed, chosen) => {
        const line = chosen.reduce((now, edit) => edit(now), lineOf(typed));
        return line.cursor >= 0 && line.cursor <= line.typed.length;
      }),
    );
  });
});
