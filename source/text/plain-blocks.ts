/** The blocks of an article as plain text: paragraphs with their markers, in logical order. */
import type { Block, Direction } from '../domain/article.ts';
import type { DigitStyle } from '../domain/display.ts';
import { numeral } from './block-markers.ts';
import type { ArticleLabels, TextRole } from './block-rows.ts';
import { convertDigits } from './digits.ts';
import { proseDirection } from './direction.ts';
import { type InlineStyle, unstyled, withSigns } from './inline-marks.ts';
import { type ListItem, listItems } from './list-items.ts';

export interface PlainStyle {
  readonly messages: ArticleLabels;
  readonly digits: DigitStyle;
  /** `unstyled` where not given. */
  readonly inline?: InlineStyle;
}

export interface Paragraph<Role extends string = TextRole> {
  readonly text: string;
  readonly role: Role | null;
  /** Comes before its first line. */
  readonly marker?: string;
  /** Comes before its other lines. Default: blanks. */
  readonly under?: string;
}

export const paragraphs = <Role extends string = TextRole>(
  texts: readonly string[],
  role: Role | null = null,
): Paragraph<Role>[] => texts.map(text => ({ text, role }));

const linesIn = (text: string): string[] => text.split('\n');

/** The marker of an item; those of nested lists are indented. */
function listMarker({ ordinal, bullet, level }: ListItem, style: PlainStyle, side: Direction): string {
  const numbers = { labels: style.messages, digits: style.digits };
  const mark = ordinal === null ? bullet : `${numeral(numbers, ordinal, side)}.`;
  return '  '.repeat(level) + mark;
}

function listParagraphs(block: Block, style: PlainStyle, context: Direction): Paragraph[] {
  const lines = linesIn(block.text);
  const side = proseDirection(block.text, context);
  return listItems(lines).flatMap((item, index) => {
    const text = lines[index]?.slice(item.start) ?? '';
    return text === '' ? [] : [{ text, role: null, marker: `${listMarker(item, style, side)} ` }];
  });
}

const codeIndent = '    ';

/** The indent is the marker, so continuation lines are indented too. */
function codeLine(line: string): Paragraph {
  const text = line.trimStart();
  return { text, role: 'code', marker: codeIndent + line.slice(0, line.length - text.length) };
}

/** Digits depend on their own cell, not on its neighbors. */
const tableRow = (row: string, { digits }: PlainStyle): string =>
  row
    .split('\t')
    .map(cell => convertDigits(cell, digits))
    .join(' | ');

type BlockParagraphs = (block: Block, style: PlainStyle, context: Direction) => Paragraph[];

const byType: Readonly<Record<Block['type'], BlockParagraphs>> = {
  paragraph: block => paragraphs(linesIn(block.text)),
  heading: block => paragraphs([block.text], 'heading'),
  quote: block => linesIn(block.text).map(text => ({ text, role: 'quote', marker: '> ', under: '> ' })),
  list: listParagraphs,
  code: block => linesIn(block.text.replaceAll('\t', codeIndent)).map(codeLine),
  image: (block, { messages }) => paragraphs([`[${messages.image}] ${block.text}`.trimEnd()], 'caption'),
  table: (block, style) => paragraphs(linesIn(block.text).map(row => tableRow(row, style))),
  rule: () => paragraphs(['* * *'], 'rule'),
};

/** `context`: the direction of the article. */
export const blockParagraphs: BlockParagraphs = (block, style, context) =>
  byType[block.type](withSigns(block, style.inline ?? unstyled), style, context);
