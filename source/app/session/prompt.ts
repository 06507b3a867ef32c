/** What keys do at a prompt. Pure. */
import type { Input } from '../../domain/input.ts';
import { completions as queryCompletions } from '../../domain/query/completions.ts';
import { queryLanguageOf } from '../../domain/query/keyword.ts';
import { momentExamples } from '../../domain/query/moment.ts';
import type { PromptPurpose } from '../../domain/recent-lines.ts';
import { firstStrongDirection } from '../../text/direction.ts';
import { parseArgument } from '../commands/argument.ts';
import { completions as lineCompletions, runLine } from '../commands/line.ts';
import { selectedHere, unselect } from './acting.ts';
import { changeTags, tagLines, writeNote } from './annotations.ts';
import { selectionIn } from './article-selection.ts';
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
import { complain, type Effect, go, start } from './effect.ts';
import { find, giveUpFinding } from './finding.ts';
import { follow } from './follow.ts';
import type { Choice, Prompt } from './layers.ts';
import { markOlder } from './mark-many.ts';
import type { Reads } from './reads.ts';
import { complaints, isOpenEnded, search, searchWhole, widenSearch } from './search.ts';
import type { Session } from './session.ts';
import { pipe, save } from './sharing.ts';

type Key = Extract<Input, { input: 'key' }>;
type PromptKey = (session: Session, prompt: Prompt, reads: Reads) => readonly Effect[];

const closed: Effect = go({ type: 'layer-closed' });

interface Purpose {
  /** What follows each change of the line. */
  readonly typed: PromptKey;
  readonly entered: PromptKey;
  readonly abandoned: PromptKey;
  /** What the line can become, the likeliest first. */
  readonly completions: (line: EditedLine, session: Session) => readonly EditedLine[];
}

/** Remembers what was entered. */
const keepLine = ({ recent }: Session, { purpose, typed }: Prompt): readonly Effect[] =>
  typed.trim() === '' || recent[purpose][0] === typed
    ? []
    : [
        go({ type: 'line-entered', prompt: purpose, line: typed }),
        start('keep-line', { prompt: purpose, line: typed }),
      ];

const queryLines = (
  { typed, cursor }: EditedLine,
  { sources, list, scopeCounts, messages }: Session,
): EditedLine[] => {
  const { start: from, words } = queryCompletions(typed, cursor, {
    sources: sources.rows.flatMap(({ scope, title }) =>
      scope.kind === 'source' && title !== null ? [{ id: scope.id, title }] : [],
    ),
    categories: [...new Set(list.rows.flatMap(({ categories }) => categories))],
    authors: [...new Set(list.rows.flatMap(({ author }) => author ?? []))],
    tags: scopeCounts.tags.map(({ name }) => name),
    language: queryLanguageOf(messages),
  });
  return words.map(word => ({
    typed: typed.slice(0, from) + word + typed.slice(cursor),
    cursor: from + word.length,
  }));
};

