import type { Services } from '../../../source/app/services/services.ts';
import { fail, ok } from '../../../source/domain/errors.ts';
import type { SyncMemory, SyncServer } from '../../../source/domain/sync.ts';

const nothing = async () => ok([]);
const done = async () => ok(null);

const emptyServer: SyncServer = {
  feeds: nothing,
  tags: nothing,
  itemIds: nothing,
  items: nothing,
  setState: done,
  subscribe: done,
  unsubscribe: done,
  change: done,
};

export const rightPassword = 'open sesame';

/** A server that has nothing, and what is remembered of it, in memory. */
export function createTestSync(): NonNullable<Services['sync']> {
  let memory: SyncMemory | null = null;
  return {
    open: async ({ url, password }) =>
      password === rightPassword ? ok(emptyServer) : fail('login-refused', { subject: url, url }),
    keeper: {
      read: async () => memory,
      async write(next) {
        memory = next;
        return ok(null);
      },
      lock: async () => () => undefined,
    },
  };
}
