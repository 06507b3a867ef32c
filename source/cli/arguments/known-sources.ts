import { editionSources } from '../../app/edition.ts';
import type { Services } from '../../app/services/services.ts';
import { activeSources } from '../../app/services/sources.ts';
import type { Source } from '../../domain/source.ts';

/** What a user's word for a source can mean: those in force, and the sample edition once it has stood back. */
export function knownSources({ state, archive }: Pick<Services, 'state' | 'archive'>): readonly Source[] {
  const inForce = activeSources(state.load(), archive);
  const ids = new Set(inForce.map(({ id }) => id));
  return [...inForce, ...editionSources.filter(({ id }) => !ids.has(id))];
}
