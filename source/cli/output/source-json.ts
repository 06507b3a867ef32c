import type { FetchRecord, Source } from '../../domain/source.ts';
import { type Describe, errorJson } from './error-json.ts';
import type { healthJson } from './health-json.ts';

/** A source with its last fetch. `lastFetched` is the last successful one; `health` is null if unknown. */
export const sourceJson = (
  source: Source,
  record: FetchRecord | undefined,
  describe: Describe,
  health: ReturnType<typeof healthJson> | null = null,
) => ({
  id: source.id,
  title: source.title,
  url: source.url,
  homepage: source.homepage,
  language: source.language,
  category: source.category,
  enabled: source.enabled,
  lastFetched: record?.succeeded ?? null,
  error: record?.error ? errorJson(record.error, describe) : null,
  health,
});
