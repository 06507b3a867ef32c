/** A home in a folder that other machines have too may get copies of files that two of them changed: they are merged as a home is. */
import type { Result } from '../../domain/errors.ts';
import type { Homes, TakenConflicts } from '../../domain/homes.ts';
import { mergeHome } from './merge-home.ts';
import type { Services } from './services.ts';

export const mergeConflicts = (
  services: Pick<Services, 'archive' | 'store'>,
  homes: Homes,
): Promise<Result<TakenConflicts>> => homes.takeConflicts(async copy => mergeHome(services, copy));
