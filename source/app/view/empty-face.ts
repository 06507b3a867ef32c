/** What stands in the middle of a field that has nothing else to show: what is so, and below it what one can do. */
import { layoutParagraph, type Span } from '../../text/layout.ts';
import { blankRow, type Row } from '../../text/rows.ts';
import type { Role } from '../../theme/theme.ts';
import type { CommandId } from '../commands/index.ts';
import type { Bindings } from '../keymap/bindings.ts';
import { keyLabel } from '../keymap/key-names.ts';
import { keyOrName } from '../keymap/shown-key.ts';
import { selectedScope } from '../session/selectors.ts';
import type { Session } from '../session/session.ts';
import { centredRow, type Drawing } from './drawing.ts';
import type { Field } from './geometry.ts';

/** `key`: the key of a command, ready to be shown. */
export type KeyOf = (command: CommandId) => string;

export interface Face {
  readonly what: string;
  readonly todo: readonly string[];
}

const mostWidth = 56;

/** Keys stand in their own colour. */
function keySpans(text: string, keys: ReadonlySet<string>): readonly Span<Role>[] {
  return [...keys].flatMap(key => {
    const start = text.indexOf(key);
    return start < 0 ? [] : [{ start, end: start + key.length, style: 'hint-key' as const }];
  });
}

function paragraph(text: string, spans: readonly Span<Role>[], width: number, drawing: Drawing): Row<Role>[] {
  const options = {
    ...drawing.text,
    width: Math.min(mostWidth, width - 4),
    direction: drawing.messages.direction,
    balanced: true,
  };
  return layoutParagraph<Role>(text, options, spans).map(line => centredRow(line, width));
}

function faceRows({ what, todo }: Face, keys: ReadonlySet<string>, field: Field, drawing: Drawing) {
  const { width, height } = field;
  const rows = [
    ...paragraph(what, [{ start: 0, end: what.length, style: 'title' }], width, drawing),
    ...todo.flatMap(line => [blankRow(width), ...paragraph(line, keySpans(line, keys), width, drawing)]),
  ];
  const above = Math.max(0, Math.floor((height - rows.length) / 2));
  return [...Array.from({ length: above }, () => blankRow(width)), ...rows];
}

const hasSources = ({ sources }: Session): boolean =>
  sources.rows.some(({ scope }) => scope.kind === 'source');

/** What else of the session the face of an empty list shows. */
export const emptyListDraws = (session: Session): readonly unknown[] => [
  session.bindings,
  session.refresh === null,
  hasSources(session),
];

/** Why a list has no articles. */
function listFace(session: Session, key: KeyOf): Face {
  const { messages, list, refresh } = session;
  const { empty } = messages;
  const widen = list.scope.kind === 'all' ? null : keyLabel('ctrl+o', messages);
  if (list.words !== '') return empty.search(list.words, key, widen);
  if (refresh) return empty.refreshing;
  if (!hasSources(session)) return empty.noSources(key);
  return empty.lists[session.unreadOnly ? 'unread' : selectedScope(session).kind](key);
}

/** In the middle of a field: what is so, in the keys of the user. */
function shownFace(
  faceOf: (key: KeyOf) => Face,
  bindings: Bindings,
  field: Field,
  drawing: Drawing,
): readonly Row<Role>[] {
  const keys = new Set<string>();
  const face = faceOf(command => {
    const key = keyOrName(bindings, command, drawing);
    keys.add(key);
    return key;
  });
  return faceRows(face, keys, field, drawing);
}

export const emptyList = (session: Session, field: Field, drawing: Drawing): readonly Row<Role>[] =>
  shownFace(key => listFace(session, key), session.bindings, field, drawing);

const linesOf = (faceOf: (key: KeyOf) => Face, session: Session): readonly string[] => {
  const { what, todo } = faceOf(command => keyOrName(session.bindings, command, session));
  return [what, ...todo];
};

/** The same in lines. */
export const emptyListLines = (session: Session): readonly string[] =>
  linesOf(key => listFace(session, key), session);

/** What an overlay has nothing of: another article of the story, or a rule. */
type Missing = 'story' | 'rules';

export const missingFace = (
  what: Missing,
  bindings: Bindings,
  field: Field,
  drawing: Drawing,
): readonly Row<Role>[] => shownFace(drawing.messages.empty[what], bindings, field, drawing);

export const missingLines = (what: Missing, session: Session): readonly string[] =>
  linesOf(session.messages.empty[what], session);
