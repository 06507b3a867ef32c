/** Source health, group by group: the name of each source beside what there is to say of it, and what to do where something is wrong. */
import { groupedBy } from '../../../base/grouped-by.ts';
import { rememberLatest } from '../../../base/remember-latest.ts';
import type { SyncStatus } from '../../../domain/sync.ts';
import { proseDirection } from '../../../text/direction.ts';
import { factLines } from '../../../text/fact-lines.ts';
import { blankRow, joinInReadingOrder, markRow, type Row } from '../../../text/rows.ts';
import { sanitizeLine } from '../../../text/sanitize.ts';
import type { Role } from '../../../theme/theme.ts';
import type { Bindings } from '../../keymap/bindings.ts';
import type { Typing } from '../../keymap/keyboard.ts';
import { keyOrName } from '../../keymap/shown-key.ts';
import {
  adviceSubject,
  type HealthGroup,
  healthGroup,
  type SourceHealth,
} from '../../services/source-health.ts';
import { centredText, clampedRows, type Drawing, lineRow } from '../drawing.ts';
import { errorText } from '../error-text.ts';
import { rememberFor } from '../remember-for.ts';
import { type Block, type Overlay, type OverlayPage, pageOfBlocks } from './overlay.ts';

interface Saying {
  readonly text: string;
  readonly style: Role | null;
}

const mostTitleWidth = 32;
const gap = 2;
/** Lines of one saying. */
const mostLines = 8;

/** Below this many columns, what is said of a source stands under its name. */
const sideBySideFrom = 72;

const titleWidth = (width: number): number => Math.min(mostTitleWidth, Math.floor(width / 3));

const groupStyles: Readonly<Record<HealthGroup, Role>> = {
  failing: 'error',
  paused: 'meta',
  waiting: 'notice',
  quiet: 'progress',
  fine: 'good',
};

/** When it is asked again; a source that is stopped is not. */
function nextTry({ source, hold }: SourceHealth, { messages, now }: Drawing): string | null {
  if (!source.enabled) return null;
  if (hold === null) return messages.health.nextRefresh;
  return messages.cli.holds[hold.reason](messages.until(hold.until, now));
}

/** That it failed stands before the next try already. */
const isTold = ({ source, status, hold }: SourceHealth): boolean =>
  source.enabled && status === 'failing' && hold?.reason === 'back-off';

function facts(health: SourceHealth, drawing: Drawing): readonly string[] {
  const { messages, now } = drawing;
  const { status, lastSuccess, entriesPerWeek, fullText } = health;
  const parts = [
    healthGroup(health) === 'failing' && !isTold(health) ? messages.health.statuses[status] : null,
    lastSuccess === null ? null : messages.health.lastSuccess(messages.ago(lastSuccess, now)),
    entriesPerWeek === null ? null : messages.cli.perWeek(entriesPerWeek),
    nextTry(health, drawing),
    fullText === null ? null : messages.cli.fullTextRules[fullText],
  ];
  return parts.filter(part => part !== null);
}

/** The keys of the overlay in which it is told. */
export interface KeysHere {
  readonly bindings: Bindings;
  readonly scope: 'health' | 'source';
}

/** Why it failed, and what to do. */
function troubleOf(health: SourceHealth, { bindings, scope }: KeysHere, drawing: Drawing): readonly Saying[] {
  const { messages } = drawing;
  const { error, advice } = health;
  const remedy = advice && messages.health.remedies[advice];
  return [
    ...(error ? [{ text: errorText(error, messages), style: null }] : []),
    ...(remedy
      ? [
          {
            text: remedy(id => keyOrName(bindings, id, drawing, scope), adviceSubject(health)),
            style: 'notice' as const,
          },
        ]
      : []),
  ];
}

const factsWithin = (health: SourceHealth, width: number, drawing: Drawing): readonly Saying[] =>
  factLines(facts(health, drawing), width).map(text => ({ text, style: 'meta' }));

/** Facts, why it failed, and what to do. */
export const sayingRows = (
  health: SourceHealth,
  keys: KeysHere,
  width: number,
  drawing: Drawing,
): readonly Row<Role>[] =>
  [...factsWithin(health, width, drawing), ...troubleOf(health, keys, drawing)]
    .filter(({ text }) => text !== '')
    .flatMap(({ text, style }) =>
      clampedRows(drawing, sanitizeLine(text), {
        width,
        most: mostLines,
        style,
        direction: drawing.messages.direction,
      }),
    );

/** The name beside what is said, or above it. */
function sourceLines(
  health: SourceHealth,
  bindings: Bindings,
  width: number,
  drawing: Drawing,
): readonly Row<Role>[] {
  const { direction } = drawing.messages;
  const keys = { bindings, scope: 'health' } as const;
  const { title } = health.source;
  const isBeside = width >= sideBySideFrom;
  const ofTitle = isBeside ? titleWidth(width) : width;
  const name = lineRow(drawing, title, ofTitle, 'text', proseDirection(title, direction));
  if (!isBeside) {
    const said = sayingRows(health, keys, width - gap, drawing);
    return [name, ...said.map(row => joinInReadingOrder<Role>(direction, [blankRow(gap), row]))];
  }
  const said = sayingRows(health, keys, width - ofTitle - gap, drawing);
  return Array.from({ length: Math.max(1, said.length) }, (_, index) =>
    joinInReadingOrder<Role>(direction, [
      index === 0 ? name : blankRow(ofTitle),
      blankRow(gap),
      said[index] ?? blankRow(width - ofTitle - gap),
    ]),
  );
}

