import { hasLeaf, type Leaf, wantedLeaves } from './fold.ts';
import { asksForAnnotation, type Query, textAsked } from './query.ts';

/** The words and phrases that a hit must or may have, for marking them, a `*` behind the beginning of a word; what is excluded is none of them. */
export function wordsIn(query: Query): readonly string[] {
  const words: string[] = [];
  for (const leaf of wantedLeaves(query)) {
    const asked = textAsked(leaf);
    if (asked) words.push(asked.kind === 'beginning' ? `${asked.text}*` : asked.text);
  }
  return words;
}

/** Whether it has words to be found, and so better hits and worse ones. */
export const asksForWords = (query: Query): boolean => hasLeaf(query, leaf => textAsked(leaf) !== null);

/** Whether what a hit has of it can be shown in the text. */
export function findsText(query: Query): boolean {
  for (const leaf of wantedLeaves(query)) if (textAsked(leaf) !== null || 'regex' in leaf) return true;
  return false;
}

const asksIndexOf = (leaf: Leaf): boolean =>
  textAsked(leaf) !== null ||
  'author' in leaf ||
  'lang' in leaf ||
  ('has' in leaf && !asksForAnnotation(leaf));

/** Whether the index is asked that follows behind the articles. */
export const asksIndex = (query: Query): boolean => hasLeaf(query, asksIndexOf);

const asksForStoryOf = (leaf: Leaf): boolean => 'sources' in leaf || ('is' in leaf && leaf.is === 'story');

/** Whether it asks for what is known once articles are grouped, behind their words. */
export const asksForStories = (query: Query): boolean => hasLeaf(query, asksForStoryOf);

/** Whether it may take longer than a key may: everything else is a walk along a list. */
export const takesLong = (query: Query): boolean =>
  hasLeaf(
    query,
    leaf =>
      asksIndexOf(leaf) || asksForStoryOf(leaf) || 'regex' in leaf || ('is' in leaf && leaf.is === 'new'),
  );
