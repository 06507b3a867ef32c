/** That somebody says something in an Arabic sentence: by a verb, “according to”, in words of one's own, in a document. */
import type { Gender } from './actors.ts';
import { isConnector, opensSaying, phraseFrom, withoutConjunction } from './arabic-phrases.ts';
import { type Context, hasSubjectBefore, speakerOf } from './arabic-speaker.ts';
import { type FoundVerb, sayingVerb } from './arabic-verbs.ts';
import { attributions, beforeClauses, impersonal, ownWords, written } from './arabic-words.ts';
import type { Claim, Sentence } from './claim.ts';
import { isSign, plain, wordAt } from './sentence.ts';
import { wordKey } from './tokens.ts';
import { wordSet } from './word-set.ts';

export const opensClause = wordSet(beforeClauses);
const isWritten = wordSet(written);
const isImpersonal = wordSet(impersonal);
const denies = wordSet('لم لن لا');
const quotesSomebody = wordSet('نقل نقلت ينقل تنقل ونقل ونقلت');
const pointsBack = wordSet('هكذا كما حسبما وفقما مثلما');

const ownWordsGender: ReadonlyMap<string, Gender> = new Map(
  ownWords.split('\n').map(row => {
    const [word = '', gender = '?'] = row.split(' ');
    return [wordKey(word), gender as Gender];
  }),
);

interface Attribution {
  readonly words: readonly string[];
  /** The particle that the next word begins with. */
  readonly particle: string | null;
}

const attributionRows: readonly Attribution[] = attributions
  .trim()
  .split('\n')
  .map(row => {
    const words = row.split(' ').map(wordKey);
    const hasParticle = words.at(-1) === 'ل';
    return { words: hasParticle ? words.slice(0, -1) : words, particle: hasParticle ? 'ل' : null };
  });

export function beginsClause(sentence: Sentence, at: number): boolean {
  const before = sentence[at - 1];
  if (before?.kind !== 'word') return true;
  return opensClause(before.key) || isConnector(withoutConjunction(before.key));
}

const saysNext = (sentence: Sentence, at: number): boolean =>
  sentence
    .slice(at + 1, at + 12)
    .some(
      token =>
        (token.kind === 'word' && isConnector(token.key)) || token.kind === 'marked' || isSign(token, ':'),
    );

/** «…»، رد الوزير; «…»، هكذا رد الوزير */
function standsBehindWords(sentence: Sentence, at: number): boolean {
  const isLed = pointsBack(wordAt(sentence, at - 1)?.key ?? '');
  const before = isLed ? at - 2 : at - 1;
  if (sentence[before]?.kind === 'marked') return isLed;
  return isSign(sentence[before], '،,') && sentence[before - 1]?.kind === 'marked';
}

/** قُتل, but not يُضيف. */
function isPassive(text: string, { isPast, joined, dammaIsPassive }: FoundVerb): boolean {
  const verb = text.slice(joined > 0 ? text.search(/(?<=^.\p{M}*)[^\p{M}]/u) : 0);
  if (!/^.\u064f/u.test(verb)) return false;
  return isPast || dammaIsPassive || /(?:\u064e\u0651|\u0651\u064e|\u064e)\P{M}$/u.test(verb);
}

const SHADDA = /\u0651/u;
const TANWIN = /\u064b/u;

function counts(sentence: Sentence, at: number, verb: FoundVerb, hasSelf: boolean): boolean {
  const word = wordAt(sentence, at);
  const before = wordAt(sentence, at - 1);
  if (!word || (before && denies(before.key))) return false;
  if (verb.gender === '1' && !hasSelf) return false;
  if (verb.needsShadda && verb.isPast && verb.gender === 'm' && !SHADDA.test(word.text)) return false;
  if (TANWIN.test(word.text) && !verb.isParticiple) return false;
  if (isWritten(wordAt(sentence, at + 1)?.key ?? '') && /^[وف]?كتب/u.test(word.key)) return false;
  if (verb.isParticiple) return opensSaying(sentence, at);
  if (hasSubjectBefore(sentence, at)) return true;
  if (!verb.isDoubtful || verb.gender !== 'm') return true;
  return (
    SHADDA.test(word.text) ||
    standsBehindWords(sentence, at) ||
    ((beginsClause(sentence, at) || verb.joined > 0) && saysNext(sentence, at))
  );
}

const mostWordsOfObject = 5;

/** Behind the noun that is between a subject and what is said of it: وصفت الصحيفة الخطة بـ«الطموحة». Null: there is none. */
function behindJudgedNoun(sentence: Sentence, from: number): number | null {
  const to = sentence.findIndex((token, at) => at >= from && token.kind !== 'word');
  const words = sentence.slice(from, to);
  const isJudged =
    sentence[to]?.kind === 'marked' &&
    words.length <= mostWordsOfObject &&
    /^ال|..(?:ها|هم|ه)$/u.test(wordAt(sentence, from)?.key ?? '') &&
    !words.some(token => token.kind === 'word' && isConnector(token.key));
  return isJudged ? to : null;
}

const verbText = (text: string, joined: number): string =>
  joined === 0 ? text : text.replace(/^.\p{M}*/u, '');

