import type { FetchRecord, Source } from '../../domain/source.ts';
import type { healthJson } from '../commands/sources-list.ts';
import { type Describe, errorJson } from './error-json.ts';

/** A source with how it fared; `lastFetched` is the last time that it could be read, `health` null where it is not looked into. */
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
