import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { textWidth } from '../../source/text/cells.ts';
import { type LayoutOptions, type Line, layoutParagraph, lineText } from '../../source/text/layout.ts';

const options: LayoutOptions = {
  width: 40,
  direction: 'rtl',
  order: 'logical',
  shaping: false,
  marks: 'keep',
  digits: 'source',
  justify: 'kashida',
};

/** Where the first line of a paragraph is lengthened that lacks `cells`, and goes on in a second. */
function stretched(words: string, cells: number, more: Partial<LayoutOptions> = {}): string {
  const width = textWidth(words) + cells;
  const [line] = layoutParagraph(`${words} ${'ا'.repeat(cells)}`, { ...options, width, ...more });
  return lineText(line as Line);
}

/** Words with no place to be lengthened. */
const unjoined = 'دار واردة';

describe('the place where a word is lengthened', () => {
  it.each([
    ['behind a tatweel', 'حمـاسة', 'حمـــاسة'],
    ['behind a seen', 'مسألة', 'مســألة'],
    ['behind a sad, rather than before a final teh marbuta', 'قصبة', 'قصــبة'],
    ['behind the last of two seens', 'شمسي', 'شمســي'],
    ['before a final teh marbuta', 'مدينة', 'مدينــة'],
    ['before a final heh', 'وجه', 'وجــه'],
    ['before a dal, also inside a word', 'قديم', 'قــديم'],
    ['before an alef, rather than a final qaf', 'عناق', 'عنــاق'],
    ['before a final lam', 'جميل', 'جميــل'],
    ['before a final kaf', 'ملك', 'ملــك'],
    ['before the medial beh that a final ra follows', 'خبر', 'خــبر'],
    ['before the medial noon that a final yeh follows', 'غني', 'غــني'],
    ['before a waw', 'عون', 'عــون'],
    ['before a final feh', 'خفيف', 'خفيــف'],
    ['before another final letter', 'معلم', 'معلــم'],
    ['behind the marks of its letter', 'مَدِينَةٌ', 'مَدِينَــةٌ'],
    ['in Persian', 'جنگل', 'جنگــل'],
  ])('is %s', (_, word, expected) => {
    expect(stretched(`${word} ${unjoined}`, 2)).toBe(`${expected} ${unjoined}`);
  });

  it.each([
    ['between lam and alef', 'دلال', 'دلال'],
    ['in the name of God', 'لله', 'لله'],
    ['before a final yeh', 'ولي', 'ولي'],
    ['in a word of two letters', 'من', 'من'],
    ['where nothing joins', 'وزارات', 'وزارات'],
    ['at a zero width non-joiner', 'ده‌ود', 'ده‌ود'],
    ['in Latin', 'Reuters', 'Reuters'],
    ['in Hebrew', 'שלום', 'שלום'],
    ['beside Latin', 'والـMETA', 'والـMETA'],
    ['beside digits', 'كوفيد19', 'كوفيد19'],
    ['in an address', 'https://ar.example/مدينة', 'https://ar.example/مدينة'],
    ['in an e-mail address', 'مدينة@example.com', 'مدينة@example.com'],
  ])('is never %s', (_, word, expected) => {
    expect(stretched(`${word} ود`, 2)).toBe(`${expected}   ود`);
  });
});

describe('the words that are lengthened', () => {
  const words = 'مدينة مدينة مدينة مدينة';

  it('are spread over the line', () => {
    expect(stretched(words, 2)).toBe('مدينــة مدينة مدينة مدينة');
    expect(stretched(words, 4)).toBe('مدينــة مدينة مدينــة مدينة');
    expect(stretched(words, 7)).toBe('مدينـة مدينــة مدينــة مدينــة');
  });

  it('are the better ones of their neighbours', () => {
    expect(stretched('معلم مدينة خبر وزير', 4)).toBe('معلم مدينــة خــبر وزير');
  });

  it('do not stand under each other', () => {
    const text = Array(8).fill('مدينة كبيرة').join(' ');
    expect(layoutParagraph(text, { ...options, width: 25 }).map(lineText)).toEqual([
      'مدينــة كبيرة مدينة كبيرة',
      'مدينة كبيرة مدينــة كبيرة',
      'مدينــة كبيرة مدينة كبيرة',
      'مدينة كبيرة مدينة كبيرة',
    ]);
  });

  it('leave the rest to the blanks', () => {
    expect(stretched('من وزارات إلى مدينة ود', 8)).toBe('من  وزارات  إلى  مدينـــة   ود');
  });
});

