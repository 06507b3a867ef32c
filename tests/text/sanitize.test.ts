import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { clusters } from '../../source/text/graphemes.ts';
import { sanitizeBlock, sanitizeLine } from '../../source/text/sanitize.ts';

describe('sanitizeLine', () => {
  it.each([
    ['honest text', 'أعلنت «الوزارة» عن 40٪ في META.O…', 'أعلنت «الوزارة» عن 40٪ في META.O…'],
    ['harakat', 'اَلْعَرَبِيَّةُ', 'اَلْعَرَبِيَّةُ'.normalize('NFC')],
    ['line ends and tabs', ' أول\r\nثان\u2028ثالث\u0085رابع\tخامس\f ', 'أول ثان ثالث رابع خامس'],
    ['runs of blanks of every width', 'a \u2003\u3000 b', 'a b'],
    ['no-break blanks', 'a\u00a0\u00a0b c\u00a0 d', 'a\u00a0b c d'],
    ['terminal sequences', 'قبل \u001b]0;x\u0007\u001b[31mبعد', 'قبل بعد'],
    ['other controls', 'a\u0000b\u0008c\u007fd\u0084e', 'abcde'],
    ['misread windows-1252', '\u0093نص\u0094 \u0096 it\u0092s', '“نص” – it’s'],
    ['overrides', 'صورة\u202egpj.exe\u202c', 'صورةgpj.exe'],
    ['isolates', '\u2067خبر\u2069 \u2068x\u2069', 'خبر x'],
    ['deprecated format characters', 'a\u206a\u206fb', 'ab'],
    ['direction marks', '\u200f50% \u061c123\u200e', '\u200f50% \u061c123\u200e'],
    ['repeated direction marks', 'a\u200f\u200f\u200f\u200eb', 'a\u200f\u200eb'],
    ['joiners', 'می\u200cخواهم 👩\u200d🚀 هـ\u200d', 'می\u200cخواهم 👩\u200d🚀 هـ\u200d'],
    ['shapeless characters', '\ufeffعا\u00adج\u200bل\u2060 \u3164\ufff9x\ufffa\ufffc\ufffe', 'عاجل x'],
    ['the flag of a nation', '🏴󠁧󠁢󠁥󠁮󠁧󠁿 و\u{e0068}\u{e0069}', '🏴󠁧󠁢󠁥󠁮󠁧󠁿 و'],
    ['a black flag with hidden text', '🏴\u{e0068}\u{e0069}', '🏴'],
    ['variation selectors', '❤️ ☎︎', '❤️ ☎︎'],
    ['an unpaired surrogate', 'a\ud83db\udc00c', 'a\ufffdb\ufffdc'],
    ['decomposed letters', 'أ é', 'أ é'.normalize('NFC')],
    ['visible format signs', 'آية ۝١٢', 'آية ۝١٢'],
    ['nothing that can be seen', ' \u200f\u200e\u3164 ', ''],
    ['nothing', '', ''],
  ])('%s', (_, raw, expected) => {
    expect(sanitizeLine(raw)).toBe(expected);
  });

  it('cuts a heap of marks to eight behind a letter', () => {
    const [letter] = clusters(sanitizeLine(`خ${'\u0651\u064e\u0670\u0655\u200d'.repeat(250)}بر`));
    expect(letter).toHaveLength(9);
    expect(sanitizeLine('ᄀ'.repeat(50))).toBe('ᄀᄀᄀ');
  });
});

describe('sanitizeBlock', () => {
  it('keeps lines and what indents them, without blanks at their ends', () => {
    expect(sanitizeBlock('أول  \r\n\r\n  ثان\u2029ثالث\u000bرابع')).toBe('أول\n\n  ثان\nثالث\nرابع');
  });

  it('keeps tabs only where it is told to', () => {
    expect(sanitizeBlock('a\tb\t\n\tc')).toBe('a b\n c');
    expect(sanitizeBlock('a\tb\t\n\tc', { keepTabs: true })).toBe('a\tb\n\tc');
  });
});

