/** One article as lines of text. */
import { ageOf } from '../../app/services/articles.ts';
import type { Article, Block } from '../../domain/article.ts';
import { layoutArticle } from '../../text/article-layout.ts';
import { blankRow, joinRows } from '../../text/rows.ts';
import type { Role } from '../../theme/theme.ts';
import { linesOf, linesOfRows, type Page, usualWidth } from './page.ts';

const categoryOf = ({ category, categories }: Article): string | null => category ?? categories[0] ?? null;

/** Who wrote it, where it appeared; when. */
function notesOf(article: Article, { messages, now }: Page): string[] {
  const author = article.byline ?? (article.author === null ? null : messages.by(article.author));
  const from = [author, article.source.title].filter(part => part !== null && part !== '').join(' · ');
  if (article.published === null) return [from];
  return [from, `${messages.date(article.published)} · ${messages.ago(ageOf(article), now)}`];
}

interface Paragraph {
  readonly text: string;
  readonly role: Role | null;
}

const paragraphs = (texts: readonly string[], role: Role | null = null): Paragraph[] =>
  texts.map(text => ({ text, role }));

const linesIn = (text: string): string[] => text.split('\n');
const itemsIn = (block: Block): readonly string[] => block.items ?? linesIn(block.text);
/** A list within a list has its dash already, and stands farther in. */
const plainItem = (item: string): string =>
  isNumbered(item) ? item : item.startsWith('– ') ? `  ${item}` : `• ${item}`;

const isNumbered = (item: string): boolean => /^\s*[\d٠-٩۰-۹]+[.)-]\s/u.test(item);

const blockParagraphs: Readonly<Record<Block['type'], (block: Block, page: Page) => Paragraph[]>> = {
  paragraph: block => paragraphs(linesIn(block.text)),
  heading: block => paragraphs([block.text], 'heading'),
  quote: block =>
    paragraphs(
      linesIn(block.text).map(line => `> ${line}`),
      'quote',
    ),
  list: block => paragraphs(itemsIn(block).map(plainItem)),
  code: block =>
    paragraphs(
      linesIn(block.text).map(line => `    ${line.replaceAll('\t', '    ')}`),
      'code',
    ),
  image: (block, { messages }) => paragraphs([`[${messages.image}] ${block.text}`.trimEnd()], 'caption'),
  table: block => paragraphs(itemsIn(block).map(row => row.replaceAll('\t', ' | '))),
  rule: () => paragraphs(['* * *'], 'rule'),
};

/** In logical order, as for a pipe: nothing is set beside anything else. */
function plainLines(article: Article, page: Page): string[] {
  const { messages } = page;
  const category = categoryOf(article);
  const related = article.related.map(({ title }, index) => `${messages.number(index + 1)}. ${title}`);
  const head = [
    ...paragraphs(category === null ? [] : [category], 'category'),
    ...paragraphs([article.title], 'title'),
    ...paragraphs(notesOf(article, page), 'byline'),
  ];
  const groups = [
    head,
    ...article.blocks.map(block => blockParagraphs[block.type](block, page)),
    ...(related.length === 0
      ? []
      : [[...paragraphs([messages.related], 'label'), ...paragraphs(related, 'related')]]),
  ];
  return groups.flatMap((group, index) => [
    ...(index === 0 ? [] : ['']),
    ...group.flatMap(({ text, role }) =>
      linesOf(page, text, { role, direction: role === 'code' ? 'ltr' : 'auto' }),
    ),
  ]);
}

function visualLines(article: Article, page: Page): string[] {
  const text = { ...article, category: categoryOf(article), notes: notesOf(article, page) };
  const room = page.width ?? usualWidth;
  const width = Math.min(room, page.measure ?? room);
  const beside = article.direction === 'rtl' ? blankRow(room - width) : blankRow(0);
  const rows = layoutArticle(text, page.messages, { ...page, width });
  return linesOfRows(
    page,
    rows.map(row => joinRows<Role>([beside, row])),
  );
}

export const articleLines = (article: Article, page: Page): string[] =>
  page.order === 'visual' ? visualLines(article, page) : plainLines(article, page);
