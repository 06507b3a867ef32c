/** The first run, and the catalog later: what one wants to read, then whom. */
import { groupedBy } from '../../../base/grouped-by.ts';
import { rememberLatest } from '../../../base/remember-latest.ts';
import { blankRow, joinInReadingOrder, markRow, type Row } from '../../../text/rows.ts';
import type { Role } from '../../../theme/theme.ts';
import { countryName } from '../../catalogue/countries.ts';
import type { CatalogueEntry } from '../../catalogue/index.ts';
import { entriesOf, type Interest, idOf, interestKey, interests } from '../../catalogue/interests.ts';
import type { Bindings } from '../../keymap/bindings.ts';
import { keyOrName } from '../../keymap/shown-key.ts';
import type { Session, Welcome } from '../../session/session.ts';
import { clampedRows, type Drawing, lineRow } from '../drawing.ts';
import { hueOf } from '../hue.ts';
import { catalogueItems } from './catalogue-items.ts';
import { type Overlay, type OverlayPage, pageOfBlocks } from './overlay.ts';

type Block = Parameters<typeof pageOfBlocks>[0][number];

const mostNameWidth = 34;
const mostLines = 4;

const inside = (row: Row<Role>, { messages }: Drawing): Row<Role> =>
  joinInReadingOrder<Role>(messages.direction, [blankRow(1), row, blankRow(1)]);

const heading = (text: string, style: Role, width: number, drawing: Drawing): Block => ({
  rows: [blankRow(width), inside(lineRow(drawing, text, width - 2, style), drawing)],
  isItem: false,
});

/** What the step asks, and which keys answer. */
function introduction(title: string, how: string, width: number, drawing: Drawing): Block {
  const { direction } = drawing.messages;
  const clamp = { width: width - 2, most: mostLines, direction };
  const rows = [
    ...clampedRows(drawing, title, { ...clamp, style: 'title' }),
    ...clampedRows(drawing, how, { ...clamp, style: 'meta' }),
  ];
  return { rows: rows.map(row => inside(row, drawing)), isItem: false };
}

interface Choice {
  readonly isChosen: boolean;
  readonly name: string;
  readonly aside: string;
}

function choiceBlock({ isChosen, name, aside }: Choice, width: number, drawing: Drawing): Block {
  const nameWidth = Math.min(mostNameWidth, Math.floor((width - 4) / 2));
  const row = joinInReadingOrder<Role>(drawing.messages.direction, [
    markRow<Role>(isChosen ? '✓' : '·', isChosen ? 'good' : 'meta'),
    blankRow(1),
    lineRow(drawing, name, nameWidth, isChosen ? 'unread' : 'text'),
    lineRow(drawing, aside, width - 4 - nameWidth, 'meta'),
  ]);
  return { rows: [inside(row, drawing)], isItem: true };
}

const nameOf = ({ kind, name }: Interest, { messages }: Drawing): string =>
  kind === 'topic'
    ? messages.welcome.topic(name)
    : (countryName(name, messages.language) ?? messages.welcome.international);

function interestBlocks(welcome: Welcome, width: number, drawing: Drawing): readonly Block[] {
  const { messages } = drawing;
  return [...groupedBy(interests, ({ kind }) => kind)].flatMap(([kind, ofKind]) => [
    heading(messages.welcome.interests[kind], 'heading', width, drawing),
    ...ofKind.map(interest =>
      choiceBlock(
        {
          isChosen: welcome.interests.includes(interestKey(interest)),
          name: nameOf(interest, drawing),
          aside: messages.welcome.sources(entriesOf(interest).length),
        },
        width,
        drawing,
      ),
    ),
  ]);
}

function sourceBlock(entry: CatalogueEntry, welcome: Welcome, width: number, drawing: Drawing): Block {
  const { messages } = drawing;
  const country = nameOf({ kind: 'country', name: entry.country }, drawing);
  return choiceBlock(
    {
      isChosen: welcome.chosen.includes(idOf(entry)),
      name: messages.direction === 'rtl' ? entry.nameAr : entry.nameEn,
      aside: `${country} · ${new URL(entry.homepage).hostname.replace(/^www\./u, '')}`,
    },
    width,
    drawing,
  );
}

function sourceBlocks(welcome: Welcome, filter: string, width: number, drawing: Drawing): readonly Block[] {
  const { messages } = drawing;
  const entries = catalogueItems(welcome, filter);
  if (entries.length === 0) return [heading(messages.noMatches, 'meta', width, drawing)];
  return [...groupedBy(entries, ({ topic }) => topic)].flatMap(([topic, ofTopic]) => [
    heading(messages.welcome.topic(topic), `section-${hueOf(topic)}`, width, drawing),
    ...ofTopic.map(entry => sourceBlock(entry, welcome, width, drawing)),
  ]);
}

const page = rememberLatest(
  (welcome: Welcome, filter: string, bindings: Bindings, width: number, drawing: Drawing): OverlayPage => {
    const { messages } = drawing;
    const { title, how } = messages.welcome.steps[welcome.step];
    const blocks =
      welcome.step === 'interests'
        ? interestBlocks(welcome, width, drawing)
        : sourceBlocks(welcome, filter, width, drawing);
    const keys = how(id => keyOrName(bindings, id, messages));
    return pageOfBlocks([introduction(title, keys, width, drawing), ...blocks]);
  },
);

const filterOf = ({ layers }: Session): string => {
  const overlay = layers.find(({ layer }) => layer === 'welcome');
  return overlay && 'filter' in overlay ? overlay.filter : '';
};

export const welcomeOverlay: Overlay = {
  title: ({ welcome }, messages) => (welcome?.isFirst ? messages.welcome.title : messages.welcome.catalog),
  note: ({ welcome }, messages) => (welcome ? messages.welcome.chosen(welcome.chosen.length) : ''),
  page: (session, { width }, drawing) =>
    session.welcome
      ? page(session.welcome, filterOf(session), session.bindings, width, drawing)
      : { rows: [], items: [] },
};
