/** Why two articles are in one story, or are not, in words. */
import { isolated } from '../base/isolated.ts';
import type { Messages } from '../i18n/messages.ts';
import type { ReasonItem, StoryReason } from '../text/stories/reasons.ts';
import { countryName } from './catalogue/countries.ts';
import type { StoryWhy } from './services/story-reasons.ts';
import { factName, tellerOf, valueText } from './story-text.ts';

export interface WhyLine {
  readonly text: string;
  readonly is: 'headline' | 'teller' | 'verdict' | 'ground' | 'heading' | 'reason';
}

/** What begins a part of it, each apart from the one before. */
export const beginsPart: ReadonlySet<WhyLine['is']> = new Set(['verdict', 'heading']);

/** More are not told. */
const mostItems = 8;

/** Between the two articles. */
export const hoursBetween = ({ apart }: Pick<StoryWhy, 'apart'>): number => apart / 3_600_000;

/** One word where one of the two has the other in it. */
function wordsOf({ one, other }: ReasonItem, { cli: { why } }: Messages): string {
  if (one === null || other === null) return one ?? other ?? '';
  if (one.includes(other)) return other;
  return other.includes(one) ? one : why.otherWords(one, other);
}

function figureOf(item: ReasonItem, messages: Messages): string {
  const { what, unit, one, other } = item;
  const fact = { what: what ?? '', unit: unit ?? '' };
  const values = [...new Set([one, other])].flatMap(value =>
    value === null ? [] : [isolated(valueText(fact, value, messages))],
  );
  return messages.cli.why.figure(factName(fact, messages), values);
}

/** The two sides of what differs, one after the other. */
function countriesIn({ items }: StoryReason, { language, cli: { why } }: Messages): string {
  const named = (codes: readonly (string | null)[]) =>
    why.listed(codes.flatMap(code => (code === null ? [] : [countryName(code, language) ?? code])));
  if (items.some(({ one, other }) => one === other)) return named(items.map(({ one }) => one));
  return [named(items.map(({ one }) => one)), named(items.map(({ other }) => other))].join(' / ');
}

function itemsText(reason: StoryReason, messages: Messages): string {
  const { kind, items } = reason;
  if (kind === 'countries') return countriesIn(reason, messages);
  const { listed } = messages.cli.why;
  const texts = items
    .slice(0, mostItems)
    .map(item => (item.what === null ? wordsOf(item, messages) : figureOf(item, messages)));
  return texts.length === 0 ? '' : listed([...new Set(texts)]);
}

/** Log odds from which a reason counts for two, and for three. */
const strengths = [3, 1.2] as const;
const strengthOf = (weight: number): number =>
  1 + strengths.filter(least => Math.abs(weight) >= least).length;

const signs = { for: '+', against: '−' } as const;

function reasonText(reason: StoryReason, why: StoryWhy, messages: Messages): string {
  const { kind, weight } = reason;
  const isFor = weight > 0;
  const strength = strengthOf(weight);
  const words = itemsText(reason, messages);
  const facts = { words, isFor, isMuch: strength > 1, hours: hoursBetween(why) };
  const sign = signs[isFor ? 'for' : 'against'].repeat(strength);
  return `${isolated(sign)} ${messages.cli.why.reasons[kind](facts)}`;
}

/** The weightiest first; what holds of any two comes last. */
const byWeight = (one: StoryReason, other: StoryReason): number =>
  Number(one.kind === 'usual') - Number(other.kind === 'usual') ||
  Math.abs(other.weight) - Math.abs(one.weight);

function reasonLines(why: StoryWhy, side: keyof typeof signs, messages: Messages): readonly WhyLine[] {
  const reasons = why.reasons.filter(({ weight }) => weight > 0 === (side === 'for')).toSorted(byWeight);
  if (reasons.length === 0) return [];
  const lines = reasons.map((reason): WhyLine => ({ is: 'reason', text: reasonText(reason, why, messages) }));
  return [{ is: 'heading', text: messages.cli.why[side] }, ...lines];
}

const articleLines = (article: StoryWhy['one'], messages: Messages, now: Date): readonly WhyLine[] => [
  { is: 'headline', text: article.title },
  { is: 'teller', text: tellerOf(article, messages, now) },
];

/** What is no report, by its headline. */
const otherKinds = ({ kinds, one, other }: StoryWhy, { cli: { why } }: Messages): readonly WhyLine[] =>
  (
    [
      [kinds.one, one],
      [kinds.other, other],
    ] as const
  ).flatMap(([kind, { title }]) =>
    kind === 'report' ? [] : [{ is: 'reason', text: `${isolated(title)}: ${why.kinds[kind]}` } as const],
  );

function groundLines(found: StoryWhy, messages: Messages, now: Date): readonly WhyLine[] {
  const { ground, decision, through } = found;
  const { grounds } = messages.cli.why;
  const when = decision === null ? '' : messages.ago(decision.at, now);
  return [
    { is: 'ground', text: grounds[ground]({ hours: hoursBetween(found), when }) },
    ...through.flatMap(article => articleLines(article, messages, now)),
    ...(ground === 'kind' ? otherKinds(found, messages) : []),
  ];
}

const percent = 100;

/** From the two headlines to the last reason. */
export function whyLines(found: StoryWhy, messages: Messages, now: Date): readonly WhyLine[] {
  const { one, other, isTogether, likelihood } = found;
  return [
    ...[one, other].flatMap(article => articleLines(article, messages, now)),
    { is: 'verdict', text: messages.cli.why.verdict(isTogether, Math.round(likelihood * percent)) },
    ...groundLines(found, messages, now),
    ...reasonLines(found, 'for', messages),
    ...reasonLines(found, 'against', messages),
  ];
}
