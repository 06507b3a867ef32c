import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { jsonFault } from '../../source/base/json-fault.ts';

const isJson = (text: string): boolean => {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
};

describe('the place where a text stops being JSON', () => {
  it.each([
    ['a comma too many', '{\n  "a": 1,\n}', 3, 1],
    ['a comma too few', '{\n  "a": 1\n  "b": 2\n}', 3, 3],
    ['a word without quotes', '{\n  "digits": western\n}', 2, 13],
    ['a missing end', '{\n  "a": {\n    "b": 1\n', 4, 1],
    ['a wrong bracket', '[1, 2}', 1, 6],
    ['a comment', '{\r\n  // no\r\n}', 2, 3],
    ['more than one value', '{} {}', 1, 4],
    ['nothing', '', 1, 1],
    ['a string over two lines', '{"a": "b\n"}', 1, 7],
  ])('is where there is %s', (_, text, line, column) => {
    expect(jsonFault(text)).toEqual({ line, column });
  });

  it('is nowhere if it is JSON, with a byte order mark too', () => {
    expect(jsonFault('\uFEFF {"a": [1, -2.5e3, "\\u0041", null, {}], "b": []} \n')).toBeNull();
  });

  it.each(['x', '\\u0041'])('is found behind millions of %s', unit => {
    const text = `["${unit.repeat(4_000_000)}"`;
    expect(jsonFault(`${text} z]`)).toEqual({ line: 1, column: text.length + 2 });
  });

  it('is found in just those texts that the engine refuses', () => {
    const pieces = fc.constantFrom(
      '{',
      '}',
      '[',
      ']',
      ',',
      ':',
      '"a"',
      '"\\u0041\\n"',
      '"\\x"',
      '1',
      '-',
      'true',
      ' ',
      '\n',
      '"',
      '01',
    );
    fc.assert(
      fc.property(
        fc.array(pieces, { maxLength: 9 }).map(all => all.join('')),
        text => {
          expect(jsonFault(text) === null).toBe(isJson(text));
        },
      ),
      { numRuns: 3000 },
    );
  });
});
