/** The open article in lines: what it is, then its pieces one by one (`session/pieces.ts`), with their text as `khabar read` prints it. */
import type { Article, Block, Link } from '../../../domain/article.ts';
import { unstyled, withSigns } from '../../../text/inline-marks.ts';
import { asTyped, layoutParagraph, type TextStyle } from '../../../text/layout.ts';
import { blockParagraphs, type Paragraph } from '../../../text/plain-blocks.ts';
import { effectiveDate } from '../../article-date.ts';
import { linksBefore } from '../../session/links.ts';
import { pieceCount } from '../../session/pieces.ts';
import { openArticle } from '../../session/selectors.ts';
import type { Session } from '../../session/session.ts';
import { articleEnding } from '../article-ending.ts';
import { type Drawing, drawingOf } from '../drawing.ts';

/** Longer than any paragraph. */
const unbounded = 2 ** 30;

/** With the digits, the punctuation and the vowel signs that are asked for. */
const asShown = (text: string, style: TextStyle): string =>
  layoutParagraph<never>(
    text,
    { ...style, order: 'logical', shaping: false, onScreen: false, width: unbounded, direction: 'auto' },
    [],
  )
    .flatMap(({ runs }) => runs.map(run => run.text))
    .join('');

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

/** Of a list, the number or bullet; of code, the indent; of a quotation none, because its kind is said. */
function paragraphLine({ text, role, marker = '' }: Paragraph, style: TextStyle): string {
  if (role === 'quote') return asShown(text, style);
  return role === 'code'
    ? marker.slice(codeIndent) + asShown(text, asTyped(style))
    : marker.trimStart() + asShown(text, style);
}

const codeIndent = 4;

function bodyLines(block: Block, article: Article, { text, messages }: Drawing): readonly string[] {
  if (block.type === 'image') return [asShown(block.text, text)];
  const plain = { messages, digits: 'source', inline: unstyled } as const;
  return blockParagraphs(block, plain, article.direction).map(paragraph => paragraphLine(paragraph, text));
}

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

const targetOf = (text: string, { start, end, url }: Link): string => {
  const label = text.slice(start, end).trim();
  return label === '' || label === url ? url : `${label}: ${url}`;
};

/** Numbered through the article. */
function linkLines(article: Article, index: number, { messages }: Drawing): readonly string[] {
  const before = linksBefore(article, index);
  const { text, links = [] } = withSigns(article.blocks[index] as Block, unstyled);
  return links.map((link, at) => messages.linear.link(before + at + 1, targetOf(text, link)));
}

function blockLines(article: Article, index: number, drawing: Drawing): readonly string[] {
  const block = article.blocks[index] as Block;
  return [
    ...withKind(block, bodyLines(block, article, drawing), drawing),
    ...linkLines(article, index, drawing),
  ];
}

/** The label counts the headlines, which are opened by their numbers. */
function relatedLines({ related }: Article, index: number, { messages }: Drawing): readonly string[] {
  if (index === 0) return [`${messages.related}: ${messages.articleCount(related.length)}`];
  return [`${messages.number(index)}. ${related[index - 1]?.title}`];
}

/** One piece; behind the last one, that there is no more. */
export function pieceLines(session: Session): readonly string[] {
  const article = openArticle(session);
  if (!session.reading || !article) return [session.messages.nothingOpen];
  const drawing = drawingOf(session);
  const last = pieceCount(article) - 1;
  const piece = Math.min(session.reading.place.piece, last);
  const body = (): readonly string[] => {
    if (piece === 0) return [asShown(article.title, drawing.text)];
    const { length } = article.blocks;
    return piece <= length
      ? blockLines(article, piece - 1, drawing)
      : relatedLines(article, piece - 1 - length, drawing);
  };
  return [...body(), ...(piece === last ? [session.messages.linear.endOfArticle] : [])];
}

/** Which paragraph one is at; nothing at the headline and behind the text. */
export function paragraphPlace({ reading, messages }: Session, { blocks }: Article): readonly string[] {
  const piece = reading?.place.piece ?? 0;
  return piece > 0 && piece <= blocks.length ? [messages.linear.paragraph(piece, blocks.length)] : [];
}

function annotationLines({ annotations, messages }: Session, { id }: Article): readonly string[] {
  if (annotations?.id !== id) return [];
  return [messages.linear.facts(annotations.tags.map(messages.tagRow)), annotations.note ?? ''];
}

/** What has been opened, and where one goes on in it. */
export function openingLines(session: Session): readonly string[] {
  const article = openArticle(session);
  if (!session.reading || !article) return [];
  const { messages, now, text } = drawingOf(session);
  const { facts, paragraphs } = messages.linear;
  const { published, category, categories, byline, author, source, blocks } = article;
  const by = byline ?? (author === null ? null : messages.by(author));
  return [
    asShown(article.title, text),
    facts([category ?? categories[0] ?? '', by ?? '', source.title].filter(fact => fact !== '')),
    published === null ? '' : facts([messages.date(published), messages.ago(effectiveDate(article), now)]),
    ...annotationLines(session, article),
    paragraphs(blocks.length),
    session.reading.fetching ? messages.loadingPage : (articleEnding(session).remedy?.text ?? ''),
    ...(session.reading.place.piece === 0
      ? []
      : [...paragraphPlace(session, article), ...pieceLines(session)]),
  ];
}
