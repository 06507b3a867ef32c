/**
 * The stems of a verb, each with the kind of the endings it takes. Unvowelled and folded, most verbs have one stem for
 * the past and one for the present; weak radicals make more.
 */
import { INFLECTED, type StemKind } from './affixes.ts';
import { type Verb, type Weakness, withMiddle } from './verb.ts';

export interface Stem {
  readonly text: string;
  readonly kind: StemKind;
  readonly cost?: number;
}

type Stems = readonly (readonly [text: string, kind: StemKind])[];

const last = (text: string): string => text.slice(-1);
const withoutLast = (text: string): string => text.slice(0, -1);
const withoutMiddle = (text: string): string => withMiddle(text, '');
/** A hamza after a long vowel has the seat of what follows: جاء، جئت. */
const beforeConsonant = (stem: string): string => (stem.endsWith('ء') ? `${withoutLast(stem)}ي` : stem);

/** يجيء, whose hamza folds away behind the ي. */
const endsInHamza = (hollowPresent: string): boolean => hollowPresent.endsWith('ي');

const pasts: Readonly<Record<Weakness, (verb: Verb) => Stems>> = {
  sound: ({ past }) => wholeAnd(past, 'past'),
  geminate: ({ past }) => [...wholeAnd(past, 'pastBeforeVowel'), [past + last(past), 'pastOfGeminate']],
  hollow: ({ past }) => [
    ...wholeAnd(past, 'pastBeforeVowel'),
    [beforeConsonant(withoutMiddle(past)), 'pastBeforeConsonant'],
    ...seatOfWaw(past, 'pastShortened'),
  ],
  hamzated: ({ past }) => [...wholeAnd(past, 'past'), ...seatOfWaw(past, 'pastShortened')],
  defective: ({ past, endsInWaw, endsInYeh }) => {
    const base = withoutLast(past);
    const weak = endsInWaw ? 'و' : 'ي';
    return [
      [past, 'pastWhole'],
      [`${base}ا`, 'pastWithObject'],
      [base, 'pastShortened'],
      [base + weak, 'pastBeforeConsonant'],
      ...(endsInYeh ? ([[past, 'pastBeforeVowel']] as const) : []),
    ];
  },
};

const presents: Readonly<Record<Weakness, (verb: Verb) => Stems>> = {
  sound: ({ present }) => [[present, 'present']],
  geminate: ({ present }) => [
    [present, 'presentBeforeVowel'],
    [present + last(present), 'jussive'],
  ],
  hollow: verb => hollowPresent(verb.present, verb),
  hamzated: ({ present }) => [[present, 'present'], ...seatOfWaw(present, 'presentShortened')],
  defective: ({ present, presentEndsInAlif }) => {
    const base = withoutLast(present);
    return [
      [present, 'presentWhole'],
      [base, 'presentShortened'],
      ...(presentEndsInAlif ? ([[`${base}ا`, 'presentWhole']] as const) : []),
    ];
  },
};

/** يقرؤون beside يقرأون: a hamza before و folds to و. */
function seatOfWaw(stem: string, kind: StemKind): Stems {
  return /[ايء]$/u.test(stem) ? [[`${withoutLast(stem)}و`, kind]] : [];
}

function hollowPresent(present: string, { isBare }: Verb): Stems {
  if (endsInHamza(present))
    return [
      [present, 'present'],
      [`${present}و`, 'presentShortened'],
    ];
  const short = beforeConsonant(withoutMiddle(present));
  return [
    [present, 'presentBeforeVowel'],
    [short, 'jussive'],
    ...(isBare
      ? ([
          [short, 'imperative'],
          [present, 'imperative'],
        ] as const)
      : []),
  ];
}

/** The passive, where its letters are not those of the active: قيل، شورك، يقال، يوضع. Many are those of a noun: قيد. */
function passives(verb: Verb): Stems {
  const { past, present, measure, weakness } = verb;
  if (weakness === 'hollow') {
    const passive = withMiddle(present, 'ا');
    return [
      ...wholeAnd(withMiddle(past, 'ي'), 'pastBeforeVowel'),
      ...(passive === present || endsInHamza(present)
        ? []
        : hollowPresent(passive, { ...verb, isBare: false })),
    ];
  }
  const stems: [string, StemKind][] = [];
  // ووجه is rather و + وجه.
  if (measure === 'long' && !past.startsWith('و'))
    stems.push(...wholeAnd(`${past[0]}و${past.slice(2)}`, 'past'));
  if (measure === 'prefixed' && past[2] === 'ا')
    stems.push(...wholeAnd(`${past.slice(0, 2)}و${past.slice(3)}`, 'past'));
  if (weakness === 'hamzated') stems.push(...wholeAnd(`${withoutLast(past)}ي`, 'past'));
  if (weakness === 'defective' && verb.endsInWaw)
    stems.push(...wholeAnd(`${withoutLast(past)}ي`, 'past'), [`${withoutLast(present)}ي`, 'presentWhole']);
  if (verb.dropsWaw) stems.push([past, weakness === 'defective' ? 'presentWhole' : 'present']);
  return stems;
}

/** سئل is as frequent as سأل. */
function passiveOfHamza({ past, hasMiddleHamza }: Verb): Stems {
  return hasMiddleHamza ? wholeAnd(withMiddle(past, 'ي'), 'past') : [];
}

const wholeAnd = (stem: string, kind: StemKind): [string, StemKind][] => [
  [stem, 'pastWhole'],
  [stem, kind],
];

function imperatives({ present, dropsWaw, weakness }: Verb): Stems {
  return dropsWaw && weakness === 'sound' ? [[present, 'imperative']] : [];
}

export function conjugate(verb: Verb): readonly Stem[] {
  const active = [...pasts[verb.weakness](verb), ...presents[verb.weakness](verb), ...imperatives(verb)];
  return [
    ...[...active, ...passiveOfHamza(verb)].map(([text, kind]) => ({ text, kind })),
    ...passives(verb).map(([text, kind]) => ({ text, kind, cost: INFLECTED })),
  ];
}
