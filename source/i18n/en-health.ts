/** Source health on the screen, in English. */
import { ltr } from '../base/isolated.ts';
import { number, sources } from './en-counts.ts';
import type { HealthMessages } from './health-messages.ts';

export const health: HealthMessages = {
  statuses: {
    new: 'not refreshed yet',
    ok: 'working',
    failing: 'failing',
    'not-a-feed': 'not a feed anymore',
    gone: 'not found',
    stopped: 'paused',
  },
  lastSuccess: ago => `last refreshed ${ago}`,
  nextRefresh: 'due at the next refresh',
  summary: (total, failing) =>
    failing > 0 ? `${sources(total)}, ${number(failing)} failing` : sources(total),
  groups: {
    failing: 'Failing',
    paused: 'Paused',
    waiting: 'Not refreshed yet',
    quiet: 'Nothing new for four weeks',
    fine: 'Working',
  },
  remedies: {
    moved: (_, { movedFrom, url }) =>
      `Moved from ${ltr(movedFrom)} to ${ltr(url)}. Khabar saved the new URL.`,
    'find-feed': key =>
      `Press ${key('find-address')} to look for the feed of the site, or ${key('remove')} to remove the source.`,
    'find-address': key =>
      `Press ${key('find-address')} to look for the new URL, or ${key('remove')} to remove the source.`,
    'try-now': key => `Press ${key('retry')} to retry now.`,
  },
};
