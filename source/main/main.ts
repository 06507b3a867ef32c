#!/usr/bin/env node
import { exitCodes } from '../cli/exit-codes.ts';
import { run } from '../cli/run.ts';
import { processWorld } from './process-world.ts';

process.exitCode = await run(process.argv.slice(2), processWorld());
if (process.exitCode === exitCodes.interrupted) process.stdin.destroy(); // whoever writes to it may never end
