import { ensureEdition } from '../app/services/edition-seed.ts';
import type { Services } from '../app/services/services.ts';
import type { CommandContext } from './command.ts';

/** The services, on an archive that has something to read. */
export async function withArticles({ services }: Pick<CommandContext, 'services'>): Promise<Services> {
  const opened = await services();
  await ensureEdition(opened);
  return opened;
}
