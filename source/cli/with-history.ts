import type { Services } from '../app/services/services.ts';
import type { History } from '../domain/history.ts';

/** The history of the services. To be without one is a bug: only composed with one are its commands registered. */
export function openHistory({ history }: Pick<Services, 'history'>): History {
  if (!history) throw new Error('the services have no history');
  return history;
}
