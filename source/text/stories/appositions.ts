/** Names beside the noun that says whose they are: الحكم محمد معروف, in Beheira province. */
import { once } from '../../base/once.ts';
import { nameKeys } from '../names/name-keys.ts';
import { isPlainWord } from '../names/plain-words.ts';
import { placing, type RoleRow, rolesBefore, rolesBehind } from './data/role-words.ts';
import { isCountry } from './lands.ts';
import { isIdle } from './lexicon.ts';
import { beginsPhrase, foldedSet, phraseAt, phraseTable } from './phrases.ts';
import { longestStatement, type ReadText, type Statement } from './statement.ts';
import type { Token } from './tokens.ts';

const roleTable = (rows: readonly RoleRow[]) =>
  once(() => phraseTable<RoleRow>(rows.map(row => [row.words, row])));
const beforeTable = roleTable(rolesBefore);
const behindTable = roleTable(rolesBehind);
const mayBeRole = beginsPhrase(beforeTable, behindTable);
const places = once(() => foldedSet(placing));

/** Tokens. */
const longestName = 4;
const longestQuoted = 6;
/** A person has two names at least. */
const fewestOf: Readonly<Record<RoleRow['what'], number>> = { name: 2, place: 1 };

const isLatin = ({ folded }: Token): boolean => /^[a-z]/u.test(folded);
/** Iran's Kermanshah province. */
const possessive = /['’]s$/u;
const hasPreposition = /^[وف]?[بل](?=\p{L}{3})/u;

/** Of the table of names; parts of them are names beside others alone. */
const isKnown = (key: string): boolean => key.includes(' ') && !isPart(key);
const isPart = (key: string): boolean => key.startsWith('part ');

function isName(token: Token): boolean {
  const { folded, isCapital, isFirst } = token;
  if (isLatin(token)) return isCapital || isFirst;
  const keys = nameKeys(folded);
  return (
    !isIdle(folded) && (keys.some(isKnown) || (keys.length > 0 && !keys.some(isPart) && !isPlainWord(folded)))
  );
}

const isGiven = ({ folded }: Token): boolean => nameKeys(folded).some(key => key.startsWith('given '));

/** The name that begins at a token: what stands in quotation marks, or words that are names. */
function nameFrom(tokens: readonly Token[], start: number): readonly Token[] {
  const first = tokens[start];
  if (!first) return [];
  const most = first.isQuoted ? longestQuoted : longestName;
  const name: Token[] = [];
  for (const token of tokens.slice(start, start + most)) {
    const isPart = first.isQuoted ? token.isQuoted : isName(token);
    if (!isPart || token.clause !== first.clause) break;
    name.push(token);
  }
  return name;
}

/** An adjective may stand before it: الحكم المصري أمين عمر. */
function nameBehind(tokens: readonly Token[], start: number): readonly Token[] {
  const name = nameFrom(tokens, start);
  const isAdjective = name.length === 0 && tokens[start]?.folded.startsWith('ال') === true;
  return isAdjective ? nameFrom(tokens, start + 1) : name;
}

function nameBefore(tokens: readonly Token[], end: number): readonly Token[] {
  let start = end;
  const clause = tokens[end]?.clause;
  while (start > Math.max(0, end - longestName)) {
    const token = tokens[start - 1] as Token;
    const isPart =
      isLatin(token) && token.isCapital && !isIdle(token.folded) && !possessive.test(token.written);
    if (token.clause !== clause || !isPart) break;
    start--;
  }
  return tokens.slice(start, end);
}

function isCertain({ what }: RoleRow, name: readonly Token[]): boolean {
  const [first] = name;
  if (!first || first.isQuoted) return first !== undefined;
  if (name.length < fewestOf[what] || name.some(({ folded }) => isCountry(folded))) return false;
  return what === 'place' || isLatin(first) || isGiven(first);
}

/** As keys of items have it. */
const nameMark = 'n:';

/** The family's name tells persons apart. */
function keysOf(name: readonly Token[]): readonly string[] {
  const keys = name.flatMap(({ folded }) => nameKeys(folded));
  const own = keys.filter(key => !key.startsWith('given '));
  return [...new Set((own.length > 0 ? own : keys).map(key => nameMark + key))];
}

/** Names in one script can be compared, and all names of the table. */
const comparedBy = (first: Token, keys: readonly string[]): readonly string[] => [
  isLatin(first) ? 'latin' : 'arabic',
  ...(keys.some(key => isKnown(key.slice(nameMark.length))) ? ['known'] : []),
];

function statementOf({ text }: ReadText, { what, unit }: RoleRow, name: readonly Token[]): Statement | null {
  const [first, last] = [name[0], name.at(-1)];
  const keys = keysOf(name);
  if (!first || !last || keys.length === 0 || last.end - first.start > longestStatement) return null;
  return { what, unit, text: text.slice(first.start, last.end), keys, about: comparedBy(first, keys) };
}

/** في محافظة, بمحافظة, in Egypt's Minya province. */
function isPlaced(tokens: readonly Token[], at: number): boolean {
  const before = possessive.test(tokens[at - 1]?.written ?? '') ? at - 2 : at - 1;
  return hasPreposition.test(tokens[at]?.folded ?? '') || places().has(tokens[before]?.folded ?? '');
}

/** @param language primary subtag */
export function appositionsIn(read: ReadText, language: string): readonly Statement[] {
  const { tokens } = read;
  const places = tokens.flatMap(({ word }, at) => (mayBeRole(word) ? [at] : []));
  if (places.length === 0) return [];
  const words = tokens.map(({ folded }) => folded);
  return places.flatMap(at => {
    const before = phraseAt(words, at, beforeTable());
    const behind = language === 'en' ? phraseAt(words, at, behindTable()) : null;
    const row = (before ?? behind)?.value;
    if (!row) return [];
    const name = before ? nameBehind(tokens, at + before.length) : nameBefore(tokens, at);
    const start = before ? at : at - name.length;
    if (!isCertain(row, name) || (row.what === 'place' && !isPlaced(tokens, start))) return [];
    return statementOf(read, row, name) ?? [];
  });
}
