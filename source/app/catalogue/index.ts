/**
 * The sources that ship with Khabar, from public directories of Arabic feeds. Any of them may have moved since:
 * `checkedBy` is the number of directories that reported fetching the feed in 2026. The most checked come first.
 */
import { once } from '../../base/once.ts';
import type { Source } from '../../domain/source.ts';
import { sourceIdOf } from '../identity.ts';
import arabic from './arabic.json' with { type: 'json' };
import type { SourceKind } from './kinds.ts';

export interface CatalogueEntry {
  readonly nameAr: string;
  readonly nameEn: string;
  /** ISO 3166-1 alpha-2, or `INT`. */
  readonly country: string;
  /** In Arabic: `عام`, `محليات`, `تقنية` … */
  readonly topic: string;
  /** Who publishes it. */
  readonly kind: SourceKind;
  /** BCP 47. */
  readonly language: string;
  readonly homepage: string;
  readonly url: string;
  readonly checkedBy: number;
  /** Whether it is one of the default sources. */
  readonly starter: boolean;
  readonly note: string | null;
}

export const catalogue = arabic as readonly CatalogueEntry[];

export const sourceOfEntry = (entry: CatalogueEntry): Source => ({
  id: sourceIdOf(entry.url),
  title: entry.nameAr,
  url: entry.url,
  homepage: entry.homepage,
  language: entry.language,
  category: entry.topic,
  enabled: true,
});

export const defaultSources = once((): readonly Source[] =>
  catalogue.filter(entry => entry.starter).map(sourceOfEntry),
);
