/** What is done with the links of the article that is open: by their numbers, or by the cursor of their list. */
import { closed, complain, type Effect, go, say } from './effect.ts';
import { findFeeds } from './feeds.ts';
import { numberLinks } from './link-numbers.ts';
import { type ArticleLink, chosenLink, linksShown } from './links.ts';
import { visit } from './reading.ts';
import { isWebLink, openOverlay } from './selectors.ts';
import type { Session } from './session.ts';

type Act = (session: Session, link: ArticleLink) => readonly Effect[];

/** The numbers and the list have served. */
function leaveLinks(session: Session): readonly Effect[] {
  const isListed = openOverlay(session)?.layer === 'links';
  return [
    ...(isListed ? [closed, go({ type: 'focus', pane: 'reader' })] : []),
    ...numberLinks(session, false),
  ];
}

const withLink =
  (act: Act) =>
  (session: Session, number: number | null): readonly Effect[] => {
    const link = chosenLink(session, number);
    if (!link) return [say({ kind: 'no-link', number: number ?? 1 })];
    if (!isWebLink(link.url)) return [complain({ code: 'unopenable', subject: link.url })];
    return act(session, link);
  };

export const hasLinks = (session: Session): boolean => linksShown(session).length > 0;

export const openLink = withLink((session, { url }) => [...leaveLinks(session), { effect: 'open', url }]);

export const copyLink = withLink((session, { url }) => [
  ...leaveLinks(session),
  { effect: 'copy', text: url, what: 'link' },
]);

/** Shows the feeds that are found there, to add one. */
export const followLink = withLink((session, { url }) => [...leaveLinks(session), ...findFeeds(url)]);

/** In the player that the user has set, or else in the browser. */
const playUrl = ({ settings }: Session, url: string): Effect => {
  const { player } = settings.programs;
  if (player === undefined) return { effect: 'open', url };
  const program = { kind: 'command', line: player, inShell: false } as const;
  return { effect: 'run', call: { program, arguments: [url], input: null, farewell: null } };
};

const isMedium = ({ kind }: ArticleLink): boolean => kind === 'audio' || kind === 'video';

const play: Act = (session, { url }) => [...leaveLinks(session), playUrl(session, url)];

/** Without a number the first that is sound or film, unless the cursor is on one. */
export function playLink(session: Session, number: number | null): readonly Effect[] {
  const isListed = openOverlay(session)?.layer === 'links';
  const first = linksShown(session).find(isMedium)?.number ?? null;
  return withLink(play)(session, number ?? (isListed ? null : first));
}

/** A page is read here; what is no text, another program opens. */
export const readLink = withLink((session, link) => {
  if (isMedium(link)) return play(session, link);
  const opened =
    link.kind === 'page' ? visit(session, link.url) : [{ effect: 'open', url: link.url } as const];
  return [...leaveLinks(session), ...opened];
});
