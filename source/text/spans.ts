/** Spans of style on a text in logical order: laid over each other, and cut together with their text. */
import type { Span } from './layout.ts';

/** A stretch of a longer text, with its styles; the spans count from its own beginning. */
export interface StyledText<Style> {
  readonly text: string;
  readonly spans: readonly Span<Style>[];
  /** UTF-16 offset of its beginning in the longer text. */
  readonly start: number;
}

/** One style on the whole text. */
export const spanOver = <Style>(text: string, style: Style): Span<Style> => ({
  start: 0,
  end: text.length,
  style,
});

/** The span with the address of a hyperlink, where there is one. */
export const withAddress = <Style>(span: Span<Style>, href: string | null): Span<Style> =>
  href === null ? span : { ...span, href };

const moved = <Style>(span: Span<Style>, by: number): Span<Style> => ({
  ...span,
  start: span.start + by,
  end: span.end + by,
});

/** The part [start, end) of a text with what its spans cover there. */
export function sliceStyled<Style>(
  { text, spans, start: origin }: StyledText<Style>,
  start: number,
  end: number = text.length,
): StyledText<Style> {
  const inside = spans
    .filter(span => span.start < end && span.end > start)
    .map(span => ({ ...span, start: Math.max(span.start, start), end: Math.min(span.end, end) }));
  return {
    text: text.slice(start, end),
    spans: inside.map(span => moved(span, -start)),
    start: origin + start,
  };
}

/** A text cut at a separator of one UTF-16 unit, which belongs to no part. */
export function splitStyled<Style>(styled: StyledText<Style>, separator: string): StyledText<Style>[] {
  const { spans } = styled;
  let end = -1;
  let first = 0;
  return styled.text.split(separator).map(part => {
    const start = end + 1;
    end = start + part.length;
    while (first < spans.length && (spans[first] as Span<Style>).end <= start) first++;
    let next = first;
    while (next < spans.length && (spans[next] as Span<Style>).start < end) next++;
    return sliceStyled({ ...styled, spans: spans.slice(first, next) }, start, end);
  });
}

/** Texts put together with a separator between them; the spans keep their letters. */
export function joinStyled<Style>(
  parts: readonly Omit<StyledText<Style>, 'start'>[],
  separator: string,
): StyledText<Style> {
  let end = -separator.length;
  const spans = parts.flatMap(part => {
    const start = end + separator.length;
    end = start + part.text.length;
    return part.spans.map(span => moved(span, start));
  });
  return { text: parts.map(({ text }) => text).join(separator), spans, start: 0 };
}

/** Answers which span covers an offset; asked from left to right. */
function cursor<Style>(spans: readonly Span<Style>[]): (offset: number) => Span<Style> | undefined {
  let next = 0;
  return offset => {
    while (next < spans.length && (spans[next] as Span<Style>).end <= offset) next++;
    const span = spans[next];
    return span && span.start <= offset ? span : undefined;
  };
}

/**
 * Spans over spans: where they overlap, the style of the upper one and the address of the lower one count (a search hit in a
 * link is still a link, and one in code reads as code does). Spans of each side are in order and do not overlap, and so do those of the result.
 */
export function overlay<Style>(base: readonly Span<Style>[], over: readonly Span<Style>[]): Span<Style>[] {
  const edges = [...new Set([...base, ...over].flatMap(({ start, end }) => [start, end]))].sort(
    (a, b) => a - b,
  );
  const lowerAt = cursor(base);
  const upperAt = cursor(over);
  return edges.slice(0, -1).flatMap((start, index) => {
    const lower = lowerAt(start);
    const upper = upperAt(start);
    const style = upper ?? lower;
    const end = edges[index + 1] as number;
    if (!style) return [];
    const span = { ...style, ...(lower?.verbatim ? { verbatim: lower.verbatim } : {}), start, end };
    return [withAddress(span, lower?.href ?? upper?.href ?? null)];
  });
}
