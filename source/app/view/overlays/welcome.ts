/** The first run, and the catalog later: what one wants to read, then whom. */
import { groupedBy } from '../../../base/grouped-by.ts';
import { rememberLatest } from '../../../base/remember-latest.ts';
import type { Messages } from '../../../i18n/messages.ts';
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
  readonly asides: readonly string[];
}

function choiceBlock({ isChosen, name, asides }: Choice, width: number, drawing: Drawing): Block {
  const nameWidth = Math.min(mostNameWidth, Math.floor((width - 4) / 2));
  const row = joinInReadingOrder<Role>(drawing.messages.direction, [
    markRow<Role>(isChosen ? '✓' : '·', isChosen ? 'good' : 'meta'),
    blankRow(1),
    lineRow(drawing, name, nameWidth, isChosen ? 'unread' : 'text'),
    lineRow(drawing, asides.join(' · '), width - 4 - nameWidth, 'meta'),
  ]);
  return { rows: [inside(row, drawing)], isItem: true };
}

const nameOf = ({ kind, name }: Interest, { messages }: Drawing): string =>
  kind === 'topic'
    ? messages.welcome.topic(name)
    : (countryName(name, messages.language) ?? messages.welcome.international);

const interestChoice = (interest: Interest, welcome: Welcome, drawing: Drawing): Choice => ({
  isChosen: welcome.interests.includes(interestKey(interest)),
  name: nameOf(interest, drawing),
  asides: [drawing.messages.welcome.sources(entriesOf(interest).length)],
});

function interestBlocks(welcome: Welcome, width: number, drawing: Drawing): readonly Block[] {
  const { messages } = drawing;
  return [...groupedBy(interests, ({ kind }) => kind)].flatMap(([kind, ofKind]) => [
    heading(messages.welcome.interests[kind], 'heading', width, drawing),
    ...ofKind.map(interest => choiceBlock(interestChoice(interest, welcome, drawing), width, drawing)),
  ]);
}

function sourceChoice(entry: CatalogueEntry, welcome: Welcome, drawing: Drawing): Choice {
  const { direction } = drawing.messages;
  const country = nameOf({ kind: 'country', name: entry.country }, drawing);
  return {
    isChosen: welcome.chosen.includes(idOf(entry)),
    name: direction === 'rtl' ? entry.nameAr : entry.nameEn,
    asides: [country, new URL(entry.homepage).hostname.replace(/^www\./u, '')],
  };
}

function sourceBlocks(welcome: Welcome, filter: string, width: number, drawing: Drawing): readonly Block[] {
  const { messages } = drawing;
  const entries = catalogueItems(welcome, filter);
  if (entries.length === 0) return [heading(messages.noMatches, 'meta', width, drawing)];
  return [...groupedBy(entries, ({ topic }) => topic)].flatMap(([topic, ofTopic]) => [
    heading(messages.welcome.topic(topic), `section-${hueOf(topic)}`, width, drawing),
    ...ofTopic.map(entry => choiceBlock(sourceChoice(entry, welcome, drawing), width, drawing)),
  ]);
}

const askedIn = (
  welcome: Welcome,
  bindings: Bindings,
  messages: Messages,
): { readonly title: string; readonly how: string } => {
  const { title, how } = messages.welcome.steps[welcome.step];
  return { title, how: how(id => keyOrName(bindings, id, messages)) };
};

const page = rememberLatest(
  (welcome: Welcome, filter: string, bindings: Bindings, width: number, drawing: Drawing): OverlayPage => {
    const { title, how } = askedIn(welcome, bindings, drawing.messages);
    const blocks =
      welcome.step === 'interests'
        ? interestBlocks(welcome, width, drawing)
        : sourceBlocks(welcome, filter, width, drawing);
    return pageOfBlocks([introduction(title, how, width, drawing), ...blocks]);
  },
);

function choiceLine({ isChosen, name, asides }: Choice, topic: string | null, { messages }: Drawing): string {
  const { linear } = messages;
  return linear.facts([name, linear.chosen(isChosen), ...(topic === null ? [] : [topic]), ...asides]);
}

function sourceLines(welcome: Welcome, filter: string, drawing: Drawing): readonly string[] {
  const { messages } = drawing;
  const entries = catalogueItems(welcome, filter);
  if (entries.length === 0) return [messages.noMatches];
  return entries.map(entry =>
    choiceLine(sourceChoice(entry, welcome, drawing), messages.welcome.topic(entry.topic), drawing),
  );
}

/** The topic is said with each source: there is no heading. */
const lines = rememberLatest((welcome: Welcome, filter: string, drawing: Drawing): readonly string[] =>
  welcome.step === 'interests'
    ? interests.map(interest => choiceLine(interestChoice(interest, welcome, drawing), null, drawing))
    : sourceLines(welcome, filter, drawing),
);

function introductionLines({ welcome, bindings, messages }: Session): readonly string[] {
  if (!welcome) return [];
  const { title, how } = askedIn(welcome, bindings, messages);
  return [title, how];
}

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
  lines: (session, drawing) => (session.welcome ? lines(session.welcome, filterOf(session), drawing) : []),
  introduction: introductionLines,
};
