/** What a notice says. */
import { isolated, ltr } from '../../base/isolated.ts';
import type { ReaderError } from '../../domain/errors.ts';
import { actionKinds } from '../../domain/rule.ts';
import type { Messages } from '../../i18n/messages.ts';
import type { Role } from '../../theme/theme.ts';
import type { CommandId } from '../commands/index.ts';
import { keyOrName, shownKey } from '../keymap/shown-key.ts';
import { languageName } from '../language-name.ts';
import type { RefreshSummary } from '../services/refresh.ts';
import type { Skipped } from '../services/refresh-plan.ts';
import type { RulesReport } from '../services/run-rules.ts';
import { isWithoutNetwork } from '../services/without-network.ts';
import type { ArticleNotice, ManyNotice, Notice } from '../session/notice.ts';
import type { Session } from '../session/session.ts';
import { themeLabel } from '../session/settings.ts';
import { errorText } from './error-text.ts';
import { partName } from './list-name.ts';

export interface Said {
  readonly text: string;
  readonly style: Role;
}

/** What was done, and how it is taken back. */
function undoable(text: string, session: Session): Said {
  const key = shownKey(session.bindings, 'undo', session);
  return { text: key === null ? text : text + session.messages.notices.undoWith(key), style: 'notice' };
}

/** What is taken back first is that the default sources have left. */
function withStarterSet(text: string, left: number, session: Session): Said {
  const { bindings, messages } = session;
  if (left === 0) return undoable(text, session);
  return plain(messages.source.starterSetLeft(text, left, keyOrName(bindings, 'undo', session)));
}

const plain = (text: string): Said => ({ text, style: 'notice' });

/** What was done to several articles. */
const done = (what: ManyNotice, count: number, text: string, session: Session): Said =>
  what === 'opened' || count === 0 ? plain(text) : undoable(text, session);

const progress = (text: string): Said => ({ text, style: 'progress' });
const wrong = (text: string): Said => ({ text, style: 'error' });

/** Sources that were asked now, and failed. */
const errorsOf = ({ sources }: RefreshSummary): readonly ReaderError[] =>
  sources.flatMap(({ status, held, error }) => (status === 'failed' && !held && error ? [error] : []));

const countHeld = ({ sources }: RefreshSummary, ...reasons: readonly Skipped['reason'][]): number =>
  sources.filter(({ held }) => held && reasons.includes(held.reason)).length;

/** Which sources were left alone, and how one is fetched all the same; those that have nothing new yet only if no source was due. */
function skippedText(summary: RefreshSummary, session: Session): string {
  const { notices } = session.messages;
  const key = (command: CommandId): string => keyOrName(session.bindings, command, session);
  const waiting = countHeld(summary, 'back-off', 'retry-after');
  if (waiting > 0) return notices.skipped(waiting, key('health'), key('retry'));
  const { sources } = summary;
  const notDue = countHeld(summary, 'fresh', 'interval');
  const isNoneDue = sources.length > 0 && notDue === sources.length;
  return isNoneDue ? notices.noneDue(key('refresh')) : '';
}

type Texts = {
  readonly [Kind in Notice['kind']]: (
    notice: Extract<Notice, { kind: Kind }>,
    messages: Messages,
    session: Session,
  ) => Said;
};

const simple =
  (kind: keyof Messages['notices'] & Notice['kind']) =>
  (_: unknown, { notices }: Messages): Said =>
    plain(notices[kind] as string);

const change =
  (kind: ArticleNotice) =>
  (_: unknown, { notices }: Messages, session: Session): Said =>
    undoable(notices[kind], session);

const undone =
  (kind: 'undone' | 'redone') =>
  (
    { outcome: { entry, changed, skipped } }: Extract<Notice, { kind: 'undone' | 'redone' }>,
    { notices }: Messages,
  ): Said => {
    const left = skipped > 0 ? notices.leftAlone(skipped) : '';
    return plain(notices[kind](entry.what, changed) + left);
  };

/** What rules did in a refresh: nothing, if they did nothing. */
function rulesReportText({ done }: RulesReport, { rules }: Messages): string {
  const parts = actionKinds.flatMap(kind =>
    done[kind].length === 0 ? [] : [rules.doneTo[kind](done[kind].length)],
  );
  return parts.length === 0 ? '' : rules.done(parts);
}

