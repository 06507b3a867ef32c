/** First contact: an archive that holds nothing gets the sample edition, the way all news come in. */
import { editionSources } from '../edition.ts';
import type { Services } from './services.ts';

const isEmpty = ({ archive }: Pick<Services, 'archive'>): boolean =>
  archive.idsWithPrefix('', 1).length === 0;

/**
 * Brings the sample edition into an archive that holds nothing at all; does nothing otherwise. An edition that cannot be
 * read is recorded with its sources, as with any other refresh.
 */
export async function ensureEdition(
  services: Pick<Services, 'archive' | 'fetcher' | 'clock'>,
): Promise<void> {
  if (!isEmpty(services)) return;
  const { refresh } = await import('./refresh.ts'); // with all feed formats: only first contact pays for them
  for await (const event of refresh(services, editionSources)) {
    if (event.type === 'completed') return;
  }
}
