/** What an input, or an answer of a job, has changed: said in the order in which one wants to hear it. Pure. */

import { inPlainLetters } from '../../../text/plain-letters.ts';
import { isOverlay } from '../../session/layers.ts';
import { isAwaited, isSlow } from '../../session/list.ts';
import type { ListState } from '../../session/list-state.ts';
import type { PaneId } from '../../session/panes.ts';
import { pieceTexts } from '../../session/pieces.ts';
import type { Reading } from '../../session/reading-state.ts';
import {
  openArticle,
  openPrompt,
  sameScope,
  selectedArticle,
  selectedSource,
  topLayer,
} from '../../session/selectors.ts';
import type { Session } from '../../session/session.ts';
import { articleEnding } from '../article-ending.ts';
import { noticeText } from '../notice-text.ts';
import { progressText } from '../refresh-text.ts';
import { pendingText, questionText, selectionText } from '../status-line.ts';
import { type Announcement, lines } from './announcement.ts';
import { footnoteLines, openingLines, pieceLines } from './article-lines.ts';
import { arrowOf, keyOf, whereKey } from './keys.ts';
import { promptChange } from './prompt-lines.ts';
import { articleLine, listLines, matchLine, sourceLine } from './row-lines.ts';
import { spokenText } from './spoken-text.ts';
import { isUnheard } from './unheard.ts';
import { enterLine, findingLine, overlayHead, overlayItem, paneLines, whereOneIs } from './where.ts';

export type Cause = 'key' | 'answer';

type Lines = readonly string[];
type Change = (before: Session, after: Session, cause: Cause) => Lines;

const nothing: Lines = [];

const notice: Change = (before, after) => {
  const { notice: now, messages } = after;
  if (now === null || now === before.notice) return nothing;
  return [spokenText(noticeText(now, after).text), isUnheard(now) ? messages.linear.unheard : ''];
};

/** Its beginning; its end is a notice. */
const refresh: Change = (before, after) =>
  after.refresh && !before.refresh && !after.refresh.isAutomatic
    ? [progressText(after.refresh, after)]
    : nothing;

const pending: Change = (before, after) => {
  const keys = pendingText(after);
  return keys !== '' && after.pending !== before.pending ? [after.messages.linear.pending(keys)] : nothing;
};

const leaving: Change = (before, after) =>
  after.leaving && !before.leaving ? [after.messages.linear.farewell] : nothing;

/** A question, or an overlay with the line that it is at and what Enter does there; of one that was open, what has changed. */
const layer: Change = (before, after) => {
  const old = topLayer(before);
  const top = topLayer(after);
  if (top === null || top.layer === 'prompt') return nothing;
  if (top.layer === 'question') return old === top ? nothing : [questionText(top, after)];
  if (!isOverlay(top)) return nothing;
  const head = overlayHead(after, top);
  const item = overlayItem(after, top);
  const enter = enterLine(after);
  if (!old || !isOverlay(old) || old.layer !== top.layer) return [...head, item, enter];
  const oldHead = overlayHead(before, old);
  const news = head.filter((line, at) => line !== oldHead[at]);
  const isSame = old.cursor === top.cursor && item === overlayItem(before, old);
  return [...news, news.length === 0 && isSame ? '' : item, enter === enterLine(before) ? '' : enter];
};

/** While articles are made ready for searches, hits come in all the time; they are said once all are there. */
const isStillFilling = (
  { unsearched: before = 0 }: ListState,
  { unsearched: after = 0 }: ListState,
): boolean => before > 0 && after > 0;

/** Another list; or the one that was searched for, now that the answer is there. */
const isOtherList = (
  { list: before, wordOrder, unreadOnly }: Session,
  { list: after, ...session }: Session,
): boolean =>
  !sameScope(before.scope, after.scope) ||
  before.words !== after.words ||
  wordOrder !== session.wordOrder ||
  unreadOnly !== session.unreadOnly ||
  (isAwaited(before) && !isAwaited(after)) ||
  (isSlow(after) && !isAwaited(after) && before.total !== after.total && !isStillFilling(before, after));

/** While articles come in, the newest of them goes by above; it is said once all are there. */
const isFilling = (before: Session, after: Session): boolean =>
  before.list.untouched && after.list.untouched && after.refresh !== null;

const isFilled = ({ refresh }: Session, { list, notice, ...after }: Session): boolean =>
  refresh !== null &&
  after.refresh === null &&
  list.untouched &&
  notice?.kind === 'refreshed' &&
  notice.summary.added > 0;

/** A bookmark that was moved takes the cursor along; what comes in above it is not said. */
const isOtherRow = ({ list: before }: Session, { list: after }: Session): boolean =>
  before.cursor !== after.cursor && before.total === after.total;

/** Of the article that is read: its text, by what is said of it. */
const textOf = (session: Session): string => {
  const article = openArticle(session);
  return article ? pieceTexts(article).join('\n') : '';
};

const hasOpened = ({ reading: before }: Session, { reading: after }: Session): boolean =>
  after !== null && (before?.id !== after.id || before.changes !== after.changes);

const isElsewhere = (before: Reading | null, { place, finding }: Reading): boolean =>
  before?.place.piece !== place.piece || (before.finding?.at !== finding?.at && finding !== null);

