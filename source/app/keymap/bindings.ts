/** Which key does what where: the defaults, changed by the user's own, and what is wrong with those. */
import { type CommandScope, scopes } from '../commands/command.ts';
import { type CommandId, commandOf, isCommandId } from '../commands/index.ts';
import type { Binding } from './default-bindings.ts';
import { latinName } from './keys.ts';

/** A key in one scope. */
export interface BoundKey {
  readonly scope: CommandScope;
  readonly keys: readonly string[];
  readonly command: CommandId;
  /** As on the `:` line; empty: none. */
  readonly argument: string;
}

export type Bindings = readonly BoundKey[];

export const clashProblems = [
  'unknown-command',
  'unknown-scope',
  'elsewhere', // the command does nothing in that scope
  'twice', // another binding has the same key
  'prefix', // a longer sequence begins with it: the key waits for the next one
] as const;

/** What is wrong with a binding of the user's. */
export interface Clash {
  readonly problem: (typeof clashProblems)[number];
  /** `articles z`, as in the settings. */
  readonly binding: string;
  /** The command's id, or the binding that it clashes with. */
  readonly with: string;
}

/** `scope key` → a command's id and its argument, or null: nothing. */
export type UserBindings = Readonly<Record<string, string | null>>;

const keysIn = (key: string): readonly string[] => key.split(' ').filter(Boolean).map(latinName);

const isScope = (word: string): word is CommandScope => (scopes as readonly string[]).includes(word);

const boundIn = (scope: CommandScope, { key, command, argument = '' }: Binding): BoundKey => ({
  scope,
  keys: keysIn(key),
  command,
  argument,
});

/** In its scopes, or in every scope of its command. */
const expanded = (binding: Binding): readonly BoundKey[] =>
  (binding.scopes ?? commandOf(binding.command).scopes).map(scope => boundIn(scope, binding));

const isSameKey = (a: readonly string[], b: readonly string[]): boolean => a.join(' ') === b.join(' ');

const nameOf = ({ scope, keys }: Pick<BoundKey, 'scope' | 'keys'>): string => `${scope} ${keys.join(' ')}`;

interface Entry {
  readonly name: string;
  readonly scope: CommandScope;
  readonly keys: readonly string[];
  readonly command: CommandId | null;
  readonly argument: string;
}

function entryOf(name: string, value: string | null): Entry | Clash {
  const [scope = '', ...keys] = name.split(' ');
  const [id = '', ...argument] = (value ?? '').split(' ');
  const clash = (problem: Clash['problem'], subject: string): Clash => ({
    problem,
    binding: name,
    with: subject,
  });
  if (!isScope(scope) || keys.length === 0) return clash('unknown-scope', scope);
  const entry = { name, scope, keys: keys.map(latinName), argument: argument.join(' ') };
  if (value === null) return { ...entry, command: null };
  if (!isCommandId(id)) return clash('unknown-command', id);
  const works = scope === 'anywhere' || commandOf(id).scopes.some(own => own === scope || own === 'anywhere');
  return works ? { ...entry, command: id } : clash('elsewhere', id);
}

/** What is bound anywhere is bound in every scope of its command, and nothing else has that key. */
const replaces = ({ scope, keys }: Entry, bound: BoundKey): boolean =>
  (scope === 'anywhere' || scope === bound.scope) && isSameKey(keys, bound.keys);

function apply(bindings: Bindings, entry: Entry): Bindings {
  const { scope, keys, command, argument } = entry;
  const others = bindings.filter(bound => !replaces(entry, bound));
  if (command === null) return others;
  const binding = { key: keys.join(' '), command, argument };
  return [...others, ...(scope === 'anywhere' ? expanded(binding) : [boundIn(scope, binding)])];
}

const isPrefixOf = (short: readonly string[], long: readonly string[]): boolean =>
  short.length < long.length && short.every((key, index) => key === long[index]);

const meets = (a: CommandScope, b: CommandScope): boolean => a === b || a === 'anywhere' || b === 'anywhere';

/** Keys of one scope that cannot both be had. */
export function clashesIn(bindings: Bindings): readonly Clash[] {
  const clashes: Clash[] = [];
  for (const [index, a] of bindings.entries()) {
    for (const [other, b] of bindings.entries()) {
      if (index < other && a.scope === b.scope && isSameKey(a.keys, b.keys))
        clashes.push({ problem: 'twice', binding: nameOf(b), with: nameOf(a) });
      if (meets(a.scope, b.scope) && isPrefixOf(a.keys, b.keys))
        clashes.push({ problem: 'prefix', binding: nameOf(b), with: nameOf(a) });
    }
  }
  return clashes;
}

const isClash = (entry: Entry | Clash): entry is Clash => 'problem' in entry;

/**
 * The defaults and the user's, with what is wrong with the latter; a binding that is wrong is left out. The defaults alone do not
 * clash (a test holds it), and nobody waits for that to be found out again.
 */
export function bindingsOf(
  defaults: readonly Binding[],
  users: UserBindings = {},
): { readonly bindings: Bindings; readonly clashes: readonly Clash[] } {
  const entries = Object.entries(users).map(([name, value]) => entryOf(name, value));
  const bindings = entries
    .filter((entry): entry is Entry => !isClash(entry))
    .reduce(apply, defaults.flatMap(expanded));
  const clashes = entries.length === 0 ? [] : [...entries.filter(isClash), ...clashesIn(bindings)];
  return { bindings, clashes };
}

export interface Found {
  /** What the keys mean, in the innermost scope that knows them. */
  readonly bound: readonly BoundKey[];
  /** A sequence begins with them. */
  readonly isPrefix: boolean;
}

/** Looks keys up in scopes, innermost first. */
export function lookUp(
  bindings: Bindings,
  scopesHere: readonly CommandScope[],
  keys: readonly string[],
): Found {
  const here = scopesHere.flatMap(scope => bindings.filter(bound => bound.scope === scope));
  return {
    bound: here.filter(bound => isSameKey(bound.keys, keys)),
    isPrefix: here.some(bound => isPrefixOf(keys, bound.keys)),
  };
}
