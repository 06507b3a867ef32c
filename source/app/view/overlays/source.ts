/** The settings of one source, each with its present value; below them, how its fetches went. */
import { rememberLatest } from '../../../base/remember-latest.ts';
import type { Settings } from '../../../domain/settings.ts';
import { textWidth } from '../../../text/cells.ts';
import { proseDirection } from '../../../text/direction.ts';
import { blankRow, joinInReadingOrder, type Row } from '../../../text/rows.ts';
import type { Role } from '../../../theme/theme.ts';
import type { Bindings } from '../../keymap/bindings.ts';
import type { SourceHealth } from '../../services/source-health.ts';
import { healthHere } from '../../session/current-source.ts';
import type { Session, ShownSource } from '../../session/session.ts';
import { type SourceSetting, sourceSettings } from '../../session/source-setting.ts';
import { clampedRows, type Drawing, lineRow } from '../drawing.ts';
import { sayingRows, sayings } from './health.ts';
import { type Block, type Overlay, type OverlayPage, pageOfBlocks } from './overlay.ts';

const gap = 2;
/** Lines of one value. */
const mostLines = 4;

type ValueOf = (shown: ShownSource, settings: Settings, drawing: Drawing) => string;

const values: Readonly<Record<SourceSetting, ValueOf>> = {
  title: ({ source }, _, { messages }) => source.title || messages.untitledSource,
  folder: ({ source }, _, { messages }) => source.category ?? messages.source.noFolder,
  state: ({ source: { enabled } }, _, { messages }) => messages.source.states[enabled ? 'on' : 'paused'],
  place: ({ place }, _, { messages }) => (place ? messages.source.place(place.at, place.of) : ''),
  interval: ({ source: { id } }, { intervals }, { messages }) => messages.source.every(intervals[id] ?? null),
  'full-text': ({ source: { id } }, { fullTexts }, { messages }) =>
    messages.source.fullTexts[fullTexts[id] ?? 'on-demand'],
  direction: ({ source: { id } }, { directions }, { messages }) =>
    messages.source.directions[directions[id] ?? 'own'],
  address: ({ source }) => source.url,
};

const framed = (parts: readonly Row<Role>[], { messages }: Drawing): Row<Role> =>
  joinInReadingOrder<Role>(messages.direction, [blankRow(1), ...parts, blankRow(1)]);

/** In one line at the side where the page begins, in whichever direction it is read; a longer one in its own way. */
function valueRows(value: string, width: number, drawing: Drawing): readonly Row<Role>[] {
  const direction = proseDirection(value, drawing.messages.direction);
  return textWidth(value) <= width
    ? [lineRow(drawing, value, width, 'text', direction)]
    : clampedRows(drawing, value, { width, most: mostLines, style: 'text', direction });
}

function settingBlock(
  name: string,
  value: string,
  nameWidth: number,
  width: number,
  drawing: Drawing,
): Block {
  const room = width - nameWidth - gap - 2;
  const rows = valueRows(value, room, drawing).map((row, index) =>
    framed(
      [index === 0 ? lineRow(drawing, name, nameWidth, 'meta') : blankRow(nameWidth), blankRow(gap), row],
      drawing,
    ),
  );
  return { rows, isItem: true };
}

function healthBlock(health: SourceHealth, bindings: Bindings, width: number, drawing: Drawing): Block {
  const heading = lineRow(drawing, drawing.messages.source.health, width - 2, 'heading');
  const rows = sayingRows(health, { bindings, scope: 'source' }, width - 2, drawing);
  return {
    rows: [blankRow(width), ...[heading, ...rows].map(row => framed([row], drawing))],
    isItem: false,
  };
}

const page = rememberLatest(
  (
    shown: ShownSource,
    health: SourceHealth | null,
    settings: Settings,
    bindings: Bindings,
    width: number,
    drawing: Drawing,
  ): OverlayPage => {
    const names = drawing.messages.source.settings;
    const nameWidth = Math.max(...Object.values(names).map(textWidth));
    return pageOfBlocks([
      ...sourceSettings.map(setting =>
        settingBlock(names[setting], values[setting](shown, settings, drawing), nameWidth, width, drawing),
      ),
      ...(health ? [healthBlock(health, bindings, width, drawing)] : []),
    ]);
  },
);

const lines = rememberLatest(
  (
    shown: ShownSource,
    health: SourceHealth | null,
    settings: Settings,
    bindings: Bindings,
    drawing: Drawing,
  ): readonly string[] => [
    ...sourceSettings.map(
      setting => `${drawing.messages.source.settings[setting]}: ${values[setting](shown, settings, drawing)}`,
    ),
    ...(health
      ? [drawing.messages.linear.facts(sayings(health, { bindings, scope: 'source' }, drawing))]
      : []),
  ],
);

const titleOf = ({ shownSource, messages }: Session): string =>
  shownSource?.source.title || messages.untitledSource;

export const sourceOverlay: Overlay = {
  title: titleOf,
  note: () => '',
  page: (session, { width }, drawing) =>
    session.shownSource
      ? page(session.shownSource, healthHere(session), session.settings, session.bindings, width, drawing)
      : { rows: [], items: [] },
  lines: (session, drawing) =>
    session.shownSource
      ? lines(session.shownSource, healthHere(session), session.settings, session.bindings, drawing)
      : [],
};
