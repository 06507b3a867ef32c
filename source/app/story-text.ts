/** What the reports of an event say differently, in words. */
import type { ListedArticle } from '../domain/library.ts';
import type { StoryFact } from '../domain/story.ts';
import type { Messages } from '../i18n/messages.ts';
import { effectiveDate } from './article-date.ts';
import type { Story } from './services/stories.ts';

const personUnits: ReadonlySet<string> = new Set(['persons', 'magnitude', 'score']);

/** القتلى, or المبلغ (مليون دولار), or what is counted. */
export function factName(
  { what, unit }: Pick<StoryFact, 'what' | 'unit'>,
  { cli: { stories } }: Messages,
): string {
  const { kinds, units } = stories;
  const kind = kinds[what];
  if (kind === undefined) return units[unit] ?? unit;
  return personUnits.has(unit) || kind === units[unit] ? kind : `${kind} (${units[unit] ?? unit})`;
}

function factText(fact: StoryFact, story: Story, messages: Messages): string {
  const { fact: factOf, said } = messages.cli.stories;
  const sourceOf = new Map(story.articles.map(({ id, source }) => [id, source.title]));
  const values = fact.values.map(({ value, articles }) =>
    said(value, [...new Set(articles.map(id => sourceOf.get(id) ?? ''))].filter(Boolean)),
  );
  return factOf(factName(fact, messages), values);
}

/** A line for each figure that differs, with the sources that give it. */
export const differencesIn = (story: Story, messages: Messages): readonly string[] =>
  story.facts.filter(({ values }) => values.length > 1).map(fact => factText(fact, story, messages));

/** How many tell it, and who was first. */
export function tellersOf(story: Story, messages: Messages, now: Date): string {
  const { told, first } = messages.cli.stories;
  const [article] = story.articles as readonly [ListedArticle];
  return [
    told(story.sources.length, story.articles.length),
    first(article.source.title, messages.ago(effectiveDate(article), now)),
  ].join(' · ');
}

/** Null: all tell it, or too few for silence to mean anything. */
export const silenceOf = ({ silent }: Story, { cli: { stories } }: Messages): string | null =>
  silent.length === 0 ? null : stories.silent(silent.map(({ title }) => title));
