/** The text of a block cut wherever a link or a mark begins or ends. */
import { type Block, type Link, type MarkKind, markKinds } from '../domain/article.ts';

export interface Segment {
  /** UTF-16 offsets in the text of the block. */
  readonly start: number;
  readonly end: number;
  readonly kinds: readonly MarkKind[];
  /** The address that it links to. */
  readonly url: string | null;
}

interface Range {
  readonly start: number;
  readonly end: number;
}

/** Answers which of the ranges covers an offset; they do not overlap, and it is asked from left to right. */
function cursor<R extends Range>(ranges: readonly R[]): (offset: number) => R | undefined {
  let next = 0;
  return offset => {
    while (next < ranges.length && (ranges[next] as R).end <= offset) next++;
    const range = ranges[next];
    return range && range.start <= offset ? range : undefined;
  };
}

/** Links that begin within another are passed over. */
function apart(links: readonly Link[]): readonly Link[] {
  let end = 0;
  return links.filter(link => {
    if (link.start < end) return false;
    end = link.end;
    return true;
  });
}

/** The whole text in order, at least one segment unless it is empty. */
export function segmentsOf({
  text,
  links = [],
  marks = [],
}: Pick<Block, 'text' | 'links' | 'marks'>): readonly Segment[] {
  const ranges = [...links, ...marks];
  const edges = [...new Set([0, text.length, ...ranges.flatMap(({ start, end }) => [start, end])])];
  edges.sort((a, b) => a - b);
  const linkAt = cursor(apart(links));
  const marksAt = markKinds.map(kind => cursor(marks.filter(mark => mark.kind === kind)));
  return edges.slice(0, -1).map((start, index) => ({
    start,
    end: edges[index + 1] as number,
    kinds: marksAt.flatMap(markAt => markAt(start)?.kind ?? []),
    url: linkAt(start)?.url ?? null,
  }));
}
