/** English messages about rules. */
import { printAction } from '../domain/typed-action.ts';
import { articles, counted, number } from './en-counts.ts';
import type { RuleMessages } from './rule-messages.ts';

export const rules: RuleMessages = {
  none: "No rules yet. Add one: `khabar rules add 'QUERY' ACTION`",
  actions: actions => actions.map(action => printAction(action, 'en')).join(', '),
  added: (query, actions) => `Added the rule “${query}”: ${actions}`,
  removed: query => `Removed the rule “${query}”`,
  moved: (query, place) => `The rule “${query}” is now number ${number(place)}`,
  count: count => counted(count, 'rule', 'rules'),
  done: parts => `; rules: ${parts.join(', ')}`,
  doneTo: {
    read: count => `${number(count)} marked read`,
    hide: count => `${number(count)} hidden`,
    bookmark: count => `${number(count)} bookmarked`,
    tag: count => `${number(count)} tagged`,
    notify: count => `notified of ${number(count)}`,
  },
  acted: (query, actions, count) => `Rule “${query}” (${actions}): ${articles(count)}`,
  failed: (query, reason) => `The rule “${query}” did not run. ${reason}`,
  arrived: (headline, others) => (others === 0 ? headline : `${headline} (and ${number(others)} more)`),
};
