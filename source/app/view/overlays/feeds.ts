/** What was found at an address: the feeds that could be followed, the best first, with what tells what each is. */
import { isolated } from '../../../base/isolated.ts';
import { rememberLatest } from '../../../base/remember-latest.ts';
import { proseDirection } from '../../../text/direction.ts';
import { factLines } from '../../../text/fact-lines.ts';
import { blankRow, joinInReadingOrder, markRow, type Row } from '../../../text/rows.ts';
import { sanitizeLine } from '../../../text/sanitize.ts';
import type { Role } from '../../../theme/theme.ts';
import type { Bindings } from '../../keymap/bindings.ts';
import type { Typing } from '../../keymap/keyboard.ts';
import { keyOrName } from '../../keymap/shown-key.ts';
import { languageNameIn } from '../../language-name.ts';
import type { FoundFeed } from '../../services/find-feeds.ts';
import { clampedRows, type Drawing, lineRow } from '../drawing.ts';
import { type Overlay, type OverlayPage, pageOfBlocks } from './overlay.ts';

const mostLines = 3;
/** As their makers write them; others are called what `sources discover` calls them. */
const formatNames: Readonly<Record<string, string>> = {
  rss: 'RSS',
  rdf: 'RSS',
  atom: 'Atom',
  'json-feed': 'JSON Feed',
};

/** Cells before what is said of a feed. */
const indent = 3;

function facts({ type, entries, newest, followed, source }: FoundFeed, { messages, now }: Drawing): string[] {
  const said = messages.source.found;
  const parts = [
    followed === null ? null : said.followed,
    type === 'links' ? said.links : (formatNames[type] ?? type),
    messages.cli.feedEntries(entries),
    newest === null ? null : said.newest(messages.ago(newest, now)),
    source.language === null ? null : languageNameIn(source.language, messages.language),
  ];
  return parts.filter(part => part !== null);
}

function feedRows(feed: FoundFeed, width: number, drawing: Drawing): readonly Row<Role>[] {
  const { direction } = drawing.messages;
  const { title, url } = feed.source;
  const room = width - indent - 1;
  const inside = (row: Row<Role>): Row<Role> =>
    joinInReadingOrder<Role>(direction, [blankRow(indent), row, blankRow(1)]);
  const own = (text: string) => proseDirection(text, direction);
  const headlineRows = (headline: string) =>
    clampedRows(drawing, isolated(sanitizeLine(headline)), {
      width: room,
      most: mostLines,
      style: 'text',
      direction,
    });
  return [
    joinInReadingOrder<Role>(direction, [
      blankRow(1),
      markRow<Role>(feed.followed === null ? '·' : '✓', feed.followed === null ? 'meta' : 'good'),
      blankRow(1),
      lineRow(drawing, sanitizeLine(title), room, 'title', own(title)),
      blankRow(1),
    ]),
    ...factLines(facts(feed, drawing), room).map(text => inside(lineRow(drawing, text, room, 'meta'))),
    ...(feed.headline === null ? [] : headlineRows(feed.headline).map(inside)),
    inside(lineRow(drawing, url, room, 'meta', 'ltr')),
  ];
}

const howText = (bindings: Bindings, typing: Typing): string =>
  typing.messages.source.found.how(keyOrName(bindings, 'add-feed', typing));

const page = rememberLatest(
  (feeds: readonly FoundFeed[], bindings: Bindings, width: number, drawing: Drawing): OverlayPage => {
    const { direction } = drawing.messages;
    const how = clampedRows(drawing, howText(bindings, drawing), {
      width: width - 2,
      most: mostLines,
      style: 'meta',
      direction,
    }).map(row => joinInReadingOrder<Role>(direction, [blankRow(1), row, blankRow(1)]));
    const space = { rows: [blankRow(width)], isItem: false };
    return pageOfBlocks([
      { rows: how, isItem: false },
      ...feeds.flatMap(feed => [space, { rows: feedRows(feed, width, drawing), isItem: true }]),
    ]);
  },
);

const lines = rememberLatest((feeds: readonly FoundFeed[], drawing: Drawing): readonly string[] =>
  feeds.map(feed =>
    drawing.messages.linear.facts([
      feed.source.title,
      ...facts(feed, drawing),
      ...(feed.headline === null ? [] : [feed.headline]),
      feed.source.url,
    ]),
  ),
);

export const feedsOverlay: Overlay = {
  title: (_, { source }) => source.found.title,
  note: ({ foundFeeds }, { source }) => source.found.count(foundFeeds.length),
  page: ({ foundFeeds, bindings }, { width }, drawing) => page(foundFeeds, bindings, width, drawing),
  lines: ({ foundFeeds }, drawing) => lines(foundFeeds, drawing),
  introduction: session => [howText(session.bindings, session)],
};
