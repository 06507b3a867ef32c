/** The whole program: one run of the command line in this process. */
import { exitCodes } from '../cli/exit-codes.ts';
import { run } from '../cli/run.ts';
import { processWorld } from './process-world.ts';

export async function runProgram(): Promise<void> {
  process.exitCode = await run(process.argv.slice(2), processWorld());
  if (process.exitCode === exitCodes.interrupted) process.stdin.destroy(); // whoever writes to it may never end
}
