#!/usr/bin/env node
import { enableCompileCache } from './compile-cache.ts';

enableCompileCache(process.env);
const { runProgram } = await import('./program.ts');
await runProgram();
