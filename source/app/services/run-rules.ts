/** Runs the rules on new articles: once on each, even if a process was killed after it stored them. */
import { setImmediate } from 'node:timers/promises';
import type { ChangeRequest, Edit } from '../../domain/change.ts';
import { ok, type ReaderError, type Result, readerErrorIn } from '../../domain/errors.ts';
import type { Query } from '../../domain/query/query.ts';
import { asksForStories, asksIndex } from '../../domain/query/words.ts';
import {
  type Action,
  type ActionKind,
  actionKinds,
  kindOfAction,
  type Rule,
  taggingWith,
  tagOfAction,
} from '../../domain/rule.ts';
import { articleOfMark } from '../../domain/tags.ts';
import { readyText } from './articles.ts';
import { copiesOf } from './bookmark.ts';
import { ruleAction } from './rule-actions.ts';
import type { Services } from './services.ts';
import { knownTag } from './tags.ts';
import { urgentArrivals } from './urgent.ts';

export type RuleServices = Pick<Services, 'archive' | 'store' | 'clock'>;

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
  /** IDs of urgent news among the new articles, if the user wants to be notified of them. */
  readonly urgent: readonly string[];
}

export const doneBy = (idsOf: (kind: ActionKind) => readonly string[]): RulesReport['done'] =>
  Object.fromEntries(actionKinds.map(kind => [kind, idsOf(kind)])) as unknown as RulesReport['done'];

const nothingDone = doneBy(() => []);

/** A tag bookmarks, too. */
export const bookmarkedIn = ({ bookmark, tag }: RulesReport['done']): readonly string[] => [
  ...new Set([...bookmark, ...tag]),
];

export const emptyRulesReport: RulesReport = { rules: [], done: nothingDone, urgent: [] };

export interface Matched {
  readonly rule: Rule;
  /** Tags as they are written already. */
  readonly actions: readonly Action[];
  readonly ids: readonly string[];
  readonly error: ReaderError | null;
}

function knownActions(services: RuleServices, actions: readonly Action[]): Result<readonly Action[]> {
  const known: Action[] = [];
  for (const action of actions) {
    const name = tagOfAction(action);
    const tag = name === null ? null : knownTag(services, name);
    if (tag?.ok === false) return tag;
    known.push(tag === null ? action : taggingWith(tag.value.name));
  }
  return ok(known);
}

/** Of the rules that have acted on new articles, and of those that have acted on stories. */
export const bothReports = (one: RulesReport, other: RulesReport): RulesReport => ({
  rules: [...one.rules, ...other.rules],
  done: doneBy(kind => [...new Set([...one.done[kind], ...other.done[kind]])]),
  urgent: [...one.urgent, ...other.urgent],
});

interface Ready {
  readonly query: Query;
  readonly actions: readonly Action[];
}

export function readyRule(services: RuleServices, rule: Rule): Result<Ready> {
  const query = readyText(services, rule.query);
  if (!query.ok) return query;
  const actions = knownActions(services, rule.actions);
  return actions.ok ? ok({ query: query.value, actions: actions.value }) : actions;
}

/** Whether a rule waits for the stories of new articles (`run-story-rules.ts`). */
function asksStories(services: RuleServices, { query }: Rule): boolean {
  const read = readyText(services, query);
  return read.ok && asksForStories(read.value);
}

export const storyRules = (services: RuleServices): readonly Rule[] =>
  services.store.rules().filter(rule => asksStories(services, rule));

export const unmatched = (rule: Rule, error: ReaderError): Matched => ({
  rule,
  actions: [],
  ids: [],
  error,
});

/** Error: `bad-query`, for a regular expression that takes too long. */
function arrivals({ archive }: RuleServices, query: Query, last: number): Result<readonly string[]> {
  try {
    return ok(archive.arrivals(query, last));
  } catch (thrown) {
    const error = readerErrorIn(thrown);
    if (error?.code !== 'bad-query') throw thrown;
    return { ok: false, error };
  }
}

