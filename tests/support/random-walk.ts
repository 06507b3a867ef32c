/** A reader that does anything, at random but the same in every run, and what must hold after each step. */
import { expect } from 'vitest';
import { commands } from '../../source/app/commands/index.ts';
import { defaultBindings } from '../../source/app/keymap/default-bindings.ts';
import { announce } from '../../source/app/view/linear/announce.ts';
import { screenRows } from '../../source/app/view/screen.ts';
import type { Input } from '../../source/domain/input.ts';
import type { Language } from '../../source/i18n/index.ts';
import type { OpenedReader } from './edition-reader.ts';
import { languages } from './languages.ts';
import { idOf, newsOf, openNews } from './news.ts';

/** Numbers from 0 to below 1 (mulberry32). */
function randomFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

interface Dice {
  readonly below: (limit: number) => number;
  readonly one: <T>(of: readonly T[]) => T;
}

function diceFrom(seed: number): Dice {
  const random = randomFrom(seed);
  const below = (limit: number): number => Math.floor(random() * limit);
  return { below, one: of => of[below(of.length)] as (typeof of)[number] };
}

/** They leave the program, or stop it. */
const leaving: ReadonlySet<string> = new Set(['quit', 'back', 'suspend']);

const keys = defaultBindings.filter(({ command }) => !leaving.has(command)).map(({ key }) => key);
const ids = commands.map(({ id }) => id).filter(id => !leaving.has(id));
const typed = [...'٣5تyن"aلا /:؟'];
const commandArguments = ['', '', '1', '3', '-1', '٢', 'two', 'مصدر one', 'read', '/س/', '2d', '::', 'الكل'];
const pastes = ['سطر\nآخر', 'two', '\u202Eabc', '/x/', ' '.repeat(9), 'عنوان one 3'];
const actions = ['press', 'press', 'drag', 'release', 'wheel-up', 'wheel-down'] as const;

const keyInput = (key: string): Input => ({ input: 'key', key, typed: [...key].length === 1 ? key : '' });

type Act = (reader: OpenedReader, dice: Dice) => string;

const pressing = ({ reader }: OpenedReader, key: string): string => {
  reader.input(keyInput(key));
  return key;
};

function enterLine({ reader }: OpenedReader, { one }: Dice): string {
  const id = one(ids);
  const name = languages[one(['ar', 'en'] as const)].commandNames[id];
  const line = `${name} ${one(commandArguments)}`.trim();
  for (const input of [keyInput(':'), { input: 'paste', text: line } as const, keyInput('enter')])
    reader.input(input);
  return `:${line}`;
}

/** What other processes do meanwhile. */
const foreign: readonly ((reader: OpenedReader, dice: Dice) => void)[] = [
  ({ library }, { below }) => library.others.remove(idOf('one', below(30))),
  ({ library }, { below }) => library.others.mark(idOf('two', below(30)), 'read'),
  ({ library }, { below }) => library.others.add(...newsOf('one', 2, below(100) - 50)),
];

/** With how many of all steps each is. */
const acts: readonly (readonly [share: number, act: Act])[] = [
  [48, (reader, { one }) => pressing(reader, one(keys))],
  [10, reader => pressing(reader, 'escape')],
  [10, (reader, { one }) => pressing(reader, one(typed))],
  [12, enterLine],
  [
    8,
    ({ reader }, { one, below }) => {
      const pointer = {
        input: 'pointer',
        action: one(actions),
        column: below(210),
        row: below(62),
      } as const;
      reader.input(pointer);
      return JSON.stringify(pointer);
    },
  ],
  [
    4,
    ({ reader }, { one }) => {
      const text = one(pastes);
      reader.input({ input: 'paste', text });
      return `paste ${JSON.stringify(text)}`;
    },
  ],
  [
    3,
    ({ reader }, { below }) => {
      const size = { columns: 1 + below(200), rows: 1 + below(60) };
      reader.input({ input: 'resize', ...size });
      return `resize ${size.columns}×${size.rows}`;
    },
  ],
  [
    2,
    (reader, { one }) => {
      const key = one(keys);
      for (let held = 0; held < 40; held++) pressing(reader, key);
      return `${key} held`;
    },
  ],
  [
    3,
    (reader, dice) => {
      dice.one(foreign)(reader, dice);
      reader.pass(dice.below(20));
      void reader.look();
      return 'others';
    },
  ],
];

const shares = acts.flatMap(([share, act]) => Array<Act>(share).fill(act));

/** The cursors are in range, and every row is as wide as the screen. */
export function expectInvariants({ session }: OpenedReader): void {
  const { list, sources, size, layers, reading } = session();
  expect(list.cursor).toBeGreaterThanOrEqual(0);
  expect(list.cursor).toBeLessThanOrEqual(Math.max(0, list.total - 1));
  expect(list.offset).toBeGreaterThanOrEqual(0);
  expect(sources.selected).toBeLessThan(Math.max(1, sources.rows.length));
  expect(layers.length).toBeLessThan(4);
  expect(reading?.place.piece ?? 0).toBeGreaterThanOrEqual(0);
  const rows = screenRows(session());
  expect(rows.length).toBeLessThanOrEqual(size.rows);
  expect(rows.filter(({ width }) => width !== size.columns)).toEqual([]);
}

export interface Walk {
  readonly language: Language;
  readonly isLinear?: boolean;
  readonly steps: number;
  readonly seed: number;
}

const remembered = 25;

/** Others take articles away: after so many steps there are all of them again. */
const stepsOfOne = 100;

/** Throws with the latest steps, if anything does not hold. */
export async function walk({ language, steps, seed, isLinear = false }: Walk): Promise<void> {
  const dice = diceFrom(seed);
  let reader = openNews({ language });
  let done: string[] = [];
  for (let step = 0; step < steps; step++) {
    if (step % stepsOfOne === 0) {
      await reader.library.idle();
      reader = openNews({ language, isLinear, edit: text => `${text} سطر` });
      done = [];
    }
    const before = reader.session();
    try {
      done.push(dice.one(shares)(reader, dice));
      if (dice.below(3) > 0) await reader.library.idle();
      if (isLinear) announce(before, reader.session(), 'key');
      else expectInvariants(reader);
    } catch (error) {
      const latest = done.slice(-remembered).join('\n');
      throw new Error(`step ${step} of seed ${seed}, in ${language}, after:\n${latest}`, { cause: error });
    }
  }
  await reader.library.idle();
}
