import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { clusterBoundaries } from '../../source/text/graphemes.ts';
import { Break, lineBreakOpportunities, tailoredBreakOpportunities } from '../../source/text/line-break.ts';
import { lineBreakChanges } from './line-break-changes.ts';
import { officialLines, parseBreakTest } from './official-files.ts';

const SIGN_OF: Readonly<Record<number, string>> = {
  [Break.prohibited]: '',
  [Break.allowed]: '|',
  [Break.mandatory]: '‖',
  [Break.urgent]: '¦',
};

/** The text with a sign at every opportunity inside it. */
function mark(text: string, opportunities: Uint8Array): string {
  return Array.from(
    text.split(''),
    (unit, offset) => (SIGN_OF[opportunities[offset] ?? 0] ?? '') + unit,
  ).join('');
}

/** A marked text without its signs. */
const plain = (marked: string): string => marked.replace(/[|‖¦]/gu, '');

describe.each([
  ['15.0', 7654],
  ['16.0', 16672],
] as const)('LineBreakTest %s (UAX #14)', (version, count) => {
  it('passes every line whose answer has not changed by 17.0', () => {
    const lines = officialLines(`LineBreakTest-${version}`);
    const wrong = lines.filter(line => {
      const { text, breaks } = parseBreakTest(line);
      const opportunities = lineBreakOpportunities(text);
      return breaks.some(({ offset, isBreak }) => (opportunities[offset] !== Break.prohibited) !== isBreak);
    });
    expect(lines).toHaveLength(count);
    expect(wrong.sort()).toEqual(Object.values(lineBreakChanges[version]).flat().sort());
  });
});

describe('lineBreakOpportunities', () => {
  it('ends a text with a mandatory break and begins it with none', () => {
    expect([...lineBreakOpportunities('')]).toEqual([Break.prohibited]);
    expect([...lineBreakOpportunities('أب')]).toEqual([Break.prohibited, Break.prohibited, Break.mandatory]);
  });

  it.each([
    'سطر\n‖آخر\r\n‖ثالث',
    'أعلن |الوزير، |أمس |الأحد، |«الخطة |الجديدة» |(نحو |40%).',
    'مَرْحَبًا |بِكُمْ',
    'a\u00adb\u200b|c\u00a0d',
  ])('of %j', marked => {
    expect(mark(plain(marked), lineBreakOpportunities(plain(marked)))).toBe(
      marked.replace('\u00adb', '\u00ad|b'),
    );
  });
});

describe('tailoredBreakOpportunities', () => {
  it.each([
    ['a number keeps to its sign', 'بلغت |40٪ |و٪40 |و-5 |و+3 |و$600 |و600$ |و5°'],
    ['… across a blank too', 'بلغت |40 ٪ |و |٪ ٤٠ |و |600 $، |و |$ 600 |عند |25 °C'],
    ['… but not to the sign of the next', 'عام |2020 |$600 |و |2021 |$AAPL |و |١ |+ |٢'],
    ['… which has its own already', 'بلغ |600 $ |700'],
    ['numbers', 'بلغ |1,250.75 |و |٣٫٥ |و |١٬٢٥٠ |الساعة |20:45 |يوم |24/11/2025'],
    ['ranges', 'بين |2020–¦2025 |أو |2020-¦2025 |أو |٢٠٢٠—¦٢٠٢٥ |إلى |2020 – |2025'],
    ['tickers, addresses, versions', 'سهم |META.O |من |info@example.com |و |v1.2.3 |و |B-52'],
    ['closing punctuation', 'نعم ، |نعم ؛ |نعم ؟ |نعم ! |« نعم » |“نعم” |( نعم ) |[نعم]'],
    ['an ellipsis apart', 'قال … |ثم …'],
    ['an ellipsis that begins a word', 'قال |…ثم |مضى'],
    ['opening punctuation', 'قال |«نعم» |و“نعم” |و(نعم)'],
    ['a hyphenated word', 'well-|known |and/|or |(أ)'],
    ['a dash between blanks', 'سطر – |آخر — |ثم - |ثم -- |نعم –'],
    ['a dash that begins the paragraph', '– قال |نعم'],
    ['a dash that opens and one that closes', 'قال |-وهو |مبتسم- |و |–هو |جاد– |و |—هو |ذاهب— |نعم'],
    ['a dash that touches on both sides', 'أنجلو-|أمريكي |أنجلو–|أمريكي |أنجلو—|أمريكي'],
    ['a hyphen that does not break', 'أنجلو\u2011أمريكي |نعم'],
    ['a minus', 'من |-5 |إلى |−5 |إلى |–5 |إلى |(–٣٫٥) |أو |-٥٪'],
    ['a score', 'فاز |3-¦1 |ثم |٣–¦١'],
    ['a URL', 'انظر |https://example.¦com/¦a/¦b?¦x=¦1&¦y=¦2-¦3.¦html، |ثم |www.¦a.¦com.'],
    ['a URL in brackets', '(https://a.¦b/¦c/) |نعم'],
    ['a URL with Arabic letters', 'https://ar.¦wikipedia.¦org/¦wiki/¦كتاب |نعم'],
    ['a word is no URL', 'كلمة.كلمة |a=b&c |https: |نعم'],
    ['a telephone number', 'هاتف |+966-¦11-¦555-¦0142 |أو |(02)-¦555-¦01 |نعم'],
    ['other long numbers', 'ردمك |978-¦3-¦16-¦148410-¦0 |و |AB12-¦3400–¦5600'],
    ['an option and its value', 'اكتب |--limit ¦50 |أو |-n ¦5 |أو |(--lang ¦ar) |ثم |--json |وانتظر'],
    ['an option behind a direction mark', 'اكتب |\u200E--limit ¦50 |أو |\u2066--lang ¦ar\u2069'],
    ['options in English', 'use |--json |and |--since ¦yesterday |--all |to |see'],
    ['a word with a hyphen is no option', 'well-|known |word |-5 |a- |b'],
    ['a mandatory break inside', 'سطر\n‖40\n‖٪'],
  ])('%s', (_, marked) => {
    expect(mark(plain(marked), tailoredBreakOpportunities(plain(marked)))).toBe(marked);
  });

  it('never breaks inside a grapheme cluster', () => {
    const pieces = [
      'ب',
      'َ',
      ' ',
      '4',
      '٪',
      '-',
      '👨',
      '\u200d',
      '🏽',
      '🇸',
      'क',
      '्',
      '\u0600',
      '\n',
      '\r',
      '«',
      '/',
      'https://',
    ];
    const texts = fc.array(fc.constantFrom(...pieces), { maxLength: 12 }).map(parts => parts.join(''));
    fc.assert(
      fc.property(texts, text => {
        const boundaries = new Set(clusterBoundaries(text));
        const breaks = [...tailoredBreakOpportunities(text).entries()].filter(
          ([, kind]) => kind !== Break.prohibited,
        );
        expect(breaks.filter(([offset]) => !boundaries.has(offset))).toEqual([]);
      }),
      { numRuns: 1000 },
    );
  });
});
