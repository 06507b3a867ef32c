/** Adds, finds, orders, removes and tests rules. */
import { moveTo } from '../../base/move-to.ts';
import { fail, ok, type Result } from '../../domain/errors.ts';
import { badQuery } from '../../domain/query/bad-query.ts';
import { parseQuery } from '../../domain/query/parse.ts';
import { printQuery } from '../../domain/query/print.ts';
import { everything, type Query } from '../../domain/query/query.ts';
import {
  type ActionKind,
  actionKinds,
  actionOf,
  actionWord,
  keepRule,
  orderRules,
  type Rule,
  removeRule as removal,
} from '../../domain/rule.ts';
import { ruleIdOf } from '../identity.ts';
import { readyQuery } from './articles.ts';
import { ruleActions } from './rule-actions.ts';
import type { Services } from './services.ts';

type RuleServices = Pick<Services, 'archive' | 'store' | 'clock'>;

const allowedActions = actionKinds.map(kind => actionWord(kind, 'en')).join(', ');

/** Each once, in the order of the table. Errors: `bad-value` for a word that is no action; `missing-argument`; `conflicting-actions`. */
export function readActions(words: readonly string[]): Result<readonly ActionKind[]> {
  const known = words.map(actionOf);
  const stranger = words[known.indexOf(undefined)];
  if (stranger !== undefined) return fail('bad-value', { subject: stranger, detail: allowedActions });
  if (words.length === 0) return fail('missing-argument', { subject: 'ACTION', detail: allowedActions });
  const actions = actionKinds.filter(kind => known.includes(kind));
  if (actions.includes('hide') && actions.includes('bookmark'))
    return fail('conflicting-actions', { subject: words.join(' ') });
  return ok(actions);
}

/** A rule's query, ready for the archive. Errors: `bad-query`, `unknown-source`, `ambiguous-id`. */
export function readyRule(services: RuleServices, query: string): Result<Query> {
  const parsed = parseQuery(query, services.clock.now());
  if (!parsed.ok) return { ok: false, error: badQuery(query, parsed.error) };
  return readyQuery(services, parsed.value);
}

/** The articles that the actions would change now; without actions, all that match the query. Errors: as of `readyRule`. */
export function testRule(
  services: RuleServices,
  query: string,
  actions: readonly ActionKind[],
): Result<Query> {
  const ready = readyRule(services, query);
  if (!ready.ok || actions.length === 0) return ready;
  return ok({ all: [ready.value, { any: actions.map(kind => ruleActions[kind].undone) }] });
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

/** Adds a rule after the others; an existing one stays. Errors: as of `readActions` and `readyRule`; `rule-hides-most`; those of the store. */
export function addRule(
  services: RuleServices,
  { query: typed, actions: words, force }: NewRule,
): Result<Rule> {
  const { store, clock } = services;
  const query = typed.trim();
  const actions = readActions(words);
  if (!actions.ok) return actions;
  const ready = readyRule(services, query);
  if (!ready.ok) return ready;
  const parsed = parseQuery(query, clock.now());
  const id = ruleIdOf(parsed.ok ? printQuery(parsed.value) : query, actions.value);
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

/** Errors: as of `findRule`; those of the store. */
export function removeRule(services: Pick<Services, 'store'>, word: string): Result<Rule> {
  const found = findRule(services, word);
  if (!found.ok) return found;
  const applied = services.store.apply({ what: 'rule-remove', edits: [removal(found.value.id)] });
  return applied.ok ? found : applied;
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
