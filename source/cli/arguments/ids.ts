/** Ids as they are given: as words, or in place of `-` on standard input. */
import { findListed } from '../../app/services/articles.ts';
import type { Services } from '../../app/services/services.ts';
import { ok, type Result } from '../../domain/errors.ts';
import type { CommandContext } from '../command.ts';

type Given = Pick<CommandContext, 'input' | 'files'>;

const idsIn = (text: string): readonly string[] =>
  text.split(/\r?\n/u).flatMap(line => line.split('\t', 1)[0]?.trim() || []);

/** On standard input there is an id a line, of which the first tab-separated field counts; there may be none. */
async function typedIds({ input, files }: Given): Promise<Result<readonly string[]>> {
  if (!input.includes('-')) return ok(input);
  const bytes = await files.read('-');
  if (!bytes.ok) return bytes;
  const typed = idsIn(new TextDecoder().decode(bytes.value));
  return ok(input.flatMap(word => (word === '-' ? typed : [word])));
}

/** The whole ids, each once. Errors: `unknown-article`, `ambiguous-id`, those of reading a file. */
export async function idsFrom(given: Given, services: Services): Promise<Result<readonly string[]>> {
  const typed = await typedIds(given);
  if (!typed.ok) return typed;
  const found = findListed(services, typed.value);
  return found.ok ? ok(found.value.map(({ id }) => id)) : found;
}
