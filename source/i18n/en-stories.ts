/** Events, as their reports tell them. */
import { articles, sources } from './en-counts.ts';
import type { StoryMessages } from './story-messages.ts';

export const stories: StoryMessages = {
  told: (told, count) => `${sources(told)}, ${articles(count)}`,
  first: (source, when) => `first: ${source}, ${when}`,
  kinds: {
    killed: 'Killed',
    injured: 'Injured',
    missing: 'Missing',
    rescued: 'Rescued',
    arrested: 'Arrested',
    displaced: 'Displaced',
    cases: 'Cases',
    magnitude: 'Magnitude',
    score: 'Score',
    percent: 'Percent',
    amount: 'Amount',
    duration: 'Duration',
  },
  units: {},
  said: (value, by) => `${value} (${by.join(', ')})`,
  fact: (name, values) => `${name}: ${values.join(' · ')}`,
  silent: names => `Silent: ${names.join(', ')}`,
  none: 'No event is told by several articles here.',
  looking: 'Looking for the story…',
  alone: 'No other article tells this story.',
  grouping: left => `Finding stories: ${articles(left)} left`,
};