const texts: Texts = {
  error: ({ error }, messages) => wrong(errorText(error, messages)),
  synced: ({ report: { received, sent } }, { cli }) => plain(cli.sync.done(received, sent)),
  'sync-failed': ({ error }, messages) => wrong(messages.cli.sync.failed(errorText(error, messages))),
  damage: ({ damage }, { notices }) => wrong(notices.damage(damage)),
  clashes: ({ clashes: [first, ...others] }, { notices }) =>
    first ? wrong(notices.clash(first.problem, first.binding, first.with, others.length)) : plain(''),
  refreshed({ summary }, messages, session) {
    const { notices } = messages;
    const { added, sources, ruled } = summary;
    const errors = errorsOf(summary);
    const offline = sources.filter(({ error }) => error?.code === 'offline').length;
    if (offline > 0) return plain(notices.offline(offline));
    if (isWithoutNetwork(errors))
      return wrong(notices.noNetwork(keyOrName(session.bindings, 'refresh-all', session)));
    const texts = [
      notices.refreshed(added, errors.length) + rulesReportText(ruled, messages),
      errors.length > 0 ? notices.seeHealth(keyOrName(session.bindings, 'health', session)) : '',
      skippedText(summary, session),
    ];
    return {
      text: notices.sentences(texts.filter(text => text !== '')),
      style: errors.length > 0 ? 'progress' : 'notice',
    };
  },
  'source-refreshed': ({ outcome: { title, added, error } }, messages) =>
    error
      ? wrong(`${isolated(title)}: ${errorText(error, messages)}`)
      : plain(messages.notices.sourceRefreshed(title, added)),
  'source-awaited': ({ source }, { notices }) => plain(notices.sourceAwaited(source)),
  arrived: ({ count }, messages, session) =>
    plain(messages.notices.arrived(count, keyOrName(session.bindings, 'newest', session))),
  'refresh-every': ({ minutes }, { notices }, session) => undoable(notices.refreshEvery(minutes), session),
  'notify-urgent': ({ on }, { notices }, session) => undoable(notices.notifyUrgent(on), session),
  'refresh-stopped': simple('refresh-stopped'),
  display({ setting, value }, { display }, session) {
    const { name, values } = display[setting];
    return undoable(`${name}: ${(values as Readonly<Record<string, string>>)[value]}`, session);
  },
  theme: ({ name }, { themes }, session) => undoable(`${themes.name}: ${themeLabel(name, session)}`, session),
  sorted: ({ sort }, { notices, orders }, session) => undoable(notices.sorted(orders[sort]), session),
  keys: ({ preset }, { notices }, session) => undoable(notices.keys(ltr(preset)), session),
  language: ({ tag }, { notices }, session) => undoable(notices.language(languageName(tag)), session),
  'theme-problems': ({ problems: [first, ...others] }, { themes }) =>
    first ? wrong(themes.problem(first, others.length)) : plain(''),
  'full-screen': ({ isFull }, { notices }, session) =>
    plain(
      isFull ? notices.fullScreen(keyOrName(session.bindings, 'full-screen', session)) : notices.withList,
    ),
  measure: ({ cells }, { notices }, session) => undoable(notices.measure(cells), session),
  direction: ({ source, direction }, { notices }, session) =>
    undoable(notices.direction(source, direction), session),
  'full-text': ({ source, always }, { notices }, session) =>
    undoable(notices['full-text'](source, always), session),
  copied({ what, handed, count }, { notices: { copied, copiedMany, copyUnsure } }) {
    const text = count === undefined ? copied[what] : copiedMany(count);
    return plain(handed ? text : copyUnsure(text));
  },
  many: ({ what, count }, { notices }, session) => done(what, count, notices.many[what](count), session),
  'to-story': ({ what, count }, { notices }, session) =>
    done(what, count, notices.story[what](count), session),
  'all-marked-read': ({ count, part }, { notices }, session) =>
    undoable(notices.allMarkedRead(count, partName(part, session)), session),
  undoing: (_, { notices }) => progress(notices.undoing),
  redoing: (_, { notices }) => progress(notices.redoing),
  undone: undone('undone'),
  redone: undone('redone'),
  'view-kept': ({ name }, { notices }, session) => undoable(notices.viewKept(name), session),
  'view-removed': ({ name }, { notices }, session) => undoable(notices.viewRemoved(name), session),
  'view-moved': ({ name, place }, { notices }, session) => undoable(notices.viewMoved(name, place), session),
  'view-renamed': ({ before, name }, { notices }, session) =>
    undoable(notices.viewRenamed(before, name), session),
  'rule-kept': ({ rule: { query, actions } }, { rules }, session) =>
    undoable(rules.added(query, rules.actions(actions)), session),
  'rule-moved': ({ rule: { query, order } }, { rules }, session) =>
    undoable(rules.moved(query, order), session),
  'rule-removed': ({ rule: { query } }, { rules }, session) => undoable(rules.removed(query), session),
  'source-paused': ({ source }, { notices }, session) => undoable(notices.sourcePaused(source), session),
  'source-resumed': ({ source }, { notices }, session) => undoable(notices.sourceResumed(source), session),
  'source-removed': ({ source }, { notices }, session) => undoable(notices.sourceRemoved(source), session),
  'sources-chosen': ({ added, removed }, { notices }, session) =>
    added + removed === 0
      ? plain(notices.sourcesChosen(0, 0))
      : undoable(notices.sourcesChosen(added, removed), session),
  'sources-imported': ({ added, skipped, left }, messages, session) =>
    withStarterSet(messages.notices.sourcesImported(added, skipped), left, session),
  'source-added': ({ source, left }, messages, session) =>
    withStarterSet(messages.source.added(source), left, session),
  'finding-feeds': ({ address }, { source }) => progress(source.finding(address)),
  'feeds-held': ({ count }, { source }) => plain(source.held(count)),
  'source-known': ({ source }, messages) => plain(messages.source.known(source)),
  'source-renamed': ({ source }, messages, session) => undoable(messages.source.renamed(source), session),
  'source-filed': ({ source, folder }, { cli }, session) =>
    undoable(cli.sourceChanges.filed(source, folder), session),
  'source-placed': ({ name, place }, { cli }, session) =>
    undoable(cli.sourceChanges.placed(name, place), session),
  interval: ({ source, minutes }, messages, session) =>
    undoable(messages.source.interval(source, minutes), session),
  edition: (_, { notices }, session) =>
    plain(notices.edition(keyOrName(session.bindings, 'choose-sources', session))),
  'writing-edition': (_, { edition }) => progress(edition.writing),
  'edition-written': ({ written: { file, articles, isPart } }, { edition }) =>
    plain(edition.written(articles, file, isPart)),
  'finding-address': ({ source }, { notices }) => progress(notices.findingAddress(source)),
  'source-moved': ({ source, url }, { notices }, session) =>
    undoable(notices.sourceMoved(source, url), session),
  'no-headings': (_, { headings }) => plain(headings.none),
  'last-heading': (_, { headings }) => plain(headings.last),
  'first-heading': (_, { headings }) => plain(headings.first),
  'story-rows': ({ on }, { notices }, session) => undoable(notices.storyRows(on), session),
  'not-by-time': simple('not-by-time'),
  'in-story': ({ at, of }, { notices }) => plain(notices.inStory(at, of)),
  'last-in-story': simple('last-in-story'),
  'first-in-story': simple('first-in-story'),
  alone: (_, { cli }) => plain(cli.stories.alone),
  'last-article': simple('last-article'),
  'first-article': simple('first-article'),
  'oldest-of-source': ({ source }, { notices }) => plain(notices.oldestOfSource(source)),
  'newest-of-source': ({ source }, { notices }) => plain(notices.newestOfSource(source)),
  saved: ({ file, articles }, { sharing }) => plain(sharing.saved(articles, file)),
  'no-links': (_, { links }) => plain(links.none),
  'no-link': ({ number }, { links }) => plain(links.noSuchLink(number)),
  'went-on': ({ source }, { notices }) => plain(notices.wentOn(source)),
  bookmarked: change('bookmarked'),
  unbookmarked: change('unbookmarked'),
  'unbookmarked-with-annotations': change('unbookmarked-with-annotations'),
  'note-kept': change('note-kept'),
  'note-removed': change('note-removed'),
  tagged: ({ tags }, { notices }, session) => undoable(notices.tagged(tags), session),
  'already-read': simple('already-read'),
  'already-unread': simple('already-unread'),
  'all-already-read': simple('all-already-read'),
  'all-already-unread': simple('all-already-unread'),
  'marked-read': change('marked-read'),
  'marked-unread': change('marked-unread'),
  opened: simple('opened'),
  'no-unread': simple('no-unread'),
  'only-in-stories': simple('only-in-stories'),
  'join-more': simple('join-more'),
  'search-first': simple('search-first'),
  'not-here': ({ command }, { notices }) => plain(notices.notHere(command)),
  'from-beginning': simple('from-beginning'),
  'from-end': simple('from-end'),
  'nothing-to-undo': simple('nothing-to-undo'),
  'nothing-to-redo': simple('nothing-to-redo'),
  'thin-page': simple('thin-page'),
  'own-text': simple('own-text'),
  unchanged: simple('unchanged'),
  'no-footnote': simple('no-footnote'),
  footnote: ({ label }, { notices }) => plain(notices.footnote(ltr(label))),
  font: simple('font'),
};

export const noticeText = (notice: Notice, session: Session): Said =>
  (texts[notice.kind] as (notice: Notice, messages: Messages, session: Session) => Said)(
    notice,
    session.messages,
    session,
  );
