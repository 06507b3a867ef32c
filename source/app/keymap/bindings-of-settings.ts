/** The keys that are in force: our own, those of the preset on top of them, and the user's on top of all. */
import { rememberLatest } from '../../base/remember-latest.ts';
import type { Settings } from '../../domain/settings.ts';
import type { Session } from '../session/session.ts';
import { type Bindings, bindingsOf, type Clash, type UserBindings } from './bindings.ts';
import { defaultBindings } from './default-bindings.ts';
import { presets } from './presets.ts';

interface BoundKeys {
  readonly bindings: Bindings;
  /** What is wrong with the user's. */
  readonly clashes: readonly Clash[];
}

type KeySettings = Pick<Settings, 'keyboard' | 'keys'>;

const withPreset = rememberLatest(
  (keyboard: Settings['keyboard'], keys: UserBindings): BoundKeys =>
    bindingsOf(defaultBindings, { ...presets[keyboard.preset ?? 'khabar'], ...keys }),
);

/** The same for the same settings. */
export const bindingsIn = ({ keyboard, keys }: KeySettings): BoundKeys => withPreset(keyboard, keys);

/** With the keys of its settings, if these are others than before. */
export const withKeys = (session: Session, { settings: before }: Session): Session =>
  session.settings.keys === before.keys && session.settings.keyboard === before.keyboard
    ? session
    : { ...session, bindings: bindingsIn(session.settings).bindings };
