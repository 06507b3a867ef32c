/** Whom a text has spoken of: those that a pronoun may mean. */

/** m and f also of bodies, as verbs agree with them; p: several; 1: who speaks; ?: not known. */
export type Gender = 'm' | 'f' | 'p' | '1' | '?';

export interface Actor {
  readonly text: string;
  readonly gender: Gender;
  readonly speaks: boolean;
  /** Only spoken of by somebody else: in “he said that they …” them. */
  readonly isTold?: boolean;
}

interface Noted extends Actor {
  readonly sentence: number;
}

export interface Actors {
  /** A new sentence begins. */
  readonly turn: () => void;
  readonly note: (actor: Actor) => void;
  /** Whom a verb without a subject means; `isTold`: a verb in the words of somebody else. */
  readonly meant: (gender: Gender, isTold?: boolean) => string | null;
  /** The last one of whom this sentence spoke. */
  readonly here: () => string | null;
  /** The last one of whom the text spoke: الأخير. */
  readonly last: (gender: Gender) => string | null;
}

const mostNoted = 16;
/** Sentences: a pronoun means nobody who was named longer ago. */
const reach = 4;

const agrees = (one: Gender, other: Gender): boolean => one === other || one === '?' || other === '?';

/** Bodies are many and one: “the police, they”. */
const mayAgree = (one: Gender, other: Gender): boolean => agrees(one, other) || other === 'p';

/** `self`: who says “I”. */
export function createActors(self: string | null = null): Actors {
  let noted: Noted[] = [];
  let sentence = 0;

  const latest = (is: (actor: Noted) => boolean): string | null => noted.findLast(is)?.text ?? null;

  return {
    turn: () => {
      sentence++;
    },
    note: actor => {
      noted = [...noted.slice(1 - mostNoted), { ...actor, sentence }];
    },
    meant: (gender, isTold = false) => {
      if (gender === '1') return self;
      const among = (agree: typeof agrees): string | null => {
        const fits = (actor: Noted) =>
          agree(actor.gender, gender) && (!actor.isTold || (isTold && actor.sentence === sentence));
        return (
          latest(actor => actor.sentence === sentence && fits(actor)) ??
          latest(actor => actor.speaks && actor.sentence >= sentence - 2 && fits(actor)) ??
          latest(actor => actor.sentence === sentence - 1 && fits(actor)) ??
          latest(actor => actor.speaks && actor.sentence >= sentence - 2 * reach && fits(actor)) ??
          latest(actor => actor.sentence >= sentence - reach && fits(actor))
        );
      };
      return among(agrees) ?? among(mayAgree);
    },
    here: () => latest(actor => actor.sentence === sentence && !actor.isTold),
    last: gender => latest(actor => agrees(actor.gender, gender)),
  };
}
