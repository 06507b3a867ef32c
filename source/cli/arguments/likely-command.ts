/** The command that was most likely meant by words that name none. */
import { suggestionFor } from '../../base/suggestion.ts';
import { foldKeyword } from '../../domain/query/keyword.ts';
import { type CommandGroup, commands, commandsOf, groups, isGroup } from '../commands/index.ts';
import { flagNames } from './flags.ts';
import { commandFor, memberFor } from './other-words.ts';

const nearest = (word: string, candidates: readonly string[]): string | undefined =>
  suggestionFor(word, candidates, foldKeyword);

const membersOf = (group: CommandGroup): readonly string[] =>
  commandsOf(group).map(({ name }) => name.slice(group.length + 1));

/** `bookmark ls` → `bookmark list`. */
export function likelyMember(group: CommandGroup, word: string): string | undefined {
  const members = membersOf(group);
  const member = memberFor(word, members) ?? nearest(word, members);
  return member && `${group} ${member}`;
}

const isDocument = (word: string): boolean => /^(https?|file):|\.(html?|xml|txt)$/iu.test(word);

const firstWords = (): readonly string[] => [
  ...commands.map(({ name }) => name).filter(name => !name.includes(' ')),
  ...groups,
];

/** With the word behind it, if that makes sense there: `source lst` → `sources list`. */
function wholeCommand(first: string, second: string | undefined): string {
  if (!isGroup(first) || second === undefined) return first;
  const name = `${first} ${second}`;
  const isWhole = commands.some(row => row.name === name);
  return isWhole ? name : (likelyMember(first, second) ?? first);
}

/** Something to read, a word of other programs, a mistyped command, the beginning of one, or an option without its dashes. */
export function likelyCommand(first: string, second?: string): string | undefined {
  if (isDocument(first)) return `khabar read ${first}`;
  const flag = flagNames.find(name => name === first);
  const begun = (): string | undefined => firstWords().find(name => name.startsWith(first));
  const found = commandFor(first) ?? (flag ? begun() : nearest(first, firstWords()));
  if (found === undefined) return flag && `--${flag}`;
  return wholeCommand(found, second);
}
