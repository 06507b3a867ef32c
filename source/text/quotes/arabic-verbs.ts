/** The forms of Arabic verbs of saying. */
import { once } from '../../base/once.ts';
import { remembering } from '../../base/remembering.ts';
import type { Gender } from './actors.ts';
import { describing, judging, otherForms, plainly, taking, takingNouns, verbs } from './arabic-words.ts';
import { wordKey } from './tokens.ts';

export interface VerbForm {
  readonly gender: Gender;
  readonly isPast: boolean;
  /** مضيفًا: it takes its subject from another verb. */
  readonly isParticiple: boolean;
  /** Also a noun or particle by its letters. */
  readonly isDoubtful: boolean;
  readonly judges: boolean;
  /** It judges a noun too. */
  readonly describes: boolean;
  /** A noun behind its subject is its object. */
  readonly takesNoun: boolean;
  /** What is the speaker's own behind it is an object. */
  readonly takes: boolean;
  /** Of نقل: who says it stands behind عن. */
  readonly relays: boolean;
  /** Words may follow it with nothing between. */
  readonly isPlain: boolean;
  /** بيّن: only with its shadda. */
  readonly needsShadda: boolean;
  /** يُقترح is passive, يُضيف need not be. */
  readonly dammaIsPassive: boolean;
}

const WEAK = /[اي]$/u;

type Form = readonly [key: string, gender: Gender];

function pastForms(past: string): readonly Form[] {
  const stem = WEAK.test(past) ? past.slice(0, -1) : past;
  return [
    [past, 'm'],
    [`${stem}ت`, 'f'],
    [`${stem}وا`, 'p'],
    [`${past}ا`, 'p'],
    [`${stem}تا`, 'p'],
  ];
}

function presentForms(present: string): readonly Form[] {
  const rest = present.slice(1);
  const [short, alif] = WEAK.test(rest) ? [rest.slice(0, -1), [`${rest.slice(0, -1)}ا`]] : [rest, []];
  return [
    ...[rest, ...alif].flatMap((each): Form[] => [
      [`ي${each}`, 'm'],
      [`ت${each}`, 'f'],
      [`ا${each}`, '1'],
      [`ن${each}`, '1'],
    ]),
    [`ي${short}ون`, 'p'],
    [`ي${short}وا`, 'p'],
    [`ي${rest}ان`, 'p'],
    [`ت${rest}ان`, 'p'],
  ];
}

const participleForms = (participle: string): readonly Form[] => [
  [`${participle}ا`, 'm'],
  [`${participle}ة`, 'f'],
  [`${participle.replace(/ي$/u, '')}ين`, 'p'],
  [`${participle}تين`, 'p'],
];

const doubtful = '*';
const none = '-';
/** اقترح، تحدث، استنكر */
const EIGHTH_AND_LIKE = /^(?:ا|ت.{3})/u;

type Traits = Pick<VerbForm, 'judges' | 'describes' | 'takesNoun' | 'takes' | 'relays' | 'isPlain'>;

const setOf = (words: string): ReadonlySet<string> => new Set(words.split(' ').map(wordKey));

/** What all forms of a verb have in common, by its past. */
function traitsOfVerbs(): (past: string) => Traits {
  const [judges, describes, takesNoun, takes, relays, isPlain] = [
    setOf(judging),
    setOf(describing),
    setOf(takingNouns),
    setOf(taking),
    setOf('نقل'),
    setOf(plainly),
  ];
  return past => ({
    judges: judges.has(past),
    describes: describes.has(past),
    takesNoun: takesNoun.has(past),
    takes: takes.has(past),
    relays: relays.has(past),
    isPlain: isPlain.has(past),
  });
}

const forms = once(() => {
  const table = new Map<string, VerbForm>();
  const traitsOf = traitsOfVerbs();
  for (const row of verbs.trim().split('\n')) {
    const [written = '', present, participle] = row.split(' ');
    const past = wordKey(written.replaceAll(doubtful, ''));
    const add = (all: readonly Form[], kind: Pick<VerbForm, 'isPast' | 'isParticiple' | 'isDoubtful'>) => {
      for (const [key, gender] of all) if (!table.has(key)) table.set(key, { ...common, ...kind, gender });
    };
    const isDoubtful = written.endsWith(doubtful);
    const common = {
      ...traitsOf(past),
      needsShadda: written.endsWith(doubtful + doubtful),
      dammaIsPassive: EIGHTH_AND_LIKE.test(written),
    };
    add(pastForms(past), { isPast: true, isParticiple: false, isDoubtful });
    if (present && present !== none)
      add(presentForms(wordKey(present)), { isPast: false, isParticiple: false, isDoubtful: false });
    if (participle && participle !== none)
      add(participleForms(wordKey(participle)), { isPast: false, isParticiple: true, isDoubtful: false });
  }
  for (const row of otherForms.trim().split('\n')) {
    const [written = '', gender = '?', past = ''] = row.split(' ');
    if (gender === '1' && table.has(wordKey(written))) continue;
    table.set(wordKey(written), {
      ...traitsOf(wordKey(past)),
      isPast: true,
      isDoubtful: false,
      needsShadda: false,
      dammaIsPassive: false,
      gender: gender as Gender,
      isParticiple: written.startsWith('لافت'),
    });
  }
  return table;
});

const CONJUNCTION = /^[وف](?=.{2})/u;
/** ليقول */
const PURPOSE = /^ل[يت]/u;
const OBJECT = /(?<=..)(?:هما|هم|ها|ه|نا|ني)$/u;

export interface FoundVerb extends VerbForm {
  /** Letters of a conjunction that is written as one with it. */
  readonly joined: number;
  readonly hasObject: boolean;
}

/** News says much in few words: those met before need not be read again. */
const mostKnown = 20_000;

/** @param key of `wordKey` */
export const sayingVerb = remembering(readVerb, mostKnown);

function readVerb(key: string): FoundVerb | null {
  const table = forms();
  if (PURPOSE.test(key)) {
    const form = table.get(key.slice(1));
    if (form && !form.isPast && !form.isParticiple) return { ...form, joined: 1, hasObject: false };
  }
  const bare = CONJUNCTION.test(key) ? key.slice(1) : key;
  for (const [word, joined] of [
    [key, 0],
    [bare, 1],
  ] as const) {
    if (joined === 1 && bare === key) break;
    const form = table.get(word);
    if (form) return { ...form, joined, hasObject: false };
  }
  for (const [word, joined] of [
    [key, 0],
    [bare, 1],
  ] as const) {
    if (joined === 1 && bare === key) break;
    const form = OBJECT.test(word) ? table.get(word.replace(OBJECT, '')) : undefined;
    if (form && !form.isParticiple && (!form.isDoubtful || form.judges))
      return { ...form, joined, hasObject: true };
  }
  return null;
}
