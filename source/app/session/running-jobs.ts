/** Which jobs run now. Of some only one runs at a time. */
import type { JobName } from '../jobs.ts';

/** Another of the same name is not started, or ends the one before. */
const alone: Readonly<Partial<Record<JobName, 'first' | 'latest'>>> = {
  refresh: 'first',
  sync: 'first',
  'catch-up': 'first',
  index: 'first',
  'full-text': 'latest',
  visit: 'latest',
  pictures: 'latest',
  ask: 'latest',
  'count-marks': 'latest',
  snippets: 'latest',
  health: 'latest',
  'find-feeds': 'latest',
  folder: 'latest',
  quotations: 'latest',
  story: 'latest',
  related: 'latest',
  'related-ahead': 'latest',
  'story-details': 'latest',
  'story-why': 'latest',
  'count-scopes': 'latest',
};

export interface RunningJobs {
  readonly isRunning: (job: JobName) => boolean;
  /** What aborts it; null: one of that name has to end first. */
  readonly begin: (job: JobName) => AbortController | null;
  readonly end: (job: JobName, controller: AbortController) => void;
  /** Aborts all of that name. */
  readonly stop: (job: JobName) => void;
}

export function createRunningJobs(): RunningJobs {
  const running = new Map<JobName, Set<AbortController>>();
  const isRunning = (job: JobName): boolean => (running.get(job)?.size ?? 0) > 0;

  function stop(job: JobName): void {
    for (const controller of running.get(job) ?? []) controller.abort();
    running.delete(job);
  }

  return {
    isRunning,
    begin(job) {
      if (alone[job] === 'first' && isRunning(job)) return null;
      if (alone[job] === 'latest') stop(job);
      const controller = new AbortController();
      running.set(job, (running.get(job) ?? new Set()).add(controller));
      return controller;
    },
    end: (job, controller) => void running.get(job)?.delete(controller),
    stop,
  };
}
