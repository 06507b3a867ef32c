/** The event of an article: who tells it, what they say differently, who is silent, and the articles by time. */
import { isolated } from '../../../base/isolated.ts';
import { rememberLatest } from '../../../base/remember-latest.ts';
import type { ListedArticle } from '../../../domain/library.ts';
import { proseDirection } from '../../../text/direction.ts';
import { blankRow, joinInReadingOrder, type Row } from '../../../text/rows.ts';
import type { Role } from '../../../theme/theme.ts';
import { effectiveDate } from '../../article-date.ts';
import type { Story } from '../../services/stories.ts';
import type { Session } from '../../session/session.ts';
import { type StoryOf, storyShown } from '../../session/story.ts';
import { differencesIn, silenceOf, tellersOf } from '../../story-text.ts';
import { centredText, clampedRows, type Drawing, drawingOf, lineRow } from '../drawing.ts';
import { type Overlay, type OverlayPage, pageOfBlocks } from './overlay.ts';

/** Lines of one headline, and of what is said of the event. */
const mostLines = 4;

const headOf = (story: Story, { messages, now }: Drawing): readonly string[] => {
  const silence = silenceOf(story, messages);
  return [
    tellersOf(story, messages, now),
    ...differencesIn(story, messages),
    ...(silence === null ? [] : [silence]),
  ];
};

const tellerOf = ({ source, ...article }: ListedArticle, { messages, now }: Drawing): string =>
  [source.title, messages.ago(effectiveDate(article), now)].map(isolated).join(' · ');

const framed = (rows: readonly Row<Role>[], { messages }: Drawing): readonly Row<Role>[] =>
  rows.map(row => joinInReadingOrder<Role>(messages.direction, [blankRow(1), row, blankRow(1)]));

function textRows(text: string, style: Role, width: number, drawing: Drawing): readonly Row<Role>[] {
  const direction = proseDirection(text, drawing.messages.direction);
  return clampedRows(drawing, text, { width, most: mostLines, style, direction });
}

const reportRows = (article: ListedArticle, width: number, drawing: Drawing): readonly Row<Role>[] => [
  lineRow(drawing, tellerOf(article, drawing), width, 'meta'),
  ...textRows(article.title, article.read ? 'read' : 'unread', width, drawing),
];

const page = rememberLatest(
  (shown: StoryOf | null, width: number, height: number, drawing: Drawing): OverlayPage => {
    const { looking, alone } = drawing.messages.cli.stories;
    if (!shown?.found)
      return { rows: centredText(drawing, shown ? alone : looking, { width, height }, 'meta'), items: [] };
    const story = shown.found;
    const inner = width - 2;
    const { direction } = drawing.messages;
    const head = [
      ...textRows(story.title, 'title', inner, drawing),
      ...headOf(story, drawing).flatMap(text =>
        clampedRows(drawing, text, { width: inner, most: mostLines, style: 'meta', direction }),
      ),
    ];
    return pageOfBlocks([
      { rows: framed(head, drawing), isItem: false },
      ...story.articles.flatMap(article => [
        { rows: [blankRow(width)], isItem: false },
        { rows: framed(reportRows(article, inner, drawing), drawing), isItem: true },
      ]),
    ]);
  },
);

const storyIn = (session: Session): Story | null => storyShown(session)?.found ?? null;

export const storyOverlay: Overlay = {
  title: (_, { panes }) => panes.story,
  note(session, { articleCount }) {
    const story = storyIn(session);
    return story ? articleCount(story.articles.length) : '';
  },
  page: (session, { width, height }, drawing) => page(storyShown(session), width, height, drawing),
  introduction(session) {
    const story = storyIn(session);
    return story ? [story.title, ...headOf(story, drawingOf(session))] : [];
  },
  lines(session, drawing) {
    const { looking, alone } = drawing.messages.cli.stories;
    const shown = storyShown(session);
    if (!shown?.found) return [shown ? alone : looking];
    return shown.found.articles.map(article => `${tellerOf(article, drawing)}: ${isolated(article.title)}`);
  },
};
