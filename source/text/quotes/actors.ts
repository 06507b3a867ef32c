/** Whom a text has spoken of: those that a pronoun may mean. */

/** m and f also of bodies, as verbs agree with them; p: several; 1: who speaks; ?: not known. */
export type Gender = 'm' | 'f' | 'p' | '1' | '?';

export interface Actor {
  readonly text: string;
  readonly gender: Gender;
  readonly speaks: boolean;
}

interface Noted extends Actor {
  readonly sentence: number;
}

export interface Actors {
  /** A new sentence begins. */
  readonly turn: () => void;
  readonly note: (actor: Actor) => void;
  /** Whom a verb without a subject means. */
  readonly meant: (gender: Gender) => string | null;
  /** The last one of whom this sentence spoke. */
  readonly here: () => string | null;
  /** The last one of whom the text spoke: الأخير. */
  readonly last: (gender: Gender) => string | null;
}

const mostNoted = 16;
/** Sentences: a pronoun means nobody who was named longer ago. */
const reach = 4;

const agrees = (one: Gender, other: Gender): boolean => one === other || one === '?' || other === '?';

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
    meant: gender => {
      if (gender === '1') return self;
      const fits = (actor: Noted) => agrees(actor.gender, gender);
      return (
        latest(actor => actor.sentence === sentence && fits(actor)) ??
        latest(actor => actor.speaks && actor.sentence >= sentence - 2 && fits(actor)) ??
        latest(actor => actor.sentence === sentence - 1 && fits(actor)) ??
        latest(actor => actor.speaks && actor.sentence >= sentence - 2 * reach && fits(actor)) ??
        latest(actor => actor.sentence >= sentence - reach && fits(actor))
      );
    },
    here: () => latest(actor => actor.sentence === sentence),
    last: gender => latest(actor => agrees(actor.gender, gender)),
  };
}
