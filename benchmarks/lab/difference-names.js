/**
 * Why Khabar reads some inputs otherwise than their references expect. `concerns` is false where the expectation is about
 * something that Khabar does not keep, or that a standard contradicts.
 */

const rows = [
  {
    reason: 'CDF, a format of 1997 that no source has, is not read',
    concerns: false,
    pairs: ['feedparser/0399', 'feedparser/0400'],
  },
  {
    reason: 'a drawing (SVG) is no text to read',
    concerns: false,
    pairs: ['feedparser/0413', 'feedparser/0414'],
  },
  {
    reason: 'entities that a document defines are never expanded',
    concerns: false,
    pairs: ['feedparser/0451'],
  },
  {
    reason: 'an entry that says nothing is not listed, and entries that cannot be told apart are listed once',
    concerns: false,
    pairs: ['gofeed/0852', 'gofeed/0982', 'kde-syndication/1273', 'kde-syndication/1279'],
  },
  {
    reason: 'the bytes are valid UTF-8, and are read so (WHATWG Encoding)',
    concerns: false,
    pairs: ['feedparser/0007'],
  },
  { reason: '&rang; is U+27E9 in HTML 5; HTML 4 had U+232A', concerns: false, pairs: ['feedparser/0158'] },
  {
    reason: 'a path from the root replaces the path of the base (RFC 3986 §5.2.2)',
    concerns: false,
    pairs: ['kde-syndication/1341'],
  },
  {
    reason:
      'a reference cannot say what the date 0001-01-01, which Hugo writes for “none”, means; Khabar gives none',
    concerns: false,
    pairs: ['ar/ahmedkarim-hugo.xml', 'ar/burhanotour-hugo.xml'],
  },
  {
    reason: 'the same item stands in the feed twice, word for word, and is listed once',
    concerns: true,
    pairs: ['he/w1255-halemo.net.edoar.xml'],
  },
  {
    reason: 'entries of one id and one address are versions of one article; the first is listed',
    concerns: true,
    pairs: ['feedsmith/1114'],
  },
  {
    reason: 'of several links of one kind the first counts, not the last',
    concerns: true,
    pairs: ['gofeed/0868', 'gofeed/0994', 'gofeed/1004', 'gofeed/1005'],
  },
  { reason: 'RSS has no summary element', concerns: true, pairs: ['feedparser/0477'] },
  { reason: 'a declaration of markup is no text', concerns: true, pairs: ['feedparser/0466'] },
  {
    reason: 'the title was changed in the file: the word stands between a bare & and a »',
    concerns: false,
    pairs: ['encodings/rt-html-entities.xml'],
  },
  { reason: 'of an entry that is cut off nothing is listed', concerns: true, pairs: ['fastfeedparser/1107'] },
  { reason: 'references in titles are undone', concerns: true, pairs: ['fastfeedparser/1113'] },
  {
    reason: 'references in titles are undone, and exponents written out',
    concerns: true,
    pairs: ['rss-parser/1011'],
  },
  {
    reason: 'a missing title or homepage stays missing; the list of sources has names of its own',
    concerns: true,
    pairs: [1130, 1174, 1214, 1215, 1225, 1226, 1249, 1250].map(number => `miniflux/${number}`),
  },
  { reason: 'an id that is no web address gives no link', concerns: true, pairs: ['miniflux/1208'] },
  {
    reason: 'a missing title is made of the first words of the text, not of the summary',
    concerns: true,
    pairs: ['miniflux/1261', 'miniflux/1262'],
  },
  {
    reason:
      'a guess of one parser that nothing writes: a year of two digits before a month, a month of three',
    concerns: false,
    pairs: ['dates/-03-12', 'dates/2003-012-31T10:14:55+00:00'],
  },
  {
    reason: 'no article is of the year 100; such years are zero values of programs',
    concerns: false,
    pairs: ['dates/Thu, 01 Jan 0100 00:00:01 +0100'],
  },
];

/** The row of an input, or undefined where it has none. */
export const namesOfDifferences = new Map(rows.flatMap(row => row.pairs.map(pair => [pair, row])));
