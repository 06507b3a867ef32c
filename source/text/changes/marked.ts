/** An article as it stands, with what was changed marked in it: new words, and in front of them those that were there before. */
import { groupedBy } from '../../base/grouped-by.ts';
import type { Block, Mark } from '../../domain/article.ts';
import { type ComparedArticle, compare } from './index.ts';
import { type ComparedGroup, type Hunk, type PlacedWord, printed, type ReadParagraph } from './versions.ts';

/** Offsets in the paragraph. */
interface Replacement {
  readonly paragraph: ReadParagraph;
  readonly start: number;
  readonly end: number;
  /** What stood there. */
  readonly deleted: string;
}

const textOf = (words: readonly PlacedWord[]): string => printed(words)?.replaceAll('\n', ' ') ?? '';

/** Where the words of a hunk stand in the later version, in each paragraph that has some of them. */
const insertedBy = (words: readonly PlacedWord[], deleted: string): readonly Replacement[] =>
  [...groupedBy(words, ({ paragraph }) => paragraph)].map(([paragraph, own], index) => ({
    paragraph,
    start: (own[0] as PlacedWord).start,
    end: (own.at(-1) as PlacedWord).end,
    deleted: index === 0 ? deleted : '',
  }));

/** What took the place of the words of a hunk; if nothing did, where they would stand: behind a word, or before the first. */
function replacementsOf({ before, after: { words, previous, next } }: Hunk): readonly Replacement[] {
  const deleted = textOf(before.words);
  if (words.length > 0) return insertedBy(words, deleted);
  const neighbor = previous ?? next;
  if (neighbor === null) return [];
  const place = previous?.end ?? neighbor.start;
  return [{ paragraph: neighbor.paragraph, start: place, end: place, deleted }];
}

type MarkedText = Pick<Block, 'text' | 'marks'>;

/** Puts what was deleted before what took its place. */
function markedText(text: string, replacements: readonly Replacement[]): MarkedText {
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

const all = (text: string, kind: Mark['kind']): MarkedText => ({
  text,
  marks: [{ kind, start: 0, end: text.length }],
});

function markedParagraphs({ before, after, hunks }: ComparedGroup): readonly MarkedText[] {
  if (after.length === 0) return before.map(({ text }) => all(text, 'deleted'));
  if (before.length === 0) return after.map(({ text }) => all(text, 'inserted'));
  const replacements = groupedBy(hunks.flatMap(replacementsOf), ({ paragraph }) => paragraph);
  return after.map(paragraph => markedText(paragraph.text, replacements.get(paragraph) ?? []));
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
