/** Signs of the lists, each a cell wide; the help says what they mean. */
import type { Direction } from '../../domain/article.ts';
import type { Role } from '../../theme/theme.ts';

interface Sign {
  readonly sign: string;
  readonly role: Role;
}

export const signs = {
  selected: { sign: '✓', role: 'good' },
  bookmarked: { sign: '★', role: 'bookmark-mark' },
  changed: { sign: '±', role: 'unread-mark' },
  failing: { sign: '!', role: 'error' },
  paused: { sign: '‖', role: 'meta' },
  new: { sign: '○', role: 'meta' },
  refreshing: { sign: '↻', role: 'progress' },
} as const satisfies Readonly<Record<string, Sign>>;

export type SignName = keyof typeof signs;

export const signNames = Object.keys(signs) as readonly SignName[];

/** Points to where reading goes on: there is more behind this. */
export const pointer = (direction: Direction): string => (direction === 'rtl' ? '◂' : '▸');
