/** What was most likely meant by a command line with an unknown command or option: loaded only if there is one. */
import { suggestionFor } from '../../base/suggestion.ts';
import type { ReaderError, ReaderErrorCode } from '../../domain/errors.ts';
import { isGroup } from '../commands/index.ts';
import { flagsMeant, withDashes } from './canonical-arguments.ts';
import { likelyCommand, likelyMember } from './likely-command.ts';
import { flagFor } from './other-words.ts';

function likelyFlag(typed: string, argv: readonly string[]): string | undefined {
  const allowed = flagsMeant(argv);
  const other = flagFor(typed.replace(/^--?/u, ''), allowed);
  return other ? withDashes(other) : suggestionFor(typed, allowed.map(withDashes));
}

/** `typed`: a word that is no command, or a group with a word that is none of its commands. */
function likelyCommandLine(typed: string, argv: readonly string[]): string | undefined {
  const [first = '', member] = typed.split(' ');
  if (isGroup(first) && member !== undefined) return likelyMember(first, member);
  return likelyCommand(typed, argv[argv.indexOf(typed) + 1]);
}

const suggestions: Readonly<
  Partial<Record<ReaderErrorCode, (typed: string, argv: readonly string[]) => string | undefined>>
> = {
  'unknown-command': likelyCommandLine,
  'unknown-flag': likelyFlag,
};

export function withSuggestion(error: ReaderError, argv: readonly string[]): ReaderError {
  const suggestion = suggestions[error.code]?.(error.subject ?? '', argv);
  return suggestion === undefined ? error : { ...error, suggestion };
}
