/** First contact: an archive without any real news gets the sample edition, the way all news come in. */
import type { Source } from '../../domain/source.ts';
import { editionSources } from '../edition.ts';
import type { Services } from './services.ts';
import { hasRealNews } from './sources.ts';

type SeedServices = Pick<Services, 'archive' | 'fetcher' | 'clock' | 'store'>;

/** Sources of the edition that were never read to their end: another Khabar may be at it, or was killed at it. */
function missingSources({ archive }: SeedServices): readonly Source[] {
  if (hasRealNews(archive)) return [];
  const read = new Set(
    archive.fetchRecords().flatMap(({ sourceId, succeeded }) => (succeeded ? sourceId : [])),
  );
  return editionSources.filter(source => !read.has(source.id));
}

/**
 * Brings the sample edition, or what is missing of it, into an archive that holds no real news; does nothing otherwise. An edition that cannot be
 * read is recorded with its sources, as with any other refresh.
 */
export async function ensureEdition(services: SeedServices): Promise<void> {
  if (!services.archive.isWritable()) return;
  const missing = missingSources(services);
  if (missing.length === 0) return;
  const { refresh } = await import('./refresh.ts'); // with all feed formats: only first contact pays for them
  for await (const event of refresh(services, missing, { named: true })) {
    if (event.type === 'completed') return;
  }
}