const purposes: Readonly<Record<PromptPurpose, Purpose>> = {
  search: {
    typed: (session, { typed }, reads) => search(session, typed, reads),
    /** A query with a mistake stays at the prompt, to be corrected. */
    entered(session, prompt, reads) {
      const { typed } = prompt;
      const wrong = complaints(typed, reads);
      if (wrong.length > 0) return wrong;
      const whole = isOpenEnded(typed) ? searchWhole(session, typed, reads) : [];
      return [closed, ...whole, go({ type: 'focus', pane: 'articles' }), ...keepLine(session, prompt)];
    },
    abandoned: (session, _, reads) => [closed, ...search(session, '', reads)],
    completions: queryLines,
  },
  command: {
    typed: () => [],
    entered: (session, prompt, reads) => [
      closed,
      ...runLine(prompt.typed, follow(session, [closed]), reads),
      ...keepLine(session, prompt),
    ],
    abandoned: () => [closed],
    completions: ({ typed }, session) => lineCompletions(typed, session).map(lineOf),
  },
  find: {
    typed: (session, { typed, origin }) => find(session, typed, origin),
    entered: (session, prompt) => [closed, ...keepLine(session, prompt)],
    abandoned: (_, { origin }) => [closed, ...giveUpFinding(origin)],
    completions: () => [],
  },
  tag: {
    typed: () => [],
    /** A name that is none stays at the prompt, to be corrected. */
    entered(session, prompt, reads) {
      const { about, typed } = prompt;
      const ids = about === null ? selectedHere(session, reads).map(({ id }) => id) : [about];
      const changes = changeTags(ids, typed);
      const isWrong = changes.some(({ effect }) => effect === 'go');
      const ended = about === null && changes.length > 0 ? [unselect] : [];
      return isWrong ? changes : [closed, ...changes, ...ended, ...keepLine(session, prompt)];
    },
    abandoned: () => [closed],
    completions: (line, session) => tagLines(line, session, tagsAtPrompt(session)),
  },
  filter: {
    typed: (_, { typed }) => [go({ type: 'overlay-filtered', filter: typed })],
    entered: () => [closed],
    abandoned: () => [closed, go({ type: 'overlay-filtered', filter: '' })],
    completions: () => [],
  },
  import: {
    typed: () => [],
    entered: (session, prompt) =>
      prompt.typed.trim() === ''
        ? [closed]
        : [closed, start('import-sources', { file: prompt.typed.trim() }), ...keepLine(session, prompt)],
    abandoned: () => [closed],
    completions: () => [],
  },
  age: {
    typed: () => [],
    /** What is no age stays at the prompt, to be corrected. */
    entered(session, prompt, reads) {
      const closing = follow(session, [closed]);
      const age = parseArgument('age', prompt.typed.trim(), session, reads);
      if (!age.ok) return [complain(age.error)];
      if (age.value === null) return [closed];
      return [closed, ...markOlder(closing, age.value, reads), ...keepLine(session, prompt)];
    },
    abandoned: () => [closed],
    completions: ({ typed }, { messages }) =>
      momentExamples[queryLanguageOf(messages)].filter(each => each.startsWith(typed.trim())).map(lineOf),
  },
  pipe: {
    typed: () => [],
    entered: (session, prompt, reads) =>
      prompt.typed.trim() === ''
        ? [closed]
        : [
            closed,
            ...pipe(follow(session, [closed]), prompt.typed.trim(), reads),
            ...keepLine(session, prompt),
          ],
    abandoned: () => [closed],
    completions: () => [],
  },
  save: {
    typed: () => [],
    entered: (session, prompt, reads) =>
      prompt.typed.trim() === ''
        ? [closed]
        : [
            closed,
            ...save(follow(session, [closed]), prompt.typed.trim(), reads),
            ...keepLine(session, prompt),
          ],
    abandoned: () => [closed],
    completions: () => [],
  },
  note: {
    typed: () => [],
    entered: (_, { about, typed }) => [closed, writeNote(about ?? '', typed)],
    abandoned: () => [closed],
    completions: () => [],
  },
};

/** How many articles the prompt is about; null: one. */
export function articlesAtPrompt(session: Session): number | null {
  const top = session.layers.at(-1);
  if (top?.layer !== 'prompt' || top.about !== null) return null;
  return selectionIn(session.selection, session.list).here.length;
}

/** Those of the articles that the prompt is about. */
export function tagsAtPrompt({ list, annotations, layers, selection }: Session): readonly string[] {
  const top = layers.at(-1);
  const about = top?.layer === 'prompt' ? top.about : null;
  if (about === null) return [...new Set(selectionIn(selection, list).here.flatMap(({ tags }) => tags))];
  if (annotations?.id === about) return annotations?.tags ?? [];
  return list.rows.find(({ id }) => id === about)?.tags ?? [];
}

/** What Tab would make of the line, the next first. */
export const completionsAt = (session: Session, prompt: Prompt): readonly EditedLine[] =>
  purposes[prompt.purpose].completions(prompt.choice?.lines[0] ?? prompt, session);

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

/** Goes through what the line can become, and back to what was typed. */
const completing =
  (step: number): PromptKey =>
  (session, prompt, reads) => {
    const { choice } = prompt;
    const lines =
      choice?.among === 'completions'
        ? choice.lines
        : [asTyped(prompt), ...purposes[prompt.purpose].completions(prompt, session)];
    const at = ((choice?.among === 'completions' ? choice.at : 0) + step + lines.length) % lines.length;
    return changed(session, prompt, lines[at] ?? prompt, reads, { among: 'completions', lines, at });
  };

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

const enter: PromptKey = (session, prompt, reads) => purposes[prompt.purpose].entered(session, prompt, reads);
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
  up: recalling(1),
  down: recalling(-1),
  'ctrl+p': recalling(1),
  'ctrl+n': recalling(-1),
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
