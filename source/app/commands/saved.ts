/** Commands for saved queries: views, and rules for new articles. */
import { westernDigits } from '../../base/western-digits.ts';
import { complain, type Effect, say, start } from '../session/effect.ts';
import { selectedScope } from '../session/selectors.ts';
import type { Session } from '../session/session.ts';
import { everywhere, panes, rows } from './command.ts';

const isView = (session: Session): boolean => selectedScope(session).kind === 'view';

/** The name of the view that is selected. */
const viewName = (session: Session): string => {
  const scope = selectedScope(session);
  return scope.kind === 'view' ? scope.name : '';
};

/** What is done with the words of the search; without one, that is said. */
const ofSearch = ({ list }: Session, act: (words: string) => Effect): readonly Effect[] => [
  list.words === '' ? say({ kind: 'search-first' }) : act(list.words),
];

const missing = (subject: string, detail: string): readonly Effect[] => [
  complain({ code: 'missing-argument', subject, detail }),
];

/** `ID PLACE` */
function moveRule(text: string): readonly Effect[] {
  const [id = '', place = ''] = text.split(/\s+/u);
  const number = Number(westernDigits(place));
  return Number.isInteger(number) && number > 0
    ? [start('move-rule', { id, place: number })]
    : missing('move-rule', 'ID PLACE');
}

export const savedCommands = rows([
  {
    id: 'save-view',
    scopes: panes,
    takes: 'text',
    run: (session, name) =>
      ofSearch(session, words => start('keep-view', { name: name || words, query: words })),
  },
  {
    id: 'rename-view',
    scopes: panes,
    takes: 'text',
    isEnabled: isView,
    run: (session, next) =>
      next === ''
        ? missing('rename-view', 'NAME')
        : [start('rename-view', { name: viewName(session), next })],
  },
  {
    id: 'move-view',
    scopes: panes,
    takes: 'count',
    isEnabled: isView,
    run: (session, place) =>
      place === null
        ? missing('move-view', 'PLACE')
        : [start('move-view', { name: viewName(session), place })],
  },
  {
    id: 'remove-view',
    scopes: panes,
    takes: 'none',
    isEnabled: isView,
    run: session => [start('remove-view', { name: viewName(session) })],
  },
  {
    id: 'add-rule',
    scopes: panes,
    takes: 'actions',
    run: (session, actions) =>
      ofSearch(session, query => start('keep-rule', { query, actions, force: false })),
  },
  {
    id: 'remove-rule',
    scopes: everywhere,
    takes: 'text',
    run: (_, id) => (id === '' ? missing('remove-rule', 'ID') : [start('remove-rule', { id })]),
  },
  { id: 'move-rule', scopes: everywhere, takes: 'text', run: (_, text) => moveRule(text) },
]);
