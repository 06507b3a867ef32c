import { editionSources } from '../../app/edition.ts';
import type { Services } from '../../app/services/services.ts';
import { activeSources } from '../../app/services/sources.ts';
import type { Source } from '../../domain/source.ts';

/** The sources that a user can name: the active ones and the sample edition. */
export function knownSources({ state, archive }: Pick<Services, 'state' | 'archive'>): readonly Source[] {
  const inForce = activeSources(state.load(), archive);
  const ids = new Set(inForce.map(({ id }) => id));
  return [...inForce, ...editionSources.filter(({ id }) => !ids.has(id))];
}
