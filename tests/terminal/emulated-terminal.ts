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

  async cursor(): Promise<readonly [column: number, row: number]> {
    await this.screen();
    const { active } = this.#emulator.buffer;
    return [active.cursorX, active.cursorY];
  }
}
