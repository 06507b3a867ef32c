/** What Khabar adds to OPML, in a namespace of its own (OPML 2.0, “Extending OPML”). */
export const ownPrefix = 'khabar';
export const ownNamespace = 'https://khabar.example/opml';

/** `true` or `false` on every outline that Khabar writes, and so also the sign of one. */
export const enabledAttribute = `${ownPrefix}:enabled`;

/** When the pages of a source's articles are fetched (`FullTextRule`). */
export const fullTextAttribute = `${ownPrefix}:full-text`;
