/** What roles look like, the same in every theme: which of its colours, and which weight. */
import type { ColorName } from './palette.ts';
import { type Appearance, type Hue, hues, type Role } from './theme.ts';

type Weight = Omit<Appearance, 'color' | 'backgroundColor'>;

export interface RoleLook extends Weight {
  readonly color: ColorName;
  /** A ground of its own. */
  readonly on?: ColorName;
  /** Also, where there are no colours, or 16 of which nobody knows how they look. */
  readonly uncolored?: Weight;
}

type SectionRole = `section-${Hue}` | `chip-${Hue}`;

const bold = true;
const underline = true;
const strikethrough = true;
const inverse = true;

const plainRoles: Readonly<Record<Exclude<Role, SectionRole>, RoleLook>> = {
  text: { color: 'text' },
  category: { color: 'news', bold },
  title: { color: 'headline', bold },
  deck: { color: 'dim' },
  byline: { color: 'dim' },
  author: { color: 'text', bold },
  heading: { color: 'headline', bold, uncolored: { underline } },
  quote: { color: 'headline' },
  link: { color: 'link', underline },
  strong: { color: 'headline', bold },
  emphasis: { color: 'emphasis', uncolored: { bold } }, // Arabic has no italics
  'inline-code': { color: 'code' },
  keyboard: { color: 'code', bold },
  deleted: { color: 'dim', strikethrough },
  inserted: { color: 'good', underline },
  highlight: { color: 'mark-text', on: 'mark', uncolored: { inverse } },
  code: { color: 'code' },
  caption: { color: 'dim' },
  rule: { color: 'rule' },
  label: { color: 'accent', bold },
  related: { color: 'link', uncolored: { underline } },
  match: { color: 'mark-text', on: 'mark', uncolored: { bold, underline } },
  continuation: { color: 'accent' },
  border: { color: 'rule' },
  'border-focused': { color: 'accent', uncolored: { bold } },
  'pane-title': { color: 'dim' },
  'pane-title-focused': { color: 'accent', bold },
  thumb: { color: 'dim' },
  unread: { color: 'headline', bold },
  read: { color: 'dim' },
  'unread-mark': { color: 'accent', uncolored: { bold } },
  'bookmark-mark': { color: 'bookmark', uncolored: { bold } },
  meta: { color: 'dim' },
  count: { color: 'accent', uncolored: { bold } },
  view: { color: 'dim' },
  error: { color: 'error', uncolored: { bold } },
  good: { color: 'good' },
  name: { color: 'news', bold },
  'hint-key': { color: 'headline', bold },
  hint: { color: 'dim' },
  notice: { color: 'good', uncolored: { bold } },
  progress: { color: 'accent' },
  prompt: { color: 'headline', bold },
};

const sectionRoles = Object.fromEntries(
  hues.flatMap((hue): [SectionRole, RoleLook][] => [
    [`section-${hue}`, { color: hue }],
    [`chip-${hue}`, { color: 'chip-text', on: hue, bold, uncolored: { inverse } }],
  ]),
) as Record<SectionRole, RoleLook>;

export const roleLooks: Readonly<Record<Role, RoleLook>> = { ...plainRoles, ...sectionRoles };
