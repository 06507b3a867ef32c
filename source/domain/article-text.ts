/** An article as one text: what `khabar read --json` gives as `text`, and places in it. */
import type { Article, Block } from './article.ts';
import { spokenText } from './spoken-text.ts';

type Told = Pick<Article, 'title' | 'blocks'>;

const between = '\n\n';

export interface TextPart {
  readonly text: string;
  /** Null: the headline. */
  readonly block: Block | null;
  /** In the whole text, in UTF-16 code units. */
  readonly start: number;
}

/** The headline and the blocks that say something, in order. */
export function textParts({ title, blocks }: Told): readonly TextPart[] {
  const all = [
    { text: title, block: null },
    ...blocks.map(block => ({ text: spokenText(block), block })),
  ].filter(({ text }) => text !== '');
  let start = 0;
  return all.map(part => {
    const placed = { ...part, start };
    start += part.text.length + between.length;
    return placed;
  });
}

/** The headline and the body. */
export const articleText = (article: Told): string =>
  textParts(article)
    .map(({ text }) => text)
    .join(between);
