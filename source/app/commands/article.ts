import type { ArticleHeader } from '../../domain/article.ts';
import type { ReadState } from '../services/chosen.ts';
import { actOn, actOnRows, hasSelection, toggleSelected, turnRange, unselect } from '../session/acting.ts';
import { numberedBelow } from '../session/archived.ts';
import { copy, copyHeadline, toggleSelection } from '../session/copying.ts';
import { complain, type Effect } from '../session/effect.ts';
import { turnToFootnote } from '../session/footnotes.ts';
import { copyHeadlines, copyLinks, markMany, openMany, toggleManyRead } from '../session/many.ts';
import { markAllRead, markBeside, markOlder } from '../session/mark-many.ts';
import { markOne, toggleRead } from '../session/marks.ts';
import { openRelated, turnText } from '../session/reading.ts';
import type { Reads } from '../session/reads.ts';
import type { Session } from '../session/session.ts';
import { toggleFullText } from '../session/settings.ts';
import { turnChanges } from '../session/source-changes.ts';
import { hasArticle, panes, rows } from './command.ts';

const openInBrowser = ({ title, link }: ArticleHeader): readonly Effect[] =>
  link === null ? [complain({ code: 'unopenable', subject: title })] : [{ effect: 'open', url: link }];

/** The word on the `:` line that says which, where the key turns it round. */
const markAs = (session: Session, as: ReadState, reads: Reads): readonly Effect[] =>
  actOn(session, reads, {
    one: ({ id }) => markOne(session, id, as, reads),
    many: (articles, together) => markMany(session, articles, as, together),
  });

export const articleCommands = rows([
  {
    id: 'toggle-read',
    scopes: panes,
    takes: 'none',
    hint: 6,
    isEnabled: hasArticle,
    run: (session, _, reads) =>
      actOn(session, reads, {
        one: article => toggleRead(session, article, reads),
        many: (articles, together) => toggleManyRead(session, articles, together),
      }),
  },
  {
    id: 'mark-read',
    scopes: panes,
    takes: 'none',
    isEnabled: hasArticle,
    run: (session, _, reads) => markAs(session, 'read', reads),
  },
  {
    id: 'mark-unread',
    scopes: panes,
    takes: 'none',
    isEnabled: hasArticle,
    run: (session, _, reads) => markAs(session, 'unread', reads),
  },
  {
    id: 'mark-all-read',
    scopes: panes,
    takes: 'list',
    run: markAllRead,
  },
  {
    id: 'mark-above-read',
    scopes: ['articles'],
    takes: 'none',
    isEnabled: hasArticle,
    run: (session, _, reads) => markBeside(session, 'above', reads),
  },
  {
    id: 'mark-below-read',
    scopes: ['articles'],
    takes: 'none',
    isEnabled: hasArticle,
    run: (session, _, reads) => markBeside(session, 'below', reads),
  },
  { id: 'mark-older-read', scopes: panes, takes: 'age', run: markOlder },
  {
    id: 'browser',
    scopes: panes,
    takes: 'none',
    hint: 9,
    isEnabled: hasArticle,
    run: (session, _, reads) => actOnRows(session, reads, { one: openInBrowser, many: openMany }),
  },
  {
    id: 'full-text',
    scopes: ['articles', 'reader'],
    takes: 'none',
    isEnabled: hasArticle,
    run: (session, _, reads) => turnText(session, reads),
  },
  {
    id: 'source-changes',
    scopes: ['reader'],
    takes: 'none',
    isEnabled: hasArticle,
    run: (session, _, reads) => turnChanges(session, reads),
  },
  {
    id: 'footnote',
    scopes: ['reader'],
    takes: 'count',
    isEnabled: hasArticle,
    run: (session, number) => turnToFootnote(session, number),
  },
  {
    id: 'full-text-always',
    scopes: [...panes, 'source'],
    takes: 'none',
    run: session => toggleFullText(session),
  },
  {
    id: 'copy',
    scopes: panes,
    takes: 'none',
    isEnabled: hasArticle,
    run: (session, _, reads) =>
      actOnRows(session, reads, { one: () => copy(session), many: articles => copyLinks(articles, session) }),
  },
  {
    id: 'copy-headline',
    scopes: panes,
    takes: 'none',
    isEnabled: hasArticle,
    run: (session, _, reads) =>
      actOnRows(session, reads, {
        one: () => copyHeadline(session),
        many: articles => copyHeadlines(articles, session),
      }),
  },
  {
    id: 'select',
    scopes: ['reader'],
    takes: 'none',
    isEnabled: hasArticle,
    run: session => toggleSelection(session),
  },
  {
    id: 'select-article',
    scopes: ['articles'],
    takes: 'none',
    isEnabled: hasArticle,
    run: session => toggleSelected(session),
  },
  {
    id: 'select-range',
    scopes: ['articles'],
    takes: 'none',
    isEnabled: hasArticle,
    run: session => turnRange(session),
  },
  {
    id: 'unselect',
    scopes: ['sources', 'articles'],
    takes: 'none',
    isEnabled: hasSelection,
    run: () => [unselect],
  },
  {
    id: 'open-related',
    scopes: ['reader'],
    takes: 'count',
    /** While links are numbered, digits mean these numbers. */
    isEnabled: (session, number) =>
      !session.reading?.numbersLinks && numberedBelow(session, number ?? 1) !== null,
    run: (session, number, reads) => openRelated(session, number ?? 1, reads),
  },
]);
