/** What Khabar adds to OPML, in a namespace of its own (OPML 2.0, “Extending OPML”). */
export const ownPrefix = 'khabar';
export const ownNamespace = 'https://khabar.example/opml';

/** `true` or `false` on every outline that Khabar writes, and so also the sign of one. */
export const ownAttribute = `${ownPrefix}:enabled`;
