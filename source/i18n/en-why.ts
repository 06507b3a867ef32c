/** Why two articles are in one story, or are not. */
import { isolated } from '../base/isolated.ts';
import { articles, counted } from './en-counts.ts';
import type { WhyMessages } from './why-messages.ts';

/** Hours count where days do not yet. */
const mostHours = 72;

function timeApart(hours: number): string {
  if (hours < 1) return 'Less than an hour apart';
  if (hours < mostHours) return `${counted(Math.round(hours), 'hour', 'hours')} apart`;
  return `${counted(Math.round(hours / 24), 'day', 'days')} apart`;
}

/** In percent; nothing is impossible, or certain. */
function shown(likelihood: number): string {
  if (likelihood < 1) return 'less than 1';
  return likelihood > 99 ? 'more than 99' : String(likelihood);
}

export const why: WhyMessages = {
  verdict: (isTogether, likelihood) =>
    `${isTogether ? 'One story' : 'Not one story'} · likelihood: ${shown(likelihood)}%`,
  grounds: {
    joined: ({ when }) => `You joined them by hand, ${when}.`,
    likely: () => 'They are similar enough to be joined directly.',
    through: () => 'They are not similar enough. Other articles of the story connect them:',
    parted: ({ when }) => `You parted them by hand, ${when}.`,
    kind: () => 'Only reports of an event join a story. This is something else:',
    apart: ({ hours }) => `${timeApart(hours)}. A story lasts 36 hours at most.`,
    recurring: () => 'Their source publishes the same headline again and again.',
    unlikely: () => 'They are not similar enough. Articles are joined from 40% on.',
    'parted-others': () => 'You parted other articles of their stories by hand.',
    'too-long': () => 'Together, their stories would last more than 36 hours.',
    others: () => 'They are similar, but the other articles of their stories are not.',
  },
  kinds: {
    commentary: 'commentary or analysis',
    roundup: 'a roundup of several events',
    recurring: 'a regular item, such as weather or prices',
  },
  for: 'For one story:',
  against: 'Against it:',
  reasons: {
    names: ({ words }) => `Names in both: ${words}`,
    subject: ({ words }) => `Subject of both: ${words}`,
    overlap: ({ words, isMuch }) =>
      `${isMuch ? 'Much' : 'Some'} of what they say is the same${words === '' ? '' : `, such as ${words}`}`,
    headline: ({ words }) => (words === '' ? 'Headlines without names' : `Names in the headlines: ${words}`),
    figures: ({ words }) =>
      words === '' ? 'The same figures, of other things' : `The same figures: ${words}`,
    'other-figures': ({ words }) => `Different figures: ${words}`,
    'lower-toll': ({ words }) => `The later one gives a lower toll: ${words}`,
    'own-names': ({ words }) =>
      `Each headline has a rare name that the other article lacks${words === '' ? '' : `: ${words}`}`,
    elsewhere: ({ words }) => `Each happened in another kind of place: ${words}`,
    countries: ({ words, isFor }) => `${isFor ? 'Countries in both' : 'Different countries'}: ${words}`,
    languages: () => 'Different languages: fewer words can match',
    time: ({ hours }) => timeApart(hours),
    source: () => 'Same source: it rarely reports an event twice',
    usual: () => 'Two articles are rarely about the same event',
  },
  otherWords: (one, other) => `${isolated(one)} = ${isolated(other)}`,
  figure: (name, values) => `${name} ${values.join(' / ')}`,
  listed: items => items.map(isolated).join(', '),
  looking: 'Comparing the articles…',
  joined: count =>
    count === 0
      ? 'Nothing to change: these articles are joined already'
      : `Joined ${articles(count)} in one story`,
  parted: count =>
    ({ 0: 'Nothing to change: no other article tells the story', 1: 'Removed the article from its story' })[
      count
    ] ?? `Removed ${articles(count)} from their stories`,
};
