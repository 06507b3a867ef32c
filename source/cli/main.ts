#!/usr/bin/env node
import { exitCodes } from './exit-codes.ts';
import { processWorld } from './process-world.ts';
import { run } from './run.ts';

process.exitCode = await run(process.argv.slice(2), processWorld());
if (process.exitCode === exitCodes.interrupted) process.stdin.destroy(); // whoever writes to it may never end
