import { headerJson } from '../../app/article-json.ts';
import type { StoryWhy } from '../../app/services/story-reasons.ts';
import { hoursBetween } from '../../app/why-text.ts';
import type { ReasonItem, StoryReason } from '../../text/stories/reasons.ts';

const itemJson = ({ one, other, what, unit }: ReasonItem) => ({ one, other, what, unit });

const hundredths = (value: number): number => Math.round(value * 100) / 100;

const reasonJson = ({ kind, weight, items }: StoryReason) => ({
  kind,
  weight: hundredths(weight),
  items: items.map(itemJson),
});

export const whyJson = ({ one, other, decision, ...why }: StoryWhy) => ({
  articles: [headerJson(one), headerJson(other)],
  together: why.isTogether,
  likelihood: hundredths(why.likelihood),
  ground: why.ground,
  through: why.through.map(headerJson),
  decision: decision && { verdict: decision.verdict, at: decision.at },
  hours: hundredths(hoursBetween(why)),
  kinds: [why.kinds.one, why.kinds.other],
  reasons: why.reasons.map(reasonJson),
});
