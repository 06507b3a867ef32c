/** Some jobs in another place than the others. */
import type { JobName, Jobs } from '../app/jobs.ts';

export function jobsApart(usual: Jobs, apart: Jobs, names: ReadonlySet<JobName>): Jobs {
  return {
    start: (name, takes, signal) => (names.has(name) ? apart : usual).start(name, takes, signal),
    damage: () => [...(usual.damage?.() ?? []), ...(apart.damage?.() ?? [])],
    async close() {
      const closed = await Promise.all([usual.close(), apart.close()]);
      return closed.every(Boolean);
    },
  };
}
