import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  decode,
  expire,
  initialState,
  pasteLimit,
  patienceMs,
} from '../../../source/terminal/input/decoder.ts';
import type { Decoded } from '../../../source/terminal/input/sequences.ts';
import { isReport } from '../../../source/terminal/input/sequences.ts';
import { inputsIn, tokenOf } from '../../../source/terminal/input/tokens.ts';
import { fuzzSeed } from '../../support/fuzz-seed.ts';
import { decoded, names } from './names.ts';

const knownKeys: Readonly<Record<string, string>> = {
  j: 'j',
  ت: 'ت',
  ' ': 'space',
  '\r': 'enter',
  '\u0004': 'ctrl+d',
  '\u001Bx': 'alt+x',
  '\u001Bي': 'alt+ي',
  '\u001B\r': 'alt+enter',
  '\u001B\u0001': 'ctrl+alt+a',
  '\u001B[A': 'up',
  '\u001BOA': 'up',
  '\u001B[1;2A': 'shift+up',
  '\u001B\u001B[A': 'alt+up',
  '\u001B[1;5D': 'ctrl+left',
  '\u001B[6~': 'pagedown',
  '\u001B[8$': 'shift+end',
  '\u001B[Z': 'shift+tab',
  '\u001BOP': 'f1',
  '\u001B[1;5P': 'ctrl+f1',
  '\u001B[[E': 'f5',
  '\u001B[24;2~': 'shift+f12',
  '\u001B[57;5~': '',
  '\u001B[100;5u': 'ctrl+d',
  '\u001B[27;5;100~': 'ctrl+d',
  '\u001B[200~q\u001B[A\rQ\u001B[201~': 'paste q\u001B[A\nQ',
  '\u001B[<0;12;7M': '{"input":"pointer","action":"press","column":11,"row":6}',
  '\u001B[I': '{"input":"focus","focused":true}',
  '\u001B[?62;22c': '',
  '\u001BP>|VTE(8001)\u001B\\': '',
  '\u001B]52;c;YQ==\u0007': '',
  '\u001B[8;1$y': '',
  '\u001B[M !!': '',
};
const sent = Object.keys(knownKeys);
const meant = (sequence: string): string[] => [knownKeys[sequence] ?? ''].filter(name => name !== '');

describe('what terminals send', () => {
  test.each(sent)('%j is one input, or nothing', sequence => {
    expect(names(sequence)).toEqual(meant(sequence));
    expect(names(`a${sequence}b`)).toEqual(['a', ...meant(sequence), 'b']);
  });

  test('in any order, cut anywhere', () => {
    const parts = fc.array(fc.constantFrom(...sent), { maxLength: 12 });
    fc.assert(
      fc.property(parts, fc.integer({ min: 1, max: 9 }), (sequences, size) => {
        const chunks = sequences.join('').match(new RegExp(`.{1,${size}}`, 'gsu')) ?? [];
        expect(names(...chunks)).toEqual(sequences.flatMap(meant));
      }),
    );
  });
});

/** Text comes as more keys where it is cut: a cluster is one key only in one piece. */
const withTextJoined = (inputs: readonly Decoded[]): readonly Decoded[] =>
  inputs.reduce<Decoded[]>((joined, input) => {
    const last = joined.at(-1);
    const isText = input.input === 'key' && input.typed !== '';
    if (isText && last?.input === 'key' && last.typed !== '') {
      joined[joined.length - 1] = { input: 'key', key: '', typed: last.typed + input.typed };
    } else joined.push(isText ? { ...input, key: '' } : input);
    return joined;
  }, []);

/** Bytes of which sequences are made, more often than others. */
const garbage = fc.array(
  fc.oneof(
    {
      weight: 3,
      arbitrary: fc.constantFrom(...'\u001B[O;:<?$~uMIP]\\^@ 1250\u0007\r', '\u001B[200~', '\u001B[201~'),
    },
    { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 2 }) },
  ),
  { maxLength: 40 },
);

describe('anything at all', () => {
  test('gives the same inputs however it is cut', () => {
    fc.assert(
      fc.property(garbage, pieces => {
        expect(withTextJoined(decoded(...pieces))).toEqual(withTextJoined(decoded(pieces.join(''))));
      }),
      { numRuns: 2000 },
    );
  });

  test('never types a control, and never throws', () => {
    fc.assert(
      fc.property(garbage, pieces => {
        const typed = decoded(...pieces).map(input => (input.input === 'key' ? input.typed : ''));
        expect(typed.join('')).not.toMatch(/\p{Cc}/u);
      }),
      { numRuns: 2000 },
    );
  });

  test('may be long', () => {
    expect(decode(initialState, 'خ'.repeat(500_000)).inputs).toHaveLength(500_000);
  });

  test.each([
    '\u001B[1;5X',
    '\u001B[57;5~',
    '\u001B[=3;1u',
    '\u001B[1;2;3;4z',
    '\u001B[1 q',
    '\u001B[[Z',
    '\u001B[[5~',
  ])('%j is dropped whole', unknown => expect(names(`j${unknown}k`)).toEqual(['j', 'k']));
});

