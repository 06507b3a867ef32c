/** Arabic messages about rules. */
import { isolated } from '../base/isolated.ts';
import { printAction } from '../domain/typed-action.ts';
import { articles, moreArticles, number, rules as ruleCount } from './ar-counts.ts';
import type { RuleMessages } from './rule-messages.ts';

const quoted = (query: string): string => `«${isolated(query)}»`;

export const rules: RuleMessages = {
  none: "لا قواعد بعد. أضف قاعدة بالأمر: ‎khabar rules add 'QUERY' ACTION",
  actions: actions => actions.map(action => printAction(action, 'ar')).join('، '),
  added: (query, actions) => `تمت إضافة القاعدة ${quoted(query)}: ${actions}`,
  removed: query => `تمت إزالة القاعدة ${quoted(query)}`,
  moved: (query, place) => `صار ترتيب القاعدة ${quoted(query)}: ${number(place)}`,
  count: ruleCount,
  done: parts => `؛ القواعد: ${parts.join('، ')}`,
  doneTo: {
    read: count => `مقروء (${number(count)})`,
    hide: count => `مخفي (${number(count)})`,
    bookmark: count => `محفوظ (${number(count)})`,
    tag: count => `موسوم (${number(count)})`,
    notify: count => `تنبيه (${number(count)})`,
  },
  acted: (query, actions, count) => `القاعدة ${quoted(query)} (${actions}): ${articles(count)}`,
  failed: (query, reason) => `لم تعمل القاعدة ${quoted(query)}. ${reason}`,
  arrived: (headline, others) => (others === 0 ? headline : `${headline} (${moreArticles(others)})`),
};
