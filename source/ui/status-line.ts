/** The bottom line: what is going on, then the keys that matter here. */
import type { Command } from '../app/commands/command.ts';
import { commandFor, commands, scopeOf } from '../app/commands/index.ts';
import type { Notice, ReaderState } from '../app/reader/state.ts';
import type { Messages } from '../i18n/messages.ts';
import { textWidth } from '../text/cells.ts';
import { clusters } from '../text/graphemes.ts';
import { layoutLine } from '../text/layout.ts';
import { blankRow, joinInReadingOrder, placeLine, type Row } from '../text/rows.ts';
import type { Role } from '../theme/theme.ts';
import type { Drawing } from './drawing.ts';
import { arabicKeyLabel, keyLabel } from './key-names.ts';

interface Status {
  readonly text: string;
  readonly style: Role;
}

function noticeText(notice: Notice, messages: Messages): Status {
  switch (notice.kind) {
    case 'error':
      return { text: messages.errors[notice.error.code](notice.error), style: 'error' };
    case 'damage':
      return { text: messages.notices.damage(notice.damage.file, notice.damage.keptAs), style: 'error' };
    case 'refreshed': {
      const { added, failed, sources } = notice.summary;
      const offline = sources.filter(({ error }) => error?.code === 'offline').length;
      return {
        text: offline > 0 ? messages.notices.offline(offline) : messages.notices.refreshed(added, failed),
        style: failed > 0 ? 'progress' : 'notice',
      };
    }
    case 'display': {
      const { name, values } = messages.display[notice.setting];
      return {
        text: `${name}: ${(values as Readonly<Record<string, string>>)[notice.value]}`,
        style: 'notice',
      };
    }
    case 'measure':
      return { text: messages.notices.measure(notice.cells), style: 'notice' };
    case 'direction':
      return { text: messages.notices.direction(notice.source, notice.direction), style: 'notice' };
    case 'full-text':
      return { text: messages.notices['full-text'](notice.source, notice.always), style: 'notice' };
    case 'copied': {
      const unsure = notice.handed ? '' : messages.notices.copyUnsure;
      return { text: messages.notices.copied[notice.what] + unsure, style: 'notice' };
    }
    default:
      return { text: messages.notices[notice.kind], style: 'notice' };
  }
}

/** The caret stands behind the last letter that was typed, in the order of reading. */
const caret = '▏';

/** What is being typed; of what is wider than the row its end, where the caret stands. */
function promptText(label: string, typed: string, width: number): string {
  const whole = `${label} ${typed}${caret}`;
  const excess = textWidth(whole) - width;
  if (excess <= 0) return whole;
  const letters = clusters(typed);
  const toDrop = excess + textWidth('…');
  let dropped = 0;
  for (let cells = 0; cells < toDrop && dropped < letters.length; dropped++)
    cells += textWidth(letters[dropped] as string);
  return `${label} …${letters.slice(dropped).join('')}${caret}`;
}

function status(state: ReaderState, messages: Messages, width: number): Status | null {
  if (state.prompt !== null)
    return { text: promptText(messages.searchPrompt, state.prompt, width), style: 'prompt' };
  if (state.notice?.kind === 'damage') return noticeText(state.notice, messages);
  if (state.refresh) {
    const { done, total, failed } = state.refresh;
    return { text: messages.refreshing(done, total, failed), style: 'progress' };
  }
  const { selection } = state.reading;
  if (state.focus === 'reader' && selection)
    return { text: messages.selecting(Math.abs(selection.to - selection.from) + 1), style: 'prompt' };
  return state.notice ? noticeText(state.notice, messages) : null;
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
    fitted(shown, 'hint-key', 10, drawing),
    blankRow(1),
    fitted(label, 'hint', 30, drawing),
  ]);
}

const hintsHere = (state: ReaderState): readonly Command[] =>
  commands
    .filter(
      command =>
        command.hint !== undefined &&
        command.scopes.some(scope => scope === scopeOf(state) || scope === 'anywhere') &&
        commandFor(state, command.keys[0] as string) === command,
    )
    .sort((a, b) => (a.hint as number) - (b.hint as number));

/** The row of exactly `width` cells. */
export function statusRow(state: ReaderState, width: number, drawing: Drawing): Row<Role> {
  const { messages } = drawing;
  const now = status(state, messages, width - 2);
  const parts: Row<Role>[] = [blankRow(1)];
  let left = width - 2;
  if (now) {
    const row = fitted(now.text, now.style, left, drawing);
    parts.push(row, blankRow(3));
    left -= row.width + 3;
  }
  for (const command of state.prompt === null ? hintsHere(state) : []) {
    const hint = hintRow(
      command.keys[0] as string,
      messages.hints[command.id] ?? messages.commands[command.id],
      drawing,
    );
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
