import { findListed } from '../../app/services/articles.ts';
import type { Services } from '../../app/services/services.ts';
import { ok, type Result } from '../../domain/errors.ts';

/** The whole ids of articles, each once. Errors: `unknown-article`, `ambiguous-id`. */
export function idsFrom(words: readonly string[], services: Services): Result<readonly string[]> {
  const found = findListed(services, words);
  return found.ok ? ok(found.value.map(({ id }) => id)) : found;
}
