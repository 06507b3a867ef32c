/** English messages about settings. */
import type { SettingMessages } from './setting-messages.ts';

export const settings: SettingMessages = {
  heading: 'Settings',
  titles: {
    terminals: 'Set display options for one terminal',
    directions: 'Set the text direction of a source',
    fullTexts: 'Always fetch full text of new articles of a source',
    intervals: 'Set how many minutes pass between two refreshes of a source',
    'retention.days': 'Remove older articles from the archive',
    'retention.articles': 'Keep at most this many articles of each source',
    retentions: 'Set both limits for one source',
    sorts: 'How lists are sorted',
    storyRows: 'Lists that show every article, also of one story',
    'keyboard.preset': 'Use the keyboard shortcuts of another reader',
    'refresh.minutes': 'Refresh all sources every so many minutes while the reader is open',
    'notify.urgent': 'Show a desktop notification for urgent news',
    'notify.title': 'Show the number of unread articles in the title of the window',
    keys: 'Change keyboard shortcuts',
    'programs.player': 'Player of audio and video, such as mpv',
    themes: 'Define color themes',
    hints: 'Hints that were shown already; unset one to see it again',
  },
  origins: { default: 'default', file: 'settings.json', environment: 'environment' },
  replaces: (origin, fallback) => `${origin} (default: ${fallback})`,
  set: (key, value, isOverridden) =>
    `${key} is now ${value}${isOverridden ? ', but an environment variable overrides it' : ''}`,
  unset: (key, fallback) =>
    fallback === '' ? `${key} is no longer set` : `${key} has its default again: ${fallback}`,
};
