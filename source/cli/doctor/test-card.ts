/**
 * The test card of `doctor`: one sentence told to the terminal in every way there is, below a pattern that no terminal gets wrong,
 * so that a person can see which way is right here.
 */

import { obeysExplicitMode } from '../../terminal/answers.ts';
import type { Detection } from '../../terminal/detect.ts';
import { encodeOutput } from '../../terminal/encodings/filter.ts';
import type { Encoding } from '../../terminal/encodings/index.ts';
import { csi } from '../../terminal/escapes.ts';
import { explicitMode, implicitMode } from '../../terminal/session-bytes.ts';
import { layoutLine, leftPadding, lineText, type TextStyle } from '../../text/layout.ts';

/** A Latin name, brackets, a number with its sign, vowel signs; lam-alef last, since only what is left of it moves where it takes two cells. */
const sentence = 'أعلنت Nokia (فنلندا) أنّ 40% من هواتفها تُشحَن بلا أسلاك';
/** Every letter but the last has a sign. */
const vowelled = 'كَتَبَ مُعَلِّمٌ دَرْسًا';
const ligatures = 'لا لأ لإ لآ';
const panes = ['خبر عاجل (BBC)', 'أسعار النفط ترتفع 3%'] as const;

/** One way to tell a row of cells to a terminal. */
interface Way extends Pick<TextStyle, 'order' | 'shaping'> {
  readonly name: string;
  /** What to choose where this is right. */
  readonly options: string;
  readonly encoding: Encoding;
  /** Behind `CSI 8 l`. */
  readonly explicit: boolean;
}

const encoded = (encoding: Encoding): Way => ({
  name: encoding,
  options: `--bidi ${encoding}`,
  encoding,
  order: 'visual',
  shaping: true,
  explicit: false,
});
const visual: Way = { ...encoded('visual'), options: '--bidi app' };

/** The first that is right is the one to choose. */
const ways: readonly Way[] = [
  { ...visual, name: 'CSI 8 l', explicit: true },
  visual,
  encoded('guarded'),
  encoded('fenced'),
  encoded('kitty'),
  encoded('hybrid'),
  { ...visual, name: 'unshaped', options: '--bidi app --shaping off', shaping: false },
  {
    ...visual,
    name: 'logical',
    options: '--bidi terminal',
    encoding: 'logical',
    order: 'logical',
    shaping: false,
  },
];

/** `--bidi app` sends the switch to a terminal that may not know it, and does no harm there. */
const isSwitched = ({ explicit, answers }: Detection): boolean => explicit && obeysExplicitMode(answers);

const isChosen = (way: Way, detection: Detection): boolean =>
  !detection.mlterm &&
  way.encoding === detection.encoding &&
  way.order === detection.order &&
  way.shaping === detection.shaping &&
  way.explicit === isSwitched(detection);

/** How the lines behind the first ones are told; what only prints lets mlterm put logical text in order. */
const chosenWay = (detection: Detection): Way => ({
  ...visual,
  ...(detection.mlterm ? { encoding: 'logical', order: 'logical', shaping: false } : detection),
  name: '',
});

export interface CardLine {
  /** Bytes for a row of its own. */
  readonly row: string;
  /** Null: the pattern of the rows below it. */
  readonly number: number | null;
}

export interface WayLine {
  readonly number: number;
  readonly options: string;
}

export interface TestCard {
  readonly lines: readonly CardLine[];
  /** Which options each of the first lines stands for, in the order of preference. */
  readonly ways: readonly WayLine[];
  readonly numbers: { readonly marks: number; readonly ligatures: number; readonly panes: number };
  readonly hasChosen: boolean;
}

export interface CardOptions {
  readonly detection: Detection;
  readonly marks: TextStyle['marks'];
  /** Cells of the whole row. */
  readonly width: number;
}

const widestField = 54;
const leastField = 20;
const nameWidth = 8;
const bar = '│';
/** Star, number, name, the two bars and the blanks between all. */
const frameWidth = 1 + 2 + 1 + nameWidth + 1 + 4;

const eraseRow = `${csi}2K`;

/** Rows are in the mode that was in force when they were begun or erased (docs/terminals.md §6). */
function told(way: Way, row: string, { restoreImplicit }: Detection): string {
  const bytes = encodeOutput(row, way.encoding);
  return way.explicit ? explicitMode + eraseRow + bytes + (restoreImplicit ? implicitMode : '') : bytes;
}

function fieldOf(text: string, way: Way, marks: TextStyle['marks'], width: number): string {
  const { order, shaping } = way;
  const line = layoutLine(text, {
    order,
    shaping,
    marks,
    width,
    digits: 'source',
    isolate: true,
    direction: 'rtl',
  });
  return ' '.repeat(leftPadding(line, width)) + lineText(line);
}

/** The cells of an Arabic text, with a dot for each of its letters. */
const patternOf = (field: string): string => field.replace(/\p{M}/gu, '').replace(/\p{Script=Arabic}/gu, '.');

const headOf = (star: boolean, number: number | null, name: string): string =>
  `${star ? '*' : ' '}${String(number ?? '').padStart(2)} ${name.padEnd(nameWidth)} ${bar} `;

export function createTestCard({ detection, marks, width }: CardOptions): TestCard {
  const field = Math.max(leastField, Math.min(widestField, width - frameWidth));
  const left = Math.floor((field - 1) / 2);
  const twoPanes = (way: Way): string =>
    [fieldOf(panes[0], way, marks, left), fieldOf(panes[1], way, marks, field - 1 - left)].join(bar);
  const shown = ways.filter(({ explicit }) => !explicit || obeysExplicitMode(detection.answers));
  const chosen = chosenWay(detection);
  let count = 0;
  const pattern = (cells: string): CardLine => ({
    row: `${headOf(false, null, '')}${patternOf(cells)} ${bar}`,
    number: null,
  });
  const numbered = (way: Way, cells: string): CardLine => {
    const star = way !== chosen && isChosen(way, detection);
    const number = ++count;
    return { row: told(way, `${headOf(star, number, way.name)}${cells} ${bar}`, detection), number };
  };
  const sentences = shown.map(way => numbered(way, fieldOf(sentence, way, marks, field)));
  const [vowels, lamAlef, side] = [
    numbered(chosen, fieldOf(vowelled, chosen, 'keep', field)),
    numbered(chosen, fieldOf(ligatures, chosen, marks, field)),
    numbered(chosen, twoPanes(chosen)),
  ];
  return {
    lines: [
      pattern(fieldOf(sentence, visual, 'strip', field)),
      ...sentences,
      pattern(fieldOf(vowelled, visual, 'strip', field)),
      vowels,
      pattern(fieldOf(ligatures, visual, 'strip', field)),
      lamAlef,
      pattern(twoPanes(visual)),
      side,
    ],
    ways: shown.map(({ options }, i) => ({ number: i + 1, options })),
    numbers: { marks: shown.length + 1, ligatures: shown.length + 2, panes: shown.length + 3 },
    hasChosen: shown.some(way => isChosen(way, detection)),
  };
}
