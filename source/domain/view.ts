/** Saved queries, listed among the sources. */
import type { Edit } from './change.ts';

export interface View {
  /** As the user named it; views are told apart by it. */
  readonly name: string;
  /** As it is printed, unresolved. */
  readonly query: string;
}

/** Behind the last view; one of that name gets the query, and stays where it is. */
export const keepView = ({ name, query }: View, lastOrder: number): Edit => ({
  table: 'view',
  key: name,
  to: before => ({ query, order: before?.order ?? lastOrder + 1 }),
});

export const removeView = (name: string): Edit => ({ table: 'view', key: name, to: () => null });
