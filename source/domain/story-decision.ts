/** What the user has decided of two articles: they tell one story, or they do not. Kept as a cell for each pair (`Tables.story`). */

export const verdicts = ['joined', 'parted'] as const;
export type Verdict = (typeof verdicts)[number];

export interface StoryDecision {
  /** The lesser id of the two. */
  readonly one: string;
  readonly other: string;
  readonly verdict: Verdict;
  /** ISO 8601 in UTC: of two decisions that contradict each other, the later one holds. */
  readonly at: string;
}

const separator = '/';

/** The key of the cell, whichever is named first; ids have no slash. */
export const pairCell = (one: string, other: string): string => [one, other].toSorted().join(separator);

/** Whether a decision is about these two, whichever is named first. */
export function isBetween(a: string, b: string): (decision: StoryDecision) => boolean {
  const [lesser, greater] = [a, b].toSorted();
  return ({ one, other }) => one === lesser && other === greater;
}

/** The value of the cell: it sorts by time, so that the later one wins a merge of two homes. */
export const verdictText = (verdict: Verdict, at: string): string => `${at} ${verdict}`;

const shape = new RegExp(`^(\\d{4}-\\d\\d-\\d\\dT[\\d:.]+Z) (${verdicts.join('|')})$`, 'u');

export const isVerdictText = (value: unknown): boolean => typeof value === 'string' && shape.test(value);

/** Null: the cell is damaged. */
export function decisionIn(cell: string, value: string): StoryDecision | null {
  const [one, other] = cell.split(separator);
  const [, at, verdict] = shape.exec(value) ?? [];
  if (one === undefined || other === undefined || at === undefined) return null;
  return { one, other, verdict: verdict as Verdict, at };
}
