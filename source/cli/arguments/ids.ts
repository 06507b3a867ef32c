/** Ids as they are given: as words, or in place of `-` on standard input. */
import { ok, type Result } from '../../domain/errors.ts';
import type { CommandContext } from '../command.ts';

const idsIn = (text: string): readonly string[] =>
  text.split(/\r?\n/u).flatMap(line => line.split('\t', 1)[0]?.trim() || []);

/** On standard input there is an id a line, of which the first tab-separated field counts; there may be none. */
export async function idsFrom({
  input,
  files,
}: Pick<CommandContext, 'input' | 'files'>): Promise<Result<readonly string[]>> {
  if (!input.includes('-')) return ok(input);
  const bytes = await files.read('-');
  if (!bytes.ok) return bytes;
  const typed = idsIn(new TextDecoder().decode(bytes.value));
  return ok(input.flatMap(word => (word === '-' ? typed : [word])));
}
