/** What an edition is: articles by section and story, to be read away from the terminal. */
import type { Article, ArticleHeader, Direction } from '../../domain/article.ts';
import type { Story } from '../services/stories.ts';

/** What a table of contents says of an article. */
export type EditionEntry = Pick<ArticleHeader, 'id' | 'title' | 'direction' | 'language' | 'link'> & {
  readonly source: string;
};

export const entryOf = ({ id, title, direction, language, link, source }: ArticleHeader): EditionEntry => ({
  id,
  title,
  direction,
  language,
  link,
  source: source.title,
});

/** An article, or a story by the article that leads it. */
export interface EditionItem extends EditionEntry {
  /** Of articles of the edition alone; null: no other one tells it. */
  readonly story: Story | null;
}

export interface EditionSection {
  /** Null: of articles that are in none. */
  readonly name: string | null;
  readonly entries: readonly EditionItem[];
}

export interface Edition {
  /** What it was made of, as a query or a list is printed; empty: of the latest day. */
  readonly subject: string;
  /** When the latest of its articles came: the same articles are the same edition, whenever it is written. */
  readonly date: Date;
  readonly sections: readonly EditionSection[];
  /** With the text of every article; else the others of a story are headlines. */
  readonly hasAllTexts: boolean;
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

/** Of a file's name, in lower case; empty: it has none. */
export const endingOf = (file: string): string => /\.([a-z]+)$/iu.exec(file)?.[1]?.toLowerCase() ?? '';

/** By the ending of a file's name. */
export const formatOfFile = (file: string): EditionFormat | null => formatByEnding[endingOf(file)] ?? null;

/** The other articles of a story, by time. */
export const othersIn = ({ id, story }: EditionItem): readonly EditionEntry[] =>
  (story?.articles ?? []).filter(article => article.id !== id).map(entryOf);

/** Those of a story one after the other. */
export const articlesIn = ({ entries }: EditionSection): readonly EditionEntry[] =>
  entries.flatMap(item => [item, ...othersIn(item)]);

/** The articles whose texts are there. */
export const textsIn = ({ hasAllTexts }: Edition, { entries }: EditionSection): readonly EditionItem[] =>
  entries.flatMap(item => [
    item,
    ...(hasAllTexts ? othersIn(item).map(other => ({ ...other, story: null })) : []),
  ]);

export const articleCount = ({ sections }: Edition): number =>
  sections.reduce((sum, section) => sum + articlesIn(section).length, 0);

/** That of most of its articles, whatever the language of the interface: so it is laid out, and its pages are turned. */
export function directionOfMost({ sections }: Edition): Direction {
  const entries = sections.flatMap(articlesIn);
  const leftToRight = entries.filter(({ direction }) => direction === 'ltr').length;
  return leftToRight * 2 > entries.length ? 'ltr' : 'rtl';
}