/** Runs the queries in order on the new articles. Later rules skip what a rule has hidden. */
function matches(services: RuleServices, rules: readonly Rule[], last: number): readonly Matched[] {
  const hidden = new Set<string>();
  return rules.map(rule => {
    const asked = readyRule(services, rule);
    if (!asked.ok) return unmatched(rule, asked.error);
    const { query, actions } = asked.value;
    const found = arrivals(services, query, last);
    if (!found.ok) return unmatched(rule, found.error);
    const ids = found.value.filter(id => !hidden.has(id));
    if (actions.includes('hide')) for (const id of ids) hidden.add(id);
    return { rule, actions, ids, error: null };
  });
}

export const articlesFor = (kind: ActionKind, matched: readonly Matched[]): readonly string[] => [
  ...new Set(matched.flatMap(({ actions, ids }) => (actions.some(isOfKind(kind)) ? ids : []))),
];

const isOfKind =
  (kind: ActionKind) =>
  (action: Action): boolean =>
    kindOfAction(action) === kind;

/** Makes new articles known to the queries that ask for words. Returns false if they are not known yet. */
async function catchUp(
  services: RuleServices,
  rules: readonly Rule[],
  last: number,
  signal?: AbortSignal,
): Promise<boolean> {
  const queries = rules.flatMap(({ query }) => {
    const read = readyText(services, query);
    return read.ok && asksIndex(read.value) ? [read.value] : [];
  });
  if (queries.length === 0) return true;
  const work = services.archive.indexingArrivals(queries, last);
  for (;;) {
    const step = work.next();
    if (step.done) return step.value;
    await setImmediate();
    if (signal?.aborted) return false;
  }
}

export const outcomeOf = (
  { id, query, actions }: Rule,
  matched: number,
  error: ReaderError | null,
): RuleOutcome => ({ id, query, actions, matched, error });

export const idle = (rules: readonly Rule[]): RulesReport => ({
  rules: rules.map(rule => outcomeOf(rule, 0, null)),
  done: nothingDone,
  urgent: [],
});

/** Everything as one step of the history, with what keeps the rules from acting twice. */
export function editsOf(
  { archive, clock }: RuleServices,
  matched: readonly Matched[],
  ruled: readonly Edit[],
): ChangeRequest {
  const at = clock.now().toISOString();
  const edits = matched.flatMap(({ actions, ids }) =>
    actions.flatMap(action => ruleAction(action).edits(ids, at)),
  );
  return {
    what: 'rules',
    count: new Set(edits.map(articleOfMark)).size,
    edits: [...edits, ...ruled],
    copies: copiesOf({ archive }, bookmarkedIn(doneBy(kind => articlesFor(kind, matched)))),
  };
}

/** Saves the number of the last arrival, too. */
function act(services: RuleServices, matched: readonly Matched[], last: number): Omit<RulesReport, 'urgent'> {
  const { archive, store } = services;
  const done = doneBy(kind => articlesFor(kind, matched));
  const applied = store.apply(
    editsOf(services, matched, [{ table: 'ruled', key: 'last', to: before => Math.max(before ?? 0, last) }]),
  );
  if (!applied.ok)
    return { rules: matched.map(({ rule }) => outcomeOf(rule, 0, applied.error)), done: nothingDone };
  archive.settleArrivals(last);
  return { rules: matched.map(({ rule, ids, error }) => outcomeOf(rule, ids.length, error)), done };
}

/** But for those that wait for stories. If it is aborted, or another process blocks it, the next refresh runs the rules. Throws what the archive throws. */
export async function runRules(services: RuleServices, signal?: AbortSignal): Promise<RulesReport> {
  const { archive, store } = services;
  const rules = store.rules().filter(rule => !asksStories(services, rule));
  if (archive.lastArrival() !== null) archive.settleArrivals(store.ruled());
  const last = archive.lastArrival();
  if (last === null || !(await catchUp(services, rules, last, signal))) return idle(rules);
  const matched = matches(services, rules, last);
  const hidden = new Set(articlesFor('hide', matched));
  const urgent = urgentArrivals(services, last).filter(id => !hidden.has(id));
  return { ...act(services, matched, last), urgent };
}
