/** Arguments as they are written: on the `:` line, and in bindings. */
import { fail, ok, type Result } from '../../domain/errors.ts';
import { intervalExamples, parseInterval } from '../../domain/interval.ts';
import type { ListedArticle } from '../../domain/library.ts';
import { queryLanguageOf } from '../../domain/query/keyword.ts';
import { momentAt, momentExamples } from '../../domain/query/moment.ts';
import { keyPresets } from '../../domain/settings.ts';
import { actionWordsIn } from '../../domain/typed-action.ts';
import type { Messages } from '../../i18n/messages.ts';
import { searchKey } from '../../text/search-key.ts';
import { latinKey } from '../keymap/arabic-layout.ts';
import { languageName } from '../language-name.ts';
import { type ListTitle, listSorts, type SourceRow } from '../session/list-state.ts';
import type { Reads } from '../session/reads.ts';
import { timeOf } from '../session/selectors.ts';
import type { Session } from '../session/session.ts';
import { themeLabel, themesOf } from '../session/settings.ts';
import { sourceName } from '../view/source-name.ts';
import type { ArgumentKind, Arguments } from './command.ts';

const digits = (text: string): string => [...text].map(latinKey).join('');

/** More rows than any list has. */
const mostDigits = 9;

type Parse<Kind extends ArgumentKind> = (
  text: string,
  session: Session,
  reads: Reads,
) => Result<Arguments[Kind]>;

/** The row of the sources pane of that name, or that alone begins so. */
function rowNamed(text: string, rows: readonly SourceRow[], messages: Messages): Result<SourceRow> {
  const key = searchKey(text);
  const isId = ({ scope }: SourceRow): boolean => (scope.kind === 'source' ? scope.id : scope.kind) === text;
  const keyOf = (row: SourceRow): string => searchKey(sourceName(row, messages));
  const found = rows.filter(row => isId(row) || keyOf(row).startsWith(key));
  const whole =
    found.find(row => isId(row) || keyOf(row) === key) ?? (found.length === 1 ? found[0] : undefined);
  if (whole && text !== '') return ok(whole);
  return fail(found.length > 1 && text !== '' ? 'ambiguous-id' : 'unknown-source', { subject: text });
}

const isSource = ({ scope }: SourceRow): boolean => scope.kind === 'source';

function parseSource(text: string, { sources, messages }: Session): Result<string> {
  const row = rowNamed(text, sources.rows.filter(isSource), messages);
  if (!row.ok) return row;
  return ok(row.value.scope.kind === 'source' ? row.value.scope.id : '');
}

function parseList(text: string, { sources, messages }: Session): Result<ListTitle | null> {
  if (text === '') return ok(null);
  const row = rowNamed(text, sources.rows, messages);
  return row.ok ? ok({ scope: row.value.scope, title: row.value.title, words: '' }) : row;
}

/** By its id, or by its headline if it is at hand. */
function parseArticle(text: string, { list, latest }: Session, reads: Reads): Result<string> {
  const key = searchKey(text);
  const isNamed = ({ title }: ListedArticle): boolean => title === text || searchKey(title) === key;
  const found = [...list.rows, ...latest].find(isNamed) ?? reads.listed([text])[0];
  return found && text !== '' ? ok(found.id) : fail('unknown-article', { subject: text });
}

/** As behind `before:` in a query. */
function parseAge(text: string, session: Session): Result<string | null> {
  if (text === '') return ok(null);
  const moment = momentAt(text.replace(/\s+/gu, ''), timeOf(session));
  if (moment !== null) return ok(moment);
  const examples = momentExamples[queryLanguageOf(session.messages)];
  return fail('bad-value', { subject: text, detail: examples.join(', ') });
}

/** Each kind of argument; an empty text: none is given. */
const parsers: { readonly [Kind in ArgumentKind]: Parse<Kind> } = {
  none: text => (text === '' ? ok(null) : fail('extra-argument', { subject: text })),
  count(text) {
    if (text === '') return ok(null);
    const number = digits(text);
    return /^\d+$/u.test(number)
      ? ok(Number(number.slice(0, mostDigits)))
      : fail('bad-value', { subject: text, detail: `0…${'9'.repeat(mostDigits)}` });
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
  file: text => ok(text.trim()),
  actions: text => ok(actionWordsIn(text)),
  source: parseSource,
  article: parseArticle,
  list: parseList,
  age: parseAge,
  order(text, { messages }) {
    if (text === '') return ok(null);
    const key = searchKey(text);
    const found = listSorts.find(order => order === key || searchKey(messages.orders[order]).startsWith(key));
    return found ? ok(found) : fail('bad-value', { subject: text, detail: listSorts.join(', ') });
  },
  preset(text) {
    if (text === '') return ok(null);
    const found = keyPresets.find(name => name === searchKey(text));
    return found ? ok(found) : fail('bad-value', { subject: text, detail: keyPresets.join(', ') });
  },
  interval(text, { messages }) {
    if (text === '') return ok(undefined);
    const minutes = parseInterval(text);
    const detail = intervalExamples[queryLanguageOf(messages)].join(', ');
    return minutes === undefined ? fail('bad-value', { subject: text, detail }) : ok(minutes);
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
