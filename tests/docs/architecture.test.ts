import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';

const root = fileURLToPath(new URL('../..', import.meta.url));
const page = readFileSync(new URL('../../docs/architecture.md', import.meta.url), 'utf8');

const below = (folder: string): readonly string[] =>
  readdirSync(`${root}/${folder}`, { recursive: true, encoding: 'utf8' }).map(name =>
    `${folder}/${name}`.replaceAll('\\', '/'),
  );

const existing = ['source', 'tests', 'docs', 'fixtures', 'benchmarks', '.config'].flatMap(folder => [
  folder,
  ...below(folder),
]);

const isPath = (word: string): boolean =>
  /^[\w.-]+(?:\/[\w.*-]+)*\/?$/u.test(word) && (word.includes('/') || /\.(?:ts|tsx|js|md)$/u.test(word));

/** `feeds/formats/x.ts`, `i18n/xx.ts`, `feeds/opml/read-x.ts`: a file that is to be added. */
const isPlaceholder = (word: string): boolean => /\b(?:x|xx|read-x)\.ts$/u.test(word);

/** From the root, from `source/`, or the end of a path that the text before names. */
function exists(word: string): boolean {
  const name = word.replace(/\/$/u, '');
  const pattern = new RegExp(
    `(?:^|/)${name.replaceAll('.', '\\.').replaceAll('*', '[^/]*')}(?:\\.ts)?$`,
    'u',
  );
  return existing.some(path => pattern.test(path));
}

const outsideOfBlocks = page.replace(/^ {4}.*$/gmu, '');
const paths = [...outsideOfBlocks.matchAll(/`([^`\n]+)`/gu)]
  .map(([, word = '']) => word)
  .filter(word => isPath(word) && !isPlaceholder(word));

const links = [...page.matchAll(/\]\(([\w.-]+)\)/gu)].map(([, target = '']) => `docs/${target}`);

describe('the architecture page', () => {
  it('names paths', () => {
    expect(paths.length).toBeGreaterThan(50);
  });

  it('names only paths that exist', () => {
    expect([...paths, ...links].filter(path => !exists(path))).toEqual([]);
  });

  it('has at most 250 lines', () => {
    expect(page.split('\n').length).toBeLessThanOrEqual(250);
  });
});
