import { articles, selectedParagraphs } from './en-counts.ts';
import type { SpokenMessages } from './linear-messages.ts';

export const spoken: SpokenMessages = {
  keyNames: {
    up: 'up arrow',
    down: 'down arrow',
    left: 'left arrow',
    right: 'right arrow',
    enter: 'Enter',
    tab: 'Tab',
    'shift+tab': 'Shift+Tab',
    space: 'Space',
    escape: 'Escape',
    home: 'Home',
    end: 'End',
    pageup: 'Page Up',
    pagedown: 'Page Down',
    delete: 'Delete',
    '?': 'question mark',
    '؟': 'question mark',
    '/': 'slash',
    ':': 'colon',
    ';': 'semicolon',
    ',': 'comma',
    '.': 'period',
    '[': 'left bracket',
    ']': 'right bracket',
    '<': 'less than',
    '>': 'greater than',
    '+': 'plus',
    '=': 'equals',
    '`': 'backtick',
  },
  modifiers: { ctrl: 'Control+', shift: 'Shift+' },
  commandPrompt: 'Command:',
  selecting: count => `${selectedParagraphs(count)} selected. Arrows extend, y copies, Escape cancels.`,
  questions: {
    'mark-all-read': (count, list) => `Mark ${articles(count)} in ${list} as read? Enter: yes, Escape: no`,
    'add-rule': count =>
      `This rule would hide ${articles(count)}, more than half of all. Add it? Enter: yes, Escape: no`,
  },
  commands: { 'read-on': 'Next paragraph, then next unread' },
  hints: { 'read-on': 'read on' },
  notices: {
    'search-first': 'Search first, then run the command again',
    copyUnsure: () => 'Not copied: there is no program for the clipboard (wl-copy, xclip or xsel)',
  },
};
