import type { LevelRun } from './bidi/index.ts';
import { absorbed } from './joining.ts';
import type { Paragraph } from './paragraph.ts';

/** Of little-endian machines. */
const bytesOf = (units: Uint16Array): Buffer => Buffer.from(units.buffer);

/** UTF-16 units put together one by one and taken as a string: a line is thousands of small pieces. */
export class TextBuffer {
  #units = new Uint16Array(512);
  #bytes = bytesOf(this.#units);
  #length = 0;

  get isEmpty(): boolean {
    return this.#length === 0;
  }

  push(code: number): void {
    this.#withRoom(1)[this.#length++] = code;
  }

  /** What is drawn of the units of a level run, from left to right. */
  pushUnits({ forms, starts }: Paragraph, { start, end, level }: LevelRun): void {
    const units = this.#withRoom((starts[end] as number) - (starts[start] as number));
    const isReversed = (level & 1) === 1;
    const step = isReversed ? -1 : 1;
    let length = this.#length;
    let unit = isReversed ? end - 1 : start;
    for (let left = end - start; left > 0; left--, unit += step) {
      const next = starts[unit + 1] as number;
      for (let i = starts[unit] as number; i < next; i++) {
        const form = forms[i] as number;
        if (form !== absorbed) units[length++] = form;
      }
    }
    this.#length = length;
  }

  /** What was pushed since the last time. */
  take(): string {
    const text = this.#bytes.toString('utf16le', 0, 2 * this.#length);
    this.#length = 0;
    return text;
  }

  #withRoom(count: number): Uint16Array {
    const needed = this.#length + count;
    if (needed > this.#units.length) {
      const larger = new Uint16Array(2 * needed);
      larger.set(this.#units);
      this.#units = larger;
      this.#bytes = bytesOf(larger);
    }
    return this.#units;
  }
}
