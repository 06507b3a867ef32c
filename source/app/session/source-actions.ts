/** What one does to the source or the rule under the cursor of an overlay. */
import { ofSources, type SourceHealth, urgentFirst } from '../services/source-health.ts';
import { currentSource, healthHere } from './current-source.ts';
import { type Effect, go, say, start } from './effect.ts';
import { follow } from './follow.ts';
import type { Scope } from './list-state.ts';
import { selectSource } from './move.ts';
import type { Reads } from './reads.ts';
import { refreshSource } from './refreshing.ts';
import { openOverlay, sameScope } from './selectors.ts';
import type { Session } from './session.ts';

const withHealth = (
  session: Session,
  act: (health: SourceHealth) => readonly Effect[],
): readonly Effect[] => {
  const health = healthHere(session);
  return health ? act(health) : [];
};

/** What is known of it before it is asked for again. */
export const healthNow = ({ health, isWithoutNetwork }: Session, reads: Reads): readonly Effect[] =>
  health === null
    ? []
    : [go({ type: 'health', health: urgentFirst(ofSources(health, reads.sources())), isWithoutNetwork })];

export function retry(session: Session): readonly Effect[] {
  const source = currentSource(session);
  return source ? refreshSource(session, source.id) : [];
}

/** Where there is nothing any more, or no feed. */
export const canFindAddress = (session: Session): boolean => {
  const advice = healthHere(session)?.advice;
  return advice === 'find-address' || advice === 'find-feed';
};

export const findAddress = (session: Session): readonly Effect[] =>
  withHealth(session, ({ source }) => [
    say({ kind: 'finding-address', source: source.title }),
    start('find-address', { id: source.id }),
  ]);

export const hasFailed = (session: Session): boolean => healthHere(session)?.error != null;

/** As it is told on the screen. */
export const copyError = (session: Session): readonly Effect[] =>
  withHealth(session, ({ error }) =>
    error ? [{ effect: 'copy', text: session.messages.errors[error.code](error), what: 'error' }] : [],
  );

const indexOfScope = ({ sources }: Session, scope: Scope): number =>
  sources.rows.findIndex(row => sameScope(row.scope, scope));

const indexOfSource = (session: Session, id: string): number => indexOfScope(session, { kind: 'source', id });

/** To the articles of a row of the sources pane. */
export function goToScope(session: Session, scope: Scope, reads: Reads): readonly Effect[] {
  const index = indexOfScope(session, scope);
  return index < 0 ? [] : [...selectSource(session, index, reads), go({ type: 'focus', pane: 'articles' })];
}

export const goToSource = (session: Session, id: string, reads: Reads): readonly Effect[] =>
  goToScope(session, { kind: 'source', id }, reads);

/** Those of a paused source are in no list. */
export function canOpenSource(session: Session): boolean {
  const health = healthHere(session);
  return health !== null && indexOfSource(session, health.source.id) >= 0;
}

/** Its articles, in the place of the overlay. */
export const openSource = (session: Session, reads: Reads): readonly Effect[] =>
  withHealth(session, ({ source }) => {
    const closed = [go({ type: 'layer-closed' })];
    return [...closed, ...goToSource(follow(session, closed), source.id, reads)];
  });

/** Its own page closes. */
export function removeSource(session: Session): readonly Effect[] {
  const source = currentSource(session);
  if (!source) return [];
  const isOpen = openOverlay(session)?.layer === 'source';
  return [...(isOpen ? [go({ type: 'layer-closed' })] : []), start('remove-source', { id: source.id })];
}

/** The source or the rule. */
export function removeSelected(session: Session): readonly Effect[] {
  const overlay = openOverlay(session);
  if (overlay?.layer !== 'rules') return removeSource(session);
  const rule = session.rules[Math.min(overlay.cursor, session.rules.length - 1)];
  return rule ? [start('remove-rule', { id: rule.id })] : [];
}
