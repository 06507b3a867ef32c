/** What an input does: the layer on top is offered it first. Pure. */

import type { Input } from '../../domain/input.ts';
import { keyboardTyping } from '../keymap/keyboard.ts';
import { latinName } from '../keymap/keys.ts';
import { type Target, targetAt } from '../view/pointer-target.ts';
import { unselect } from './acting.ts';
import { closed, type Effect, go, start } from './effect.ts';
import { showHeldFeeds } from './feeds.ts';
import { follow } from './follow.ts';
import { pressKey } from './keys.ts';
import type { Layer, Question } from './layers.ts';
import { isSlow, readAgain } from './list.ts';
import { markPart } from './mark-many.ts';
import type { Notice } from './notice.ts';
import { askFor } from './open-prompt.ts';
import { type Pointer, point } from './pointer.ts';
import { promptKey, typeAt } from './prompt-keys.ts';
import type { Reads } from './reads.ts';
import { topLayer } from './selectors.ts';
import { nothingPending, type Session } from './session.ts';

type Key = Extract<Input, { input: 'key' }>;

/** What is done if the answer is yes. */
function agreed(session: Session, question: Question, reads: Reads): readonly Effect[] {
  if (question.question === 'add-rule') return [start('keep-rule', question.rule)];
  if (question.question === 'overwrite') return [start('save-articles', question.wanted)];
  if (question.question === 'open-many') return [{ effect: 'open-many', urls: question.urls }, unselect];
  return markPart(session, question.part, question.count, reads);
}

function questionKey(session: Session, question: Question, { key }: Key, reads: Reads): readonly Effect[] {
  const name = latinName(key);
  if (name === 'y' || name === 'enter') return [closed, ...agreed(session, question, reads)];
  return ['n', 'q', 'escape', 'ctrl+c'].includes(name) ? [closed] : [];
}

const keyIn = (session: Session, layer: Layer | null, key: Key, reads: Reads): readonly Effect[] => {
  if (layer?.layer === 'prompt') return promptKey(session, layer, key, reads);
  if (layer?.layer === 'question') return questionKey(session, layer, key, reads);
  return pressKey(session, latinName(key.key), reads);
};

/** What a damaged file was kept as, and what still goes on. */
const lasting: ReadonlySet<Notice['kind']> = new Set(['damage', 'undoing', 'redoing']);

/** A key and a click take away what was said and entered before, but not what lasts: Escape does that. */
function seen({ notice, entered }: Session): readonly Effect[] {
  return [
    ...(notice !== null && !lasting.has(notice.kind) ? [go({ type: 'notice', notice: null })] : []),
    ...(entered === null ? [] : [go({ type: 'entered', line: null })]),
  ];
}

function obeyKey(session: Session, key: Key, reads: Reads): readonly Effect[] {
  const keyboard = keyboardTyping(key.typed);
  const before = [
    ...seen(session),
    ...(keyboard && keyboard !== session.keyboard ? [go({ type: 'keyboard', keyboard })] : []),
  ];
  const now = follow(session, before);
  return [...before, ...keyIn(now, topLayer(now), key, reads)];
}

const inOneLine = (text: string): string =>
  text.replace(/\s+/gu, blanks => (/[\r\n]/u.test(blanks) ? ' ' : blanks));

/** Line breaks become blanks. Anywhere but at a prompt an address is one to follow, and all else does nothing. */
function paste(session: Session, text: string, reads: Reads): readonly Effect[] {
  const layer = topLayer(session);
  if (layer?.layer === 'prompt') return typeAt(session, layer, inOneLine(text), reads);
  const address = text.trim();
  const isAddress = layer?.layer !== 'question' && /^(?:feed|https?):\S+$/iu.test(address);
  return isAddress ? [askFor('source', address, session)] : [];
}

/** It is the end of a sequence, and of a count too, but for that of a key that is clicked. */
function beforePress(session: Session, target: Target | null): readonly Effect[] {
  const count = target?.on === 'hint' ? session.pending.count : '';
  return [...seen(session), go({ type: 'pending', pending: { ...nothingPending, count } })];
}

function obeyPointer(session: Session, pointer: Pointer, reads: Reads): readonly Effect[] {
  const target = targetAt(session, pointer);
  const before = pointer.action === 'press' ? beforePress(session, target) : [];
  return [...before, ...point(follow(session, before), pointer, target, reads)];
}

function resize(session: Session, columns: number, rows: number, reads: Reads): readonly Effect[] {
  const resized = [go({ type: 'resize', size: { columns, rows } })];
  return isSlow(session.list)
    ? resized
    : [...resized, ...readAgain(follow(session, resized), session.list, reads)];
}

function obeyed(session: Session, input: Input, reads: Reads): readonly Effect[] {
  switch (input.input) {
    case 'key':
      return obeyKey(session, input, reads);
    case 'paste':
      return paste(session, input.text, reads);
    case 'resize':
      return resize(session, input.columns, input.rows, reads);
    case 'pointer':
      return obeyPointer(session, input, reads);
  }
}

export function obey(session: Session, input: Input, reads: Reads): readonly Effect[] {
  const effects = obeyed(session, input, reads);
  return session.holdsFeeds ? [...effects, ...showHeldFeeds(follow(session, effects))] : effects;
}
