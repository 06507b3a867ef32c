/** Arguments as they are written: on the `:` line, and in bindings. */
import { fail, ok, type Result } from '../../domain/errors.ts';
import { actionWordsIn } from '../../domain/typed-action.ts';
import { searchKey } from '../../text/search-key.ts';
import { latinKey } from '../keymap/arabic-layout.ts';
import { languageName } from '../language-name.ts';
import { wordOrders } from '../session/list-state.ts';
import type { Reads } from '../session/reads.ts';
import type { Session } from '../session/session.ts';
import { themeLabel, themesOf } from '../session/settings.ts';
import type { ArgumentKind, Arguments } from './command.ts';

const digits = (text: string): string => [...text].map(latinKey).join('');

/** More rows than any list has. */
const mostDigits = 9;

type Parse<Kind extends ArgumentKind> = (
  text: string,
  session: Session,
  reads: Reads,
) => Result<Arguments[Kind]>;

function parseSource(text: string, { sources }: Session): Result<string> {
  const key = searchKey(text);
  const ids = sources.rows.flatMap(({ scope, title }) =>
    scope.kind === 'source' && (scope.id === text || searchKey(title ?? '').startsWith(key))
      ? [{ id: scope.id, isWhole: scope.id === text || searchKey(title ?? '') === key }]
      : [],
  );
  const whole = ids.find(({ isWhole }) => isWhole) ?? (ids.length === 1 ? ids[0] : undefined);
  if (whole && text !== '') return ok(whole.id);
  return fail(ids.length > 1 && text !== '' ? 'ambiguous-id' : 'unknown-source', { subject: text });
}

/** Each kind of argument; an empty text: none is given. */
const parsers: { readonly [Kind in ArgumentKind]: Parse<Kind> } = {
  none: text => (text === '' ? ok(null) : fail('extra-argument', { subject: text })),
  count(text) {
    if (text === '') return ok(null);
    const number = digits(text);
    return /^\d+$/u.test(number)
      ? ok(Number(number.slice(0, mostDigits)))
      : fail('bad-value', { subject: text, detail: '1, 2, 3 …' });
  },
  step(text) {
    if (text === '' || text === '1' || text === '+1') return ok(1);
    return text === '-1' ? ok(-1) : fail('bad-value', { subject: text, detail: '1, -1' });
  },
  query(text, _, reads) {
    if (text === '') return ok(null);
    const query = reads.query(text);
    return query.ok ? ok({ text, query: query.value }) : query;
  },
  text: text => ok(text.trim()),
  actions: text => ok(actionWordsIn(text)),
  source: parseSource,
  order(text, { messages }) {
    if (text === '') return ok(null);
    const key = searchKey(text);
    const found = wordOrders.find(
      order => order === key || searchKey(messages.orders[order]).startsWith(key),
    );
    return found ? ok(found) : fail('bad-value', { subject: text, detail: wordOrders.join(', ') });
  },
  theme(text, session) {
    if (text === '') return ok(null);
    const key = searchKey(text);
    const themes = themesOf(session);
    const found =
      themes.find(name => name === text) ??
      themes.find(name => [name, themeLabel(name, session)].some(label => searchKey(label).startsWith(key)));
    return found ? ok(found) : fail('bad-value', { subject: text, detail: themes.join(', ') });
  },
  language(text, { languages }) {
    if (text === '') return ok(null);
    const key = searchKey(text);
    const found = languages.find(tag => tag === text || searchKey(languageName(tag)).startsWith(key));
    return found ? ok(found) : fail('bad-value', { subject: text, detail: languages.join(', ') });
  },
};

export const parseArgument = <Kind extends ArgumentKind>(
  kind: Kind,
  text: string,
  session: Session,
  reads: Reads,
): Result<Arguments[Kind]> => parsers[kind](text, session, reads);
