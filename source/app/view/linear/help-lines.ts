import { hintsHere } from '../../keymap/hints.ts';
import { labelOn } from '../../keymap/keyboard.ts';
import type { Session } from '../../session/session.ts';
import { helpTopics } from '../overlays/help-topics.ts';
import { keyOf, whereKey } from './keys.ts';

/** Where the help was opened from. */
const without = (session: Session): Session => ({
  ...session,
  layers: session.layers.filter(({ layer }) => layer !== 'help'),
});

/** Before all shortcuts: those that matter where one is, and how a shortcut is found. */
export function helpIntroduction(session: Session): readonly string[] {
  const { messages, keyboard } = session;
  const { linear, hints, commands } = messages;
  const here = hintsHere(without(session))
    .filter(({ command }) => command !== 'help')
    .map(({ key, says }) => linear.shortcut(hints[says] ?? commands[says], labelOn(keyboard, key, messages)));
  const topics = helpTopics.map(topic => messages.helpTopics[topic]);
  return [linear.here(here, whereKey(session)), linear.topics(topics, keyOf(session, 'filter'))];
}
