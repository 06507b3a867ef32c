/**
 * Asks the terminal of this process, as the reader does: in the alternate screen, in raw mode, bounded in time, everything put back.
 * It is standard input and output where both are that terminal, and else the controlling one, so that
 * `khabar doctor --json | jq` reports the real terminal.
 */
import { openSync, writeSync } from 'node:fs';
import { ReadStream, WriteStream } from 'node:tty';
import { askTerminal } from '../../terminal/ask-terminal.ts';
import type { TerminalFacts } from '../../terminal/detect.ts';
import type { Environment } from '../../terminal/environment.ts';
import type { FoundOwnColors } from '../../terminal/own-colors.ts';
import { type ProbeInput, swallowLateReplies } from '../../terminal/probe.ts';
import { createSession, type ProcessHost, type Session } from '../../terminal/session.ts';
import { createSyncWriter, type WriteSync } from '../../terminal/sync-writer.ts';

export interface Size {
  readonly columns: number;
  readonly rows: number;
}

export interface AskedTerminal {
  readonly asked: TerminalFacts;
  readonly size: Size | null;
  readonly ownColors: FoundOwnColors;
  /** Ctrl-C was typed meanwhile: in raw mode it interrupts nobody by itself. */
  readonly interrupted: boolean;
}

interface Terminal {
  readonly input: ProbeInput;
  readonly write: (bytes: string) => void;
  readonly size: Size | null;
  readonly close: () => void;
}

const controllingTerminal = '/dev/tty';
const interrupt = '\u0003';
const lateMs = 700;

const sizeOf = ({ columns, rows }: WriteStream): Size | null => (columns ? { columns, rows } : null);

const writerTo = (fd: number) => createSyncWriter(writeSync as WriteSync, fd);

const standardStreams = (): Terminal => ({
  input: process.stdin,
  write: writerTo(1),
  size: sizeOf(process.stdout),
  close: () => process.stdin.unref(),
});

function openTerminal(): Terminal | null {
  try {
    const fd = openSync(controllingTerminal, 'r+');
    const input = new ReadStream(fd);
    const output = new WriteStream(openSync(controllingTerminal, 'w'));
    const size = sizeOf(output);
    output.destroy();
    return { input, write: writerTo(fd), size, close: () => input.destroy() };
  } catch {
    return null;
  }
}

const terminalOfProcess = (): Terminal | null =>
  process.stdin.isTTY && process.stdout.isTTY ? standardStreams() : openTerminal();

/** The alternate screen is entered only where something is to be asked. */
async function askIn(
  { input, write, size }: Terminal,
  env: Environment,
  session: Session,
): Promise<AskedTerminal> {
  const { asked, leftover, colors, colorsFrom, awaitsReplies } = await askTerminal({
    env,
    input,
    write,
    asksColors: true,
    onProbe: session.open,
  });
  const late = awaitsReplies ? await swallowLateReplies(input, lateMs) : '';
  const interrupted = (leftover + late).includes(interrupt);
  return { asked, size, ownColors: { colors, from: colorsFrom }, interrupted };
}

/** Null: this process has no terminal. */
export async function askControllingTerminal(env: Environment): Promise<AskedTerminal | null> {
  const terminal = terminalOfProcess();
  if (!terminal) return null;
  const session = createSession({
    host: process as unknown as ProcessHost,
    write: terminal.write,
    input: terminal.input,
    onCrash: error => void process.stderr.write(`${String(error)}\n`),
  });
  try {
    return await askIn(terminal, env, session);
  } finally {
    session.close();
    terminal.close();
  }
}
