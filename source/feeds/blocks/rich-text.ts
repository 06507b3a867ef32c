/** Running text with its links and marks. */
import type { Block, Link, Mark } from '../../domain/article.ts';

/** A text with the links and marks in it, each in order of `start`; offsets are UTF-16 units of `text`. */
export interface RichText {
  readonly text: string;
  readonly links: readonly Link[];
  readonly marks: readonly Mark[];
}

export const plainText = (text: string): RichText => ({ text, links: [], marks: [] });

export const richText = ({ text, links = [], marks = [] }: Block): RichText => ({ text, links, marks });

type Annotations = Pick<Block, 'links' | 'marks'>;

/** Absent rather than empty, as the model has it. */
export const annotations = ({ links = [], marks = [] }: Annotations): Annotations => ({
  ...(links.length > 0 ? { links } : {}),
  ...(marks.length > 0 ? { marks } : {}),
});

/** The same range in a text that begins so many units earlier. */
export const shifted = <Range extends { readonly start: number; readonly end: number }>(
  range: Range,
  by: number,
): Range => ({ ...range, start: range.start + by, end: range.end + by });

/** Texts put together with a separator; links and marks move along. */
export function joinTexts(texts: readonly RichText[], separator: string): RichText {
  const links: Link[] = [];
  const marks: Mark[] = [];
  let offset = 0;
  for (const part of texts) {
    for (const link of part.links) links.push(shifted(link, offset));
    for (const mark of part.marks) marks.push(shifted(mark, offset));
    offset += part.text.length + separator.length;
  }
  return { text: texts.map(({ text }) => text).join(separator), links, marks };
}

/** A text on one line; a line break and a blank are one unit each, so links and marks stay where they are. */
export const onOneLine = ({ text, links, marks }: RichText): RichText => {
  const line = text.replace(/\n/gu, ' ');
  return {
    text: line,
    links: links.map(link => ({ ...link, text: line.slice(link.start, link.end) })),
    marks,
  };
};
