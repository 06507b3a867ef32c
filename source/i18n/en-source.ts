/** One source and its settings, in English. */
import { isolated } from '../base/isolated.ts';
import { counted, number, sources } from './en-counts.ts';
import { spanOf } from './interval-unit.ts';
import type { SourceMessages } from './source-messages.ts';

export function every(minutes: number | null): string {
  if (minutes === null) return 'as the source asks';
  const { count, unit } = spanOf(minutes);
  return count === 1 ? `every ${unit}` : `every ${number(count)} ${unit}s`;
}

export const source: SourceMessages = {
  settings: {
    title: 'Name',
    folder: 'Category',
    state: 'Refresh',
    place: 'Position',
    interval: 'Interval',
    'full-text': 'Full text',
    direction: 'Direction',
    address: 'URL',
  },
  states: { on: 'on', paused: 'paused' },
  noFolder: 'none',
  place: (at, of) => `${number(at)} of ${number(of)}`,
  directions: { rtl: 'right to left', ltr: 'left to right', own: 'automatic' },
  fullTexts: { always: 'always fetched', 'on-demand': 'when needed' },
  every,
  health: 'Health',
  found: {
    title: 'Add a source',
    count: feeds => counted(feeds, 'feed found', 'feeds found'),
    how: key => `Press ${key} to follow the feed under the cursor.`,
    links: 'links of the page',
    newest: ago => `latest ${ago}`,
    followed: 'already followed',
  },
  prompts: { address: 'URL, path or name of a source:', name: 'Name:', folder: 'Category (empty for none):' },
  finding: address => `Looking for feeds: ${address} …`,
  held: feeds => `${counted(feeds, 'feed', 'feeds')} found, shown after this prompt`,
  added: title => `“${isolated(title)}” added`,
  known: title => `You already follow “${isolated(title)}”`,
  renamed: title => `Renamed to “${isolated(title)}”`,
  interval: (title, minutes) => `“${isolated(title)}”: refreshed ${every(minutes)}`,
  starterSetLeft: (added, left, key) =>
    `${added}. Your sources replace the default ones (${sources(left)}). Press ${key} to get those back.`,
};
