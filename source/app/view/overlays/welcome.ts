/** The first run, and the catalog later: what one wants to read, then whom. */
import { groupedBy } from '../../../base/grouped-by.ts';
import { rememberLatest } from '../../../base/remember-latest.ts';
import { textWidth } from '../../../text/cells.ts';
import { factSeparator } from '../../../text/fact-lines.ts';
import { blankRow, joinInReadingOrder, markRow, type Row } from '../../../text/rows.ts';
import type { Role } from '../../../theme/theme.ts';
import { countryName } from '../../catalogue/countries.ts';
import type { CatalogueEntry } from '../../catalogue/index.ts';
import { entriesOf, type Interest, idOf, interestKey, interests } from '../../catalogue/interests.ts';
import type { Bindings } from '../../keymap/bindings.ts';
import type { Typing } from '../../keymap/keyboard.ts';
import { keyOrName } from '../../keymap/shown-key.ts';
import { languageName, languageNameIn } from '../../language-name.ts';
import type { Session, Welcome } from '../../session/session.ts';
import { clampedRows, type Drawing, lineRow } from '../drawing.ts';
import { hueOf } from '../hue.ts';
import { catalogueItems } from './catalogue-items.ts';
import { type Block, type Overlay, type OverlayPage, pageOfBlocks } from './overlay.ts';

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

/** Where there is no room for all of them, the last ones: of a source the very last is its address. */
function asidesIn(asides: readonly string[], width: number): string {
  const whole = asides.join(factSeparator);
  return asides.length < 2 || textWidth(whole) <= width ? whole : asidesIn(asides.slice(1), width);
}

function choiceBlock({ isChosen, name, asides }: Choice, width: number, drawing: Drawing): Block {
  const nameWidth = Math.min(mostNameWidth, Math.floor((width - 4) / 2));
  const room = width - 4 - nameWidth;
  const row = joinInReadingOrder<Role>(drawing.messages.direction, [
    markRow<Role>(isChosen ? '✓' : '·', isChosen ? 'good' : 'meta'),
    blankRow(1),
    lineRow(drawing, name, nameWidth, isChosen ? 'unread' : 'text'),
    lineRow(drawing, asidesIn(asides, room), room, 'meta'),
  ]);
  return { rows: [inside(row, drawing)], isItem: true };
}

const nameOf = ({ kind, name }: Interest, { messages }: Drawing): string =>
  kind === 'topic'
    ? messages.welcome.topic(name)
    : (countryName(name, messages.language) ?? messages.welcome.international);

const languageChoice = (tag: string, { messages }: Drawing): Choice => ({
  isChosen: tag === messages.language,
  name: languageName(tag),
  asides: [],
});

const interestChoice = (interest: Interest, welcome: Welcome, drawing: Drawing): Choice => ({
  isChosen: welcome.interests.includes(interestKey(interest)),
  name: nameOf(interest, drawing),
  asides: [drawing.messages.welcome.sources(entriesOf(interest).length)],
});

const languageBlocks = (languages: readonly string[], width: number, drawing: Drawing): readonly Block[] => [
  { rows: [blankRow(width)], isItem: false },
  ...languages.map(tag => choiceBlock(languageChoice(tag, drawing), width, drawing)),
];

function interestBlocks(welcome: Welcome, width: number, drawing: Drawing): readonly Block[] {
  const { messages } = drawing;
  return [...groupedBy(interests, ({ kind }) => kind)].flatMap(([kind, ofKind]) => [
    heading(messages.welcome.interests[kind], 'heading', width, drawing),
    ...ofKind.map(interest => choiceBlock(interestChoice(interest, welcome, drawing), width, drawing)),
  ]);
}

/** Of a catalog of Arabic sources nothing is said of what nearly all are. */
const isArabic = (tag: string): boolean => tag === 'ar';

function sourceChoice(entry: CatalogueEntry, welcome: Welcome, drawing: Drawing): Choice {
  const { direction, language, welcome: names } = drawing.messages;
  const country = nameOf({ kind: 'country', name: entry.country }, drawing);
  const inOther = isArabic(entry.language) ? [] : [languageNameIn(entry.language, language)];
  return {
    isChosen: welcome.chosen.includes(idOf(entry)),
    name: direction === 'rtl' ? entry.nameAr : entry.nameEn,
    asides: [
      names.kinds[entry.kind],
      ...inOther,
      country,
      new URL(entry.homepage).hostname.replace(/^www\./u, ''),
    ],
  };
}

