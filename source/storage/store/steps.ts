import { renameSync, rmSync } from 'node:fs';
import path from 'node:path';
import type { HistoryEntry } from '../../domain/history.ts';
import { syncFolder } from '../conf-file.ts';
import { makeFolder } from '../make-folder.ts';
import { StorageError } from '../storage-error.ts';
import { namesIn } from './absence.ts';
import { countOf, type Step, type StepPlace, stepFile, stepIdOf } from './step-file.ts';
import type { StoredFiles } from './stored-files.ts';
import type { FileToWrite } from './write-files.ts';

/** The steps on disk. All but `list` is called under the lock. */
export interface Steps {
  /** Those that can be read. */
  list(): readonly HistoryEntry[];
  nextId(): number;
  toWrite(step: Step): FileToWrite;
  /** Lets go of what was undone, and of the oldest steps beyond the most that are kept. Returns what these steps held. */
  forgetBefore(id: number): readonly Step[];
  /** All that are left there. Throws a `StorageError` for one of a later version. */
  stepsIn(place: StepPlace): readonly Step[];
  /** The next step to undo (of `done`) or to do again (of `undone`); null: none. Throws a `StorageError` for one of a later version. */
  next(place: StepPlace): Step | null;
  move(step: Step, to: StepPlace): void;
}

export const mostSteps = 100;

const otherPlace: Readonly<Record<StepPlace, StepPlace>> = { done: 'undone', undone: 'done' };

interface StepName {
  readonly place: StepPlace;
  readonly id: number;
}

export function createSteps(files: StoredFiles): Steps {
  /** By path and stamp: a step never changes. */
  const entries = new Map<string, HistoryEntry | null>();

  const pathOf = ({ place, id }: StepName): string => files.pathOf(stepFile(place, id));
  const folderOf = (place: StepPlace): string => path.dirname(pathOf({ place, id: 0 }));

  /** In the order in which they were made. */
  const idsIn = (place: StepPlace): readonly number[] =>
    namesIn(folderOf(place))
      .map(stepIdOf)
      .filter(id => id !== null)
      .toSorted((one, other) => one - other);

  const namesOf = (place: StepPlace): readonly StepName[] => idsIn(place).map(id => ({ place, id }));
  const lastDone = (): number => idsIn('done').at(-1) ?? 0;

  /** A process that was killed may have left older ones, which the change after them has overtaken. */
  const undone = (): readonly StepName[] => {
    const last = lastDone();
    return namesOf('undone').filter(({ id }) => id > last);
  };

  function entryOf(name: StepName): HistoryEntry | null {
    const file = stepFile(name.place, name.id);
    const key = `${file.name} ${files.stampOf(file)}`;
    const known = entries.get(key);
    if (known !== undefined) return known;
    const step = files.readIfPossible(file);
    const entry = step && {
      id: step.id,
      at: step.at,
      what: step.what,
      count: countOf(step),
      undone: name.place === 'undone',
    };
    entries.set(key, entry);
    return entry;
  }

  const read = ({ place, id }: StepName): Step | null => files.readForChange(stepFile(place, id));

  /** A step of a later version is left alone. */
  function forget(name: StepName): Step | null {
    try {
      const step = read(name);
      rmSync(pathOf(name), { force: true });
      return step;
    } catch {
      return null;
    }
  }

  return {
    list: () =>
      [...namesOf('done'), ...undone()]
        .toReversed()
        .slice(0, mostSteps)
        .map(entryOf)
        .filter(entry => entry !== null),

    nextId: () => Math.max(lastDone(), idsIn('undone').at(-1) ?? 0) + 1,

    toWrite: step => files.toWrite(stepFile('done', step.id), step),

    forgetBefore(id) {
      const old = namesOf('undone').filter(name => name.id < id);
      const tooOld = namesOf('done').slice(0, -mostSteps);
      return [...old, ...tooOld].map(forget).filter(step => step !== null);
    },

    stepsIn: place =>
      namesOf(place)
        .map(read)
        .filter(step => step !== null),

    next(place) {
      const waiting = place === 'done' ? namesOf('done').toReversed() : undone();
      for (const name of waiting) {
        const step = read(name);
        if (step) return step;
      }
      return null;
    },

    move({ id }, to) {
      const [from, target] = [pathOf({ place: otherPlace[to], id }), pathOf({ place: to, id })];
      try {
        makeFolder(path.dirname(target));
        renameSync(from, target);
        for (const file of [target, from]) syncFolder(path.dirname(file));
      } catch (error) {
        throw new StorageError(target, error);
      }
    },
  };
}
