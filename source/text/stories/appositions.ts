/** Names beside the noun that says whose they are: الحكم محمد معروف, in Beheira province. */
import { once } from '../../base/once.ts';
import { isOfTable, nameKeys } from '../names/name-keys.ts';
import { isPlainWord } from '../names/plain-words.ts';
import {
  placing,
  type RoleRow,
  rolesBefore,
  rolesBeforeNotArabic,
  rolesBehind,
  rolesNear,
} from './data/role-words.ts';
import { isCountry } from './lands.ts';
import { isIdle } from './lexicon.ts';
import { beginsPhrase, foldedSet, phraseAt, phraseTable } from './phrases.ts';
import { longestStatement, type Statement } from './statement.ts';
import type { ReadText, Token } from './tokens.ts';
import { beginsWithLetter, placesOf, type Word } from './word.ts';

const roleTable = (rows: readonly RoleRow[]) => phraseTable<RoleRow>(() => rows.map(row => [row.words, row]));
const beforeTable = roleTable(rolesBefore);
const notArabicTable = roleTable(rolesBeforeNotArabic);
const behindTable = roleTable(rolesBehind);
const nearTable = roleTable(rolesNear);
const mayBeRole = beginsPhrase(beforeTable, notArabicTable, behindTable, nearTable);
const placingWords = once(() => foldedSet(placing));

/** Tokens. */
const longestName = 4;
const longestQuoted = 6;
const nearest = 6;
/** A person has two names at least. */
const fewestOf: Readonly<Record<RoleRow['what'], number>> = { name: 2, place: 1 };

const isLatin = ({ folded }: Token): boolean => /^[a-z]/u.test(folded);
/** Iran's Kermanshah province. */
const possessive = /['’]s$/u;
const hasPreposition = /^[وف]?[بل](?=\p{L}{3})/u;

/** Parts of names are names beside others alone. */
const isPartKey = (key: string): boolean => key.startsWith('part ');
const isKnown = (key: string): boolean => isOfTable(key) && !isPartKey(key);

const joinedPreposition = /^ل(?=\p{L}{3})/u;
/** As it is written, with its vowel. */
const writtenPreposition = /^ل\p{M}*/u;

/** لكريم → كريم, if it is no name as it stands. */
function bare({ folded }: Token): string {
  const rest = folded.replace(joinedPreposition, '');
  const isJoined = rest !== folded && !nameKeys(folded).some(isKnown) && nameKeys(rest).some(isKnown);
  return isJoined ? rest : folded;
}

function isName(token: Token): boolean {
  if (isLatin(token)) return token.isCapital || token.isFirst;
  const word = bare(token);
  const keys = nameKeys(word);
  return (
    !isIdle(word) && (keys.some(isKnown) || (keys.length > 0 && !keys.some(isPartKey) && !isPlainWord(word)))
  );
}

const isGiven = (token: Token): boolean => nameKeys(bare(token)).some(key => key.startsWith('given '));

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

function isCertain({ what, isThing }: RoleRow, name: readonly Token[]): boolean {
  const [first] = name;
  if (!first || first.isQuoted) return first !== undefined;
  if (name.length < fewestOf[what] || name.some(({ folded }) => isCountry(folded))) return false;
  return what === 'place' || isLatin(first) || (!isThing && isGiven(first));
}

/** As keys of items have it. */
const nameMark = 'n:';

/** The family's name tells persons apart. */
function keysOf(name: readonly Token[]): readonly string[] {
  const keys = name.flatMap(token => nameKeys(bare(token)));
  const own = keys.filter(key => !key.startsWith('given '));
  return [...new Set((own.length > 0 ? own : keys).map(key => nameMark + key))];
}

/** Names in one script can be compared, and all names of the table. */
const comparedBy = (first: Token, keys: readonly string[]): readonly string[] => [
  isLatin(first) ? 'latin' : 'arabic',
  ...(keys.some(key => isKnown(key.slice(nameMark.length))) ? ['known'] : []),
];

function statementOf({ text }: ReadText, { what, unit }: RoleRow, named: readonly Token[]): Statement | null {
  const [first, last] = [named[0], named.at(-1)];
  const keys = keysOf(named);
  if (!first || !last || keys.length === 0 || last.end - first.start > longestStatement) return null;
  const written = text.slice(first.start, last.end);
  const name = bare(first) === first.folded ? written : written.replace(writtenPreposition, '');
  return { what, unit, text: name, keys, about: comparedBy(first, keys) };
}

/** في محافظة, بمحافظة, in Egypt's Minya province. */
function isPlaced(tokens: readonly Token[], at: number): boolean {
  const before = possessive.test(tokens[at - 1]?.written ?? '') ? at - 2 : at - 1;
  return hasPreposition.test(tokens[at]?.folded ?? '') || placingWords().has(tokens[before]?.folded ?? '');
}

interface Named {
  readonly row: RoleRow;
  readonly name: readonly Token[];
  /** Where the name and its noun begin. */
  readonly start: number;
}

/** The nearest name on one side, and then on the other, in the clause. */
function nameNear(tokens: readonly Token[], start: number, end: number, row: RoleRow): readonly Token[] {
  const places = [
    ...Array.from({ length: nearest }, (_, step) => start - 1 - step),
    ...Array.from({ length: nearest }, (_, step) => end + step),
  ];
  const names = places
    .filter(
      at =>
        tokens[at]?.clause === tokens[start]?.clause && !isName(tokens[at - 1] ?? (tokens[start] as Token)),
    )
    .map(at => nameFrom(tokens, at).filter((_, part) => at >= end || at + part < start));
  return names.find(name => isCertain(row, name) && !name[0]?.isQuoted) ?? [];
}

function namedAt(
  tokens: readonly Token[],
  words: readonly Word[],
  at: number,
  language: string,
): Named | null {
  const notArabic = language === 'ar' ? null : phraseAt(words, at, notArabicTable);
  const before = notArabic ?? phraseAt(words, at, beforeTable);
  if (before) return { row: before.value, name: nameBehind(tokens, at + before.length), start: at };
  const near = phraseAt(words, at, nearTable);
  if (near) return { row: near.value, name: nameNear(tokens, at, at + near.length, near.value), start: at };
  const behind = language === 'en' ? phraseAt(words, at, behindTable) : null;
  if (!behind) return null;
  const name = nameBefore(tokens, at);
  return { row: behind.value, name, start: at - name.length };
}

/** Letters: in headlines with capitals shorter words may have none. */
const longWord = 5;

/** Judge Blocks Order: where all words have capitals, these tell no names. */
function isInCapitals(tokens: readonly Token[]): boolean {
  const long = tokens.filter(({ word }) => beginsWithLetter(word) && word.folded.length >= longWord);
  return long.length > 0 && long.every(({ isCapital, isFirst }) => isCapital || isFirst);
}

/** @param language primary subtag */
export function appositionsIn(read: ReadText, language: string): readonly Statement[] {
  const { tokens, known } = read;
  const places = placesOf(known, mayBeRole);
  if (places.length === 0 || isInCapitals(tokens)) return [];
  return places.flatMap(at => {
    const named = namedAt(tokens, known, at, language);
    if (!named) return [];
    const { row, name, start } = named;
    if (!isCertain(row, name) || (row.what === 'place' && !isPlaced(tokens, start))) return [];
    return statementOf(read, row, name) ?? [];
  });
}