describe('a line', () => {
  it('stays as it is at the end of its paragraph', () => {
    expect(layoutParagraph('مدينة كبيرة', options).map(lineText)).toEqual(['مدينة كبيرة']);
  });

  it.each([
    ['is set to the full width', 'مدينة كبيرة', 16, 'مدينــة كبـــيرة'],
    ['stays ragged where it lacks more than a third of the width', 'مدينة كبيرة', 17, 'مدينة كبيرة'],
    ['stays ragged where it would have a hole', 'دار واردة', 13, 'دار واردة'],
    ['has its blanks widened as far as that is none', 'دار واردة', 12, 'دار    واردة'],
  ])('%s', (_, words, width, expected) => {
    const [line] = layoutParagraph(`${words} ${'ا'.repeat(width)}`, { ...options, width });
    expect(lineText(line as Line)).toBe(expected);
  });

  it('stays as it is from left to right, and where nobody asked', () => {
    const text = 'one two three four';
    const width = 12;
    expect(layoutParagraph(text, { ...options, width, direction: 'ltr' }).map(lineText)).toEqual([
      'one two',
      'three four',
    ]);
    const { justify: _, ...unasked } = options;
    expect(layoutParagraph('مدينة كبيرة جدا', { ...unasked, width }).map(lineText)).toEqual([
      'مدينة كبيرة',
      'جدا',
    ]);
  });

  it('draws tatweel in the style of its letter, between joined forms', () => {
    const text = `مدينة ${'ا'.repeat(7)}`;
    const visual = { ...options, width: 7, order: 'visual', shaping: true } as const;
    const [line] = layoutParagraph(text, visual, [{ start: 3, end: 4, style: 'name' }]);
    expect(line?.runs).toEqual([
      { text: 'ﺔ', style: null },
      { text: 'ــﻨ', style: 'name' },
      { text: 'ﻳﺪﻣ', style: null },
    ]);
  });
});

const word = fc.oneof(
  fc.stringMatching(/^[ابتثجحخدذرزسشصضطظعغفقكلمنهويىةآأإءئؤ]{1,9}$/u),
  fc.stringMatching(/^([ابتسلمنيه][\u064e\u0651]?){2,6}$/u),
  fc.stringMatching(/^[A-Za-z]{1,8}$/u),
  fc.constantFrom(
    '2026',
    '٣٫٥',
    '40%',
    '(عاجل)',
    '«قول»',
    'وقال:',
    'نعم،',
    'بـMETA',
    'الله',
    'هـ',
    'کتاب\u200cها',
  ),
);
const prose = fc.array(word, { minLength: 1, maxLength: 40 }).map(words => words.join(' '));

describe('justified lines, for any text and width', () => {
  const widths = fc.integer({ min: 12, max: 80 });
  const spellings = fc.record({ order: fc.constantFrom('visual', 'logical'), shaping: fc.boolean() });

  it('are full, or what they were', () => {
    fc.assert(
      fc.property(prose, widths, spellings, (text, width, spelling) => {
        const lines = layoutParagraph(text, { ...options, ...spelling, width });
        const plain = layoutParagraph(text, { ...options, ...spelling, width, justify: 'off' });
        for (const [index, line] of lines.entries()) {
          expect(textWidth(lineText(line))).toBe(line.width);
          if (line.width !== width) expect(line).toEqual(plain[index]);
        }
        expect(lines.at(-1)).toEqual(plain.at(-1));
      }),
    );
  });

  it('have the letters of the plain ones in order, and tatweel and blanks besides', () => {
    fc.assert(
      fc.property(prose, widths, spellings, (text, width, spelling) => {
        const bare = (line: Line): string => lineText(line).replace(/[\u0640 ]/gu, '');
        const lines = layoutParagraph(text, { ...options, ...spelling, width });
        const plain = layoutParagraph(text, { ...options, ...spelling, width, justify: 'off' });
        expect(lines.map(bare)).toEqual(plain.map(bare));
      }),
    );
  });

  it('add no tatweel beside Latin, a digit or a mark, at the end of a word or to a lam before an alef', () => {
    fc.assert(
      fc.property(prose, widths, (text, width) => {
        const written = text.replaceAll('ـ', '');
        for (const line of layoutParagraph(written, { ...options, width }).map(lineText))
          expect(line).not.toMatch(/[^\p{Script=Arabic}\p{M}ـ]ـ|ـ(?![ـء-ي\u06a9])|ـ\p{M}|ل\p{M}*ـ+[اأإآ]/u);
      }),
    );
  });

  it('join as the same words do that were written with their tatweel', () => {
    const arabic = fc.array(fc.stringMatching(/^[بتجدرسصعفقكلمنهويةا]{2,9}$/u), {
      minLength: 4,
      maxLength: 20,
    });
    fc.assert(
      fc.property(arabic, widths, (words, width) => {
        const shaped = { ...options, order: 'visual', shaping: true, width } as const;
        for (const line of layoutParagraph(words.join(' '), shaped)) {
          const text = words.join(' ').slice(line.start, line.end).trimEnd();
          const drawn = lineText(line);
          const written = withTatweel(text, drawn);
          expect(layoutParagraph(written, { ...shaped, justify: 'off', width: 200 }).map(lineText)).toEqual([
            drawn,
          ]);
        }
      }),
    );
  });
});

/** The logical text of a drawn line of letters without marks: what was added to it stands where it was drawn. */
function withTatweel(text: string, drawn: string): string {
  const letters = [...text];
  const cells = [...drawn].reverse();
  return cells
    .map(cell => {
      if (cell === 'ـ' || cell === ' ') return cell === letters[0] ? letters.shift() : cell;
      return /[\ufef5-\ufefc]/u.test(cell) ? `${letters.shift()}${letters.shift()}` : letters.shift();
    })
    .join('');
}
