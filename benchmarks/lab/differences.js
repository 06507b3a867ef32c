/** What a parsed feed says otherwise than another parser's expectation (`suites/README.md` of the inputs has its shape). */

const named = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: '\u00a0' };
const undoEntities = text =>
  text.replace(/&(?:#x([\da-f]+)|#(\d+)|(\w+));/giu, (whole, hex, decimal, name) => {
    if (name !== undefined) return named[name] ?? whole;
    const code = hex === undefined ? Number(decimal) : Number.parseInt(hex, 16);
    return code > 0 && code < 0x110000 ? String.fromCodePoint(code) : whole;
  });

/** Policies differ on markup, blanks and characters without a shape; all else must be the same. */
const lettersOf = text =>
  undoEntities(undoEntities(text).replace(/<[^<>]*>/gu, ''))
    .normalize('NFC')
    .replace(/[\p{C}\p{Z}\ufffd]+/gu, '');

const resolved = (link, base) => {
  try {
    return new URL(link.trim(), base).href.replace(/\/$/u, '');
  } catch {
    return link.trim();
  }
};

const show = value => JSON.stringify(value)?.slice(0, 160);
const formats = { json: 'json-feed' };

/** Compares one field; `same` says when two values are one. */
const field = (name, same, expected, actual) =>
  expected === undefined || same(expected, actual)
    ? []
    : [`${name}: expected ${show(expected)}, got ${show(actual)}`];

/** Summaries are cut; what is compared ends before that. */
const comparedLength = 300;
const sameText = (a, b) =>
  lettersOf(a).slice(0, comparedLength) === lettersOf(b ?? '').slice(0, comparedLength);
const sameMoment = (a, b) => Math.floor(Date.parse(a) / 1000) === Math.floor(Date.parse(b) / 1000);
const sameLink = base => (a, b) =>
  a === '' ? true : b !== null && b !== undefined && resolved(a, base) === resolved(b, base);

function itemDifferences(expected, actual, base, index) {
  const at = name => `items[${index}].${name}`;
  return [
    ...field(at('title'), sameText, expected.title || undefined, actual?.title),
    ...field(at('link'), sameLink(base), expected.link ?? undefined, actual?.link),
    ...field(
      at('id'),
      (a, b) => sameText(a, b) || sameLink(base)(a, b),
      expected.id || undefined,
      actual?.key,
    ),
    ...field(at('published'), sameMoment, expected.published ?? undefined, actual?.published),
    ...field(at('summary'), sameText, expected.summary ?? undefined, textOf(actual)),
  ];
}

const textOf = entry => entry?.summary ?? entry?.blocks.map(block => block.text).join(' ') ?? '';

/** The differences of a result from an expectation, in words; empty where there are none. */
export function differencesOf(result, expected, url) {
  if (!result.ok) {
    const mayFail = expected.error === true || expected.wellFormed === false;
    return mayFail ? [] : [`refused: ${result.error.code} ${result.error.detail ?? ''}`];
  }
  const feed = result.value;
  const base = feed.homepage ?? url;
  const count = expected.itemCount ?? undefined;
  return [
    ...field('error', () => false, expected.error, false),
    ...field('format', (a, b) => (formats[a] ?? a) === b, expected.format ?? undefined, feed.format),
    ...field('title', sameText, expected.title || undefined, feed.title),
    ...field('link', sameLink(url), expected.link || undefined, feed.homepage),
    ...field('itemCount', (a, b) => a === b, count, feed.entries.length),
    ...(count !== undefined && count !== feed.entries.length
      ? []
      : (expected.items ?? []).flatMap((item, index) =>
          itemDifferences(item, feed.entries[index], base, index),
        )),
  ];
}