const sourceRows = rememberFor(
  (health: SourceHealth, bindings: Bindings, width: number, drawing: Drawing): readonly Row<Role>[] => {
    const bar = markRow<Role>('▎', groupStyles[healthGroup(health)]);
    return sourceLines(health, bindings, width - 4, drawing).map(row =>
      joinInReadingOrder<Role>(drawing.messages.direction, [blankRow(1), bar, blankRow(1), row, blankRow(1)]),
    );
  },
);

function headingRow(group: HealthGroup, count: number, width: number, drawing: Drawing): Row<Role> {
  const { messages } = drawing;
  const text = `${messages.health.groups[group]} · ${messages.number(count)}`;
  return joinInReadingOrder<Role>(messages.direction, [
    blankRow(1),
    lineRow(drawing, text, width - 2, groupStyles[group]),
    blankRow(1),
  ]);
}

/** A source with much to say stands apart from the next. */
function groupBlocks(
  [group, sources]: readonly [HealthGroup, readonly SourceHealth[]],
  index: number,
  bindings: Bindings,
  width: number,
  drawing: Drawing,
): readonly Block[] {
  const space: Block = { rows: [blankRow(width)], isItem: false };
  const heading: Block = { rows: [headingRow(group, sources.length, width, drawing)], isItem: false };
  const blocks = sources.flatMap((health, at): Block[] => {
    const rows = sourceRows(health, bindings, width, drawing);
    const isApart = rows.length > 1 && at < sources.length - 1;
    return [{ rows, isItem: true }, ...(isApart ? [space] : [])];
  });
  return [...(index > 0 ? [space] : []), heading, ...blocks];
}

const networkText = (bindings: Bindings, typing: Typing): string =>
  typing.messages.notices.noNetwork(keyOrName(bindings, 'refresh-all', typing));

/** Said once, and not of each source. */
const networkSaying = (bindings: Bindings, drawing: Drawing): Saying => ({
  text: networkText(bindings, drawing),
  style: 'error',
});

function blockOf(sayings: readonly Saying[], width: number, drawing: Drawing): Block {
  const { direction } = drawing.messages;
  const rows = sayings.flatMap(({ text, style }) =>
    clampedRows(drawing, text, { width: width - 2, most: mostLines, style, direction }),
  );
  const inside = rows.map(row => joinInReadingOrder<Role>(direction, [blankRow(1), row, blankRow(1)]));
  return { rows: [...inside, blankRow(width)], isItem: false };
}

/** When marks were exchanged with the server, and why they were not. */
function syncSayings(sync: SyncStatus, { messages, now }: Drawing): readonly Saying[] {
  const said = messages.cli.sync;
  const when = sync.last === null ? said.never : said.last(messages.ago(sync.last, now));
  const parts = [
    said.account(sync.server, sync.user),
    when,
    ...(sync.waiting > 0 ? [said.waiting(sync.waiting)] : []),
  ];
  return [
    { text: parts.join(' · '), style: 'meta' },
    ...(sync.error ? [{ text: said.failed(errorText(sync.error, messages)), style: 'error' as const }] : []),
  ];
}

const page = rememberLatest(
  (
    health: readonly SourceHealth[] | null,
    isWithoutNetwork: boolean,
    sync: SyncStatus | null,
    bindings: Bindings,
    width: number,
    height: number,
    drawing: Drawing,
  ): OverlayPage => {
    if (health === null) return { rows: [], items: [] };
    if (health.length === 0)
      return {
        rows: centredText(drawing, drawing.messages.cli.noSources, { width, height }, 'meta'),
        items: [],
      };
    const groups = [...groupedBy(health, healthGroup)];
    return pageOfBlocks([
      ...(sync ? [blockOf(syncSayings(sync, drawing), width, drawing)] : []),
      ...(isWithoutNetwork ? [blockOf([networkSaying(bindings, drawing)], width, drawing)] : []),
      ...groups.flatMap((group, index) => groupBlocks(group, index, bindings, width, drawing)),
    ]);
  },
);

/** The same in sentences. */
export const sayings = (health: SourceHealth, keys: KeysHere, drawing: Drawing): readonly string[] => [
  ...facts(health, drawing),
  ...troubleOf(health, keys, drawing).map(({ text }) => text),
];

/** There is no heading: the group is said with each source, but where the facts say more. */
function lineOf(health: SourceHealth, bindings: Bindings, drawing: Drawing): string {
  const { messages } = drawing;
  const group = healthGroup(health);
  const said = [
    ...(group === 'failing' ? [] : [messages.health.groups[group]]),
    ...sayings(health, { bindings, scope: 'health' }, drawing),
  ];
  return `${health.source.title}: ${messages.linear.facts(said)}`;
}

const lines = rememberLatest(
  (health: readonly SourceHealth[] | null, bindings: Bindings, drawing: Drawing): readonly string[] =>
    health?.length === 0
      ? [drawing.messages.cli.noSources]
      : (health ?? []).map(source => lineOf(source, bindings, drawing)),
);

const isFailing = (health: SourceHealth): boolean => healthGroup(health) === 'failing';

export const healthOverlay: Overlay = {
  title: (_, { panes }) => panes.health,
  note: ({ health }, { health: said }) =>
    health === null ? '' : said.summary(health.length, health.filter(isFailing).length),
  page: ({ health, isWithoutNetwork, sync, bindings }, { width, height }, drawing) =>
    page(health, isWithoutNetwork, sync, bindings, width, height, drawing),
  introduction: session => (session.isWithoutNetwork ? [networkText(session.bindings, session)] : []),
  lines: ({ health, sync, bindings }, drawing) => [
    ...(sync ? syncSayings(sync, drawing).map(({ text }) => text) : []),
    ...lines(health, bindings, drawing),
  ],
};
