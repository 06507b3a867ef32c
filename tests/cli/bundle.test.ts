import { readFileSync } from 'node:fs';
import { builtinModules } from 'node:module';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { type OutputChunk, rolldown } from 'rolldown';
import { beforeAll, describe, expect, it } from 'vitest';

/** `rolldown.config.js` is plain JavaScript. */
const configured = async () => (await import('../../.config/rolldown.config.js' as string)).default;

const root = fileURLToPath(new URL('../..', import.meta.url));

let chunks: ReadonlyMap<string, OutputChunk>;
let licenses: string;

beforeAll(async () => {
  const { output, ...input } = await configured();
  const bundle = await rolldown({ ...input, cwd: root });
  const { output: files } = await bundle.generate({ ...output, cleanDir: false });
  await bundle.close();
  chunks = new Map(files.filter(file => file.type === 'chunk').map(chunk => [chunk.fileName, chunk]));
  const file = files.find(({ fileName }) => fileName === 'third-party-licenses.txt');
  licenses = file?.type === 'asset' ? String(file.source) : '';
});

/** What is loaded with a chunk; of what it may load later, all that `follow` allows. */
function reached(start: string, follow: (chunk: OutputChunk) => boolean): readonly OutputChunk[] {
  const seen = new Set<string>();
  const waiting = [start];
  for (let name = waiting.pop(); name !== undefined; name = waiting.pop()) {
    const chunk = chunks.get(name);
    if (!chunk || seen.has(name)) continue;
    seen.add(name);
    const later = chunk.dynamicImports.filter(file => {
      const target = chunks.get(file);
      return target !== undefined && follow(target);
    });
    waiting.push(...chunk.imports, ...later);
  }
  return [...seen].map(name => chunks.get(name) as OutputChunk);
}

const modulesIn = (found: readonly OutputChunk[]): readonly string[] =>
  found.flatMap(chunk => chunk.moduleIds).map(id => id.replaceAll('\\', '/'));

const holds =
  (...files: readonly string[]) =>
  (chunk: OutputChunk): boolean =>
    modulesIn([chunk]).some(id => files.some(file => id.endsWith(`/source/${file}`)));

const isReader = (chunk: OutputChunk): boolean => chunk.moduleIds.some(id => /source[\\/]ui[\\/]/u.test(id));
const ofReader = /\/source\/ui\/|\/node_modules\/(?:ink|react|react-reconciler|yoga-layout)\//u;
const heavy = /\/node_modules\/(?:node-fetch|feedsmith|conf|libsql|linkedom|@mozilla)\//u;
const layout = /\/source\/(?:text\/layout|text\/unicode\/|cli\/output\/page)/u;

const program = 'main/run-program.ts';
const command = 'cli/run-line.ts';
const sizeOf = (found: readonly OutputChunk[]): number =>
  found.reduce((sum, { code }) => sum + Buffer.byteLength(code), 0);

