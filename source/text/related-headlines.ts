/** The headlines below an article: those of its page, then those of the archive, each with its number. */
import { isolated } from '../base/isolated.ts';
import type { RelatedHeadline } from '../domain/article.ts';
import type { Hue } from '../theme/theme.ts';
import type { BelowArticle, PieceDraft } from './article-draft.ts';
import { ordinalMarker } from './block-markers.ts';
import {
  type ArticleLabels,
  type ArticleRow,
  type BlockContext,
  hangingRows,
  type Marker,
  type PieceText,
  paragraphRows,
  type TextRole,
} from './block-rows.ts';
import { factSeparator } from './fact-lines.ts';
import { blankRow } from './rows.ts';
import { overlay, sliceStyled, spanOver, withAddress } from './spans.ts';

const labelDraft = (label: string, hue: Hue): PieceDraft => ({
  kind: 'related-label',
  text: label,
  spans: [spanOver<TextRole>(label, `section-${hue}`)],
  parted: true,
  layOut: (context, styled) => paragraphRows(context, styled, { side: context.direction }),
});

/** A headline below the text, and what is said of it; `note` begins with what parts it from the headline, or is empty. */
interface NumberedHeadline extends RelatedHeadline {
  readonly number: number;
  readonly numberWidth: number;
  readonly note: string;
}

/** The note stands below the headline. */
function notedRows(context: BlockContext, line: PieceText, noteStart: number, marker: Marker): ArticleRow[] {
  const asHeadlines = { side: context.direction, balanced: true };
  const note = sliceStyled(line, noteStart + factSeparator.length);
  if (line.start > 0 || note.text === '') return hangingRows(context, line, marker, asHeadlines);
  const below: Marker = direction => blankRow(marker(direction).width);
  return [
    ...hangingRows(context, sliceStyled(line, 0, noteStart), marker, asHeadlines),
    ...hangingRows(context, note, below, { side: context.direction }),
  ];
}

const headlineDraft = ({ title, link, note, number, numberWidth }: NumberedHeadline): PieceDraft => ({
  kind: 'related',
  text: `${title}${note}`,
  spans: overlay(
    [spanOver<TextRole>(`${title}${note}`, 'byline')],
    [withAddress(spanOver<TextRole>(title, 'related'), link)],
  ),
  parted: false,
  layOut: (context, styled) =>
    notedRows(context, styled, title.length, ordinalMarker(context, String(number), numberWidth)),
});

/** Headlines of the page, then those of the archive: numbers go on through both. */
export function relatedDrafts(
  { related, archived = [], hue }: BelowArticle,
  labels: ArticleLabels,
): PieceDraft[] {
  const numberWidth = String(related.length + archived.length).length;
  const groups = [
    { label: labels.related, headlines: related.map(headline => ({ ...headline, note: '' })), before: 0 },
    {
      label: labels.fromArchive,
      headlines: archived.map(({ source, ...headline }) => ({
        ...headline,
        note: factSeparator + isolated(source),
      })),
      before: related.length,
    },
  ];
  return groups
    .filter(({ headlines }) => headlines.length > 0)
    .flatMap(({ label, headlines, before }) => [
      labelDraft(label, hue),
      ...headlines.map((headline, at) =>
        headlineDraft({ ...headline, number: before + at + 1, numberWidth }),
      ),
    ]);
}
