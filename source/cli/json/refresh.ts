import type { RefreshSummary } from '../../app/services/refresh.ts';
import { type Describe, errorJson } from './error.ts';

export const refreshJson = ({ sources, added, failed, durationMs }: RefreshSummary, describe: Describe) => ({
  sources: sources.map(outcome => ({
    id: outcome.id,
    title: outcome.title,
    status: outcome.status,
    added: outcome.added,
    error: outcome.error ? errorJson(outcome.error, describe) : null,
  })),
  added,
  failed,
  durationMs,
});
