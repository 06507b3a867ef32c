import { describe, expect, it } from 'vitest';
import { decode } from '../../source/feeds/decode.ts';

const ascii = (text: string): number[] => [...text].map(character => character.charCodeAt(0));
const utf8 = (text: string): number[] => [...new TextEncoder().encode(text)];
const utf16 = (text: string, littleEndian: boolean): number[] =>
  [...text].flatMap(character => {
    const unit = character.charCodeAt(0);
    return littleEndian ? [unit & 0xff, unit >> 8] : [unit >> 8, unit & 0xff];
  });

/** The single-byte form of a text, made with the decoder itself. */
function encoded(text: string, encoding: string): number[] {
  const decoder = new TextDecoder(encoding);
  const bytes = new Map(
    Array.from({ length: 256 }, (_, byte) => [decoder.decode(Uint8Array.of(byte)), byte]),
  );
  return [...text].map(character => bytes.get(character) as number);
}

const news =
  'أعلنت وزارة النقل اليوم أن القطار الأول ينطلق من المحطة الجديدة، وأن السفر لا يستغرق أكثر من ساعة';
const xml = (charset: string, text: string): string =>
  `<?xml version="1.0" encoding="${charset}"?><a>${text}</a>`;
const body = (text: string): string => `<a>${text}</a>`;

describe('decode', () => {
  it.each([
    ['a UTF-8 mark', [0xef, 0xbb, 0xbf, ...utf8('خبر')], null, 'خبر', 'utf-8', undefined],
    ['a UTF-16LE mark', [0xff, 0xfe, ...utf16('خبر', true)], null, 'خبر', 'utf-16le', undefined],
    [
      'a UTF-16BE mark',
      [0xfe, 0xff, ...utf16('خبر', false)],
      'text/xml; charset=utf-8',
      'خبر',
      'utf-16be',
      undefined,
    ],
    ['UTF-16 without a mark', utf16('<rss>خبر</rss>', true), null, '<rss>خبر</rss>', 'utf-16le', undefined],
    ['plain UTF-8', utf8(body(news)), 'text/xml', body(news), 'utf-8', undefined],
    [
      'the charset of HTTP',
      encoded(body(news), 'windows-1256'),
      'text/xml; charset="windows-1256"',
      body(news),
      'windows-1256',
      undefined,
    ],
    [
      'a declaration',
      encoded(xml('ISO-8859-6', news), 'iso-8859-6'),
      null,
      xml('ISO-8859-6', news),
      'iso-8859-6',
      undefined,
    ],
    [
      'HTTP before a declaration',
      encoded(xml('iso-8859-6', news), 'windows-1256'),
      'text/xml; charset=windows-1256',
      xml('iso-8859-6', news),
      'windows-1256',
      undefined,
    ],
    [
      'a meta element',
      encoded(`<meta charset=windows-1256><p>${news}`, 'windows-1256'),
      'text/html',
      `<meta charset=windows-1256><p>${news}`,
      'windows-1256',
      undefined,
    ],
    [
      'ASCII in a declared charset',
      ascii('<a>x</a>'),
      'text/xml; charset=windows-1256',
      '<a>x</a>',
      'windows-1256',
      undefined,
    ],
    [
      'UTF-8 that is declared as something else',
      utf8(xml('windows-1256', news)),
      null,
      xml('windows-1256', news),
      'utf-8',
      'declared windows-1256, but the bytes are valid UTF-8',
    ],
    [
      'windows-1256 that is declared as UTF-8',
      encoded(xml('utf-8', news), 'windows-1256'),
      'text/xml; charset=utf-8',
      xml('utf-8', news),
      'windows-1256',
      'declared utf-8, but the bytes are not; read as windows-1256',
    ],
    [
      'windows-1256 that is declared as Latin-1',
      encoded(body(news), 'windows-1256'),
      'text/html; charset=iso-8859-1',
      body(news),
      'windows-1256',
      'declared windows-1252, but the bytes are windows-1256',
    ],
    [
      'no declaration at all',
      encoded(body(news), 'iso-8859-6'),
      null,
      body(news),
      'iso-8859-6',
      'no charset declared; read as iso-8859-6',
    ],
    [
      'Hebrew without a declaration',
      encoded('שלום לכל הקוראים של העיתון', 'windows-1255'),
      null,
      'שלום לכל הקוראים של העיתון',
      'windows-1255',
      'no charset declared; read as windows-1255',
    ],
    ['an unknown charset', utf8('خبر'), 'text/xml; charset=x-evil', 'خبر', 'utf-8', 'unknown charset x-evil'],
    [
      'damage in UTF-8',
      [...utf8('قبل'), 0xf5, ...utf8('بعد')],
      null,
      'قبل\ufffdبعد',
      'utf-8',
      '1 byte sequences are not valid UTF-8',
    ],
    [
      'a false UTF-16',
      utf8('<a>خبر</a>'),
      'text/xml; charset=utf-16',
      '<a>خبر</a>',
      'utf-8',
      'declared utf-16le, but the bytes are not',
    ],
    [
      'ISO-8859-6 that is declared as windows-1256',
      encoded(xml('windows-1256', news), 'iso-8859-6'),
      null,
      xml('windows-1256', news),
      'iso-8859-6',
      'declared windows-1256, but the bytes are iso-8859-6',
    ],
    [
      'a document that knows better than a server that says Latin-1',
      encoded(xml('windows-1256', 'خبر قصير'), 'windows-1256'),
      'text/xml; charset=iso-8859-1',
      xml('windows-1256', 'خبر قصير'),
      'windows-1256',
      undefined,
    ],
    [
      'UTF-8 that was encoded twice',
      utf8(new TextDecoder('windows-1252').decode(Uint8Array.from(utf8(body(news))))),
      null,
      body(news),
      'utf-8',
      'encoded as UTF-8 twice',
    ],
    ['nothing', [], null, '', 'utf-8', undefined],
  ])('reads %s', (_, bytes, contentType, text, encoding, note) => {
    const decoded = decode(Uint8Array.from(bytes), contentType);
    expect(decoded).toEqual(note === undefined ? { text, encoding } : { text, encoding, note });
  });

  it('believes Latin-1 where the text is Western, and reads it as windows-1252', () => {
    const bytes = [
      ...ascii('caf'),
      0xe9,
      ...ascii(' o'),
      0xf9,
      ...ascii(' l'),
      0x92,
      0xe9,
      ...ascii('t'),
      0xe9,
      0x20,
      0x80,
    ];
    const decoded = decode(Uint8Array.from(bytes), 'text/html; charset=iso-8859-1');
    expect(decoded).toEqual({ text: 'café où l’été €', encoding: 'windows-1252' });
  });

  it.each(['كان هنا', 'إيران والعراق', 'خبر', 'هل وصل القطار؟', '«كتاب» جديد'])(
    'takes “%s” for windows-1256 and not for ISO-8859-6',
    text => {
      const bytes = Uint8Array.from(encoded(body(text), 'windows-1256'));
      expect(decode(bytes, null)).toMatchObject({ text: body(text), encoding: 'windows-1256' });
    },
  );

  it('keeps text that speaks of such damage', () => {
    const text = body(`صار الاسم Ø®Ø¨Ø± بعد الحفظ: ${news}`);
    expect(decode(Uint8Array.from(utf8(text)), null)).toEqual({ text, encoding: 'utf-8' });
  });

  it('takes accents in Latin words for Western', () => {
    for (const text of ['Été', 'naïve', 'Straße über'])
      expect(decode(Uint8Array.from(encoded(text, 'windows-1252')), null).text).toBe(text);
  });
});