describe('the beginning of a sequence', () => {
  const waitingFor = (text: string): number | null => patienceMs(decode(initialState, text).state);

  test.each([
    ['\u001B', 40, ['escape']],
    ['\u001B\u001B', 40, ['escape', 'escape']],
    ['\u001B[', 40, ['alt+[']],
    ['\u001BO', 40, ['alt+O']],
    ['\u001B]', 40, ['alt+]']],
    ['\u001BP', 40, ['alt+P']],
    ['\u001B[1;', 1000, []],
    ['\u001B[M!', 1000, []],
    ['\u001BP>|VTE', 1000, []],
  ] as const)('%j waits %i ms, and then is %j', (text, ms, keys) => {
    expect(waitingFor(text)).toBe(ms);
    expect(names(text)).toEqual(keys);
  });

  test.each(['j', '\u001B[A', '\u001BOP', '\u001B[8$', '\u001Bx'])('%j waits for nothing', whole => {
    expect(waitingFor(whole)).toBeNull();
  });

  test('is dropped where something else follows, which counts', () => {
    expect(names('\u001B[1;خ')).toEqual(['خ']);
    expect(names('\u001B[1;\r')).toEqual(['enter']);
    expect(names('\u001B[1;\u001B[A')).toEqual(['up']);
    expect(names('\u001B]0;title\rj')).toEqual(['enter', 'j']);
  });

  test('of two Escapes gives both, before anything but a key', () => {
    expect(names('\u001B\u001Bj')).toEqual(['escape', 'alt+j']);
    expect(names('\u001B\u001B[200~x\u001B[201~')).toEqual(['escape', 'paste x']);
  });
});

describe('a paste', () => {
  const start = '\u001B[200~';
  const end = '\u001B[201~';

  test('is one input, between the keys around it', () => {
    expect(names(`j${start}خبر\r\nعاجل\u0003${end}k`)).toEqual(['j', 'paste خبر\nعاجل\u0003', 'k']);
  });

  test('may be empty, and its end may come alone', () => {
    expect(names(`${start}${end}`)).toEqual(['paste ']);
    expect(names(`j${end}k`)).toEqual(['j', 'k']);
  });

  test('waits for its end for as long as it takes', () => {
    const { state } = decode(initialState, `${start}half`);
    expect(patienceMs(state)).toBeNull();
    expect(expire(state).inputs).toEqual([{ input: 'paste', text: 'half' }]);
  });

  test('beyond its bound is cut, and what is left of it is no key', () => {
    const [paste, ...others] = decoded(start, 'x'.repeat(pasteLimit), 'qqq', `QQQ\u001B[20`, '1~j');
    expect(paste).toEqual({ input: 'paste', text: 'x'.repeat(pasteLimit) });
    expect(others).toEqual([{ input: 'key', key: 'j', typed: 'j' }]);
    expect(decoded(`${start}${'x'.repeat(pasteLimit)}qqqQQQ${end}j`)).toEqual([paste, ...others]);
  });

  test('without an end is over soon after its bound', () => {
    const { state } = decode(initialState, `${start}${'x'.repeat(pasteLimit + 1)}`);
    expect(patienceMs(state)).toBe(1000);
    expect(decode(expire(state).state, 'j').inputs).toEqual([{ input: 'key', key: 'j', typed: 'j' }]);
  });
});

describe('what never ends', () => {
  test('is kept up to a bound, and dropped up to its end', () => {
    let state = initialState;
    for (let chunk = 0; chunk < 100; chunk++) {
      const step = decode(state, chunk === 0 ? '\u001B[1' : '1;'.repeat(500));
      expect(step.inputs).toEqual([]);
      state = step.state;
      expect(state.waiting.length).toBeLessThan(1000);
    }
    expect(decode(state, 'zj').inputs).toMatchObject([{ key: 'j' }]);
  });

  test('is no key, though it be a thousand letters at once', () => {
    expect(decode(initialState, 'é«'.repeat(2000)).inputs).toHaveLength(4000);
  });
});

describe('a walk', () => {
  const parts = fc.constantFrom(
    ...[
      '\u001B',
      '\u001B[',
      '\u001BO',
      '\u001B]',
      '\u001BP',
      '\u001B_',
      '\u001B[<',
      '\u001B[M',
      '\u001B[?',
      '\u001B[[',
      '\u001B[200~',
    ],
    ...[
      '\u001B[201~',
      '\u001B\\',
      '\u0007',
      '\u0000',
      '\u009B',
      '\uFFFD',
      '\uD83D',
      '\uDE00',
      '\uE0FE',
      '\uE0FF',
      '\r\n',
    ],
    ...[
      '1;5P',
      '27;5;9~',
      '57;5~',
      '97:65:1632;5:3;1632u',
      '1114112u',
      '55296u',
      '99999999999999u',
      ';;;',
      ':::',
      '0;0;0M',
      '$y',
      'I',
      'O',
    ],
    ...[
      'j',
      'ت',
      'لا',
      '\u064B',
      '👩\u200D👩',
      '\u001Bت',
      '\u001B\u001B[A',
      ' ',
      '\u001B]11;rgb:0/0/0\u0007',
      '\u001B[?997;1n',
    ],
  );

  test('through any pieces in any order gives inputs that survive the way through Ink, and forgets what never ends', () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.array(parts, { maxLength: 6 }), fc.boolean()), { maxLength: 60 }),
        chunks => {
          let state = initialState;
          for (const [pieces, waits] of chunks) {
            const steps = [decode(state, pieces.join(''))];
            if (waits && patienceMs(steps[0]?.state ?? state) !== null)
              steps.push(expire(steps[0]?.state ?? state));
            state = steps.at(-1)?.state ?? state;
            const inputs = steps.flatMap(step => step.inputs).filter(input => !isReport(input));
            for (const input of inputs) if (input.input === 'key') expect(input.key).not.toBe('');
            expect(inputs.flatMap(input => inputsIn(tokenOf(input)))).toEqual(inputs);
          }
          expect(state.waiting.length).toBeLessThan(1000);
        },
      ),
      { numRuns: 200, seed: fuzzSeed },
    );
  });
});
