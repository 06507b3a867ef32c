/** Deleted words apart from those that replace them, so that `<del>100</del><ins>90</ins>` is never 10090. */
import { editText, movedRanges } from '../../base/edit-text.ts';
import type { Mark } from '../../domain/article.ts';
import type { RichText } from './rich-text.ts';

const isWord = (character: string): boolean => /[\p{L}\p{M}\p{N}]/u.test(character);

/** Whether whole words were deleted, and the next one follows without a blank. */
const growsTogether = (text: string, { kind, start, end }: Mark): boolean =>
  kind === 'deleted' &&
  !isWord(text.charAt(start - 1)) &&
  isWord(text.charAt(end - 1)) &&
  isWord(text.charAt(end));

/** The text with a blank behind such deletions; it belongs to no mark. */
export function withGaps(rich: RichText): RichText {
  const edits = rich.marks
    .filter(mark => growsTogether(rich.text, mark))
    .map(({ end }) => ({ start: end, end, text: ' ' }));
  if (edits.length === 0) return rich;
  const edited = editText(rich.text, edits);
  const { text } = edited;
  /** A range that ends at a gap has come to hold it. */
  const withoutGap = <R extends { readonly end: number }>(range: R): R =>
    text.charAt(range.end - 1) === ' ' ? { ...range, end: range.end - 1 } : range;
  return {
    text,
    links: movedRanges(rich.links, edited)
      .map(withoutGap)
      .map(link => ({ ...link, text: text.slice(link.start, link.end) })),
    marks: movedRanges(rich.marks, edited).map(withoutGap),
  };
}
