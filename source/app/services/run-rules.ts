/** Runs the rules on new articles: once on each, even if a process was killed after it stored them. */
import type { ReaderError } from '../../domain/errors.ts';
import { parseQuery } from '../../domain/query/parse.ts';
import { asksForWords } from '../../domain/query/words.ts';
import { type ActionKind, actionKinds, type Rule } from '../../domain/rule.ts';
import { copiesOf } from './bookmark.ts';
import { indexArticles } from './index-articles.ts';
import { ruleActions } from './rule-actions.ts';
import { readyRule } from './rules.ts';
import type { Services } from './services.ts';

type RuleServices = Pick<Services, 'archive' | 'store' | 'clock'>;

export interface RuleOutcome extends Pick<Rule, 'id' | 'query' | 'actions'> {
  /** Number of new articles that it acted on. */
  readonly matched: number;
  /** Why the rule did not run, or could not save what it did. */
  readonly error: ReaderError | null;
}

export interface RulesReport {
  /** In the order in which they ran. */
  readonly rules: readonly RuleOutcome[];
  /** Action → IDs of the articles that it changed. */
  readonly done: Readonly<Record<ActionKind, readonly string[]>>;
}

const doneBy = (idsOf: (kind: ActionKind) => readonly string[]): RulesReport['done'] =>
  Object.fromEntries(actionKinds.map(kind => [kind, idsOf(kind)])) as unknown as RulesReport['done'];

const nothingDone = doneBy(() => []);

export const emptyRulesReport: RulesReport = { rules: [], done: nothingDone };

interface Matched {
  readonly rule: Rule;
  readonly ids: readonly string[];
  readonly error: ReaderError | null;
}

/** Runs the queries in order on the new articles. Later rules skip what a rule has hidden. */
function matches(services: RuleServices, rules: readonly Rule[], last: number): readonly Matched[] {
  const hidden = new Set<string>();
  return rules.map(rule => {
    const ready = readyRule(services, rule.query);
    if (!ready.ok) return { rule, ids: [], error: ready.error };
    const ids = services.archive.arrivals(ready.value, last).filter(id => !hidden.has(id));
    if (rule.actions.includes('hide')) for (const id of ids) hidden.add(id);
    return { rule, ids, error: null };
  });
}

const articlesFor = (kind: ActionKind, matched: readonly Matched[]): readonly string[] => [
  ...new Set(matched.flatMap(({ rule, ids }) => (rule.actions.includes(kind) ? ids : []))),
];

const asksForText = ({ query }: Rule, now: Date): boolean => {
  const parsed = parseQuery(query, now);
  return parsed.ok && asksForWords(parsed.value);
};

/** Indexes the words of new articles first, because queries for words need it. Returns whether the index is complete. */
async function catchUp(
  { archive, clock }: RuleServices,
  rules: readonly Rule[],
  signal?: AbortSignal,
): Promise<boolean> {
  if (!rules.some(rule => asksForText(rule, clock.now()))) return true;
  for await (const _ of indexArticles(archive, signal));
  return archive.unindexed() === 0;
}

const outcomeOf = (
  { id, query, actions }: Rule,
  matched: number,
  error: ReaderError | null,
): RuleOutcome => ({ id, query, actions, matched, error });

const idle = (rules: readonly Rule[]): RulesReport => ({
  rules: rules.map(rule => outcomeOf(rule, 0, null)),
  done: nothingDone,
});

/** Applies everything as one step of the history, then saves the number of the last arrival, so that no rule runs twice. */
function act(
  { archive, store, clock }: RuleServices,
  matched: readonly Matched[],
  last: number,
): RulesReport {
  const at = clock.now().toISOString();
  const done = doneBy(kind => articlesFor(kind, matched));
  const edits = actionKinds.flatMap(kind => ruleActions[kind].edits(done[kind], at));
  const applied = store.apply({
    what: 'rules',
    count: new Set(edits.map(({ key }) => key)).size,
    edits: [...edits, { table: 'ruled', key: 'last', to: before => Math.max(before ?? 0, last) }],
    copies: copiesOf({ archive }, done.bookmark),
  });
  if (!applied.ok)
    return { rules: matched.map(({ rule }) => outcomeOf(rule, 0, applied.error)), done: nothingDone };
  archive.settleArrivals(last);
  return { rules: matched.map(({ rule, ids, error }) => outcomeOf(rule, ids.length, error)), done };
}

/** If it is aborted, or another process blocks it, the next refresh runs the rules. Throws what the archive throws. */
export async function runRules(services: RuleServices, signal?: AbortSignal): Promise<RulesReport> {
  const { archive, store } = services;
  const rules = store.rules();
  if (archive.lastArrival() !== null) archive.settleArrivals(store.ruled());
  const last = archive.lastArrival();
  if (last === null || !(await catchUp(services, rules, signal))) return idle(rules);
  return act(services, matches(services, rules, last), last);
}
