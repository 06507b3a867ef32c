import { counted, number, selectedParagraphs } from './en-counts.ts';
import type { LinearMessages } from './linear-messages.ts';

const ended = /[.!?…:;,]$/u;

export const englishLinear: LinearMessages = {
  welcome: (help, quit) =>
    `Khabar, linear mode. ${help}: shortcuts. ${quit}: quit. A key without a command says where you are.`,
  farewell: 'You have left Khabar',
  facts: parts =>
    parts.map((part, at) => (at < parts.length - 1 && !ended.test(part) ? `${part},` : part)).join(' '),
  unread: 'unread',
  bookmarked: 'bookmarked',
  changed: 'changed since you read it',
  folded: isFolded => (isFolded ? 'collapsed' : 'expanded'),
  chosen: isChosen => (isChosen ? 'selected' : 'not selected'),
  searching: 'Searching…',
  row: (at, total) => `${number(at)} of ${number(total)}`,
  paragraphs: selectedParagraphs,
  paragraph: (at, total) => `Paragraph ${number(at)} of ${number(total)}`,
  endOfArticle: 'End of article',
  blocks: {
    heading: level => `Heading level ${number(level)}:`,
    quote: () => 'Quote:',
    list: items => `List, ${counted(items, 'item', 'items')}:`,
    code: (lines, language) =>
      `${language === undefined ? 'Code' : `Code, ${language}`}, ${counted(lines, 'line', 'lines')}:`,
    image: () => 'Image:',
    table: rows => `Table, ${counted(rows, 'row', 'rows')}:`,
    rule: () => 'Separator',
  },
  link: (at, target) => `Link ${number(at)}: ${target}`,
  newText: paragraphs => `The text is now ${selectedParagraphs(paragraphs)} long`,
  match: excerpt => `Found: ${excerpt}`,
  completions: lines => `Tab completes: ${lines.join(', ')}`,
  deleted: text => `Deleted: ${text}`,
  cursorAt: text => `Cursor at: ${text}`,
  endOfLine: 'Cursor at the end',
  cancelled: 'Cancelled',
  pending: keys => `Keys so far: ${keys}`,
};
