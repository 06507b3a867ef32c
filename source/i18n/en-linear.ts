import { articles, counted, number, selectedParagraphs, sources } from './en-counts.ts';
import { spoken } from './en-spoken.ts';
import type { LinearMessages } from './linear-messages.ts';

const ended = /[.!?…:;,]$/u;

export const englishLinear: LinearMessages = {
  spoken,
  welcome: ({ down, open, help, quit, where }) =>
    `Khabar, for screen readers. Next article: ${down}. Open it: ${open}. Where you are: ${where}. All shortcuts: ${help}. Quit: ${quit}.`,
  readOn: (next, back) => `Next paragraph: ${next}. Back to the list: ${back}.`,
  farewell: 'You have left Khabar',
  facts: parts =>
    parts.map((part, at) => (at < parts.length - 1 && !ended.test(part) ? `${part},` : part)).join(' '),
  unread: 'unread',
  bookmarked: 'bookmarked',
  changed: 'changed since you read it',
  rows: count => counted(count, 'row', 'rows'),
  story: (told, count) => (told > 1 ? `told by ${sources(told)}` : `${articles(count)} on the story`),
  folded: isFolded => (isFolded ? 'collapsed' : 'expanded'),
  chosen: isChosen => (isChosen ? 'selected' : 'not selected'),
  searching: 'Searching…',
  placed: (line, row) => (ended.test(line) ? `${line} ${row}` : `${line}. ${row}`),
  row: (at, total) => `${number(at)} of ${number(total)}`,
  paragraphs: selectedParagraphs,
  paragraph: (at, total) => `Paragraph ${number(at)} of ${number(total)}`,
  endOfArticle: next => `End of article. Next unread article: ${next}.`,
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
  withoutCaption: 'without a description',
  level: level => `Level ${number(level)}:`,
  task: isDone => (isDone ? 'Done:' : 'To do:'),
  columns: headings => `Columns: ${headings}`,
  cell: (heading, cell) => `${heading}: ${cell}`,
  cells: cells => cells.join('; '),
  changes: { deleted: text => `(removed: ${text})`, inserted: text => `(added: ${text})` },
  link: (at, target) => `Link ${number(at)}: ${target}`,
  newText: paragraphs => `The text is now ${selectedParagraphs(paragraphs)} long`,
  match: excerpt => `Found: ${excerpt}`,
  completions: lines => `Tab completes: ${lines.join(', ')}`,
  deleted: text => `Deleted: ${text}`,
  cursorAt: text => `Cursor at: ${text}`,
  endOfLine: 'Cursor at the end',
  selected: count => `${selectedParagraphs(count)} selected`,
  unselected: 'Selection cleared',
  shortcut: (does, keys) => `${does}: ${keys}`,
  here: (shortcuts, where) => `Here: ${[...shortcuts, `where you are: ${where}`].join(', ')}.`,
  topics: (topics, filter) => `Topics: ${topics.join(', ')}. To search by word or topic: ${filter}.`,
  range: (first, last) => `${first} to ${last}`,
  onLine: name => `colon, then ${name}`,
  unheard: 'This is for the panes and changes nothing that you hear',
  pending: keys => `Keys so far: ${keys}`,
};
