/** What a page says of its article, by its markup and by what is printed around the headline. */
import { resolveDocument } from '../addresses.ts';
import { languageTag } from '../language.ts';
import { bylineOf } from './byline.ts';
import type { DomDocument } from './dom.ts';
import { linkedData } from './linked-data.ts';
import { firstOf, metaValues } from './meta-values.ts';
import { type PictureSizes, pictureSizesIn } from './picture-sizes.ts';
import { belowFirst, piecesOf, surroundingsOf } from './printed.ts';
import { publishedOf } from './published.ts';
import { sectionOf } from './section.ts';
import { siteNamesOf } from './site-names.ts';
import { headlineOf } from './title.ts';

export interface PageMetadata {
  readonly title: string | null;
  readonly category: string | null;
  readonly categories: readonly string[];
  readonly byline: string | null;
  readonly author: string | null;
  /** ISO 8601 in UTC. */
  readonly published: string | null;
  readonly language: string | null;
  readonly description: string | null;
  /** The page's own address, as it names it. */
  readonly canonical: string | null;
  readonly pictureSizes: PictureSizes;
}

const distinct = (values: readonly (string | null)[]): readonly string[] =>
  [...new Set(values.filter(value => value !== null && value !== ''))] as string[];

/** Reads the document before anything is taken out of it. */
export function pageMetadata(document: DomDocument, url: string): PageMetadata {
  const meta = metaValues(document);
  const linked = linkedData(document);
  const root = document.documentElement;
  const own =
    document.querySelector('link[rel~=canonical][href]')?.getAttribute('href') ?? firstOf(meta, ['og:url']);
  const canonical = own ? resolveDocument(own, url) : null;
  const pieces = piecesOf(document);
  const site = siteNamesOf(document, meta, linked, canonical ?? url);
  const { title, element: headline } = headlineOf({ document, meta, linked, pieces, site });
  const around = surroundingsOf(pieces, headline);
  const sources = {
    around,
    document,
    meta,
    linked,
    pieces,
    headline,
    site,
    title,
  };
  const category = sectionOf(sources);
  const sections = distinct([category, ...linked.breadcrumbs]);
  return {
    title,
    category,
    categories: distinct([category, ...(meta.get('article:tag') ?? [])]),
    ...bylineOf({ ...sources, sections }),
    published: publishedOf({ ...sources, around: belowFirst(around) }),
    language:
      languageTag(root?.getAttribute('lang') ?? root?.getAttribute('xml:lang')) ??
      languageTag(linked.language) ??
      languageTag(firstOf(meta, ['content-language', 'og:locale'])),
    description:
      firstOf(meta, ['description', 'og:description', 'twitter:description']) ?? linked.description,
    canonical,
    pictureSizes: pictureSizesIn(meta, url),
  };
}
