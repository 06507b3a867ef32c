/** Queries as trees of any depth, walked without recursion. */
import { allOf, everything, type Query } from './query.ts';

export type Leaf = Exclude<Query, { not: Query } | { all: readonly Query[] } | { any: readonly Query[] }>;

export interface QueryFold<Value> {
  readonly leaf: (leaf: Leaf) => Value;
  readonly not: (value: Value) => Value;
  readonly all: (values: readonly Value[]) => Value;
  readonly any: (values: readonly Value[]) => Value;
}

/** Branches as they are, of the values of their parts. */
export const sameBranches: Omit<QueryFold<Query>, 'leaf'> = {
  not: part => ({ not: part }),
  all: parts => ({ all: parts }),
  any: parts => ({ any: parts }),
};

type Branch = 'not' | 'all' | 'any';
type Step = { readonly visit: Query } | { readonly combine: Branch; readonly count: number };

const branchOf = (query: Query): Branch | null => {
  if ('not' in query) return 'not';
  if ('all' in query) return 'all';
  return 'any' in query ? 'any' : null;
};

const childrenOf = (query: Query): readonly Query[] => {
  if ('not' in query) return [query.not];
  if ('all' in query) return query.all;
  return 'any' in query ? query.any : [];
};

/** From the leaves up, from the first to the last; linear. */
export function foldQuery<Value>(
  query: Query,
  fold: QueryFold<Value>,
  children: (query: Query) => readonly Query[] = childrenOf,
): Value {
  const steps: Step[] = [{ visit: query }];
  const done: Value[] = [];
  for (let step = steps.pop(); step; step = steps.pop()) {
    if ('combine' in step) {
      const values = done.splice(done.length - step.count);
      done.push(step.combine === 'not' ? fold.not(values[0] as Value) : fold[step.combine](values));
      continue;
    }
    const branch = branchOf(step.visit);
    if (!branch) done.push(fold.leaf(step.visit as Leaf));
    else {
      const parts = children(step.visit);
      steps.push({ combine: branch, count: parts.length });
      for (const part of parts.toReversed()) steps.push({ visit: part });
    }
  }
  return done[0] as Value;
}

const anyTrue = (values: readonly boolean[]): boolean => values.includes(true);

/** Whether a leaf says so, wherever it stands. */
export const hasLeaf = (query: Query, isOne: (leaf: Leaf) => boolean): boolean =>
  foldQuery<boolean>(query, { leaf: isOne, not: part => part, all: anyTrue, any: anyTrue });

/** What a hit must or may match, in order: no leaf behind a `not`. Linear. */
export function* wantedLeaves(query: Query): Generator<Leaf> {
  const rest = [query];
  for (let next = rest.pop(); next; next = rest.pop()) {
    const branch = branchOf(next);
    if (!branch) yield next as Leaf;
    else if (branch !== 'not') for (const part of childrenOf(next).toReversed()) rest.push(part);
  }
}

const nothing: Query = { any: [] };
const isEverything = (query: Query): boolean => 'all' in query && query.all.length === 0;
const isNothing = (query: Query): boolean => 'any' in query && query.any.length === 0;

const anyOf = (queries: readonly Query[]): Query =>
  queries.length === 1 ? (queries[0] as Query) : { any: queries };

function negated(query: Query): Query {
  if ('not' in query) return query.not;
  if (isEverything(query)) return nothing;
  return isNothing(query) ? everything : { not: query };
}

/** What adds nothing goes: branches of one, double negations, everything in an `all`, nothing in an `any`. */
const simplified = (query: Query): Query =>
  foldQuery<Query>(query, {
    leaf: leaf => leaf,
    not: negated,
    all: queries => allOf(queries.filter(part => !isEverything(part))),
    any: queries => anyOf(queries.filter(part => !isNothing(part))),
  });

/** What a branch consists of, through branches of its own kind. */
function flatParts(query: Query): readonly Query[] {
  const kind = branchOf(query);
  if (kind === 'not') return childrenOf(query);
  const parts: Query[] = [];
  const rest = childrenOf(query).toReversed();
  for (let next = rest.pop(); next; next = rest.pop()) {
    if (branchOf(next) !== kind) parts.push(next);
    else for (const part of childrenOf(next).toReversed()) rest.push(part);
  }
  return parts;
}

/**
 * The one form of all queries that differ only in brackets, in double negations, or in parts that add nothing: no branch inside
 * one of its kind, none with a single part, no `not` of a `not`, of everything or of nothing. Linear.
 */
export const normalForm = (query: Query): Query =>
  foldQuery<Query>(simplified(query), { ...sameBranches, leaf: leaf => leaf }, flatParts);
