/** The event of an article: who tells it, what they say differently, who is silent, their headlines, quotations and changes. */
import { isolated } from '../../../base/isolated.ts';
import { rememberLatest } from '../../../base/remember-latest.ts';
import type { Calendar } from '../../../domain/display.ts';
import { blankRow } from '../../../text/rows.ts';
import type { Role } from '../../../theme/theme.ts';
import { effectiveDate } from '../../article-date.ts';
import type { Bindings } from '../../keymap/bindings.ts';
import type { Story } from '../../services/stories.ts';
import type { Session } from '../../session/session.ts';
import { type StoryItem, type StoryOf, storyItems, storyShown } from '../../session/story.ts';
import { attributionsIn, differencesIn, leftOutIn, silenceOf, tellersOf } from '../../story-text.ts';
import { centredText, clampedRows, type Drawing, drawingOf, lineRow } from '../drawing.ts';
import { missingFace, missingLines } from '../empty-face.ts';
import { type Block, type Overlay, type OverlayPage, pageOfBlocks, textMeasure } from './overlay.ts';
import { framed, itemLine, itemRows, mostLines, timedRows } from './story-items.ts';

interface HeadLine {
  readonly text: string;
  readonly style: Role;
}

const inStyle = (texts: readonly string[], style: Role): readonly HeadLine[] =>
  texts.map(text => ({ text, style }));

/** What is said of the event as a whole. */
function headOf({ details }: StoryOf, story: Story, { messages, now }: Drawing): readonly HeadLine[] {
  const silence = silenceOf(story, messages);
  return [
    ...inStyle([tellersOf(story, messages, now)], 'meta'),
    ...inStyle(differencesIn(story, messages), 'text'),
    ...inStyle(attributionsIn(details?.quotations ?? [], messages), 'text'),
    ...inStyle(leftOutIn(details?.leftOut ?? [], messages), 'text'),
    ...inStyle(silence === null ? [] : [silence], 'meta'),
  ];
}

function headBlock(shown: StoryOf, story: Story, width: number, drawing: Drawing): Block {
  const { direction } = drawing.messages;
  const inner = width - 2;
  const rows = [
    ...clampedRows(drawing, isolated(story.title), {
      width: inner,
      most: mostLines,
      style: 'title',
      direction,
    }),
    ...headOf(shown, story, drawing).flatMap(({ text, style }) =>
      clampedRows(drawing, text, { width: inner, most: mostLines, style, direction }),
    ),
  ];
  return { rows: framed(rows, drawing), isItem: false };
}

const line = (text: string, style: Role, width: number, drawing: Drawing): Block => ({
  rows: framed([lineRow(drawing, text, width - 2, style)], drawing),
  isItem: false,
});

const blank = (width: number): Block => ({ rows: [blankRow(width)], isItem: false });

/** A blank row between two of them. */
const parted = (blocks: readonly Block[], width: number): readonly Block[] =>
  blocks.flatMap((block, index) => (index === 0 ? [block] : [blank(width), block]));

/** Blocks under a heading; without them, nothing. */
const section = (
  heading: string,
  blocks: readonly Block[],
  width: number,
  drawing: Drawing,
): readonly Block[] =>
  blocks.length === 0 ? [] : [blank(width), line(heading, 'label', width, drawing), ...blocks];

interface TimedBlock {
  readonly at: string;
  readonly block: Block;
}

const byTime = (one: TimedBlock, other: TimedBlock): number =>
  one.at < other.at ? -1 : Number(one.at > other.at);

/** The first telling of each outlet. */
const tellings = ({ articles, sources }: Story, width: number, drawing: Drawing): readonly TimedBlock[] =>
  sources.flatMap(({ id, title }, index) => {
    const first = articles.find(({ source }) => source.id === id);
    if (!first) return [];
    const at = effectiveDate(first);
    const told = drawing.messages.cli.stories[index === 0 ? 'toldFirst' : 'toldToo'];
    const text = [title, told].map(isolated).join(' · ');
    return [{ at, block: { rows: timedRows(at, [{ text, style: 'meta' }], width, drawing), isItem: false } }];
  });

/** When each outlet told it first, and when it changed what, below the day. */
function timeline(
  story: Story,
  changes: readonly TimedBlock[],
  calendar: Calendar,
  width: number,
  drawing: Drawing,
): readonly Block[] {
  if (changes.length === 0) return [];
  const dayOf = ({ at }: TimedBlock): string => drawing.messages.head.day(new Date(at), calendar);
  return [...tellings(story, width, drawing), ...changes].sort(byTime).flatMap((entry, index, all) => {
    const before = all[index - 1];
    const isSameDay = before !== undefined && dayOf(before) === dayOf(entry);
    return isSameDay ? [entry.block] : [line(dayOf(entry), 'text', width, drawing), entry.block];
  });
}

const awaitedPage = rememberLatest((width: number, height: number, drawing: Drawing): OverlayPage => {
  const { looking } = drawing.messages.cli.stories;
  return { rows: centredText(drawing, looking, { width, height }, 'meta'), items: [] };
});

const alonePage = rememberLatest(
  (bindings: Bindings, width: number, height: number, drawing: Drawing): OverlayPage => ({
    rows: missingFace('story', bindings, { width, height }, drawing),
    items: [],
  }),
);

const page = rememberLatest(
  (shown: StoryOf, found: Story, calendar: Calendar, width: number, drawing: Drawing): OverlayPage => {
    const { messages } = drawing;
    const items = storyItems(shown);
    const blockOf = (item: StoryItem): Block => ({
      rows: itemRows(item, shown, width, drawing),
      isItem: true,
    });
    const of = (kind: StoryItem['item']) => items.filter(({ item }) => item === kind).map(blockOf);
    const changes = items.flatMap(item =>
      item.item === 'change' ? [{ at: item.change.at, block: blockOf(item) }] : [],
    );
    const isLooking = shown.details?.quotations == null;
    const quotations = isLooking ? [line(messages.quotes.looking, 'meta', width, drawing)] : of('quotation');
    return pageOfBlocks([
      headBlock(shown, found, width, drawing),
      blank(width),
      ...parted(of('report'), width),
      ...section(messages.panes.quotes, parted(quotations, width), width, drawing),
      ...section(
        messages.cli.stories.timeline,
        timeline(found, changes, calendar, width, drawing),
        width,
        drawing,
      ),
    ]);
  },
);

export const storyOverlay: Overlay = {
  title: (_, { panes }) => panes.story,
  note(session, { articleCount, quotes }) {
    const shown = storyShown(session);
    if (!shown?.found) return '';
    const said = shown.details?.quotations?.length ?? 0;
    return [articleCount(shown.found.articles.length), ...(said === 0 ? [] : [quotes.count(said)])].join(
      ' · ',
    );
  },
  page(session, { width, height }, drawing) {
    const shown = storyShown(session);
    if (!shown) return awaitedPage(width, height, drawing);
    const { found } = shown;
    return found
      ? page(shown, found, session.display.calendar, textMeasure(width), drawing)
      : alonePage(session.bindings, width, height, drawing);
  },
  introduction(session: Session) {
    const shown = storyShown(session);
    if (!shown?.found) return [];
    return [shown.found.title, ...headOf(shown, shown.found, drawingOf(session)).map(({ text }) => text)];
  },
  lines(session, drawing) {
    const shown = storyShown(session);
    if (!shown) return [drawing.messages.cli.stories.looking];
    if (!shown.found) return missingLines('story', session);
    return storyItems(shown).map(item => itemLine(item, shown, drawing));
  },
};
