/** Events, as their reports tell them. */
import { isolated } from '../base/isolated.ts';
import { articles, number, sources } from './en-counts.ts';
import type { StoryMessages } from './story-messages.ts';

const listed = (names: readonly string[]): string => names.map(isolated).join(', ');

export const stories: StoryMessages = {
  told: (told, count) => `${sources(told)}, ${articles(count)}`,
  tellers: sources,
  first: (source, when) => `first: ${isolated(source)}, ${when}`,
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
  said: (value, by) => `${isolated(value)} (${listed(by)})`,
  fact: (name, values) => `${name}: ${values.join(' · ')}`,
  outlets: listed,
  stances: { said: '“said”', claimed: '“claimed”', confirmed: '“confirmed”' },
  attribution: (speaker, tellings) => `Words of ${isolated(speaker)}: ${tellings}`,
  leftOut: (name, by) => `${isolated(name)} is not named by: ${listed(by)}`,
  adds: words => `(adds: ${listed(words)})`,
  timeline: 'How the story changed',
  toldFirst: 'told it first',
  toldToo: 'told it',
  otherWords: 'Text changed',
  silent: names => `Silent: ${listed(names)}`,
  row: (told, count) => (told > 1 ? sources(told) : articles(count)),
  rowShort: (told, count) => number(told > 1 ? told : count),
  none: 'No event is told by several articles here.',
  looking: 'Looking for the story…',
  alone: 'No other article tells this story',
  grouping: left => `Finding stories: ${articles(left)} left`,
  interrupted: missing =>
    `Not in any story yet: ${articles(missing)}, because you stopped Khabar. It shows the stories found so far. Run the command again to find the others.`,
  held: missing =>
    `Not in any story yet: ${articles(missing)}. Another Khabar process is using the archive. Run the command again later.`,
  unwritable: missing =>
    `Not in any story: ${articles(missing)}, because the archive is read-only. Khabar shows the stories found earlier. Make the archive writable, then run the command again.`,
};
