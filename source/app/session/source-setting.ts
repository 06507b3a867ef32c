/** What a user decides about a source: the rows of its page, in their order. */
export const sourceSettings = [
  'title',
  'folder',
  'state',
  'place',
  'interval',
  'full-text',
  'direction',
  'address',
] as const;
export type SourceSetting = (typeof sourceSettings)[number];
