/** A block of an article in lines: what it is, then its text as it is read aloud. */
import { editText } from '../../../base/edit-text.ts';
import type { Article, Block, MarkKind } from '../../../domain/article.ts';
import type { LinearMessages } from '../../../i18n/linear-messages.ts';
import { type InlineStyle, unstyled, withSigns } from '../../../text/inline-marks.ts';
import { asTyped, layoutParagraph, type TextStyle } from '../../../text/layout.ts';
import { blockParagraphs, type Paragraph } from '../../../text/plain-blocks.ts';
import { linksInBlock } from '../../session/links.ts';
import type { Drawing } from '../drawing.ts';
import { siteOf } from '../site-of.ts';

/** Longer than any paragraph. */
const unbounded = 2 ** 30;

/** With the digits, the punctuation and the vowel signs that are asked for. */
export const asShown = (text: string, style: TextStyle): string =>
  layoutParagraph<never>(
    text,
    { ...style, order: 'logical', shaping: false, onScreen: false, width: unbounded, direction: 'auto' },
    [],
  )
    .flatMap(({ runs }) => runs.map(run => run.text))
    .join('');

const spokenStyle: InlineStyle = { ...unstyled, quotesCode: false };

/** Where an article is told with what was changed in it: the words are named that came and went. */
function namingChanges(block: Block, { deleted, inserted }: LinearMessages['changes']): Block {
  const names: Partial<Record<MarkKind, (text: string) => string>> = { deleted, inserted };
  const { text, marks = [] } = block;
  const edits = marks.flatMap(({ kind, start, end }) => {
    const name = names[kind];
    return name ? [{ start, end, text: name(text.slice(start, end)) }] : [];
  });
  return edits.length === 0 ? block : { type: block.type, text: editText(text, edits).text };
}

/** How deep an item lies: two blanks for each list that its list is in. */
const levelOf = ({ marker = '' }: Paragraph): number => (marker.length - marker.trimStart().length) / 2;

/** Numbers are said, and whether a task is done; a bullet only parts what has lines of its own. */
function listLines(items: readonly Paragraph[], { text, messages: { linear } }: Drawing): readonly string[] {
  const spoken: Readonly<Record<string, string>> = {
    '•': '',
    '–': '',
    '☑': linear.task(true),
    '☐': linear.task(false),
  };
  return items.map((item, at) => {
    const mark = (item.marker ?? '').trim();
    const level = levelOf(item);
    const isElsewhere = level !== levelOf(items[at - 1] ?? { text: '', role: null });
    return [isElsewhere ? linear.level(level + 1) : '', spoken[mark] ?? mark, asShown(item.text, text)]
      .filter(part => part !== '')
      .join(' ');
  });
}

/** The cells of the first row are the headings: each cell of the others is said with its own. */
function tableLines({ text }: Block, { text: style, messages: { linear } }: Drawing): readonly string[] {
  const [headings = [], ...rows] = text
    .split('\n')
    .map(row => row.split('\t').map(cell => asShown(cell.trim(), style)));
  const filled = (cells: readonly string[]): string => linear.cells(cells.filter(cell => cell !== ''));
  const withHeading = (cell: string, column: number): string => {
    const heading = headings[column] ?? '';
    return cell === '' || heading === '' ? cell : linear.cell(heading, cell);
  };
  return [linear.columns(filled(headings)), ...rows.map(row => filled(row.map(withHeading)))];
}

const codeIndent = 4;

function textLine({ text, role, marker = '' }: Paragraph, style: TextStyle): string {
  return role === 'code' ? marker.slice(codeIndent) + asShown(text, asTyped(style)) : asShown(text, style);
}

function bodyLines(block: Block, article: Article, drawing: Drawing): readonly string[] {
  const { text, messages } = drawing;
  if (block.type === 'image')
    return [block.text === '' ? messages.linear.withoutCaption : asShown(block.text, text)];
  if (block.type === 'table') return tableLines(withSigns(block, spokenStyle), drawing);
  const plain = { messages, digits: 'source', inline: spokenStyle } as const;
  const paragraphs = blockParagraphs(block, plain, article.direction);
  return block.type === 'list'
    ? listLines(paragraphs, drawing)
    : paragraphs.map(paragraph => textLine(paragraph, text));
}

/** Where the name of a block's kind is said: in a line above its text, or before it; `alone`: it has none. */
const leads: Readonly<Record<Exclude<Block['type'], 'paragraph'>, 'above' | 'before' | 'alone'>> = {
  heading: 'before',
  quote: 'before',
  image: 'before',
  list: 'above',
  code: 'above',
  table: 'above',
  rule: 'alone',
};

function withKind(block: Block, body: readonly string[], { messages }: Drawing): readonly string[] {
  const { type, level = 2, language } = block;
  if (type === 'paragraph') return body;
  const kind = messages.linear.blocks[type](type === 'heading' ? level : body.length, language);
  const [first = '', ...rest] = body;
  switch (leads[type]) {
    case 'alone':
      return [kind];
    case 'above':
      return [kind, ...body];
    case 'before':
      return [`${kind} ${first}`, ...rest];
  }
}

/** Numbered through the article. The caption of a picture has been said. The rest of an address is hard to listen to. */
function linkLines(article: Article, index: number, { messages }: Drawing): readonly string[] {
  const { linear, image } = messages;
  return linksInBlock(article, index).map(({ number, kind, title, url }) => {
    const label = kind === 'picture' ? image : title;
    return linear.link(number, linear.facts([label, siteOf(url)].filter(part => part !== '')));
  });
}

/** `showsChanges`: the article is told with what its source has changed in it. */
export function blockLines(
  article: Article,
  index: number,
  drawing: Drawing,
  showsChanges: boolean,
): readonly string[] {
  const block = article.blocks[index] as Block;
  const told = showsChanges ? namingChanges(block, drawing.messages.linear.changes) : block;
  return [
    ...withKind(told, bodyLines(told, article, drawing), drawing),
    ...linkLines(article, index, drawing),
  ];
}
