/** Blocks of running text: paragraphs, headings, quotations, captions. */
import type { Block } from '../../domain/article.ts';
import { annotations, joinTexts, onOneLine, type RichText, richText, shifted } from './rich-text.ts';

export const paragraph = (rich: RichText): Block => ({
  type: 'paragraph',
  text: rich.text,
  ...annotations(rich),
});

/** With no-break spaces, as some indent paragraphs. */
const indentation = /^\u00a0[ \u00a0]*/u;

const moved = <Range extends { readonly start: number; readonly end: number }>(
  ranges: readonly Range[],
  by: number,
): readonly Range[] =>
  ranges
    .map(range => shifted(range, -by))
    .filter(({ end }) => end > 0)
    .map(range => ({ ...range, start: Math.max(0, range.start) }));

export function withoutIndentation(block: Block): Block {
  const by = block.type === 'paragraph' ? (indentation.exec(block.text)?.[0].length ?? 0) : 0;
  if (by === 0) return block;
  const { links, marks } = block;
  return {
    ...block,
    text: block.text.slice(by),
    ...(links ? { links: moved(links, by) } : {}),
    ...(marks ? { marks: moved(marks, by) } : {}),
  };
}

export const isText = (block: Block): boolean =>
  block.type === 'paragraph' || block.type === 'heading' || block.type === 'quote';

/** All of the text of blocks on one line; null if there is none. */
export const joinedText = (children: readonly Block[]): RichText | null => {
  const texts = children.filter(isText).map(richText);
  return texts.length > 0 ? onOneLine(joinTexts(texts, ' ')) : null;
};

/** The longest heading; longer ones are paragraphs set in large type. */
const longestHeading = 300;

export function finishHeading(children: readonly Block[], level: number): readonly Block[] {
  const line = joinedText(children);
  const others = children.filter(block => !isText(block));
  if (line === null) return others;
  if (line.text.length > longestHeading) return children;
  return [{ type: 'heading', level, text: line.text, ...annotations(line) }, ...others];
}

/** Runs of paragraphs become one quotation; everything else in it keeps its kind. */
export function finishQuote(children: readonly Block[]): readonly Block[] {
  const result: Block[] = [];
  let run: RichText[] = [];
  const endRun = (): void => {
    if (run.length === 0) return;
    const quoted = joinTexts(run, '\n');
    result.push({ type: 'quote', text: quoted.text, ...annotations(quoted) });
    run = [];
  };
  for (const block of children) {
    if (block.type === 'paragraph' || block.type === 'quote') run.push(richText(block));
    else {
      endRun();
      result.push(block);
    }
  }
  endRun();
  return result;
}

export const captioned = (image: Block, caption: RichText): Block => ({
  ...image,
  text: caption.text,
  ...annotations(caption),
});

/** A caption is the text of the first image; without an image it is a paragraph. */
export function finishFigure(children: readonly Block[], caption: RichText | null): readonly Block[] {
  if (caption === null) return children;
  const image = children.findIndex(block => block.type === 'image');
  if (image < 0) return [...children, paragraph(caption)];
  return children.map((block, index) => (index === image ? captioned(block, caption) : block));
}
