/** What a source has changed between two versions of an article, word by word, and what each change means. */
import { groupedBy } from '../../base/grouped-by.ts';
import { once } from '../../base/once.ts';
import type { Article, Block } from '../../domain/article.ts';
import { isMaterial, type TextChange } from '../../domain/text-change.ts';
import { cosmeticChangesIn } from './cosmetics.ts';
import { headlineFurniture } from './furniture.ts';
import { contentCount } from './meaning.ts';
import { kindOf, type Surroundings } from './rules.ts';
import { overlaps, stemsOf } from './stems.ts';
import {
  type Comparison,
  compareBodies,
  compareHeadlines,
  type Hunk,
  printed,
  type ReadParagraph,
  readParagraphs,
} from './versions.ts';

/** What is compared of an article. */
export type ComparedArticle = Pick<Article, 'title' | 'summary' | 'byline' | 'related' | 'blocks'>;

const textsOfBlock = ({ items, text }: Block): readonly string[] => items ?? text.split('\n');

/** The paragraphs of an article; one without a body has its summary. */
const paragraphsOf = ({ blocks, summary }: ComparedArticle): readonly ReadParagraph[] =>
  readParagraphs(blocks.length > 0 ? blocks.flatMap(textsOfBlock) : [summary ?? '']);

const keyOf = ({ before, after }: Hunk): string =>
  [before, after].map(({ words }) => words.map(({ key }) => key).join(' ')).join(' → ');

/** Asked for rarely: most hunks are judged by their own words. */
function surroundingsOf(comparison: Comparison): Surroundings {
  const kept = once(() => comparison.flatMap(({ runs }) => runs.flatMap(run => run.map(([word]) => word))));
  const keys = once(() => new Set(kept().map(({ key }) => key)));
  const stems = once(() => new Set(kept().flatMap(({ folded }) => [...stemsOf(folded)])));
  const times = once(() =>
    groupedBy(
      comparison.flatMap(({ hunks }) => hunks),
      keyOf,
    ),
  );
  return {
    keeps: ({ key }) => keys().has(key),
    keepsFormOf: ({ folded }) => overlaps(stemsOf(folded), stems()),
    timesOf: hunk => times().get(keyOf(hunk))?.length ?? 0,
  };
}

interface JudgedHunk extends TextChange {
  readonly hunk: Hunk;
}

const judged = (hunk: Hunk, surroundings: Surroundings): JudgedHunk => ({
  hunk,
  kind: kindOf(hunk, surroundings),
  before: printed(hunk.before.words),
  after: printed(hunk.after.words),
});

/** So many words may take the place of about as many. */
const mostSwapped = 3;

/** Words in the place of others, of which no rule knows more than that they differ. */
function isUnknownSwap({ kind, hunk }: JudgedHunk): boolean {
  const [before, after] = [contentCount(hunk.before), contentCount(hunk.after)];
  return kind === 'wording' && Math.min(before, after) > 0 && Math.max(before, after) <= mostSwapped;
}

/** Where an editor only polished the style, as known synonyms show, unknown words in each other's place are taken for synonyms too. */
function settled(changes: readonly JudgedHunk[]): readonly JudgedHunk[] {
  const polishes = changes.some(({ kind, hunk }) => kind === 'rephrasing' && contentCount(hunk.before) > 0);
  if (!polishes || !changes.filter(isMaterial).every(isUnknownSwap)) return changes;
  return changes.map(change => (isUnknownSwap(change) ? { ...change, kind: 'rephrasing' } : change));
}

const endsAsQuestion = (text: string): boolean => /[?؟][»”"'!\s]*$/u.test(text);

/** A headline that asks no more, or begins to. */
function questionChange(before: string, after: string): readonly TextChange[] {
  return endsAsQuestion(before) === endsAsQuestion(after) ? [] : [{ kind: 'headline', before, after }];
}

function around(before: ComparedArticle, after: ComparedArticle): readonly TextChange[] {
  const relatedIn = ({ related }: ComparedArticle): string | null =>
    related.length === 0 ? null : related.map(({ title }) => title).join('\n');
  const rows = [
    ['credit', before.byline, after.byline],
    ['related', relatedIn(before), relatedIn(after)],
  ] as const;
  return rows.flatMap(([kind, one, other]) => (one === other ? [] : [{ kind, before: one, after: other }]));
}

/** Both versions side by side, the headline first. */
export function compare(before: ComparedArticle, after: ComparedArticle): Comparison {
  const headline = (title: string) => readParagraphs([title], headlineFurniture);
  return [
    ...compareHeadlines(headline(before.title), headline(after.title)),
    ...compareBodies(paragraphsOf(before), paragraphsOf(after)),
  ];
}

/** In the order of the text, the headline first; none if the texts are equal. Linear in their length. */
export function changesBetween(before: ComparedArticle, after: ComparedArticle): readonly TextChange[] {
  const comparison = compare(before, after);
  const surroundings = surroundingsOf(comparison);
  const hunks = comparison.flatMap(group => group.hunks).map(hunk => judged(hunk, surroundings));
  const moved = comparison.flatMap(group => (group.hasMoved ? (group.after[0] ?? []) : []));
  return [
    ...settled(hunks).map(({ kind, before: one, after: other }) => ({ kind, before: one, after: other })),
    ...questionChange(before.title, after.title),
    ...comparison.flatMap(({ runs }) => runs).flatMap(cosmeticChangesIn),
    ...moved.map(({ text }): TextChange => ({ kind: 'moved', before: text, after: text })),
    ...around(before, after),
  ];
}
