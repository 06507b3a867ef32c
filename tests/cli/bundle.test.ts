import { fileURLToPath } from 'node:url';
import { type OutputChunk, rolldown } from 'rolldown';
import { beforeAll, describe, expect, it } from 'vitest';

/** `rolldown.config.js` is plain JavaScript. */
const configured = async () => (await import('../../.config/rolldown.config.js' as string)).default;

const root = fileURLToPath(new URL('../..', import.meta.url));

let chunks: ReadonlyMap<string, OutputChunk>;

beforeAll(async () => {
  const { output, ...input } = await configured();
  const bundle = await rolldown({ ...input, cwd: root });
  const { output: files } = await bundle.generate({ ...output, cleanDir: false });
  await bundle.close();
  chunks = new Map(files.filter(file => file.type === 'chunk').map(chunk => [chunk.fileName, chunk]));
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

const isReader = (chunk: OutputChunk): boolean => chunk.moduleIds.some(id => /source[\\/]ui[\\/]/u.test(id));
const ofReader = /\/source\/ui\/|\/node_modules\/(?:ink|react|react-reconciler|yoga-layout)\//u;
const heavy = /\/node_modules\/(?:node-fetch|feedsmith|conf|linkedom|@mozilla)\//u;
const imports = (found: readonly OutputChunk[]): readonly string[] => found.flatMap(chunk => chunk.imports);

describe('the bundle', () => {
  it('loads the reader from one place only, and Ink with it', () => {
    const everything = modulesIn(reached('khabar.js', () => true));
    expect(everything.some(id => id.includes('/node_modules/ink/'))).toBe(true);
    const withoutReader = modulesIn(reached('khabar.js', chunk => !isReader(chunk)));
    expect(withoutReader.some(id => id.endsWith('/source/app/services/read.ts'))).toBe(true);
    expect(withoutReader.filter(id => ofReader.test(id))).toEqual([]);
  });

  it('starts without network, storage or parsers', () => {
    const start = reached('khabar.js', () => false);
    expect(modulesIn(start).filter(id => heavy.test(id))).toEqual([]);
    expect(imports(start)).not.toContain('libsql');
  });

  it('lays text out without storage', () => {
    const isText = (chunk: OutputChunk): boolean =>
      chunk.facadeModuleId?.replaceAll('\\', '/').endsWith('/cli/commands/text.ts') ?? false;
    const found = reached('khabar.js', isText);
    expect(modulesIn(found).some(id => id.endsWith('/cli/commands/text.ts'))).toBe(true);
    expect(modulesIn(found).filter(id => heavy.test(id))).toEqual([]);
    expect(imports(found)).not.toContain('libsql');
  });

  it('refreshes without a DOM', () => {
    const isOfFeeds = (chunk: OutputChunk): boolean =>
      chunk.facadeModuleId?.replaceAll('\\', '/').endsWith('/app/services/read-feed.ts') ?? false;
    const modules = modulesIn(reached('document-worker.js', isOfFeeds));
    expect(modules.some(id => id.endsWith('/source/feeds/formats/links.ts'))).toBe(true);
    expect(modules.filter(id => id.includes('/node_modules/linkedom/'))).toEqual([]);
  });
});
