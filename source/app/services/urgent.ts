/** Urgent news among new articles: those that say so themselves, at the beginning of their headlines. */
import { readyText } from './articles.ts';
import type { Services } from './services.ts';

const label = /^[^\p{L}\p{N}]*(?:(?:خبر )?عاجل|breaking(?: news)?|urgent)(?![\p{L}\p{M}\p{N}])/iu;

/** What comes in with the first refresh of a source is news no more, if it is older than this. */
const recent = 'since:6h';

/** IDs, if the user wants to be notified of them. */
export function urgentArrivals(
  services: Pick<Services, 'archive' | 'store' | 'clock'>,
  last: number,
): readonly string[] {
  const { archive, store } = services;
  if (store.settings().notify.urgent !== 'on') return [];
  const asked = readyText(services, recent);
  if (!asked.ok) return [];
  const articles = archive.listed(archive.arrivals(asked.value, last));
  return articles.filter(({ title }) => label.test(title)).map(({ id }) => id);
}
