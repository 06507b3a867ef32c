/** How a cell looks, as Select Graphic Rendition (ECMA-48 8.3.117) and OSC 8 set it, and the shortest way from one look to another; pure. */
import { csi, esc } from './escapes.ts';

/** Two that are the same are the same object, but for those made long ago: compare with `isSamePen`. */
export interface Pen {
  /** Bits, as in `attributes`. */
  readonly attributes: number;
  /** Codes, as in `38;5;12`; empty: the terminal's own. */
  readonly foreground: string;
  readonly background: string;
  /** What opens the link (OSC 8); empty outside of one. */
  readonly link: string;
  /** What is seen of it on a blank. */
  readonly ground: Pen;
}

interface Attribute {
  readonly bit: number;
  readonly begin: number;
  /** Ends all attributes that it is the end of. */
  readonly end: number;
  readonly showsOnBlanks: boolean;
}

const attributes: readonly Attribute[] = [
  { bit: 1, begin: 1, end: 22, showsOnBlanks: false },
  { bit: 2, begin: 2, end: 22, showsOnBlanks: false },
  { bit: 4, begin: 3, end: 23, showsOnBlanks: false },
  { bit: 8, begin: 4, end: 24, showsOnBlanks: true },
  { bit: 16, begin: 7, end: 27, showsOnBlanks: true },
  { bit: 32, begin: 9, end: 29, showsOnBlanks: true },
];

const bitsWhere = (holds: (attribute: Attribute) => boolean): number =>
  attributes.reduce((bits, attribute) => (holds(attribute) ? bits | attribute.bit : bits), 0);

const seenOnBlanks = bitsWhere(({ showsOnBlanks }) => showsOnBlanks);
const closeLink = `${esc}]8;;\u0007`;
const defaultForeground = '39';
const defaultBackground = '49';

const mostPens = 4096;
const pens = new Map<string, Pen>();

type Look = Omit<Pen, 'ground'>;

function createPen(look: Look): Pen {
  const shown = look.attributes & seenOnBlanks;
  const foreground = shown === 0 ? '' : look.foreground;
  const isGround = shown === look.attributes && foreground === look.foreground;
  if (!isGround) return { ...look, ground: penOf({ ...look, attributes: shown, foreground }) };
  const pen = { ...look } as { -readonly [Field in keyof Pen]: Pen[Field] };
  pen.ground = pen;
  return pen;
}

function penOf(look: Look): Pen {
  const key = `${look.attributes}/${look.foreground}/${look.background}/${look.link}`;
  const known = pens.get(key);
  if (known) return known;
  const pen = createPen(look);
  if (pens.size >= mostPens) pens.clear();
  pens.set(key, pen);
  return pen;
}

const nothing: Look = { attributes: 0, foreground: '', background: '', link: '' };
export const plainPen: Pen = penOf(nothing);

export const isSamePen = (one: Pen, other: Pen): boolean =>
  one === other ||
  (one.attributes === other.attributes &&
    one.foreground === other.foreground &&
    one.background === other.background &&
    one.link === other.link);

/** Codes of a colour after 38 or 48: `5;n`, or `2;r;g;b`. */
const colourLengths: Readonly<Record<string, number>> = { '5': 2, '2': 4 };

const isForeground = (code: number): boolean => (code >= 30 && code <= 37) || (code >= 90 && code <= 97);
const isBackground = (code: number): boolean => (code >= 40 && code <= 47) || (code >= 100 && code <= 107);

type Change = (look: Look) => Look;

const changes: ReadonlyMap<number, Change> = new Map<number, Change>([
  [0, ({ link }) => ({ ...nothing, link })],
  [39, look => ({ ...look, foreground: '' })],
  [49, look => ({ ...look, background: '' })],
  ...attributes.map(({ bit, begin }): [number, Change] => [
    begin,
    look => ({ ...look, attributes: look.attributes | bit }),
  ]),
  ...attributes.map(({ end }): [number, Change] => {
    const ended = bitsWhere(attribute => attribute.end === end);
    return [end, look => ({ ...look, attributes: look.attributes & ~ended })];
  }),
]);

function afterCode(look: Look, code: number): Look | null {
  if (isForeground(code)) return { ...look, foreground: String(code) };
  if (isBackground(code)) return { ...look, background: String(code) };
  return changes.get(code)?.(look) ?? null;
}

function readStyle(pen: Pen, sequence: string): Pen | null {
  const codes = sequence.slice(csi.length, -1).split(';');
  let look: Look | null = pen;
  for (let i = 0; i < codes.length && look; i++) {
    const code = codes[i] as string;
    if (code !== '38' && code !== '48') {
      look = afterCode(look, Number(code));
      continue;
    }
    const length = colourLengths[codes[i + 1] ?? ''];
    if (length === undefined) return null;
    const color = codes.slice(i, i + 1 + length).join(';');
    look = { ...look, [code === '38' ? 'foreground' : 'background']: color };
    i += length;
  }
  return look && penOf(look);
}

/** Of each pen, what the sequences make of it that have been read: rows say the same few again and again. */
const stylesAfter = new Map<Pen, Map<string, Pen | null>>();
let stylesKnown = 0;

function keepStyle(pen: Pen, sequence: string, next: Pen | null): void {
  if (stylesKnown >= mostPens) {
    stylesAfter.clear();
    stylesKnown = 0;
  }
  const after = stylesAfter.get(pen) ?? new Map<string, Pen | null>();
  stylesAfter.set(pen, after.set(sequence, next));
  stylesKnown++;
}

/** The pen after a sequence of Select Graphic Rendition; null: it says something that is not known. */
export function penAfterStyle(pen: Pen, sequence: string): Pen | null {
  const known = stylesAfter.get(pen)?.get(sequence);
  if (known !== undefined) return known;
  const next = readStyle(pen, sequence);
  keepStyle(pen, sequence, next);
  return next;
}

/** The pen after an operating system command; null: that is no link. */
export function penAfterCommand(pen: Pen, sequence: string): Pen | null {
  if (!sequence.startsWith(`${esc}]8;`)) return null;
  return penOf({ ...pen, link: sequence === closeLink ? '' : sequence });
}

const beginnings = (bits: number): readonly (number | string)[] =>
  attributes.filter(({ bit }) => bits & bit).map(({ begin }) => begin);

const wholeStyle = ({ attributes: bits, foreground, background }: Pen): string =>
  [...beginnings(bits), foreground, background].filter(code => code !== '').join(';');

/** Only what differs. */
function difference(from: Pen, to: Pen): string {
  const over = attributes.filter(({ bit }) => from.attributes & ~to.attributes & bit);
  const ends = new Set(over.map(({ end }) => end));
  const kept = from.attributes & ~bitsWhere(({ end }) => ends.has(end));
  return [
    ...ends,
    ...beginnings(to.attributes & ~kept),
    ...(from.foreground === to.foreground ? [] : [to.foreground || defaultForeground]),
    ...(from.background === to.background ? [] : [to.background || defaultBackground]),
  ].join(';');
}

function styleChange(from: Pen, to: Pen): string {
  const changed = difference(from, to);
  if (changed === '') return '';
  const whole = wholeStyle(to);
  const anew = whole === '' ? '' : `0;${whole}`;
  return `${csi}${changed.length <= anew.length ? changed : anew}m`;
}

/** The bytes from one pen to another: the difference, or everything anew, whatever is shorter. */
export const penChange = (from: Pen, to: Pen): string =>
  from === to ? '' : styleChange(from, to) + (from.link === to.link ? '' : to.link || closeLink);
