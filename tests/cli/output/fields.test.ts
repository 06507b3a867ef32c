import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkFields, pickFields, tabSeparated } from '../../../source/cli/output/fields.ts';

const value = {
  id: 'a1',
  at: null,
  count: 3,
  read: false,
  source: { title: 'أخبار' },
  tags: ['x', 'y'],
  error: null,
};

describe('checkFields', () => {
  it('knows fields, those of objects, and those of what is absent', () => {
    expect(checkFields(value, ['id', 'at', 'source.title', 'source', 'error.code'])).toMatchObject({
      ok: true,
    });
  });

  it.each(['titel', 'source.titel', 'id.x', 'constructor', 'tags.length.x', ''])('refuses %j', path => {
    expect(checkFields(value, ['id', path])).toMatchObject({
      ok: false,
      error: { code: 'bad-value', subject: `--fields ${path}`, detail: Object.keys(value).join(', ') },
    });
  });
});

describe('pickFields', () => {
  it('keeps these fields, in this order, under these names', () => {
    expect(Object.entries(pickFields(value, ['source.title', 'id', 'error.code']))).toEqual([
      ['source.title', 'أخبار'],
      ['id', 'a1'],
      ['error.code', null],
    ]);
  });
});

describe('tabSeparated', () => {
  it('leaves absent values empty, and prints lists and objects as JSON', () => {
    expect(tabSeparated(value, ['id', 'at', 'count', 'read', 'tags', 'source', 'error.code'])).toBe(
      'a1\t\t3\tfalse\t["x","y"]\t{"title":"أخبار"}\t',
    );
  });

  it('is one line with a tab between the fields, whatever they hold', () => {
    const text = fc.string({
      unit: fc.constantFrom('a', 'خ', '\t', '\n', '\r', '\v', '\u0085', '\u2028', '\u001b'),
    });
    fc.assert(
      fc.property(text, text, (first, second) => {
        const line = tabSeparated({ first, second }, ['first', 'second']);
        expect(line.split('\t')).toHaveLength(2);
        expect(line.replace('\t', '')).not.toMatch(/[\p{Cc}\u2028\u2029]/u);
      }),
    );
  });
});
