/**
 * The sources that ship with Khabar, from public registers of Arabic feeds. Every address may have moved since:
 * `checkedBy` says how many registers state that they fetched it in 2026, and those stand first.
 */
import type { Source } from '../../domain/source.ts';
import { sourceIdOf } from '../identity.ts';
import entries from './arabic.json' with { type: 'json' };

export interface CatalogueEntry {
  readonly nameAr: string;
  readonly nameEn: string;
  /** ISO 3166-1 alpha-2, or `INT`. */
  readonly country: string;
  /** In Arabic: `عام`, `محلي`, `تقنية` … */
  readonly topic: string;
  /** BCP 47. */
  readonly language: string;
  readonly homepage: string;
  readonly url: string;
  readonly checkedBy: number;
  /** Whether it belongs to the sources of someone who has chosen none yet. */
  readonly starter: boolean;
  readonly note: string | null;
}

export const catalogue: readonly CatalogueEntry[] = entries;

export const sourceOfEntry = (entry: CatalogueEntry): Source => ({
  id: sourceIdOf(entry.url),
  title: entry.nameAr,
  url: entry.url,
  homepage: entry.homepage,
  language: entry.language,
  category: entry.topic,
  enabled: true,
});

export const defaultSources: readonly Source[] = catalogue.filter(entry => entry.starter).map(sourceOfEntry);
