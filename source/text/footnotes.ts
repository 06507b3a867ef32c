/**
 * Notes of an article, and the references in its text that lead to them. They are found by what is printed (`[1]`, `¹`, `*`, and the
 * number or sign before a note), because feeds seldom keep the anchors between the two.
 */
import type { Block } from '../domain/article.ts';
import { convertDigits } from './digits.ts';
import { listItems } from './list-items.ts';

export interface BlockPlace {
  /** Its index in the article. */
  readonly block: number;
  /** UTF-16 offset in its text. */
  readonly start: number;
}

export interface NoteReference extends BlockPlace {
  /** UTF-16 offset behind what is printed of it. */
  readonly end: number;
  /** A number in Western digits, a letter, or a sign. */
  readonly label: string;
  readonly note: BlockPlace;
}

interface Labelled extends BlockPlace {
  readonly key: string;
}

const superscripts = '⁰¹²³⁴⁵⁶⁷⁸⁹';
const lowered = (text: string): string =>
  text.replace(/[⁰¹²³⁴-⁹]/gu, digit => String(superscripts.indexOf(digit)));

/** `[٣]`, `³` → `3`. */
const labelOf = (printed: string): string =>
  convertDigits(lowered(printed.replace(/[[\]().]/gu, '')), 'western');

/** What a reference and its note share. A number in round brackets counts points as often: its note has them too. */
const keyOf = (printed: string): string => (printed.startsWith('(') ? '(' : '') + labelOf(printed);

const digits = '[0-9٠-٩۰-۹]{1,3}';
const signs = '[*†‡§]{1,3}';
const bracketed = new RegExp(`\\[(?:${digits}|[a-z]|${signs})\\]|\\(${digits}\\)`, 'gu');
/** Behind a word or a full stop, not behind a unit: m², كم². */
const raised = new RegExp(
  `(?<=\\p{L}{3}|[.,;:!?،؛؟»”")])(?:[⁰¹²³⁴-⁹]{1,3}|${signs})(?![\\p{L}\\p{N}])`,
  'gu',
);
const atLineStart = new RegExp(
  `^\\s*(\\[(?:${digits}|[a-z]|${signs})\\]|\\(${digits}\\)|${digits}(?:\\.|$)|[⁰¹²³⁴-⁹]{1,3}|${signs})\\s*(?=\\p{L}|\\p{P}|$)`,
  'u',
);

const proseTypes: ReadonlySet<Block['type']> = new Set(['paragraph', 'quote', 'list', 'table', 'heading']);

interface TextLine {
  readonly text: string;
  /** UTF-16 offset in the text of the block. */
  readonly start: number;
}

function linesOf(text: string): readonly TextLine[] {
  let start = 0;
  return text.split('\n').map(line => {
    const found = { text: line, start };
    start += line.length + 1;
    return found;
  });
}

function labelsInList(lines: readonly TextLine[]): readonly (string | null)[] {
  return listItems(lines.map(({ text }) => text)).map(({ ordinal }) => ordinal);
}

/** What begins as a note does: an item with a number, a line behind its label. */
function notesIn({ type, text }: Block, block: number): readonly Labelled[] {
  if (type !== 'paragraph' && type !== 'list') return [];
  const lines = linesOf(text);
  const ordinals = type === 'list' ? labelsInList(lines) : [];
  return lines.flatMap((line, index) => {
    const printed = atLineStart.exec(line.text)?.[1];
    const key = ordinals[index] ?? (printed === undefined ? null : keyOf(printed));
    return key === null ? [] : [{ block, start: line.start, key }];
  });
}

function referencesIn(
  { type, text }: Block,
  block: number,
): readonly (Labelled & Pick<NoteReference, 'label' | 'end'>)[] {
  if (!proseTypes.has(type)) return [];
  return [...text.matchAll(bracketed), ...text.matchAll(raised)]
    .filter(({ index }) => index > 0 && text[index - 1] !== '\n')
    .map(({ 0: printed, index }) => ({
      block,
      start: index,
      end: index + printed.length,
      key: keyOf(printed),
      label: labelOf(printed),
    }))
    .sort((a, b) => a.start - b.start);
}

/** The references that have a note behind them, in order. Notes come last: of several, the last one counts. */
export function noteReferences(blocks: readonly Block[]): readonly NoteReference[] {
  const notes = new Map(blocks.flatMap(notesIn).map(note => [note.key, note]));
  if (notes.size === 0) return [];
  return blocks.flatMap(referencesIn).flatMap(({ key, ...reference }) => {
    const note = notes.get(key);
    return note && note.block > reference.block
      ? [{ ...reference, note: { block: note.block, start: note.start } }]
      : [];
  });
}
