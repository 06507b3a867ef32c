/** What prompts are for: what follows a line as it is typed, once it is entered, and what it can become. Pure. */
import { completions as queryCompletions } from '../../domain/query/completions.ts';
import { queryLanguageOf } from '../../domain/query/keyword.ts';
import { momentExamples } from '../../domain/query/moment.ts';
import type { PromptPurpose } from '../../domain/recent-lines.ts';
import { parseArgument } from '../commands/argument.ts';
import { commandOf } from '../commands/index.ts';
import { argumentChoice, runLine } from '../commands/line.ts';
import { lineToRun, matchesAt } from '../palette/matches.ts';
import { hasSelection, idsAbout, rowAbout, selectedHere } from './acting.ts';
import { changeTags, tagLines, writeNote } from './annotations.ts';
import { selectedCount, selectionIn } from './article-selection.ts';
import { type EditedLine, lineOf } from './edited-line.ts';
import { closed, complain, type Effect, go, start } from './effect.ts';
import { find, giveUpFinding } from './finding.ts';
import { follow } from './follow.ts';
import { keepLine } from './keep-line.ts';
import type { Prompt } from './layers.ts';
import { markOlder } from './mark-many.ts';
import { readFolder } from './paths.ts';
import { entering, onlyEntered, type Purpose, takingFile } from './prompt-purpose.ts';
import type { Reads } from './reads.ts';
import { complaints, isOpenEnded, search, searchWhole } from './search.ts';
import type { Session } from './session.ts';
import { pipe, pipeLines, save } from './sharing.ts';
import { sourcePurposes } from './source-prompts.ts';

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

/** Runs a line in the place of what is typed. */
export const runAtPrompt = (
  session: Session,
  prompt: Prompt,
  typed: string,
  reads: Reads,
): readonly Effect[] => [
  closed,
  ...runLine(typed, follow(session, [closed]), reads),
  ...keepLine(session, { ...prompt, typed }),
];

/** What each prompt does with its line. */
export const purposes: Readonly<Record<PromptPurpose, Purpose>> = {
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
    ...onlyEntered,
    typed(session, { typed }) {
      const choice = argumentChoice(typed, session);
      return choice && commandOf(choice.id).takes === 'file' ? readFolder(session, choice.argument) : [];
    },
    entered(session, prompt, reads) {
      const { choice, typed } = prompt;
      const line = choice ? typed : lineToRun(typed, follow(session, [closed]), reads);
      return runAtPrompt(session, prompt, line, reads);
    },
    completions: ({ typed }, session) => matchesAt(session, typed).map(({ line }) => lineOf(line)),
  },
  find: {
    typed: (session, { typed, origin }) => find(session, typed, origin),
    entered: (session, prompt) => [closed, ...keepLine(session, prompt)],
    abandoned: (_, { origin }) => [closed, ...giveUpFinding(origin)],
    completions: () => [],
  },
  tag: {
    ...onlyEntered,
    entered(session, prompt, reads) {
      const { about, typed } = prompt;
      const ids =
        about === null ? selectedHere(session, reads).map(({ id }) => id) : idsAbout(session, about, reads);
      const together = about === null ? 'selection' : ids.length > 1 ? 'story' : null;
      return [closed, ...changeTags(ids, typed, together), ...keepLine(session, prompt)];
    },
    completions: (line, session) => tagLines(line, session, tagsAtPrompt(session)),
  },
  filter: {
    typed: (_, { typed }) => [go({ type: 'overlay-filtered', filter: typed })],
    entered: () => [closed],
    abandoned: () => [closed, go({ type: 'overlay-filtered', filter: '' })],
    completions: () => [],
  },
  import: takingFile((_, file) => [start('import-sources', { file })]),
  age: {
    ...onlyEntered,
    entered(session, prompt, reads) {
      const closing = follow(session, [closed]);
      const age = parseArgument('age', prompt.typed.trim(), session, reads);
      if (!age.ok) return [complain(age.error)];
      if (age.value === null) return [closed];
      return [closed, ...markOlder(closing, age.value, reads), ...keepLine(session, prompt)];
    },
    completions: ({ typed }, { messages }) =>
      momentExamples[queryLanguageOf(messages)].filter(each => each.startsWith(typed.trim())).map(lineOf),
  },
  pipe: { ...entering(pipe), completions: pipeLines },
  save: takingFile(save),
  note: {
    ...onlyEntered,
    entered: (_, { about, typed }) => [closed, writeNote(about ?? '', typed)],
  },
  ...sourcePurposes,
};

/** How many articles the prompt is about; null: one. */
export function articlesAtPrompt(session: Session): number | null {
  const top = session.layers.at(-1);
  if (top?.layer !== 'prompt') return null;
  if (top.about === null) return hasSelection(session) ? selectedCount(session) : 0;
  return rowAbout(session, top.about)?.standsFor?.articles ?? null;
}

/** Those of the articles that the prompt is about; of a story, those of the article of its row. */
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
