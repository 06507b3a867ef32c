/** What a block says: its text without what its author has deleted. */
import { type Edit, editText } from '../base/edit-text.ts';
import type { Block, Mark } from './article.ts';

/** Blanks and what opens: no blank stands behind it. */
const isOpen = (character: string | undefined): boolean =>
  character === undefined || /[\s(«“‘[]/u.test(character);

/** Takes out a stretch, and the blank behind it that would stand behind another, or behind an opening sign. */
export function omission(text: string, { start, end }: Pick<Mark, 'start' | 'end'>): Edit {
  const isSpaced = isOpen(text[start - 1]) && text[end] === ' ';
  return { start, end: isSpaced ? end + 1 : end, text: '' };
}

export function spokenText({ text, marks = [] }: Pick<Block, 'text' | 'marks'>): string {
  const deleted = marks.filter(({ kind }) => kind === 'deleted');
  if (deleted.length === 0) return text;
  return editText(
    text,
    deleted.map(mark => omission(text, mark)),
  ).text.trimEnd();
}
