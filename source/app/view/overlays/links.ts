/** The links of the open article, with their numbers: what each is called, and below it what it is and where it leads. */
import { isolated, ltr } from '../../../base/isolated.ts';
import { rememberLatest } from '../../../base/remember-latest.ts';
import type { Messages } from '../../../i18n/messages.ts';
import { blankRow, joinInReadingOrder, type Row } from '../../../text/rows.ts';
import type { Role } from '../../../theme/theme.ts';
import { type ArticleLink, linksShown } from '../../session/links.ts';
import { centredText, clampedRows, type Drawing, lineRow } from '../drawing.ts';
import { siteOf } from '../site-of.ts';
import { type Overlay, type OverlayPage, pageOfBlocks } from './overlay.ts';

const gap = 2;
/** Lines of one title. */
const mostLines = 3;

/** What it is, how long and how large, and where. */
const factsOf = (
  { kind, seconds, bytes, url, title }: ArticleLink,
  { links }: Messages,
): readonly string[] => [
  ...(kind === 'page' ? [] : [links.kinds[kind]]),
  ...(seconds === null ? [] : [links.playingTime(seconds)]),
  ...(bytes === null ? [] : [links.size(bytes)]),
  ...(title === '' ? [] : [ltr(siteOf(url))]),
];

const nameOf = ({ title, url }: ArticleLink): string => (title === '' ? ltr(url) : title);

/** Its name stands beside its number, whatever its letters are. */
function linkRows(
  link: ArticleLink,
  numberWidth: number,
  width: number,
  drawing: Drawing,
): readonly Row<Role>[] {
  const { messages } = drawing;
  const { direction } = messages;
  const inner = width - numberWidth - gap - 2;
  const facts = factsOf(link, messages).map(isolated).join(' · ');
  const beside = [
    ...clampedRows(drawing, isolated(nameOf(link)), {
      width: inner,
      most: mostLines,
      style: 'title',
      direction,
    }),
    ...(facts === '' ? [] : [lineRow(drawing, facts, inner, 'meta')]),
  ];
  return beside.map((row, index) =>
    joinInReadingOrder<Role>(direction, [
      blankRow(1),
      index === 0
        ? lineRow(drawing, messages.number(link.number), numberWidth, 'hint-key')
        : blankRow(numberWidth),
      blankRow(gap),
      row,
      blankRow(1),
    ]),
  );
}

const page = rememberLatest(
  (links: readonly ArticleLink[], width: number, height: number, drawing: Drawing): OverlayPage => {
    if (links.length === 0)
      return {
        rows: centredText(drawing, drawing.messages.links.none, { width, height }, 'meta'),
        items: [],
      };
    const numberWidth = String(links.length).length;
    return pageOfBlocks(
      links.map(link => ({ rows: linkRows(link, numberWidth, width, drawing), isItem: true })),
    );
  },
);

export const linksOverlay: Overlay = {
  title: (_, { panes }) => panes.links,
  note: (session, { links }) => links.count(linksShown(session).length),
  page: (session, { width, height }, drawing) => page(linksShown(session), width, height, drawing),
  lines(session, { messages }) {
    const { linear, links } = messages;
    const shown = linksShown(session);
    return shown.length === 0
      ? [links.none]
      : shown.map(link => linear.link(link.number, linear.facts([nameOf(link), ...factsOf(link, messages)])));
  },
};