function sourceBlocks(welcome: Welcome, filter: string, width: number, drawing: Drawing): readonly Block[] {
  const { messages } = drawing;
  const entries = catalogueItems(welcome, filter, messages);
  if (entries.length === 0) return [heading(messages.noMatches, 'meta', width, drawing)];
  return [...groupedBy(entries, ({ topic }) => topic)].flatMap(([topic, ofTopic]) => [
    heading(messages.welcome.topic(topic), `section-${hueOf(topic)}`, width, drawing),
    ...ofTopic.map(entry => choiceBlock(sourceChoice(entry, welcome, drawing), width, drawing)),
  ]);
}

const askedIn = (
  welcome: Welcome,
  bindings: Bindings,
  typing: Typing,
): { readonly title: string; readonly how: string } => {
  const { title, how } = typing.messages.welcome.steps[welcome.step];
  return { title, how: how(id => keyOrName(bindings, id, typing)) };
};

const page = rememberLatest(
  (
    welcome: Welcome,
    languages: readonly string[],
    filter: string,
    bindings: Bindings,
    width: number,
    drawing: Drawing,
  ): OverlayPage => {
    const { title, how } = askedIn(welcome, bindings, drawing);
    const blocksOf: Readonly<Record<Welcome['step'], () => readonly Block[]>> = {
      language: () => languageBlocks(languages, width, drawing),
      interests: () => interestBlocks(welcome, width, drawing),
      sources: () => sourceBlocks(welcome, filter, width, drawing),
    };
    return pageOfBlocks([introduction(title, how, width, drawing), ...blocksOf[welcome.step]()]);
  },
);

function choiceLine({ isChosen, name, asides }: Choice, topic: string | null, { messages }: Drawing): string {
  const { linear } = messages;
  return linear.facts([name, linear.chosen(isChosen), ...(topic === null ? [] : [topic]), ...asides]);
}

function sourceLines(welcome: Welcome, filter: string, drawing: Drawing): readonly string[] {
  const { messages } = drawing;
  const entries = catalogueItems(welcome, filter, messages);
  if (entries.length === 0) return [messages.noMatches];
  return entries.map(entry =>
    choiceLine(sourceChoice(entry, welcome, drawing), messages.welcome.topic(entry.topic), drawing),
  );
}

/** The topic is said with each source: there is no heading. */
const lines = rememberLatest(
  (welcome: Welcome, languages: readonly string[], filter: string, drawing: Drawing): readonly string[] => {
    const linesOf: Readonly<Record<Welcome['step'], () => readonly string[]>> = {
      language: () => languages.map(tag => choiceLine(languageChoice(tag, drawing), null, drawing)),
      interests: () =>
        interests.map(interest => choiceLine(interestChoice(interest, welcome, drawing), null, drawing)),
      sources: () => sourceLines(welcome, filter, drawing),
    };
    return linesOf[welcome.step]();
  },
);

function introductionLines(session: Session): readonly string[] {
  const { welcome, bindings } = session;
  if (!welcome) return [];
  const { title, how } = askedIn(welcome, bindings, session);
  return [title, how];
}

const filterOf = ({ layers }: Session): string => {
  const overlay = layers.find(({ layer }) => layer === 'welcome');
  return overlay && 'filter' in overlay ? overlay.filter : '';
};

export const welcomeOverlay: Overlay = {
  title: ({ welcome }, messages) => (welcome?.isFirst ? messages.welcome.title : messages.welcome.catalog),
  note: ({ welcome }, messages) =>
    welcome && welcome.step !== 'language' ? messages.welcome.chosen(welcome.chosen.length) : '',
  page: (session, { width }, drawing) =>
    session.welcome
      ? page(session.welcome, session.languages, filterOf(session), session.bindings, width, drawing)
      : { rows: [], items: [] },
  lines: (session, drawing) =>
    session.welcome ? lines(session.welcome, session.languages, filterOf(session), drawing) : [],
  introduction: introductionLines,
};
