/** A terminal with margins at the sides (DECLRMM), which xterm.js lacks: as far as the screen is written to, and no further. */
import { EventEmitter } from 'node:events';
import { tokensOf } from '../../source/terminal/escapes.ts';

/** What of a style is on: `bold`, or a layer and its colour. */
type Style = ReadonlyMap<string, string>;

interface Cell {
  readonly text: string;
  readonly style: Style;
}

const plain: Style = new Map();
const blank: Cell = { text: ' ', style: plain };
const isMark = (character: string): boolean => /[\p{M}\p{Cf}]/u.test(character);

const isWide = (character: string): boolean => /[\u3000-\u9FFF]/u.test(character);

const attributes: Readonly<Record<string, string>> = {
  '1': 'bold',
  '2': 'faint',
  '3': 'italic',
  '4': 'underline',
  '7': 'inverse',
  '9': 'struck',
};
const ends: Readonly<Record<string, readonly string[]>> = {
  '22': ['bold', 'faint'],
  '23': ['italic'],
  '24': ['underline'],
  '27': ['inverse'],
  '29': ['struck'],
  '39': ['foreground'],
  '49': ['background'],
};
const color = /^(?:3[0-7]|9[0-7]|38;5;\d+|38;2;\d+;\d+;\d+)$/;
const eachCode = /[34]8;5;\d+|[34]8;2;\d+;\d+;\d+|\d+/g;
/** What does not show where nothing is written. */
const ofLetters = new Set(['bold', 'faint', 'italic']);

function styleAfter(style: Style, code: string): Style {
  const after = new Map(code === '0' ? [] : style);
  const attribute = attributes[code];
  if (attribute) after.set(attribute, '');
  else if (ends[code]) for (const end of ends[code]) after.delete(end);
  else if (code !== '0') after.set(color.test(code) ? 'foreground' : 'background', code);
  return after;
}

/** A cell as one sees it. */
function seen({ text, style }: Cell): string {
  const isBlank = text === ' ';
  const hasInk = !isBlank || ['underline', 'inverse', 'struck'].some(attribute => style.has(attribute));
  const shown = [...style].filter(
    ([name]) => (isBlank ? !ofLetters.has(name) : true) && (name !== 'foreground' || hasInk),
  );
  return [text, ...shown.map(([name, value]) => name + value).sort()].join(' ');
}

export class MarginTerminal extends EventEmitter {
  readonly columns: number;
  readonly rows: number;
  written = '';
  readonly #cells: Cell[][];
  #style = plain;
  #row = 0;
  #column = 0;
  #top = 0;
  #bottom: number;
  #left = 0;
  #right: number;
  #hasSides = false;

  constructor(columns: number, rows: number) {
    super();
    this.columns = columns;
    this.rows = rows;
    this.#bottom = rows;
    this.#right = columns;
    this.#cells = Array.from({ length: rows }, () => new Array<Cell>(columns).fill(blank));
  }

  news(): string {
    const news = this.written;
    this.written = '';
    return news;
  }

  write(output: string): void {
    this.written += output;
    for (const { kind, text } of tokensOf(output)) {
      if (kind === 'text') for (const character of text) this.#put(character);
      else if (kind === 'style') this.#restyle(text);
      else if (kind === 'movement') this.#move(text);
    }
  }

  async cells(): Promise<readonly (readonly string[])[]> {
    return this.#cells.map(row => row.map(seen));
  }

  #put(character: string): void {
    const row = this.#cells[this.#row] as Cell[];
    if (isMark(character)) {
      const before = row[this.#column - 1] as Cell;
      row[this.#column - 1] = { ...before, text: before.text + character };
      return;
    }
    if (this.#column >= this.columns) throw new Error('written beyond the last column');
    row[this.#column++] = { text: character, style: this.#style };
    if (isWide(character)) row[this.#column++] = { text: '', style: this.#style };
  }

  #restyle(sequence: string): void {
    const codes = sequence.slice(2, -1).match(eachCode) ?? ['0'];
    this.#style = codes.reduce(styleAfter, this.#style);
  }

  #goTo(row: number, column: number): void {
    this.#row = row;
    this.#column = column;
  }

  #move(sequence: string): void {
    const [, mode, parameters = '', final = ''] = /^\u001B\[([?]?)([\d;]*)(.)$/.exec(sequence) ?? [];
    const [first = 0, second = 0] = parameters.split(';').map(Number);
    if (mode) this.#setMode(first, final === 'h');
    else this.#actions[final]?.(first, second);
  }

  #setMode(number: number, isOn: boolean): void {
    if (number !== 69) return;
    this.#hasSides = isOn;
    this.#left = 0;
    this.#right = this.columns;
  }

  readonly #actions: Readonly<Record<string, (first: number, second: number) => void>> = {
    H: (row, column) => this.#goTo(Math.max(1, row) - 1, Math.max(1, column) - 1),
    C: count => this.#goTo(this.#row, this.#column + Math.max(1, count)),
    B: count => this.#goTo(this.#row + Math.max(1, count), this.#column),
    X: count => this.#erase(this.#column, this.#column + Math.max(1, count)),
    K: what => this.#erase(what === 2 ? 0 : this.#column, this.columns),
    r: (top, bottom) => {
      this.#top = Math.max(1, top) - 1;
      this.#bottom = bottom || this.rows;
      this.#goTo(0, 0);
    },
    s: (left, right) => {
      if (!this.#hasSides) throw new Error('margins at the sides are off');
      this.#left = left - 1;
      this.#right = right;
      this.#goTo(0, 0);
    },
    M: count => this.#scroll(Math.max(1, count)),
    L: count => this.#scroll(-Math.max(1, count)),
  };

  #erased(): Cell {
    const ground = this.#style.get('background');
    return ground === undefined ? blank : { text: ' ', style: new Map([['background', ground]]) };
  }

  #erase(from: number, to: number): void {
    this.#cells[this.#row]?.fill(this.#erased(), from, to);
  }

  /** From the row of the cursor on. */
  #scroll(by: number): void {
    if (this.#column < this.#left || this.#column >= this.#right) throw new Error('scrolled from outside');
    const before = this.#cells.map(row => [...row]);
    for (let row = this.#row; row < this.#bottom; row++) {
      const from = row + by;
      const source = from >= Math.max(this.#top, this.#row) && from < this.#bottom ? before[from] : undefined;
      for (let column = this.#left; column < this.#right; column++)
        (this.#cells[row] as Cell[])[column] = source?.[column] ?? this.#erased();
    }
  }
}
