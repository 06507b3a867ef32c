/**
 * The test card of `doctor`: one sentence in every encoding, below a pattern that looks the same in every terminal,
 * so that a person can see which encoding is right here.
 */
import { obeysExplicitMode } from '../../terminal/answers.ts';
import type { Detection } from '../../terminal/detect.ts';
import { encodeOutput } from '../../terminal/encodings/filter.ts';
import type { Encoding } from '../../terminal/encodings/index.ts';
import { csi } from '../../terminal/escapes.ts';
import { explicitMode, implicitMode } from '../../terminal/session-bytes.ts';
import { layoutLine, leftPadding, lineText, type TextStyle } from '../../text/layout.ts';

/** A Latin name, brackets, a percentage, diacritics. Lam-alef is last: where it takes two cells, only text to its left moves. */
const sentence = 'أعلنت Nokia (فنلندا) أنّ 40% من هواتفها تُشحَن بلا أسلاك';
/** Every letter but the last has a sign. */
const vowelled = 'كَتَبَ مُعَلِّمٌ دَرْسًا';
const ligatures = 'لا لأ لإ لآ';
const panes = ['خبر عاجل (BBC)', 'أسعار النفط ترتفع 3%'] as const;

/** One encoding of a row of cells. */
interface Sample extends Pick<TextStyle, 'order' | 'shaping'> {
  readonly name: string;
  /** The options to choose if this is right. */
  readonly options: string;
  readonly encoding: Encoding;
  /** Sent after `CSI 8 l`. */
  readonly explicit: boolean;
}

const encoded = (encoding: Encoding): Sample => ({
  name: encoding,
  options: `--bidi ${encoding}`,
  encoding,
  order: 'visual',
  shaping: true,
  explicit: false,
});
const visual: Sample = { ...encoded('visual'), options: '--bidi app' };

/** The first that is right is the one to choose. */
const samples: readonly Sample[] = [
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

const isChosen = (sample: Sample, detection: Detection): boolean =>
  !detection.mlterm &&
  sample.encoding === detection.encoding &&
  sample.order === detection.order &&
  sample.shaping === detection.shaping &&
  sample.explicit === isSwitched(detection);

/** The encoding of the other lines. In plain output mlterm itself reorders logical text. */
const chosenSample = (detection: Detection): Sample => ({
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

export interface SampleLine {
  readonly number: number;
  readonly options: string;
}

export interface TestCard {
  readonly lines: readonly CardLine[];
  /** The options of the first lines, in order of preference. */
  readonly samples: readonly SampleLine[];
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

/** A row keeps the mode that was set when it was started or erased (docs/terminals.md §6). */
function encodedRow(sample: Sample, row: string, { restoreImplicit }: Detection): string {
  const bytes = encodeOutput(row, sample.encoding);
  return sample.explicit ? explicitMode + eraseRow + bytes + (restoreImplicit ? implicitMode : '') : bytes;
}

function fieldOf(text: string, sample: Sample, marks: TextStyle['marks'], width: number): string {
  const { order, shaping } = sample;
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
  const twoPanes = (sample: Sample): string =>
    [fieldOf(panes[0], sample, marks, left), fieldOf(panes[1], sample, marks, field - 1 - left)].join(bar);
  const shown = samples.filter(({ explicit }) => !explicit || obeysExplicitMode(detection.answers));
  const chosen = chosenSample(detection);
  let count = 0;
  const pattern = (cells: string): CardLine => ({
    row: `${headOf(false, null, '')}${patternOf(cells)} ${bar}`,
    number: null,
  });
  const numbered = (sample: Sample, cells: string): CardLine => {
    const star = sample !== chosen && isChosen(sample, detection);
    const number = ++count;
    return {
      row: encodedRow(sample, `${headOf(star, number, sample.name)}${cells} ${bar}`, detection),
      number,
    };
  };
  const sentences = shown.map(sample => numbered(sample, fieldOf(sentence, sample, marks, field)));
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
    samples: shown.map(({ options }, i) => ({ number: i + 1, options })),
    numbers: { marks: shown.length + 1, ligatures: shown.length + 2, panes: shown.length + 3 },
    hasChosen: shown.some(sample => isChosen(sample, detection)),
  };
}
