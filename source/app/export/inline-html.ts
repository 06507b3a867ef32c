/** The text of a block as HTML: links, marks, references to notes, and what keeps its own order. */

import { escaped } from '../../base/markup.ts';
import type { Block, MarkKind } from '../../domain/article.ts';
import { isolatedRanges } from '../../text/isolates.ts';
import { type Segment, segmentsOf } from '../../text/segments.ts';
import { isReference, referenceId } from './note-anchors.ts';

/** A stretch of a text, in UTF-16 units. */
export interface Stretch {
  readonly start: number;
  readonly end: number;
}

/** Phone numbers, tickers and the like are put between `<bdi>`, so that no browser turns their parts round. */
export function textHtml(text: string): string {
  let from = 0;
  let html = '';
  for (const { start, end } of isolatedRanges(text)) {
    html += `${escaped(text.slice(from, start))}<bdi dir="ltr">${escaped(text.slice(start, end))}</bdi>`;
    from = end;
  }
  return html + escaped(text.slice(from));
}

/** The address that a link leads to; null: it is text. */
export type HrefOf = (url: string) => string | null;

function anchor(url: string, html: string, hrefOf: HrefOf): string {
  if (isReference(url)) return `<a id="${referenceId(url)}" href="${url}" role="doc-noteref">${html}</a>`;
  const href = hrefOf(url);
  return href === null ? html : `<a href="${escaped(href)}">${html}</a>`;
}

/** The element of each mark; superscripts and subscripts are written out in the text. */
const elements: Partial<Record<MarkKind, string>> = {
  strong: 'strong',
  emphasis: 'em',
  code: 'code',
  keyboard: 'kbd',
  deleted: 'del',
  inserted: 'ins',
  highlight: 'mark',
};

const rightToLeftLetter = /\p{Script=Arabic}|\p{Script=Hebrew}/u;

/** What is typed or run reads from left to right. */
const verbatimKinds: ReadonlySet<MarkKind> = new Set(['code', 'keyboard']);

function openTag(kind: MarkKind, name: string, text: string): string {
  const isVerbatim = verbatimKinds.has(kind) && !rightToLeftLetter.test(text);
  return isVerbatim ? `<${name} dir="ltr">` : `<${name}>`;
}

function segmentHtml(text: string, { start, end, kinds, url }: Segment, hrefOf: HrefOf): string {
  const own = text.slice(start, end);
  const html = kinds.reduceRight((inner, kind) => {
    const name = elements[kind];
    return name === undefined ? inner : `${openTag(kind, name, own)}${inner}</${name}>`;
  }, textHtml(own));
  return url === null ? html : anchor(url, html, hrefOf);
}

const within = (segment: Segment, { start, end }: Stretch): Segment => ({
  ...segment,
  start: Math.max(start, segment.start),
  end: Math.min(end, segment.end),
});

type InlineText = Pick<Block, 'text' | 'links' | 'marks'>;

/** Each of the stretches, which are in order and do not overlap. */
export function stretchesHtml(
  inline: InlineText,
  stretches: readonly Stretch[],
  hrefOf: HrefOf,
): readonly string[] {
  const segments = segmentsOf(inline);
  let next = 0;
  return stretches.map(stretch => {
    while ((segments[next]?.end ?? stretch.end) <= stretch.start && next < segments.length) next++;
    let html = '';
    for (let at = next; (segments[at]?.start ?? stretch.end) < stretch.end; at++)
      html += segmentHtml(inline.text, within(segments[at] as Segment, stretch), hrefOf);
    return html;
  });
}

/** The stretches between a sign. */
export function stretchesBetween(text: string, sign: string): readonly Stretch[] {
  let start = 0;
  return text.split(sign).map(({ length }) => {
    const stretch = { start, end: start + length };
    start += length + sign.length;
    return stretch;
  });
}
