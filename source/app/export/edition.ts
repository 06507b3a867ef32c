/** What an edition is: articles by section, to be read away from the terminal. */
import type { Article, ArticleHeader, Direction } from '../../domain/article.ts';

/** What a table of contents says of an article. */
export type EditionEntry = Pick<ArticleHeader, 'id' | 'title' | 'direction' | 'language'> & {
  readonly source: string;
};

export interface EditionSection {
  /** Null: of articles that are in none. */
  readonly name: string | null;
  readonly entries: readonly EditionEntry[];
}

export interface Edition {
  /** What it was made of, as a query or a list is printed; empty: of the latest day. */
  readonly subject: string;
  /** When the latest of its articles came: the same articles are the same edition, whenever it is written. */
  readonly date: Date;
  readonly sections: readonly EditionSection[];
  /** Each is read when it is written; null: it has gone meanwhile. */
  readonly articleOf: (id: string) => Article | null;
}

export const editionFormats = ['html', 'epub', 'md', 'txt'] as const;
export type EditionFormat = (typeof editionFormats)[number];

export const isEditionFormat = (word: string): word is EditionFormat =>
  (editionFormats as readonly string[]).includes(word);

const formatByEnding: Readonly<Record<string, EditionFormat>> = {
  html: 'html',
  htm: 'html',
  epub: 'epub',
  md: 'md',
  markdown: 'md',
  txt: 'txt',
};

/** By the ending of a file's name. */
export const formatOfFile = (file: string): EditionFormat | null =>
  formatByEnding[/\.([a-z]+)$/iu.exec(file)?.[1]?.toLowerCase() ?? ''] ?? null;

export const articleCount = ({ sections }: Edition): number =>
  sections.reduce((sum, { entries }) => sum + entries.length, 0);

/** That of most of its articles, whatever the language of the interface: so it is laid out, and its pages are turned. */
export function directionOfMost({ sections }: Edition): Direction {
  const entries = sections.flatMap(section => section.entries);
  const leftToRight = entries.filter(({ direction }) => direction === 'ltr').length;
  return leftToRight * 2 > entries.length ? 'ltr' : 'rtl';
}
