import { ensureEdition } from '../app/services/edition-seed.ts';
import type { Services } from '../app/services/services.ts';
import type { Archive } from '../domain/library.ts';
import { everything } from '../domain/query/query.ts';
import type { CommandContext } from './command.ts';

type Context = Pick<CommandContext, 'services' | 'warn' | 'messages'>;

const isEmpty = (archive: Archive): boolean =>
  archive.list({ query: everything, order: 'newest', limit: 1 }).length === 0;

/** The services, on an archive that has something to read; says so where none can be made. */
export async function withArticles({ services, warn, messages }: Context): Promise<Services> {
  const opened = await services();
  await ensureEdition(opened);
  const { archive } = opened;
  if (!archive.isWritable() && isEmpty(archive)) warn(messages.cli.noPlace);
  return opened;
}
