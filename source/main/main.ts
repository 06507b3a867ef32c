#!/usr/bin/env node
/** Starts the program that lies beside it in the bundle. */
import path from 'node:path';
import { loaderFor } from './compile-cache.ts';

loaderFor(process.env)(path.join(import.meta.dirname, 'program.js'));
