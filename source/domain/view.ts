/** Saved queries, listed among the sources. */
import type { Edit } from './change.ts';

export interface View {
  /** As the user named it; views are told apart by it. */
  readonly name: string;
  /** As it is printed, unresolved. */
  readonly query: string;
  /** Views are listed by it. */
  readonly order: number;
}

/** One of that name gets the query, and stays where it is. */
export const keepView = ({ name, query, order }: View): Edit => ({
  table: 'view',
  key: name,
  to: before => ({ query, order: before?.order ?? order }),
});

export const removeView = (name: string): Edit => ({ table: 'view', key: name, to: () => null });

/** Gives views the orders in which they are named. */
export const orderViews = (names: readonly string[]): readonly Edit[] =>
  names.map((key, index) => ({
    table: 'view',
    key,
    to: before => before && { ...before, order: index + 1 },
  }));
