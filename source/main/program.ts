import { runProgram } from './run-program.ts';

void runProgram();
