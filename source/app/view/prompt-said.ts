/** The line of a prompt: what is asked for, what is typed, and beside it what that can become or has found. */
import { ltr } from '../../base/isolated.ts';
import { textWidth } from '../../text/cells.ts';
import { keyLabel } from '../keymap/key-names.ts';
import type { Prompt } from '../session/layers.ts';
import { articlesAtPrompt, completionsAt, purposes, tagsAtPrompt } from '../session/prompt.ts';
import { listTitle } from '../session/selectors.ts';
import type { Session } from '../session/session.ts';
import { inOwnOrder } from './in-own-order.ts';
import { listName } from './list-name.ts';
import { noticeText, type Said } from './notice-text.ts';
import { findsNothing } from './palette-rows.ts';
import { promptText } from './prompt-text.ts';
import { foundPlaces } from './reading-view.ts';

/** What can be entered is proposed before anything is typed. */
const proposing: ReadonlySet<Prompt['purpose']> = new Set(['tag', 'age']);

/** What Tab would make of the line, the next first; as many as fit in `width` cells. */
function suggestions(session: Session, prompt: Prompt, width: number): string {
  if (prompt.typed === '' && !proposing.has(prompt.purpose)) return '';
  const { shown: short = (typed: string) => typed } = purposes[prompt.purpose];
  let shown = '';
  for (const { typed } of completionsAt(session, prompt)) {
    if (typed === prompt.typed) continue;
    const longer = `${shown}${shown === '' ? '   ' : ' · '}${inOwnOrder(short(typed))}`;
    if (textWidth(longer) > width - textWidth(' …')) return shown === '' ? '' : `${shown} …`;
    shown = longer;
  }
  return shown;
}

/** How many places of the words are in the article, and at which one is. */
export function foundText({ messages, reading }: Session, places: number): string {
  const finding = reading?.finding;
  if (!finding) return '';
  return places === 0 ? messages.noMatches : messages.found(finding.at + 1, places);
}

export const promptLabels: Readonly<Record<Prompt['purpose'], (session: Session) => string>> = {
  search: session =>
    session.messages.searchPrompt(
      session.list.scope.kind === 'all' ? null : listName({ ...listTitle(session), words: '' }, session),
    ),
  command: ({ messages }) => messages.commandPrompt,
  find: ({ messages }) => messages.findPrompt,
  tag: session => session.messages.tagPrompt(tagsAtPrompt(session), articlesAtPrompt(session)),
  note: ({ messages }) => messages.notePrompt,
  filter: ({ messages }) => messages.filterPrompt,
  import: ({ messages }) => messages.importPrompt,
  age: ({ messages }) => messages.agePrompt,
  pipe: ({ messages }) => messages.sharing.pipePrompt,
  save: session => session.messages.sharing.savePrompt(Math.max(1, articlesAtPrompt(session) ?? 1)),
  source: ({ messages }) => messages.source.prompts.address,
  'source-name': ({ messages }) => messages.source.prompts.name,
  folder: ({ messages }) => messages.source.prompts.folder,
};

function aside(session: Session, prompt: Prompt, width: number): string {
  const { messages, reading, list } = session;
  if (prompt.purpose === 'find')
    return reading?.finding
      ? `   ${foundText(session, foundPlaces(session, reading.finding.words).length)}`
      : '';
  if (prompt.purpose === 'command') return findsNothing(session, prompt) ? `   ${messages.noMatches}` : '';
  const lines = suggestions(session, prompt, width);
  const isNarrow = prompt.purpose === 'search' && list.scope.kind !== 'all';
  return lines === '' && isNarrow ? `   ${messages.widen(ltr(keyLabel('ctrl+o', messages)))}` : lines;
}

export function promptSaid(session: Session, prompt: Prompt, width: number): Said {
  const text = promptText(promptLabels[prompt.purpose](session), prompt, width);
  const { notice } = session;
  if (notice?.kind === 'error')
    return { text: `${text}   ${noticeText(notice, session).text}`, style: 'error' };
  if (notice?.kind === 'feeds-held')
    return { text: `${text}   ${noticeText(notice, session).text}`, style: 'prompt' };
  return { text: text + aside(session, prompt, width - textWidth(text)), style: 'prompt' };
}
