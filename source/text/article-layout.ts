/** An article as pieces that are laid out by themselves, each when it is first looked at: head, blocks, related headlines. */
import { once } from '../base/once.ts';
import type { Block, Direction } from '../domain/article.ts';
import type { Justification } from '../domain/display.ts';
import type {
  ArticleBody,
  ArticleText,
  BelowArticle,
  PieceDraft,
  PieceKind,
  Remedy,
} from './article-draft.ts';
import { headDraft } from './article-head.ts';
import { blockDrafts, type PictureRows } from './block-layout.ts';
import { problemMarker } from './block-markers.ts';
import {
  type ArticleLabels,
  type ArticleRow,
  type BlockContext,
  hangingRows,
  type PieceText,
  paragraphRows,
  type TextRole,
} from './block-rows.ts';
import { proseDirection } from './direction.ts';
import { type InlineStyle, onWholeWords, unstyled, withSigns } from './inline-marks.ts';
import type { Span, TextStyle } from './layout.ts';
import { type TextPart, textParts } from './parts.ts';
import { relatedDrafts } from './related-headlines.ts';
import { blankRow } from './rows.ts';
import { overlay, sliceStyled, spanOver } from './spans.ts';
import type { Match } from './word-finder.ts';

export type { ArticleLabels, ArticleRow, PictureRows, TextRole };

export interface ArticleLayoutOptions extends TextStyle {
  /** Cells of every row. */
  readonly width: number;
  /** Of paragraphs, quotations and list items; `off` where not given. */
  readonly justify?: Justification;
  /** A reader's own choice for the source: all prose takes it, whatever its letters. */
  readonly directionOverride?: Direction | null;
  /** As in `BlockContext`. */
  readonly mostTitleRows?: number;
  /** Search hits in a text, in order: shown in the role `match`. */
  readonly matches?: (text: string) => readonly Match[];
  /** Where not given, a picture is its caption alone. */
  readonly pictureRows?: PictureRows;
}

/** What is laid out by itself. */
export interface ArticlePiece {
  readonly kind: PieceKind;
  /** What is shown, in logical order: for copying, and for search. Its parts are on lines of their own. */
  readonly text: string;
  /** From top to bottom, at least one. */
  readonly parts: readonly ArticlePart[];
  /** Those of all parts. */
  readonly rows: () => readonly ArticleRow[];
}

/** A stretch of a piece that is laid out by itself: all of it, unless its text is very long (`parts.ts`). */
export interface ArticlePart {
  /** UTF-16 offset in the text of the piece. */
  readonly start: number;
  /**
   * Laid out when first asked. A blank row that parts the piece from the one before is the first of them; it begins at 0, as
   * the row after it does. A position of reading is in the last row whose `start` is not greater.
   */
  readonly rows: () => readonly ArticleRow[];
}

const headPiece = (article: ArticleBody): PieceDraft => ({
  ...headDraft(article.head, article.hue),
  kind: 'head',
  parted: false,
});

const noPicture: PictureRows = () => [];

const blockDraft = (
  block: Block,
  labels: ArticleLabels,
  inline: InlineStyle,
  pictureRows: PictureRows,
): PieceDraft => ({
  ...blockDrafts[block.type](withSigns(block, inline), labels, pictureRows),
  kind: block.type,
  parted: true,
});

/** What the program says is in its own language, whatever that of the article. */
const inInterface = (context: BlockContext): BlockContext => ({
  ...context,
  directionOf: () => context.labels.direction,
});

const problemDrafts = ({ problem }: BelowArticle): PieceDraft[] =>
  problem === null
    ? []
    : [
        {
          kind: 'problem',
          text: problem,
          spans: [spanOver(problem, 'error')],
          parted: true,
          layOut: (context, styled) => hangingRows(inInterface(context), styled, problemMarker),
        },
      ];

function keySpans({ text, keys }: Remedy): readonly Span<TextRole>[] {
  let from = 0;
  return keys.map(key => {
    const start = text.indexOf(key, from);
    from = start + key.length;
    return { start, end: from, style: 'hint-key' };
  });
}

function remedyDrafts({ remedy }: BelowArticle): PieceDraft[] {
  if (remedy === null) return [];
  const { text } = remedy;
  return [
    {
      kind: 'remedy',
      text,
      spans: overlay([spanOver<TextRole>(text, 'byline')], keySpans(remedy)),
      parted: true,
      layOut: (context, styled) => paragraphRows(inInterface(context), styled),
    },
  ];
}

