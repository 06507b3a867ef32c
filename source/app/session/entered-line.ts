/** A line that was entered at a prompt is open again where it goes wrong, at once or later. Pure. */
import { type JobName, jobsByItself } from '../jobs.ts';
import type { ArticleSelection } from './article-selection.ts';
import { closed, type Effect, go } from './effect.ts';
import type { Prompt } from './layers.ts';
import { isAnswering } from './selectors.ts';
import type { Session } from './session.ts';

export interface EnteredLine {
  readonly prompt: Prompt;
  readonly selection: ArticleSelection;
  /** What it had done. */
  readonly jobs: readonly JobName[];
}

const isComplaint = (effect: Effect): boolean =>
  effect.effect === 'go' && effect.action.type === 'notice' && effect.action.notice?.kind === 'error';

/**
 * A line with a mistake stays at the prompt, to be corrected; any other is remembered until the next key. That of a command goes, as
 * in other programs: an arrow brings it back.
 */
export function enterLine(
  { selection }: Session,
  prompt: Prompt,
  effects: readonly Effect[],
): readonly Effect[] {
  if (prompt.purpose === 'command') return effects;
  if (effects.some(isComplaint)) return effects.filter(effect => effect !== closed);
  const started = effects.flatMap(effect => (effect.effect === 'start' ? effect.request.job : []));
  const jobs = started.filter(job => !jobsByItself.has(job));
  return [...effects, go({ type: 'entered', line: { prompt, selection, jobs } })];
}

/** Of a job, or of a program that a line has run. */
export const lineFailed = (job: JobName | null): Effect => go({ type: 'line-failed', job });

/** What follows a job, which may say that it has failed. */
export const openingAgain = (job: JobName, effects: readonly Effect[]): readonly Effect[] =>
  effects.some(isComplaint) ? [...effects, lineFailed(job)] : effects;

/** The line is open again, unless the user has gone on. */
export function reopened(session: Session, job: JobName | null): Session {
  const { entered, layers } = session;
  const isMeant = entered !== null && (job === null || entered.jobs.includes(job));
  return isMeant && !isAnswering(session)
    ? { ...session, entered: null, layers: [...layers, entered.prompt], selection: entered.selection }
    : session;
}
