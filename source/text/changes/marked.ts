/** An article as it stands, with what was changed marked in it: new words, and in front of them those that were there before. */
import type { Block, Mark } from '../../domain/article.ts';
import { type ComparedArticle, compare } from './index.ts';
import type { ComparedGroup, Hunk, ReadParagraph, Stretch } from './versions.ts';

/** Offsets in the paragraph. */
interface Replacement {
  readonly start: number;
  readonly end: number;
  /** What stood there. */
  readonly deleted: string;
}

const textOf = ({ words }: Stretch): string => {
  const [first, last] = [words[0], words.at(-1)];
  if (!first || !last) return '';
  return first.paragraph === last.paragraph
    ? first.paragraph.text.slice(first.start, last.end)
    : words.map(({ text }) => text).join(' ');
};

/** Where the words of a hunk stand in the later version, or would stand; the paragraph that begins or ends there. */
function replacementOf({
  before,
  after,
}: Hunk): { readonly paragraph: ReadParagraph; readonly at: Replacement } | null {
  const [first, last] = [after.words[0], after.words.at(-1)];
  const deleted = textOf(before);
  if (first && last)
    return { paragraph: first.paragraph, at: { start: first.start, end: last.end, deleted } };
  const { previous, next } = after;
  if (previous)
    return { paragraph: previous.paragraph, at: { start: previous.end, end: previous.end, deleted } };
  return next && { paragraph: next.paragraph, at: { start: next.start, end: next.start, deleted } };
}

/** Puts what was deleted before what took its place. */
function markedText(text: string, replacements: readonly Replacement[]): Pick<Block, 'text' | 'marks'> {
  const parts: string[] = [];
  const marks: Mark[] = [];
  let length = 0;
  let from = 0;
  const add = (part: string, kind?: Mark['kind']): void => {
    if (kind && part !== '') marks.push({ kind, start: length, end: length + part.length });
    parts.push(part);
    length += part.length;
  };
  for (const { start, end, deleted } of replacements) {
    add(text.slice(from, start));
    const isBehindWord = start === end && start > 0;
    if (deleted !== '' && isBehindWord) add(' ');
    add(deleted, 'deleted');
    if (deleted !== '' && !isBehindWord) add(' ');
    add(text.slice(start, end), 'inserted');
    from = end;
  }
  add(text.slice(from));
  return { text: parts.join(''), ...(marks.length > 0 ? { marks } : {}) };
}

const all = (text: string, kind: Mark['kind']): Pick<Block, 'text' | 'marks'> => ({
  text,
  marks: [{ kind, start: 0, end: text.length }],
});

type MarkedText = Pick<Block, 'text' | 'marks'>;

function markedParagraphs({ before, after, hunks }: ComparedGroup): readonly MarkedText[] {
  if (after.length === 0) return before.map(({ text }) => all(text, 'deleted'));
  if (before.length === 0) return after.map(({ text }) => all(text, 'inserted'));
  const found = hunks.flatMap(hunk => replacementOf(hunk) ?? []);
  return after.map(paragraph =>
    markedText(
      paragraph.text,
      found.flatMap(({ paragraph: of, at }) => (of === paragraph ? at : [])),
    ),
  );
}

/** The paragraphs of the later version with what was changed since the earlier one; the headline leads them if it was changed. */
export function markedBlocks(before: ComparedArticle, after: ComparedArticle): readonly Block[] {
  const [headline, ...body] = compare(before, after);
  const title = headline && headline.hunks.length > 0 ? markedParagraphs(headline) : [];
  return [
    ...title.map(text => ({ type: 'heading' as const, level: 2, ...text })),
    ...body.flatMap(markedParagraphs).map(text => ({ type: 'paragraph' as const, ...text })),
  ];
}
