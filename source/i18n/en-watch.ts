import { number, sources } from './en-counts.ts';
import type { SourceChangeMessages, WatchMessages } from './watch-messages.ts';

const retry = (waitMs: number | null): string =>
  waitMs === null
    ? 'The next run tries it again.'
    : `Trying again in ${number(Math.round(waitMs / 1000))} s.`;

export const watch: WatchMessages = {
  waiting: 'Another watch with the same filters and command is running. Waiting for it to end…',
  noNetwork: 'No network. Trying again every minute.',
  refused: (program, ended, waitMs) => `\`${program}\` ended with ${ended}. ${retry(waitMs)}`,
};

export const sourceChanges: SourceChangeMessages = {
  renamed: (before, title) => `Renamed “${before}” to “${title}”`,
  filed: (title, category) =>
    category === null ? `“${title}” is in no category now` : `Moved “${title}” to “${category}”`,
  placed: (title, place) => `“${title}” is now number ${number(place)}`,
  paused: title => `Paused “${title}”`,
  resumed: title => `Resumed “${title}”. Run \`khabar refresh\` to get its articles.`,
  starterSetLeft: count =>
    `Your sources replace the default ones (${sources(count)}). To get those back, run \`khabar undo\`.`,
  nothingReplaced: 'The file is damaged, so no source was removed.',
};