/** How selecting goes on; its keys are named as it begins. */
function selecting({ reading: before }: Session, session: Session, cause: Cause): Lines {
  const { reading, messages } = session;
  const [old, now] = [before?.selection ?? null, reading?.selection ?? null];
  if (now === old) return nothing;
  if (now === null) return cause === 'key' ? [messages.linear.unselected] : nothing; // copying says so itself
  const count = Math.abs(now.to - now.from) + 1;
  return [old ? messages.linear.selected(count) : messages.selecting(count, keyOf(session, 'copy'))];
}

/** The piece that one has come to; of footnotes, the one that was asked for. */
const pieceReached = (before: Reading | null, after: Session): Lines =>
  after.reading?.footnote && after.reading.footnote !== before?.footnote
    ? footnoteLines(after)
    : pieceLines(after);

/** That there is no more of the article, and why, once that is known. */
function endingNews(before: Session, after: Session): Lines {
  const [old, ending] = [articleEnding(before), articleEnding(after)];
  return [
    ending.problem === old.problem ? '' : spokenText(ending.problem ?? ''),
    ending.remedy === old.remedy || after.reading?.fetching ? '' : spokenText(ending.remedy?.text ?? ''),
  ];
}

function readerMoved(before: Session, after: Session, cause: Cause): Lines {
  const { reading, messages } = after;
  const article = openArticle(after);
  if (!reading || !article) return nothing;
  const old = before.reading;
  const hasNewText = textOf(before) !== textOf(after);
  return [
    reading.fetching && !old?.fetching ? messages.loadingPage : '',
    ...endingNews(before, after),
    hasNewText ? messages.linear.newText(article.blocks.length) : '',
    ...(isElsewhere(old, reading)
      ? [reading.finding === old?.finding ? '' : findingLine(after), ...pieceReached(old, after)]
      : []),
    ...selecting(before, after, cause),
  ];
}

/** Counts change by themselves, which is not said. */
function sourceMoved(before: Session, after: Session): Lines {
  if (before.unreadOnly !== after.unreadOnly) return listLines(after);
  const [old, row] = [selectedSource(before), selectedSource(after)];
  const isSame = old && row && sameScope(old.scope, row.scope) && old.isFolded === row.isFolded;
  return isSame ? nothing : [sourceLine(after)];
}

const movedIn: Readonly<Record<PaneId, Change>> = {
  sources: sourceMoved,
  articles(before, after) {
    if (isOtherList(before, after)) return paneLines(after);
    if (isFilling(before, after)) return nothing;
    if (isFilled(before, after)) return [articleLine(after)];
    if (selectedArticle(before)?.id !== selectedArticle(after)?.id || isOtherRow(before, after))
      return [articleLine(after), matchLine(after)];
    return matchLine(before) === matchLine(after) ? nothing : [matchLine(after)];
  },
  reader: readerMoved,
};

const hasLeftOverlay = (before: Session, after: Session): boolean =>
  before.layers.some(isOverlay) && after.layers.length === 0;

/** How one goes on from the first article that is opened. */
const readOnLine = (session: Session): string =>
  session.messages.linear.readOn(keyOf(session, 'read-on'), keyOf(session, 'back'));

/** At a prompt nothing moves that one can hear: where it has led is said as it closes. */
const position: Change = (before, after, cause) => {
  if (openPrompt(after)) return nothing;
  if (hasLeftOverlay(before, after)) return paneLines(after);
  if (after.focus === 'reader' && hasOpened(before, after))
    return [...openingLines(after), before.reading === null ? readOnLine(after) : ''];
  const isInAnotherLanguage = before.messages !== after.messages && topLayer(after) === null;
  if (before.focus !== after.focus || isInAnotherLanguage) return paneLines(after);
  return movedIn[after.focus](before, after, cause);
};

/** How many articles are selected, unless what was done to them is said. */
const selected: Change = (before, after) => {
  const isTold = after.notice !== null && after.notice !== before.notice;
  if (before.selection === after.selection || isTold) return nothing;
  const text = selectionText(after);
  return text === selectionText(before) ? nothing : [text ?? after.messages.linear.unselected];
};

const changes: readonly Change[] = [notice, refresh, layer, position, selected, pending, leaving];

/** A text of several lines is announced line by line. */
const plain = ({ as, text }: Announcement): readonly Announcement[] =>
  as === 'line'
    ? lines(inPlainLetters(text).split('\n'))
    : [{ as, text: inPlainLetters(text).replaceAll('\n', ' ') }];

/** That keys are named on another layout is no news. */
const typedAs = ({ keyboard }: Session, session: Session): Session =>
  session.keyboard === keyboard ? session : { ...session, keyboard };

/** After a `key` something is always said: if it has changed nothing, where one is. */
export function announce(earlier: Session, after: Session, cause: Cause): readonly Announcement[] {
  const before = typedAs(after, earlier);
  const news = changes.flatMap(change => lines(change(before, after, cause)));
  const said = [...news, ...promptChange(before, after, news.length > 0)];
  const heard = said.length === 0 && cause === 'key' ? whereOneIs(after) : said;
  return heard.flatMap(plain);
}

/** What comes from outside of the session. */
export const announceText = (text: string): readonly Announcement[] => lines([text]).flatMap(plain);

/** Said as one comes back from another program. */
export const announceWhere = (session: Session): readonly Announcement[] =>
  whereOneIs(session).flatMap(plain);

/** Said first. */
export function welcome(session: Session): readonly Announcement[] {
  const said = session.messages.linear.welcome({
    down: arrowOf(session, 'down'),
    open: keyOf(session, 'open'),
    help: keyOf(session, 'help'),
    quit: keyOf(session, 'quit'),
    where: whereKey(session),
  });
  return [...announceText(said), ...announceWhere(session)];
}