describe('the bundle', () => {
  it('loads the reader from one place only, and Ink with it', () => {
    const everything = modulesIn(reached('program.js', () => true));
    expect(everything.some(id => id.includes('/node_modules/ink/'))).toBe(true);
    const withoutReader = modulesIn(reached('program.js', chunk => !isReader(chunk)));
    expect(withoutReader.some(id => id.endsWith('/source/app/services/read.ts'))).toBe(true);
    expect(withoutReader.filter(id => ofReader.test(id))).toEqual([]);
  });

  it('tells its version by the parser of arguments alone', () => {
    const version = reached('program.js', holds(program));
    expect(version).toHaveLength(3);
    const modules = modulesIn(version);
    expect(modules.some(id => id.includes('/node_modules/meow/'))).toBe(true);
    expect(modules.filter(id => /\/source\/(?:i18n\/(?:ar|en)|text|storage)\b/u.test(id))).toEqual([]);
    expect(sizeOf(version)).toBeLessThan(81_000);
  });

  it('starts a command without network, storage, parsers or layout', () => {
    const start = modulesIn(reached('program.js', holds(program, command)));
    expect(start.some(id => id.endsWith(`/${command}`))).toBe(true);
    expect(start.filter(id => heavy.test(id) || layout.test(id))).toEqual([]);
  });

  it('lists articles as JSON without layout', () => {
    const list = modulesIn(reached('program.js', holds(program, command, 'cli/commands/list.ts')));
    expect(list.some(id => id.endsWith('/app/article-json.ts'))).toBe(true);
    expect(list.filter(id => heavy.test(id) || layout.test(id))).toEqual([]);
  });

  it('completes commands and options without storage, and lists without any of it', () => {
    const ofCompletion = /\/source\/cli\/(?:complete|manual)\//u;
    const complete = modulesIn(reached('program.js', holds(program, 'cli/complete/complete.ts')));
    expect(complete.some(id => id.endsWith('/cli/complete/candidates.ts'))).toBe(true);
    expect(complete.filter(id => heavy.test(id) || layout.test(id))).toEqual([]);
    const list = modulesIn(reached('program.js', holds(program, command, 'cli/commands/list.ts')));
    expect(list.filter(id => ofCompletion.test(id))).toEqual([]);
    const everything = modulesIn(reached('program.js', () => true));
    expect(everything.filter(id => id.includes('/cli/manual/'))).toEqual([]);
  });

  it('lays text out without storage', () => {
    const text = modulesIn(reached('program.js', holds(program, command, 'cli/commands/text.ts')));
    expect(text.some(id => id.endsWith('/cli/commands/text.ts'))).toBe(true);
    expect(text.filter(id => heavy.test(id))).toEqual([]);
  });

  it('makes no standard stream by importing the process', () => {
    const importers = [...chunks.values()].filter(({ imports }) => imports.includes('node:process'));
    expect(importers.map(({ fileName }) => fileName)).toEqual([]);
  });

  it('loads what of Node is slow and seldom called when it is called', () => {
    const found = reached(
      'program.js',
      holds(program, command, 'cli/commands/list.ts', 'storage/archive/open.ts'),
    );
    expect(modulesIn(found).some(id => id.includes('/node_modules/libsql/'))).toBe(true);
    const slow = found.flatMap(({ code }) => [
      ...code.matchAll(/(=>(?:[\w$]+\?\?=)?)?require\("(node:(?:crypto|child_process))"\)/gu),
    ]);
    expect(slow.length).toBeGreaterThan(0);
    expect(slow.filter(([, isOnCall]) => !isOnCall).map(([whole]) => whole)).toEqual([]);
  });

  it('searches without the tables of words and names, which are loaded when they are asked', () => {
    const tables = /\/source\/text\/(?:forms|names|stories)\/data\//u;
    const search = modulesIn(
      reached('program.js', holds(program, command, 'cli/commands/search.ts', 'storage/archive/open.ts')),
    );
    expect(search.some(id => id.endsWith('/source/storage/archive/query-words.ts'))).toBe(true);
    expect(search.filter(id => tables.test(id))).toEqual([]);
    expect(chunks.get('language.js')?.exports.toSorted()).toEqual([
      'describeStory',
      'groupStories',
      'nameQuery',
      'ringKeys',
      'storyLikelihoods',
    ]);
    expect(modulesIn(reached('language.js', () => false)).some(id => tables.test(id))).toBe(true);
  });

  it("starts the jobs' process without what writes editions and talks to servers", () => {
    const modules = modulesIn(reached('job-worker.js', () => false));
    expect(modules.some(id => id.endsWith('/source/app/jobs-here.ts'))).toBe(true);
    expect(modules.filter(id => /\/source\/app\/(?:export|services\/sync)\//u.test(id))).toEqual([]);
  });

  it('reads feeds without a DOM, and without the archive', () => {
    const modules = modulesIn(reached('document-worker.js', holds('app/services/read-feed.ts')));
    expect(modules.some(id => id.endsWith('/source/feeds/formats/links.ts'))).toBe(true);
    expect(modules.filter(id => id.includes('/node_modules/linkedom/'))).toEqual([]);
    expect(modules.filter(id => id.endsWith('/source/storage/archive/open.ts'))).toEqual([]);
  });
});

describe('the package', () => {
  const { dependencies, optionalDependencies } = JSON.parse(
    readFileSync(path.join(root, 'package.json'), 'utf8'),
  );

  it('has the license of each package that the bundle holds parts of', () => {
    const ids = modulesIn([...chunks.values()]);
    const names = ids.flatMap(id => /.*\/node_modules\/((?:@[^/]+\/)?[^/]+)\//u.exec(id)?.[1] ?? []);
    expect(names).toContain('ink');
    const partsOfFeedsmith = ['trousse'];
    const bundled = [...new Set(names)].filter(name => !partsOfFeedsmith.includes(name));
    expect(bundled.filter(name => !licenses.includes(`\n\n${name} `))).toEqual([]);
    expect(licenses).toContain('Permission is hereby granted, free of charge');
    expect(licenses).toContain('UNICODE LICENSE');
  });

  it('needs no package at run time but those that it depends on', () => {
    const required = [...chunks.values()].flatMap(({ code }) =>
      Array.from(
        code.matchAll(/(?:require|import)\([`"']([^.`"'$][^`"'$]*)[`"']\)/gu),
        ([, name = '']) => name,
      ),
    );
    const packages = new Set(
      required.filter(name => !/^node:/u.test(name) && !builtinModules.includes(name)),
    );
    const triedOnly = ['canvas', 'kerberos', 'supports-color'];
    const there = Object.keys({ ...dependencies, ...optionalDependencies });
    expect([...packages].filter(name => !triedOnly.includes(name) && !there.includes(name))).toEqual([]);
    expect(Object.keys(dependencies)).toEqual(['libsql']);
  });
});