describe('whatever comes in', () => {
  const controls = fc.integer({ min: 0, max: 0x9f }).map(code => String.fromCharCode(code));
  const pieces = fc.constantFrom(
    ...[
      '\u001b[',
      '\u001b]0;',
      '\u001b\\',
      '\u001bP',
      '\u009b',
      '\u009d',
      '\u0007',
      '\r',
      '\n',
      '\t',
      ' ',
      '\u00a0',
    ],
    ...[
      'ب',
      'أ',
      'ا\u0653',
      'َ',
      'ّ',
      '\u0316',
      '\u0344',
      '\u200b',
      '\u200c',
      '\u200d',
      '\u200e',
      '\u200f',
      '\u202e',
      '\u2066',
    ],
    ...[
      '\ud83d',
      '\ude00',
      '🏴',
      '\u{e0067}',
      '\u{e007f}',
      '\ufeff',
      '\u0958',
      'ᄀ',
      'ᅡ',
      'ᆨ',
      'e',
      '\u0301',
      '\u1f71',
      '\u212a',
    ],
  );
  const anything = fc
    .array(fc.oneof({ weight: 4, arbitrary: pieces }, controls, fc.string({ unit: 'binary' })), {
      maxLength: 30,
    })
    .map(parts => parts.join(''));
  const FORBIDDEN =
    /[\p{Control}\p{Surrogate}\p{Noncharacter_Code_Point}\u00ad\u200b\u2028\u2029\u202a-\u202e\u2060-\u206f\ufeff\ufff9-\ufffc]/u;
  const sanitizers: [string, (raw: string) => string][] = [
    ['sanitizeLine', sanitizeLine],
    ['sanitizeBlock', raw => sanitizeBlock(raw)],
    ['sanitizeBlock with tabs', raw => sanitizeBlock(raw, { keepTabs: true })],
  ];

  it.each(sanitizers)(
    '%s lets nothing forbidden out, and has nothing to do the second time',
    (_, sanitize) => {
      fc.assert(
        fc.property(anything, raw => {
          const clean = sanitize(raw);
          expect(clean.replace(/[\n\t]/gu, '')).not.toMatch(FORBIDDEN);
          expect(clean.normalize('NFC')).toBe(clean);
          expect(sanitize(clean)).toBe(clean);
        }),
        { numRuns: 2000 },
      );
    },
  );

  it('is one line where one was asked for', () => {
    fc.assert(
      fc.property(anything, raw => void expect(sanitizeLine(raw)).not.toMatch(/[\n\t]|^\s|\s$| {2}/u)),
    );
  });

  it('leaves no letter with more marks than a script needs', () => {
    const heaps = fc.array(fc.constantFrom('ب', '\u0651', '\u0344', '\u200d', '\u200b', '\ufe0f'), {
      maxLength: 60,
    });
    fc.assert(
      fc.property(heaps, parts => {
        expect(sanitizeBlock(parts.join(''))).not.toMatch(/(?:\p{Mark}|\u200c|\u200d){9}/u);
      }),
    );
  });
});

describe('text that needs no cleaning', () => {
  const harmless = fc.constantFrom(
    ...'بأئؤآ\u064b\u0651\u0652\u0653\u0654\u0670ـ٣۴پکیۀے،؟٪aéšŉ \u00a0\u00ad«»“”–…\u200c\u200f\u2028‰€₪',
  );
  const texts = fc.array(harmless, { maxLength: 10 }).map(parts => parts.join(''));

  it('comes out as it does beside text that needs some', () => {
    fc.assert(
      fc.property(texts, text => {
        expect(sanitizeBlock(text)).toBe(sanitizeBlock(`\ufeff\n${text}`).slice(1));
      }),
      { numRuns: 3000 },
    );
  });
});
