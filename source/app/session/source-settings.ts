/** What can be changed about one source, and what each key does to it. */
import type { SourceReference } from '../../domain/article.ts';
import { nextInterval } from '../../domain/interval.ts';
import type { MovedItem } from '../services/move-source.ts';
import { placeOf } from '../services/move-source.ts';
import { currentSource } from './current-source.ts';
import { closed, type Effect, go, say, start } from './effect.ts';
import { overlayAtTop } from './layers.ts';
import { askFor } from './open-prompt.ts';
import type { Reads } from './reads.ts';
import { openOverlay, selectedScope } from './selectors.ts';
import type { Session } from './session.ts';
import { cycleDirection, set, toggleFullText } from './settings.ts';
import { healthNow } from './source-actions.ts';
import { type SourceSetting, sourceSettings } from './source-setting.ts';

type Act = (source: SourceReference) => readonly Effect[];

const withSource = (session: Session, act: Act): readonly Effect[] => {
  const source = currentSource(session);
  return source ? act(source) : [];
};

/** Its settings; from their own page, back. */
export function openSettings(session: Session, reads: Reads): readonly Effect[] {
  const open = openOverlay(session);
  if (open?.layer === 'source') return [closed];
  return withSource(session, ({ id }) => [
    ...showSource(id, reads),
    go({ type: 'layer-opened', layer: overlayAtTop('source') }),
    start('health', null),
  ]);
}

/** Nothing where it is not in the list any more. */
function showSource(id: string, reads: Reads): readonly Effect[] {
  const sources = reads.sources();
  const source = sources.find(each => each.id === id);
  return source
    ? [go({ type: 'source-shown', shown: { source, place: placeOf(sources, { source: id }) } })]
    : [];
}

/** As it is now; the page of a source that has left the list is closed. */
export function sourceAgain(session: Session, reads: Reads): readonly Effect[] {
  const { shownSource } = session;
  const shown = shownSource ? showSource(shownSource.source.id, reads) : [];
  return shown.length > 0 ? [...shown, ...healthNow(session, reads), start('health', null)] : [closed];
}

/** `typed`: empty asks for it, with what it is called now. */
export const rename = (session: Session, typed: string): readonly Effect[] =>
  withSource(session, ({ id, title }) =>
    typed === ''
      ? [askFor('source-name', title, session, id)]
      : [start('change-source', { id, change: { title: typed } })],
  );

const root = '/';

/** `outer/inner`: slashes at the ends say nothing; `/` and nothing at all: none. */
export const folderIn = (typed: string): string | null =>
  typed.trim() === root ? null : typed.trim().replace(/^\/+|\/+$/gu, '') || null;

export const moveToFolder = (session: Session, typed: string): readonly Effect[] =>
  withSource(session, ({ id }) =>
    typed === ''
      ? [askFor('folder', session.folders[id] ?? '', session, id)]
      : [start('change-source', { id, change: { category: folderIn(typed) } })],
  );

export const pauseOrResume = (session: Session, reads: Reads): readonly Effect[] =>
  withSource(session, ({ id }) => {
    const source = reads.sources().find(each => each.id === id);
    return source ? [start('enable-source', { id, enabled: !source.enabled })] : [];
  });

/** What moves in the list: in the pane of the sources a folder too. */
export function movedItem(session: Session): MovedItem | null {
  const scope = selectedScope(session);
  if (openOverlay(session) === null && session.focus === 'sources' && scope.kind === 'folder')
    return { folder: scope.path };
  const source = currentSource(session);
  return source && { source: source.id };
}

export function moveInList(session: Session, places: number): readonly Effect[] {
  const moved = movedItem(session);
  return moved ? [start('move-source', { moved, places })] : [];
}

const intervalOf = ({ settings }: Session, { id }: SourceReference): number | null =>
  settings.intervals[id] ?? null;

/** `minutes`: undefined is the next choice. */
export const changeInterval = (session: Session, minutes: number | null | undefined): readonly Effect[] =>
  withSource(session, source => {
    const next = minutes === undefined ? nextInterval(intervalOf(session, source)) : minutes;
    return [
      ...set(session, { [`intervals/${source.id}`]: next }),
      say({ kind: 'interval', source: source.title, minutes: next }),
    ];
  });

const copyAddress = ({ shownSource }: Session): readonly Effect[] =>
  shownSource ? [{ effect: 'copy', text: shownSource.source.url, what: 'link' }] : [];

/** What Enter does on each row. */
const changes: Readonly<Record<SourceSetting, (session: Session, reads: Reads) => readonly Effect[]>> = {
  title: session => rename(session, ''),
  folder: session => moveToFolder(session, ''),
  state: pauseOrResume,
  place: session => moveInList(session, 1),
  interval: session => changeInterval(session, undefined),
  'full-text': toggleFullText,
  direction: cycleDirection,
  address: copyAddress,
};

/** The row under the cursor; below them stands what cannot be changed. */
export function changeSelected(session: Session, reads: Reads): readonly Effect[] {
  const overlay = openOverlay(session);
  const setting = overlay?.layer === 'source' ? sourceSettings[overlay.cursor] : undefined;
  return setting ? changes[setting](session, reads) : [];
}
