/** Who publishes a source: a newspaper, a channel, a site about one subject. */
export const sourceKinds = [
  'newspaper',
  'tv',
  'radio',
  'broadcaster',
  'agency',
  'site',
  'magazine',
  'organization',
  'blogs',
  'technology',
  'business',
  'science',
  'sports',
  'culture',
] as const;
export type SourceKind = (typeof sourceKinds)[number];
