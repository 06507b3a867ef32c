/** What there is in a folder, for the completion of paths. */
import { sanitizeLine } from '../../text/sanitize.ts';
import type { Services } from './services.ts';

/** Nobody chooses among more, and they would take long to hand over. */
const mostNames = 20_000;

/** What a path in a folder can go on with, in order; what could not be shown as it is, is left out. A folder that cannot be read has none. */
export async function folderNames(
  { files }: Pick<Services, 'files'>,
  folder: string,
): Promise<readonly string[]> {
  const names = await files.names(folder);
  if (!names.ok) return [];
  return names.value
    .filter(name => sanitizeLine(name) === name)
    .sort()
    .slice(0, mostNames);
}