function claimOfVerb(context: Context, at: number): Claim | null {
  const word = wordAt(context.sentence, at);
  const verb = word && sayingVerb(word.key);
  if (!verb || !counts(context.sentence, at, verb, context.actors.meant('1') !== null)) return null;
  const passive = isPassive(word.text, verb);
  const { name, to } = passive ? { name: null, to: at + 1 } : speakerOf(context, at, verb);
  const judged = verb.describes && to > at + 1 ? behindJudgedNoun(context.sentence, to) : null;
  return {
    from: context.subject?.to === at ? context.subject.from : at,
    at,
    to: judged ?? to,
    verb: verbText(word.text, verb.joined),
    speaker: name,
    isJoined: verb.joined > 0 || wordAt(context.sentence, at - 1)?.key === 'ثم',
    judges: (verb.judges && verb.hasObject) || judged !== null,
    isPlain: verb.isPlain,
    isFrame: false,
    isPassive: passive,
  };
}

/** نقلت الوكالة عن مسؤول قوله: the official. */
function speakerOfOwnWords({ sentence, text, actors }: Context, at: number, gender: Gender): string | null {
  let place = at - 1;
  while (place >= Math.max(0, at - 14) && wordAt(sentence, place)?.key !== 'عن') place--;
  const quotes = sentence.slice(0, at).some(token => token.kind === 'word' && quotesSomebody(token.key));
  const phrase =
    quotes && wordAt(sentence, place)?.key === 'عن' ? phraseFrom(sentence, place + 1, text) : null;
  if (!phrase) return actors.meant(gender);
  const name = phrase.to <= at ? phrase.text : null;
  if (name !== null) actors.note({ text: name, gender, speaks: true });
  return name;
}

function claimOfOwnWords(context: Context, at: number): Claim | null {
  const word = wordAt(context.sentence, at);
  const gender = word && ownWordsGender.get(word.key);
  if (!gender) return null;
  const speaker = speakerOfOwnWords(context, at, gender);
  return { ...plain, from: at, at, to: at + 1, verb: word.text, speaker };
}

function attributionAt(
  sentence: Sentence,
  at: number,
): { readonly to: number; readonly particle: string | null } | null {
  const first = wordAt(sentence, at)?.key;
  for (const { words, particle } of attributionRows) {
    const [head] = words;
    if (first !== head && first !== `و${head}`) continue;
    const isWhole = words.every((word, index) => index === 0 || wordAt(sentence, at + index)?.key === word);
    const next = wordAt(sentence, at + words.length);
    if (isWhole && next && (particle === null || next.key.startsWith(particle)))
      return { to: at + words.length, particle };
  }
  return null;
}

const withoutParticle = (text: string): string => text.replace(/^لل/u, 'ال').replace(/^ل(?=\S{3})/u, '');

function claimOfAttribution({ sentence, text, actors }: Context, at: number): Claim | null {
  const found = attributionAt(sentence, at);
  const phrase = found && phraseFrom(sentence, found.to, text);
  const words = sentence.slice(at, found?.to ?? at);
  const [first, last] = [words[0], words.at(-1)];
  if (!found || !phrase || !first || !last) return null;
  const name = found.particle === null ? phrase.text : withoutParticle(phrase.text);
  actors.note({ text: name, gender: phrase.gender, speaks: true });
  const verb = text.slice(first.start, last.end);
  return { ...plain, from: at, at, to: phrase.to, verb, speaker: name, isFrame: true };
}

/** جاء في بيان الهيئة */
function claimOfDocument({ sentence, text, actors }: Context, at: number): Claim | null {
  const word = wordAt(sentence, at);
  if (!word || !/^[وف]?(?:جاء|ورد)$/u.test(word.key) || wordAt(sentence, at + 1)?.key !== 'في') return null;
  const phrase = phraseFrom(sentence, at + 2, text);
  if (!phrase) return null;
  actors.note({ text: phrase.text, gender: phrase.gender, speaks: true });
  const verb = verbText(word.text, /^[وف]/u.test(word.key) && word.key !== 'ورد' ? 1 : 0);
  return { ...plain, from: at, at, to: phrase.to, verb, speaker: phrase.text, isJoined: verb !== word.text };
}

/** عُلم أن */
function claimOfNobody({ sentence }: Context, at: number): Claim | null {
  const word = wordAt(sentence, at);
  const bare = word && withoutConjunction(word.key);
  const next = wordAt(sentence, at + 1);
  if (!word || !bare || !isImpersonal(bare) || !saysNext(sentence, at) || (next && /^ال/u.test(next.key)))
    return null;
  const isJoined = bare !== word.key;
  return {
    ...plain,
    isPassive: true,
    isJoined,
    from: at,
    at,
    to: at + 1,
    verb: verbText(word.text, isJoined ? 1 : 0),
    speaker: null,
  };
}

const claimers = [claimOfAttribution, claimOfNobody, claimOfVerb, claimOfOwnWords, claimOfDocument];

export const claimAt = (context: Context, at: number): Claim | null =>
  claimers.reduce<Claim | null>((found, find) => found ?? find(context, at), null);
