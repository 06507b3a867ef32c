/** What an input does: the layer on top is offered it first. Pure. */

import type { Input } from '../../domain/input.ts';
import { completions, runLine } from '../commands/line.ts';
import { latinName } from '../keymap/keys.ts';
import { type Effect, go, start } from './effect.ts';
import { follow } from './follow.ts';
import { pressKey } from './keys.ts';
import { isSlow, readAgain } from './list.ts';
import { moveBy } from './move.ts';
import type { Reads } from './reads.ts';
import { complaints, search } from './search.ts';
import { topLayer } from './selectors.ts';
import type { Layer, Notice, Prompt, Question, Session } from './session.ts';

type Key = Extract<Input, { input: 'key' }>;

const closed: Effect = go({ type: 'layer-closed' });

const typing = (prompt: Prompt, typed: string, stem: string | null = null): Effect =>
  go({ type: 'layer-changed', layer: { ...prompt, typed, stem } });

/** The list follows what is typed at the search prompt. */
function typeText(session: Session, prompt: Prompt, typed: string, reads: Reads): readonly Effect[] {
  const changed = [typing(prompt, typed)];
  return prompt.purpose === 'search'
    ? [...changed, ...search(follow(session, changed), typed, reads)]
    : changed;
}

/** Tab goes through what the line can become, and back to what was typed. */
function complete(session: Session, prompt: Prompt, step: number): readonly Effect[] {
  if (prompt.purpose !== 'command') return [];
  const stem = prompt.stem ?? prompt.typed;
  const lines = [stem, ...completions(stem, session)];
  const at = prompt.stem === null ? 0 : lines.indexOf(prompt.typed);
  const next = lines[(at + step + lines.length) % lines.length] ?? stem;
  return [typing(prompt, next, stem)];
}

/** A query with a mistake stays at the prompt, to be corrected. */
function submitSearch(typed: string, reads: Reads): readonly Effect[] {
  const wrong = complaints(typed, reads);
  return wrong.length > 0 ? wrong : [closed, go({ type: 'focus', pane: 'articles' })];
}

const submit = (session: Session, { purpose, typed }: Prompt, reads: Reads): readonly Effect[] =>
  purpose === 'search'
    ? submitSearch(typed, reads)
    : [closed, ...runLine(typed, follow(session, [closed]), reads)];

function abandon(session: Session, { purpose }: Prompt, reads: Reads): readonly Effect[] {
  return purpose === 'search' ? [closed, ...search(session, '', reads)] : [closed];
}

type PromptKey = (session: Session, prompt: Prompt, reads: Reads) => readonly Effect[];

const promptKeys: Readonly<Record<string, PromptKey>> = {
  enter: submit,
  escape: abandon,
  'ctrl+c': abandon,
  tab: (session, prompt) => complete(session, prompt, 1),
  'shift+tab': (session, prompt) => complete(session, prompt, -1),
  'ctrl+u': (session, prompt, reads) => typeText(session, prompt, '', reads),
  'ctrl+w': (session, prompt, reads) =>
    typeText(session, prompt, prompt.typed.replace(/(?<!\S)\S*(?<!\s)\s*$/u, ''), reads),
  backspace: (session, prompt, reads) =>
    prompt.purpose === 'command' && prompt.typed === ''
      ? [closed]
      : typeText(session, prompt, [...prompt.typed].slice(0, -1).join(''), reads),
};

function promptKey(session: Session, prompt: Prompt, { key, typed }: Key, reads: Reads): readonly Effect[] {
  const named = Object.hasOwn(promptKeys, key) ? promptKeys[key] : undefined;
  if (named) return named(session, prompt, reads);
  return typed === '' ? [] : typeText(session, prompt, prompt.typed + typed, reads);
}

function questionKey(session: Session, question: Question, { key }: Key): readonly Effect[] {
  const { query, count, of } = question;
  const name = latinName(key);
  if (name === 'y' || name === 'enter')
    return [
      closed,
      go({
        type: 'articles-changed',
        articles: session.list.rows.map(row => ({ ...row, read: true })),
      }),
      start('mark', { as: 'read', which: { query } }),
      go({ type: 'notice', notice: { kind: 'all-marked-read', count, of } }),
    ];
  return ['n', 'q', 'escape', 'ctrl+c'].includes(name) ? [closed] : [];
}

const keyIn = (session: Session, layer: Layer | null, key: Key, reads: Reads): readonly Effect[] => {
  if (layer?.layer === 'prompt') return promptKey(session, layer, key, reads);
  if (layer?.layer === 'question') return questionKey(session, layer, key);
  return pressKey(session, latinName(key.key), reads);
};

/** What a damaged file was kept as, and what still goes on. */
const lasting: ReadonlySet<Notice['kind']> = new Set(['damage', 'undoing', 'redoing']);

/** A key takes away what was said before, but not what lasts: Escape does that. */
function obeyKey(session: Session, key: Key, reads: Reads): readonly Effect[] {
  const isSeen = session.notice !== null && !lasting.has(session.notice.kind);
  const quiet = isSeen ? [go({ type: 'notice', notice: null })] : [];
  const now = follow(session, quiet);
  return [...quiet, ...keyIn(now, topLayer(now), key, reads)];
}

const inOneLine = (text: string): string =>
  text.replace(/\s+/gu, blanks => (/[\r\n]/u.test(blanks) ? ' ' : blanks));

/** Line breaks become blanks; anywhere but at a prompt it does nothing. */
function paste(session: Session, text: string, reads: Reads): readonly Effect[] {
  const layer = topLayer(session);
  if (layer?.layer !== 'prompt') return [];
  return typeText(session, layer, layer.typed + inOneLine(text), reads);
}

const rowsAWheel = 3;

function resize(session: Session, columns: number, rows: number, reads: Reads): readonly Effect[] {
  const resized = [go({ type: 'resize', size: { columns, rows } })];
  return isSlow(session.list)
    ? resized
    : [...resized, ...readAgain(follow(session, resized), session.list, reads)];
}

export function obey(session: Session, input: Input, reads: Reads): readonly Effect[] {
  switch (input.input) {
    case 'key':
      return obeyKey(session, input, reads);
    case 'paste':
      return paste(session, input.text, reads);
    case 'resize':
      return resize(session, input.columns, input.rows, reads);
    case 'pointer': {
      if (input.action === 'press') return [];
      return moveBy(session, input.action === 'wheel-down' ? rowsAWheel : -rowsAWheel, reads);
    }
  }
}
