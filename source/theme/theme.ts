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

/** Colours of sections: which one has which is told by `app/view/hue.ts`. */
export const hues = ['news', 'technology', 'economy', 'science', 'culture', 'sport', 'other'] as const;
export type Hue = (typeof hues)[number];

const plainRoles = [
  'text',
  // an article's text
  'category',
  'title',
  'deck',
  'byline',
  'author',
  'heading',
  'quote',
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
  'thumb',
  'unread',
  'read',
  'unread-mark',
  'bookmark-mark',
  'meta',
  'count',
  'view',
  'error',
  'good',
  // the masthead and the bottom line
  'name',
  'hint-key',
  'hint',
  'notice',
  'progress',
  'prompt',
] as const;

/** What a stretch of the screen is. `section-…` is text, or a bar, in the colour of a section; `chip-…` is text on that colour. */
export type Role = (typeof plainRoles)[number] | `section-${Hue}` | `chip-${Hue}`;

export const roles: readonly Role[] = [
  ...plainRoles,
  ...hues.flatMap((hue): Role[] => [`section-${hue}`, `chip-${hue}`]),
];

/** What a stretch stands on: the page itself, the masthead and the bottom line, or what is selected, in the focused pane or in another. */
export const grounds = ['page', 'bar', 'selected', 'selected-elsewhere'] as const;
export type Ground = (typeof grounds)[number];

export type RaisedGround = Exclude<Ground, 'page'>;

/** A role, on the page where nothing else is said. */
export type Style = Role | `${Role} on ${RaisedGround}`;

export interface Theme {
  readonly roles: Readonly<Record<Role, Appearance>>;
  readonly grounds: Readonly<Record<Ground, Appearance>>;
}

/** What is swapped as a whole cannot have parts in colours of their own. */
const withoutColors = ({ color: _, backgroundColor: __, ...weight }: Appearance): Appearance => weight;

/** How a style looks in a theme: as its role, but for what its ground says. A chip keeps its own background. Null: text on the page. */
export function lookOf({ roles, grounds }: Theme, style: Style | null): Appearance {
  const [role, ground = 'page'] = (style ?? 'text').split(' on ') as [Role, Ground?];
  const look = { ...grounds[ground], ...roles[role] };
  return grounds[ground].inverse ? withoutColors(look) : look;
}
