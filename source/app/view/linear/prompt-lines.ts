/** A prompt for those who listen: what is typed goes on its line, any other change of the line is said. */

import type { Prompt } from '../../session/layers.ts';
import { openPrompt } from '../../session/selectors.ts';
import type { Session } from '../../session/session.ts';
import { promptLabels } from '../prompt-said.ts';
import { type Announcement, lines } from './announcement.ts';

/** Completions that are named. */
const mostNamed = 5;

export const promptLine = (session: Session, prompt: Prompt): readonly Announcement[] => [
  { as: 'prompt', text: `${promptLabels[prompt.purpose](session)} ${prompt.typed}` },
];

/** Where two texts begin to differ, and how many UTF-16 units of both ends are the same. */
function difference(before: string, after: string): { readonly start: number; readonly tail: number } {
  const most = Math.min(before.length, after.length);
  let start = 0;
  while (start < most && before[start] === after[start]) start++;
  let tail = 0;
  while (tail < most - start && before.at(-1 - tail) === after.at(-1 - tail)) tail++;
  return { start, tail };
}

/** A line that a key has put in place of what was typed, with what else it could be. */
function chosen(session: Session, before: Prompt, after: Prompt): readonly Announcement[] {
  const others = before.choice === null && after.choice?.among === 'completions' ? after.choice.lines : [];
  const named = others.slice(1, 1 + mostNamed).map(({ typed }) => typed);
  return [
    ...lines(named.length > 1 ? [session.messages.linear.completions(named)] : []),
    ...promptLine(session, after),
  ];
}

function edited(session: Session, before: Prompt, after: Prompt): readonly Announcement[] {
  const isAtEnd = before.cursor === before.typed.length && after.cursor === after.typed.length;
  if (isAtEnd && after.typed.startsWith(before.typed))
    return [{ as: 'echo', text: after.typed.slice(before.typed.length) }];
  const { start, tail } = difference(before.typed, after.typed);
  const removed = before.typed.slice(start, before.typed.length - tail);
  const isRemoval = start + tail === after.typed.length;
  return isRemoval ? lines([session.messages.linear.deleted(removed)]) : promptLine(session, after);
}

function moved(session: Session, { typed, cursor }: Prompt): readonly Announcement[] {
  const { cursorAt, endOfLine } = session.messages.linear;
  const [character] = typed.slice(cursor);
  return lines([character === undefined ? endOfLine : cursorAt(character)]);
}

/** Nothing, if the line is as it was and nothing else was said meanwhile. */
export function promptChange(
  before: Session,
  after: Session,
  isInterrupted: boolean,
): readonly Announcement[] {
  const prompt = openPrompt(after);
  if (!prompt) return [];
  const old = openPrompt(before);
  if (isInterrupted || old?.purpose !== prompt.purpose) return promptLine(after, prompt);
  if (prompt.typed !== old.typed)
    return prompt.choice ? chosen(after, old, prompt) : edited(after, old, prompt);
  return prompt.cursor === old.cursor ? [] : moved(after, prompt);
}
