/** Adds, finds, orders, removes and tests rules. */
import { moveTo } from '../../base/move-to.ts';
import { fail, ok, type Result } from '../../domain/errors.ts';
import { printQuery } from '../../domain/query/print.ts';
import { everything, type Query } from '../../domain/query/query.ts';
import { readQuery } from '../../domain/query/read-query.ts';
import {
  type Action,
  type ActionKind,
  actionKinds,
  kindOfAction,
  type Rule,
  taggingWith,
  tagOfAction,
} from '../../domain/rule.ts';
import { keepRule, orderRules, removeRule as removal } from '../../domain/rule-edits.ts';
import { actionOf } from '../../domain/typed-action.ts';
import { tagKey } from '../../text/tag-key.ts';
import { ruleIdOf } from '../identity.ts';
import { tagNamed } from '../tag-names.ts';
import { readyQuery, readyText } from './articles.ts';
import { removeEach } from './remove-each.ts';
import { ruleAction } from './rule-actions.ts';
import type { Services } from './services.ts';

type RuleServices = Pick<Services, 'archive' | 'store' | 'clock'>;

const allowedActions = actionKinds.map(kind => (kind === 'tag' ? 'tag:NAME' : kind)).join(', ');

/** Errors: `bad-value`, `bad-tag`. */
function readAction(word: string): Result<Action> {
  const typed = actionOf(word);
  if (typed === undefined) return fail('bad-value', { subject: word, detail: allowedActions });
  if (typed.kind !== 'tag') return ok(typed.kind);
  if (!typed.name) return fail('missing-argument', { subject: word, detail: 'tag:NAME' });
  const tag = tagNamed(typed.name);
  return tag.ok ? ok(taggingWith(tag.value.name)) : tag;
}

/** The same for every spelling of a tag. */
const actionKey = (action: Action): string => {
  const tag = tagOfAction(action);
  return tag === null ? action : taggingWith(tagKey(tag));
};

const kinds = (actions: readonly Action[]): ReadonlySet<ActionKind> => new Set(actions.map(kindOfAction));

function inOrder(actions: readonly Action[]): readonly Action[] {
  const byKey = new Map(actions.toReversed().map(action => [actionKey(action), action]));
  const each = [...byKey].toSorted(([one], [other]) => (one < other ? -1 : 1)).map(([, action]) => action);
  return actionKinds.flatMap(kind => each.filter(action => kindOfAction(action) === kind));
}

/**
 * Each once, in the order of the table. Errors: `bad-value` for a word that is no action; `bad-tag`; `missing-argument`;
 * `conflicting-actions`.
 */
export function readActions(words: readonly string[]): Result<readonly Action[]> {
  if (words.length === 0) return fail('missing-argument', { subject: 'ACTION', detail: allowedActions });
  const actions: Action[] = [];
  for (const word of words) {
    const action = readAction(word);
    if (!action.ok) return action;
    actions.push(action.value);
  }
  const wanted = kinds(actions);
  if (wanted.has('hide') && (wanted.has('bookmark') || wanted.has('tag')))
    return fail('conflicting-actions', { subject: words.join(' ') });
  return ok(inOrder(actions));
}

/** The articles that the actions would change now; without actions, all that match the query. Errors: as of `readyText`. */
export function testRule(services: RuleServices, query: string, actions: readonly Action[]): Result<Query> {
  const ready = readyText(services, query);
  if (!ready.ok || actions.length === 0) return ready;
  return ok({ all: [ready.value, { any: actions.map(action => ruleAction(action).undone) }] });
}

/** The share of all articles that a rule may hide without a question. */
const mostHidden = 1 / 2;

function hidesTooMuch(services: RuleServices, query: string): Result<null> {
  const [hidden, all] = [testRule(services, query, ['hide']), readyQuery(services, everything)];
  if (!hidden.ok) return hidden;
  const count = services.archive.count(hidden.value);
  if (!all.ok || count <= services.archive.count(all.value) * mostHidden) return ok(null);
  return fail('rule-hides-most', { subject: query, count });
}

export interface NewRule {
  readonly query: string;
  readonly actions: readonly string[];
  /** Adds the rule even if it hides more than `mostHidden`. */
  readonly force: boolean;
}

/** Adds a rule after the others; an existing one stays. Errors: as of `readActions` and `readyText`; `rule-hides-most`; those of the store. */
export function addRule(
  services: RuleServices,
  { query: typed, actions: words, force }: NewRule,
): Result<Rule> {
  const { store, clock } = services;
  const query = typed.trim();
  const actions = readActions(words);
  if (!actions.ok) return actions;
  const read = readQuery(query, clock.now());
  if (!read.ok) return read;
  const ready = readyQuery(services, read.value);
  if (!ready.ok) return ready;
  const id = ruleIdOf(printQuery(read.value), actions.value.map(actionKey));
  const rules = store.rules();
  const known = rules.find(rule => rule.id === id);
  if (known) return ok(known);
  const checked = actions.value.includes('hide') && !force ? hidesTooMuch(services, query) : ok(null);
  if (!checked.ok) return checked;
  const order = (rules.at(-1)?.order ?? 0) + 1;
  const rule: Rule = { id, query, actions: actions.value, at: clock.now().toISOString(), order };
  const applied = store.apply({ what: 'rule-add', edits: [keepRule(rule)] });
  return applied.ok ? ok(rule) : applied;
}

/** The shortest prefix of an ID that is accepted. */
const shortestPrefix = 4;

/** Finds a rule by its ID or a unique prefix. Errors: `unknown-rule`, `ambiguous-id`. */
export function findRule({ store }: Pick<Services, 'store'>, word: string): Result<Rule> {
  const id = word.toLowerCase();
  const found = store
    .rules()
    .filter(rule => rule.id === id || (id.length >= shortestPrefix && rule.id.startsWith(id)));
  const [rule] = found;
  if (found.length > 1)
    return fail('ambiguous-id', { subject: word, detail: found.map(each => each.id).join(' ') });
  return rule ? ok(rule) : fail('unknown-rule', { subject: word });
}

/** In one change, each once. Errors: as of `findRule`; those of the store. */
export const removeRules = (
  services: Pick<Services, 'store'>,
  words: readonly string[],
): Result<readonly Rule[]> =>
  removeEach(services, words, {
    what: 'rule-remove',
    find: word => findRule(services, word),
    keyOf: ({ id }) => id,
    edit: removal,
  });

export function removeRule(services: Pick<Services, 'store'>, word: string): Result<Rule> {
  const removed = removeRules(services, [word]);
  return removed.ok ? ok(removed.value[0] as Rule) : removed;
}

/** Moves a rule to a place in the order, counted from 1. Errors: as of `findRule`; those of the store. */
export function moveRule({ store }: Pick<Services, 'store'>, word: string, place: number): Result<Rule> {
  const found = findRule({ store }, word);
  if (!found.ok) return found;
  const { id } = found.value;
  const ids = moveTo(
    store.rules().map(rule => rule.id),
    id,
    place,
  );
  const applied = store.apply({ what: 'rule-change', count: 1, edits: orderRules(ids) });
  return applied.ok ? findRule({ store }, id) : applied;
}