type FindMatches = NonNullable<ArticleLayoutOptions['matches']>;

const noMatches: FindMatches = () => [];

const onWords = (styled: PieceText, { wholeWords }: InlineStyle): PieceText =>
  wholeWords ? { ...styled, spans: onWholeWords(styled.text, styled.spans) } : styled;

function withMatches(styled: PieceText, matches: FindMatches): PieceText {
  const hits = matches(styled.text).map(({ start, end }) => ({ start, end, style: 'match' as const }));
  return { ...styled, spans: overlay(styled.spans, hits) };
}

function rowsOf(
  { layOut, parted }: PieceDraft,
  context: BlockContext,
  styled: PieceText,
): readonly ArticleRow[] {
  const rows = layOut(context, styled);
  const isFirst = styled.start === 0;
  return isFirst && parted && rows.length > 0 ? [{ ...blankRow(context.width), start: 0 }, ...rows] : rows;
}

/** All parts of a paragraph have the direction that its beginning has. */
function partContext(draft: PieceDraft, context: BlockContext, parts: readonly TextPart[]): BlockContext {
  if (parts.length === 1 || draft.text.includes('\n')) return context;
  const direction = context.directionOf(draft.text.slice(0, parts[0]?.end));
  return { ...context, directionOf: () => direction };
}

function partsOf(draft: PieceDraft, context: BlockContext, matches: FindMatches): readonly ArticlePart[] {
  const { text, spans } = draft;
  const parts = textParts(text, { wholeLines: draft.kind === 'table' });
  const own = partContext(draft, context, parts);
  return parts.map(({ start, end }) => ({
    start,
    rows: once(() => {
      const styled =
        parts.length === 1 ? { text, spans, start } : sliceStyled({ text, spans, start: 0 }, start, end);
      return rowsOf(draft, own, onWords(withMatches(styled, matches), context.inline ?? unstyled));
    }),
  }));
}

function contextOf(
  article: Pick<ArticleText, 'direction' | 'hue'>,
  labels: ArticleLabels,
  options: ArticleLayoutOptions,
): BlockContext {
  const { justify = 'off', directionOverride = null } = options;
  const direction = directionOverride ?? article.direction;
  return {
    ...options,
    isolate: true,
    justify,
    direction,
    directionOf: text => directionOverride ?? proseDirection(text, direction),
    labels,
    accent: `section-${article.hue}`,
  };
}

const laidOut = (
  drafts: readonly PieceDraft[],
  context: BlockContext,
  { matches = noMatches }: ArticleLayoutOptions,
): readonly ArticlePiece[] =>
  drafts.map(draft => {
    const parts = partsOf(draft, context, matches);
    const rows = once(() => parts.flatMap(part => part.rows()));
    return { kind: draft.kind, text: draft.text, parts, rows };
  });

/** The head and the blocks of an article. */
export function bodyPieces(
  article: ArticleBody,
  labels: ArticleLabels,
  options: ArticleLayoutOptions,
): readonly ArticlePiece[] {
  const { inline = unstyled, pictureRows = noPicture } = options;
  const blocks = article.blocks.map(block => blockDraft(block, labels, inline, pictureRows));
  return laidOut([headPiece(article), ...blocks], contextOf(article, labels, options), options);
}

export const piecesBelow = (
  article: BelowArticle,
  labels: ArticleLabels,
  options: ArticleLayoutOptions,
): readonly ArticlePiece[] =>
  laidOut(
    [...relatedDrafts(article, labels), ...problemDrafts(article), ...remedyDrafts(article)],
    contextOf(article, labels, options),
    options,
  );

/** The pieces of an article from top to bottom; every row is exactly `options.width` cells wide. */
export const articlePieces = (
  article: ArticleText,
  labels: ArticleLabels,
  options: ArticleLayoutOptions,
): readonly ArticlePiece[] => [
  ...bodyPieces(article, labels, options),
  ...piecesBelow(article, labels, options),
];

/** The whole article at once. */
export const layoutArticle = (
  article: ArticleText,
  labels: ArticleLabels,
  options: ArticleLayoutOptions,
): ArticleRow[] => articlePieces(article, labels, options).flatMap(piece => piece.rows());
