/** Words that are a list, as they are given: one by one, or in place of `-` on standard input. */
import { firstFields } from '../../base/first-fields.ts';
import { ok, type Result } from '../../domain/errors.ts';
import type { FileReader } from '../../domain/ports.ts';
import type { Arguments } from '../command.ts';

/** The words with what standard input has; there may be nothing. Errors: those of reading it. */
export async function listedWords(
  words: readonly string[],
  { listFrom = Number.POSITIVE_INFINITY }: Arguments,
  files: Pick<FileReader, 'read'>,
): Promise<Result<readonly string[]>> {
  const isInput = (word: string, index: number): boolean => word === '-' && index >= listFrom;
  if (!words.some(isInput)) return ok(words);
  const bytes = await files.read('-');
  if (!bytes.ok) return bytes;
  const listed = firstFields(new TextDecoder().decode(bytes.value));
  return ok(words.flatMap((word, index) => (isInput(word, index) ? listed : [word])));
}
