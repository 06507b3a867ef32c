/** The whole program: one run of the command line in this process. */
import { exitCodes } from '../cli/exit-codes.ts';
import { run } from '../cli/run.ts';
import { processWorld } from './process-world.ts';

/** Whoever writes to standard input may never end. */
const abandoning: readonly unknown[] = [exitCodes.failed, exitCodes.interrupted];

export async function runProgram(): Promise<void> {
  process.exitCode = await run(process.argv.slice(2), processWorld());
  if (abandoning.includes(process.exitCode)) process.stdin.destroy();
}
