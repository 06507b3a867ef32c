/** What keys do at a prompt. Pure. */
import type { Input } from '../../domain/input.ts';
import { firstStrongDirection } from '../../text/direction.ts';
import {
  backspace,
  backwards,
  type Edit,
  type EditedLine,
  insert,
  lineOf,
  onwards,
  removeBefore,
  removeBehind,
  removeNext,
  removeWordBefore,
  toEnd,
  toStart,
  wordBackwards,
  wordOnwards,
} from './edited-line.ts';
import { closed, type Effect, go } from './effect.ts';
import { enterLine } from './entered-line.ts';
import { follow } from './follow.ts';
import type { Choice, Prompt } from './layers.ts';
import { purposes } from './prompt.ts';
import type { PromptKey } from './prompt-purpose.ts';
import type { Reads } from './reads.ts';
import { widenSearch } from './search.ts';
import type { Session } from './session.ts';

type Key = Extract<Input, { input: 'key' }>;

function changed(
  session: Session,
  prompt: Prompt,
  line: EditedLine,
  reads: Reads,
  choice: Choice | null = null,
): readonly Effect[] {
  const { typed, cursor } = line;
  const next = { ...prompt, typed, cursor, choice };
  const shown = [go({ type: 'layer-changed', layer: next })];
  if (typed === prompt.typed) return shown;
  return [...shown, ...purposes[prompt.purpose].typed(follow(session, shown), next, reads)];
}

const asTyped = ({ typed, cursor }: Prompt): EditedLine => ({ typed, cursor });

const editing =
  (edit: Edit): PromptKey =>
  (session, prompt, reads) =>
    changed(session, prompt, edit(prompt), reads);

/** Goes through what the line can become, and back to what was typed; into a folder, if that is all there is. */
const completing =
  (step: number): PromptKey =>
  (session, prompt, reads) => {
    const { choice } = prompt;
    const lines =
      choice?.among === 'completions'
        ? choice.lines
        : [asTyped(prompt), ...purposes[prompt.purpose].completions(prompt, session)];
    const at = ((choice?.among === 'completions' ? choice.at : 0) + step + lines.length) % lines.length;
    const line = lines[at] ?? prompt;
    const goesOn = lines.length === 2 && line.typed.endsWith('/');
    return changed(session, prompt, line, reads, goesOn ? null : { among: 'completions', lines, at });
  };

/** Of the list below the line, or of what was entered before, with the line as it was typed between the two. */
const hasChosen = ({ choice }: Prompt, among: Choice['among']): boolean =>
  choice?.among === among && choice.at > 0;

/** Goes through what was entered before, the latest first, and ends at what was typed. */
const recalling =
  (step: number): PromptKey =>
  (session, prompt, reads) => {
    const { choice, purpose } = prompt;
    const isRecalling = choice?.among === 'recent';
    const lines = isRecalling
      ? choice.lines
      : [asTyped(prompt), ...session.recent[purpose].filter(line => line !== prompt.typed).map(lineOf)];
    const at = Math.max(0, Math.min((isRecalling ? choice.at : 0) + step, lines.length - 1));
    return changed(session, prompt, lines[at] ?? prompt, reads, { among: 'recent', lines, at });
  };

/** What can be run is listed below the line, what was entered before lies above it. */
const listsBelow = ({ purpose }: Prompt): boolean => purpose === 'command';

const upwards: PromptKey = (session, prompt, reads) =>
  (listsBelow(prompt) && hasChosen(prompt, 'completions') ? completing(-1) : recalling(1))(
    session,
    prompt,
    reads,
  );

const downwards: PromptKey = (session, prompt, reads) =>
  (listsBelow(prompt) && !hasChosen(prompt, 'recent') ? completing(1) : recalling(-1))(
    session,
    prompt,
    reads,
  );

/** The arrow moves the cursor to its side of the screen: in right-to-left text, to the left is onwards. */
const towards =
  (side: 'left' | 'right', [back, on]: readonly [back: Edit, on: Edit]): PromptKey =>
  (session, prompt, reads) => {
    const direction = firstStrongDirection(prompt.typed) ?? session.messages.direction;
    const edit = (side === 'left') === (direction === 'rtl') ? on : back;
    return changed(session, prompt, edit(prompt), reads);
  };

const letters = [backwards, onwards] as const;
const words = [wordBackwards, wordOnwards] as const;

const enter: PromptKey = (session, prompt, reads) =>
  enterLine(session, prompt, purposes[prompt.purpose].entered(session, prompt, reads));
const abandon: PromptKey = (session, prompt, reads) =>
  purposes[prompt.purpose].abandoned(session, prompt, reads);

/** The `:` was typed by mistake. */
const backspaceOrClose: PromptKey = (session, prompt, reads) =>
  prompt.purpose === 'command' && prompt.typed === '' ? [closed] : editing(backspace)(session, prompt, reads);

const widen: PromptKey = (session, prompt, reads) =>
  prompt.purpose === 'search' ? widenSearch(session, prompt.typed, reads) : [];

const promptKeys: Readonly<Record<string, PromptKey>> = {
  enter,
  escape: abandon,
  'ctrl+c': abandon,
  tab: completing(1),
  'shift+tab': completing(-1),
  up: upwards,
  down: downwards,
  'ctrl+p': upwards,
  'ctrl+n': downwards,
  left: towards('left', letters),
  right: towards('right', letters),
  'ctrl+left': towards('left', words),
  'ctrl+right': towards('right', words),
  'alt+b': editing(wordBackwards),
  'alt+f': editing(wordOnwards),
  'ctrl+b': editing(backwards),
  'ctrl+f': editing(onwards),
  home: editing(toStart),
  end: editing(toEnd),
  'ctrl+a': editing(toStart),
  'ctrl+e': editing(toEnd),
  'ctrl+u': editing(removeBefore),
  'ctrl+k': editing(removeBehind),
  'ctrl+w': editing(removeWordBefore),
  'ctrl+d': editing(removeNext),
  delete: editing(removeNext),
  backspace: backspaceOrClose,
  'ctrl+o': widen,
};

export function promptKey(
  session: Session,
  prompt: Prompt,
  { key, typed }: Key,
  reads: Reads,
): readonly Effect[] {
  const named = Object.hasOwn(promptKeys, key) ? promptKeys[key] : undefined;
  if (named) return named(session, prompt, reads);
  return typed === '' ? [] : typeAt(session, prompt, typed, reads);
}

/** Puts text in at the cursor. */
export const typeAt = (session: Session, prompt: Prompt, text: string, reads: Reads): readonly Effect[] =>
  changed(session, prompt, insert(prompt, text), reads);
