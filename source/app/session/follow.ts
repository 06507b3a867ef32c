import type { Effect } from './effect.ts';
import type { Session } from './session.ts';
import { step } from './step.ts';

/** The session that effects lead to, as far as they change it at once. */
export const follow = (session: Session, effects: readonly Effect[]): Session =>
  effects.reduce((now, effect) => (effect.effect === 'go' ? step(now, effect.action) : now), session);
