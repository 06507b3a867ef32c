/** The bottom line: what is going on, then the keys that matter here. */
import { ltr } from '../../base/isolated.ts';
import { rememberLatest } from '../../base/remember-latest.ts';
import { textWidth } from '../../text/cells.ts';
import { asTyped, layoutLine } from '../../text/layout.ts';
import { blankRow, joinInReadingOrder, placeLine, type Row } from '../../text/rows.ts';
import type { Role } from '../../theme/theme.ts';
import { type HintedKey, hintsHere } from '../keymap/hints.ts';
import { arabicKeyLabel, keyLabel } from '../keymap/key-names.ts';
import { completionsAt, tagsAtPrompt } from '../session/prompt.ts';
import { listTitle, openPrompt, topLayer } from '../session/selectors.ts';
import type { Prompt, Question, Session } from '../session/session.ts';
import type { Drawing } from './drawing.ts';
import { inOwnOrder } from './in-own-order.ts';
import { listName } from './list-name.ts';
import { noticeText, type Said } from './notice-text.ts';
import { promptText } from './prompt-text.ts';
import { foundPlaces } from './reading-view.ts';

/** What Tab would make of the line, the next first; as many as fit in `width` cells. */
function suggestions(session: Session, prompt: Prompt, width: number): string {
  if (prompt.typed === '' && prompt.purpose !== 'tag') return '';
  let shown = '';
  for (const { typed } of completionsAt(session, prompt)) {
    if (typed === prompt.typed) continue;
    const longer = `${shown}${shown === '' ? '   ' : ' · '}${inOwnOrder(typed)}`;
    if (textWidth(longer) > width - textWidth(' …')) return shown === '' ? '' : `${shown} …`;
    shown = longer;
  }
  return shown;
}

/** How many places of the words are in the article, and at which one is. */
function foundText({ messages, reading }: Session, places: number): string {
  const finding = reading?.finding;
  if (!finding) return '';
  return places === 0 ? messages.noMatches : messages.found(finding.at + 1, places);
}

const promptLabels: Readonly<Record<Prompt['purpose'], (session: Session) => string>> = {
  search: session =>
    session.messages.searchPrompt(
      session.list.scope.kind === 'all' ? null : listName({ ...listTitle(session), words: '' }, session),
    ),
  command: ({ messages }) => messages.commandPrompt,
  find: ({ messages }) => messages.findPrompt,
  tag: session => session.messages.tagPrompt(tagsAtPrompt(session)),
  note: ({ messages }) => messages.notePrompt,
};

function aside(session: Session, prompt: Prompt, width: number): string {
  const { messages, reading, list } = session;
  if (prompt.purpose === 'find')
    return reading?.finding
      ? `   ${foundText(session, foundPlaces(session, reading.finding.words).length)}`
      : '';
  const lines = suggestions(session, prompt, width);
  const isNarrow = prompt.purpose === 'search' && list.scope.kind !== 'all';
  return lines === '' && isNarrow ? `   ${messages.widen(ltr('^O'))}` : lines;
}

function promptSaid(session: Session, prompt: Prompt, width: number): Said {
  const text = promptText(promptLabels[prompt.purpose](session), prompt, width);
  const { notice } = session;
  if (notice?.kind === 'error')
    return { text: `${text}   ${noticeText(notice, session).text}`, style: 'error' };
  return { text: text + aside(session, prompt, width - textWidth(text)), style: 'prompt' };
}

/** The words that are looked for in the article. */
function findingSaid(session: Session): Said | null {
  const { reading, focus, messages } = session;
  if (focus !== 'reader' || !reading?.finding) return null;
  const { words } = reading.finding;
  const places = foundPlaces(session, words).length;
  return {
    text: `${messages.findPrompt} ${inOwnOrder(words)}   ${foundText(session, places)}`,
    style: 'prompt',
  };
}

const questionText = (question: Question, session: Session): string => {
  const { questions } = session.messages;
  return question.question === 'add-rule'
    ? questions['add-rule'](question.count)
    : questions['mark-all-read'](question.count, listName(question.of, session));
};

function said(session: Session, width: number): Said | null {
  const { messages, refresh, notice, reading, focus, pending } = session;
  const top = topLayer(session);
  if (top?.layer === 'prompt') return promptSaid(session, top, width);
  if (top?.layer === 'question') return { text: questionText(top, session), style: 'prompt' };
  const keys = [pending.count, ...pending.keys].filter(key => key !== '').join(' ');
  if (keys !== '') return { text: ltr(keys), style: 'prompt' };
  if (notice?.kind === 'damage' || notice?.kind === 'font') return noticeText(notice, session);
  if (refresh) {
    const { stage, done, total, failed } = refresh;
    const text =
      stage === 'pages' ? messages.cli.fetchingPages(done, total) : messages.refreshing(done, total, failed);
    return { text, style: 'progress' };
  }
  const selection = reading?.selection;
  if (focus === 'reader' && selection)
    return { text: messages.selecting(Math.abs(selection.to - selection.from) + 1), style: 'prompt' };
  return notice ? noticeText(notice, session) : findingSaid(session);
}

function fitted(text: string, style: Role, width: number, drawing: Drawing): Row<Role> {
  const options = { ...drawing.text, width: Math.max(1, width), direction: drawing.messages.direction };
  const line = layoutLine<Role>(text, options, [{ start: 0, end: text.length, style }]);
  return placeLine(line, line.width);
}

/** One key and what it does. */
function hintRow(key: string, label: string, drawing: Drawing): Row<Role> {
  const { messages } = drawing;
  const shown =
    messages.direction === 'rtl' ? (arabicKeyLabel(key) ?? keyLabel(key, messages)) : keyLabel(key, messages);
  return joinInReadingOrder<Role>(messages.direction, [
    fitted(shown, 'hint-key', 10, { ...drawing, text: asTyped(drawing.text) }),
    blankRow(1),
    fitted(label, 'hint', 30, drawing),
  ]);
}

/** The row of exactly `width` cells. */
function drawLine(
  text: string,
  style: Role,
  hints: readonly HintedKey[],
  width: number,
  drawing: Drawing,
): Row<Role> {
  const { messages } = drawing;
  const parts: Row<Role>[] = [blankRow(1)];
  let left = width - 2;
  if (text !== '') {
    const row = fitted(text, style, left, drawing);
    parts.push(row, blankRow(3));
    left -= row.width + 3;
  }
  for (const { command, key } of hints) {
    const hint = hintRow(key, messages.hints[command] ?? messages.commands[command], drawing);
    if (hint.width > left) break;
    parts.push(hint, blankRow(2));
    left -= hint.width + 2;
  }
  const used = parts.reduce((sum, part) => sum + part.width, 0);
  return used <= width
    ? joinInReadingOrder<Role>(messages.direction, [...parts, blankRow(width - used)])
    : joinInReadingOrder<Role>(messages.direction, [
        ...parts.slice(0, -1),
        blankRow(width - used + (parts.at(-1)?.width ?? 0)),
      ]);
}

const drawnLine = rememberLatest(drawLine);

export function statusRow(session: Session, width: number, drawing: Drawing): Row<Role> {
  const now = said(session, width - 2);
  const hints = openPrompt(session) ? noHints : hintsHere(session);
  return drawnLine(now?.text ?? '', now?.style ?? 'notice', hints, width, drawing);
}

const noHints: readonly HintedKey[] = [];
