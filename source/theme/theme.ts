/** How things look, by what they are. */

export interface Appearance {
  readonly color?: string;
  readonly backgroundColor?: string;
  readonly bold?: boolean;
  readonly dimColor?: boolean;
  readonly inverse?: boolean;
  readonly underline?: boolean;
  readonly italic?: boolean;
  readonly strikethrough?: boolean;
}

/** What a stretch of the screen is. */
export const roles = [
  // an article's text
  'category',
  'title',
  'byline',
  'heading',
  'quote',
  'bar',
  'bullet',
  'link',
  'strong',
  'emphasis',
  'inline-code',
  'keyboard',
  'deleted',
  'inserted',
  'highlight',
  'code',
  'caption',
  'rule',
  'label',
  'related',
  'match',
  'continuation',
  // panes
  'border',
  'border-focused',
  'pane-title',
  'pane-title-focused',
  'selected',
  'selected-elsewhere',
  'unread',
  'read',
  'unread-mark',
  'bookmark-mark',
  'meta',
  'count',
  'view',
  'error',
  // the bottom line
  'hint-key',
  'hint',
  'notice',
  'progress',
  'prompt',
] as const;
export type Role = (typeof roles)[number];

export type Theme = Readonly<Record<Role, Appearance>>;
