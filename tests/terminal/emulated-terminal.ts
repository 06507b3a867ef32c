/** A terminal for tests: an output that keeps what was written to it, and shows what a real one would show. */
import { EventEmitter } from 'node:events';
import xterm from '@xterm/headless';

export class EmulatedTerminal extends EventEmitter {
  columns: number;
  rows: number;
  written = '';
  readonly #emulator: InstanceType<typeof xterm.Terminal>;

  constructor(columns: number, rows: number) {
    super();
    this.columns = columns;
    this.rows = rows;
    this.#emulator = new xterm.Terminal({ cols: columns, rows, allowProposedApi: true });
  }

  write(output: string): void {
    this.written += output;
    this.#emulator.write(output);
  }

  /** What was written since the last time. */
  news(): string {
    const news = this.written;
    this.written = '';
    return news;
  }

  resize(columns: number, rows: number): void {
    this.columns = columns;
    this.rows = rows;
    this.#emulator.resize(columns, rows);
    this.emit('resize');
  }

  async screen(): Promise<string[]> {
    await new Promise<void>(resolve => this.#emulator.write('', resolve));
    const { active } = this.#emulator.buffer;
    return Array.from({ length: this.rows }, (_, row) =>
      (active.getLine(active.baseY + row)?.translateToString(true) ?? '').trimEnd(),
    );
  }

  /** Every cell as one sees it: of a blank the style of letters is left out. */
  async cells(): Promise<readonly (readonly string[])[]> {
    await this.screen();
    const { active } = this.#emulator.buffer;
    return Array.from({ length: this.rows }, (_, row) => {
      const line = active.getLine(active.baseY + row);
      return Array.from({ length: this.columns }, (__, column) => {
        const cell = line?.getCell(column);
        if (!cell) return '';
        const text = cell.getChars() || ' ';
        const decoration = [cell.isUnderline(), cell.isInverse(), cell.isStrikethrough()];
        const ground = [text, cell.getBgColorMode(), cell.getBgColor(), ...decoration];
        const color = [cell.getFgColorMode(), cell.getFgColor()];
        if (text === ' ') return [...ground, ...(decoration.some(Boolean) ? color : [])].join();
        return [...ground, ...color, cell.isBold(), cell.isDim(), cell.isItalic()].join();
      });
    });
  }

  async cursor(): Promise<readonly [column: number, row: number]> {
    await this.screen();
    const { active } = this.#emulator.buffer;
    return [active.cursorX, active.cursorY];
  }
}
