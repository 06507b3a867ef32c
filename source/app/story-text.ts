/** What the reports of an event say differently, in words. */
import { groupedBy } from '../base/grouped-by.ts';
import { isolated } from '../base/isolated.ts';
import type { ListedArticle } from '../domain/library.ts';
import type { StoryFact } from '../domain/story.ts';
import type { Messages } from '../i18n/messages.ts';
import type { Span } from '../text/layout.ts';
import type { AddedWords } from '../text/stories/headlines.ts';
import type { Role } from '../theme/theme.ts';
import { effectiveDate } from './article-date.ts';
import type { Story } from './services/stories.ts';
import type { StoryNameLeftOut } from './services/story-details.ts';
import type { QuotationTelling, StoryQuotation } from './services/story-quotations.ts';

const plainUnits: ReadonlySet<string> = new Set(['persons', 'magnitude', 'score', 'cause']);

/** An outlet, and how long ago it wrote. */
export const tellerOf = ({ source, ...article }: ListedArticle, { ago }: Messages, now: Date): string =>
  [source.title, ago(effectiveDate(article), now)].map(isolated).join(' · ');

type FactName = Pick<StoryFact, 'what' | 'unit'>;

/** القتلى, or المبلغ (مليون دولار), or what is counted. */
export function factName({ what, unit }: FactName, { cli: { stories } }: Messages): string {
  const { kinds, units } = stories;
  const kind = kinds[what];
  if (kind === undefined) return units[unit] ?? unit;
  return plainUnits.has(unit) || kind === units[unit] ? kind : `${kind} (${units[unit] ?? unit})`;
}

const figure = /^(?<hedge>~|[<>]=?|)(?<low>[\d.]+)(?:-(?<high>[\d.]+))?$/u;
const shortest = 5;

/** 52,000: digits are read in groups. */
function grouped(digits: string, { cli: { stories } }: Messages): string {
  const [whole = '', ...decimals] = digits.split('.');
  return [whole.length < shortest ? whole : stories.grouped(Number(whole)), ...decimals].join('.');
}

const isToll = ({ unit }: FactName): boolean => unit === 'persons';

/** A value of a fact: أكثر من 500, 2-1, «عطل في الإشارات». */
export function valueText(fact: FactName, value: string, messages: Messages): string {
  const { stories } = messages.cli;
  if (fact.what === 'cause') return stories.words(value);
  if (value === '0' && isToll(fact)) return stories.nobody;
  const { hedge, low, high } = (fact.what === 'score' ? null : figure.exec(value)?.groups) ?? {};
  if (low === undefined) return value;
  const [least, most] = [low, high].map(each => (each === undefined ? null : grouped(each, messages)));
  const plain = most == null ? (least ?? low) : stories.range(least ?? low, most);
  return [stories.hedges[hedge as keyof typeof stories.hedges] ?? '', plain].filter(Boolean).join(' ');
}

function factText(fact: StoryFact, story: Story, messages: Messages): string {
  const { fact: factOf, said } = messages.cli.stories;
  const sourceOf = new Map(story.articles.map(({ id, source }) => [id, source.title]));
  const values = fact.values.map(({ value, articles }) =>
    said(
      valueText(fact, value, messages),
      [...new Set(articles.map(id => sourceOf.get(id) ?? ''))].filter(Boolean),
    ),
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

/** The outlets that have a quotation; where they differ in how they put it, how each does. */
function tellingsText(tellings: readonly QuotationTelling[], { cli: { stories } }: Messages): string {
  const byStance = groupedBy(tellings, ({ stance }) => stance);
  const names = (some: readonly QuotationTelling[]): readonly string[] =>
    some.map(({ source }) => source.title);
  if (!differsInStance(tellings)) return stories.outlets(names(tellings));
  return [...byStance]
    .map(([stance, some]) => stories.said(stories.stances[stance ?? 'said'], names(some)))
    .join(' · ');
}

/** Below the words of a quotation: who has it, and whether it is the one above in another language. */
export function quotationNote({ tellings, isTranslated }: StoryQuotation, messages: Messages): string {
  const told = tellingsText(tellings, messages);
  return isTranslated ? messages.cli.stories.translated(told) : told;
}

/** One outlet reports what another vouches for, or holds at a distance. */
const differsInStance = (tellings: readonly QuotationTelling[]): boolean =>
  new Set(tellings.flatMap(({ stance }) => stance ?? [])).size > 1;

/** A line for each speaker whose words outlets put differently, in the same words or in their own. */
export const attributionsIn = (
  quotations: readonly StoryQuotation[],
  messages: Messages,
): readonly string[] =>
  quotations
    .map(({ speaker, tellings, reworded }) => ({ speaker, all: [...tellings, ...reworded] }))
    .filter(({ speaker, all }) => speaker !== null && differsInStance(all))
    .map(({ speaker, all }) => messages.cli.stories.attribution(speaker ?? '', tellingsText(all, messages)));

export const leftOutIn = (
  names: readonly StoryNameLeftOut[],
  { cli: { stories } }: Messages,
): readonly string[] =>
  names.map(({ name, sources }) =>
    stories.leftOut(
      name,
      sources.map(({ title }) => title),
    ),
  );

/** Underlined too: not all screens have colors. */
export const addedSpans = (added: readonly AddedWords[]): readonly Span<Role>[] =>
  added.map(({ start, end }) => ({ start, end, style: 'inserted' }));
