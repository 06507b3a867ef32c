/** What a notice says. */
import { ltr } from '../../base/isolated.ts';
import type { ReaderError } from '../../domain/errors.ts';
import { actionKinds } from '../../domain/rule.ts';
import type { Messages } from '../../i18n/messages.ts';
import type { Role } from '../../theme/theme.ts';
import { keyOrName, shownKey } from '../keymap/shown-key.ts';
import { isSourceFault } from '../services/next-try.ts';
import type { RefreshSummary } from '../services/refresh.ts';
import type { RulesReport } from '../services/run-rules.ts';
import type { ArticleNotice, Notice } from '../session/notice.ts';
import type { Session } from '../session/session.ts';
import { themeLabel } from '../session/settings.ts';
import { listName } from './list-name.ts';

export interface Said {
  readonly text: string;
  readonly style: Role;
}

/** What was done, and how it is taken back. */
function undoable(text: string, session: Session): Said {
  const key = shownKey(session.bindings, 'undo', session.messages);
  return { text: key === null ? text : text + session.messages.notices.undoWith(key), style: 'notice' };
}

const plain = (text: string): Said => ({ text, style: 'notice' });
const progress = (text: string): Said => ({ text, style: 'progress' });
const wrong = (text: string): Said => ({ text, style: 'error' });

/** No name is found: where that is so of every host, there is no way to any. */
const isNotFound = ({ detail }: ReaderError): boolean => detail === 'ENOTFOUND';

/** Nothing that was asked answered, and no source is to blame for it. */
function isWithoutNetwork({ sources }: RefreshSummary): boolean {
  const errors = sources.flatMap(({ status, error }) => (status === 'failed' && error ? [error] : []));
  const hosts = new Set(errors.map(({ url = '' }) => (URL.canParse(url) ? new URL(url).host : url)));
  return (
    errors.some(error => !isSourceFault(error) || hosts.size > 1) &&
    errors.every(error => !isSourceFault(error) || isNotFound(error))
  );
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
  error: ({ error }, { errors }) => wrong(errors[error.code](error)),
  damage: ({ damage }, { notices }) => wrong(notices.damage(damage)),
  clashes: ({ clashes: [first, ...others] }, { notices }) =>
    first ? wrong(notices.clash(first.problem, first.binding, first.with, others.length)) : plain(''),
  refreshed({ summary }, messages, session) {
    const { notices } = messages;
    const { added, failed, sources, ruled } = summary;
    const offline = sources.filter(({ error }) => error?.code === 'offline').length;
    if (offline > 0) return plain(notices.offline(offline));
    if (isWithoutNetwork(summary))
      return wrong(notices.noNetwork(keyOrName(session.bindings, 'refresh-all', messages)));
    return {
      text:
        notices.refreshed(added, failed) +
        rulesReportText(ruled, messages) +
        (failed > 0 ? notices.seeHealth(keyOrName(session.bindings, 'health', messages)) : ''),
      style: failed > 0 ? 'progress' : 'notice',
    };
  },
  display({ setting, value }, { display }) {
    const { name, values } = display[setting];
    return plain(`${name}: ${(values as Readonly<Record<string, string>>)[value]}`);
  },
  theme: ({ name }, { themes }, session) => plain(`${themes.name}: ${themeLabel(name, session)}`),
  'theme-problems': ({ problems: [first, ...others] }, { themes }) =>
    first ? wrong(themes.problem(first, others.length)) : plain(''),
  measure: ({ cells }, { notices }) => plain(notices.measure(cells)),
  direction: ({ source, direction }, { notices }) => plain(notices.direction(source, direction)),
  'full-text': ({ source, always }, { notices }) => plain(notices['full-text'](source, always)),
  copied: ({ what, handed }, { notices }) => plain(notices.copied[what] + (handed ? '' : notices.copyUnsure)),
  'all-marked-read': ({ count, of }, { notices }, session) =>
    undoable(notices.allMarkedRead(count, listName(of, session)), session),
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
  'sources-imported': ({ added, skipped }, { notices }, session) =>
    undoable(notices.sourcesImported(added, skipped), session),
  edition: (_, messages, session) =>
    plain(messages.notices.edition(keyOrName(session.bindings, 'choose-sources', messages))),
  'finding-address': ({ source }, { notices }) => progress(notices.findingAddress(source)),
  'source-moved': ({ source, url }, { notices }, session) =>
    undoable(notices.sourceMoved(source, url), session),
  'went-on': ({ source }, { notices }) => plain(notices.wentOn(source)),
  bookmarked: change('bookmarked'),
  unbookmarked: change('unbookmarked'),
  'unbookmarked-with-annotations': change('unbookmarked-with-annotations'),
  'note-kept': change('note-kept'),
  'note-removed': change('note-removed'),
  tagged: ({ tags }, { notices }, session) => undoable(notices.tagged(tags), session),
  'marked-read': change('marked-read'),
  'marked-unread': change('marked-unread'),
  opened: simple('opened'),
  'no-unread': simple('no-unread'),
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
