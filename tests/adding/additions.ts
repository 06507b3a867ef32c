import {
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../..', import.meta.url));
const folder = fileURLToPath(new URL('./additions/', import.meta.url));

/** A line that an addition puts into a file that is there. */
interface AddedLine {
  /** From `source/`. */
  readonly file: string;
  /** How the one line begins before which it goes. */
  readonly before: string;
  readonly line: string;
}

/** What is added to the program: new files (`additions/KIND/source/`) and lines (`additions/KIND/lines.json`). */
export const additions: readonly string[] = readdirSync(folder).sort();

export const fileOf = (addition: string, name: string): string => path.join(folder, addition, name);

const linesOf = (addition: string): readonly AddedLine[] =>
  JSON.parse(readFileSync(fileOf(addition, 'lines.json'), 'utf8')) as readonly AddedLine[];

function insert(source: string, { file, before, line }: AddedLine): void {
  const target = path.join(source, file);
  const [start, end, ...others] = readFileSync(target, 'utf8').split(`\n${before}`);
  if (start === undefined || end === undefined || others.length > 0)
    throw new Error(`${file}: not just one line begins with ${before}`);
  writeFileSync(target, `${start}\n${line}\n${before}${end}`);
}

/** Puts one addition into a copy of the program. */
export function add(copy: string, addition: string): void {
  const source = path.join(copy, 'source');
  const files = fileOf(addition, 'source');
  if (existsSync(files)) cpSync(files, source, { recursive: true });
  for (const line of linesOf(addition)) insert(source, line);
}

/** Copies what the program is built from into an empty folder. */
export function copyProgram(copy: string): void {
  mkdirSync(copy, { recursive: true });
  for (const name of ['source', 'package.json', 'tsconfig.json'])
    cpSync(path.join(root, name), path.join(copy, name), { recursive: true });
  for (const name of ['node_modules', 'fixtures']) symlinkSync(path.join(root, name), path.join(copy, name));
}
