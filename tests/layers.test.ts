import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';

const source = fileURLToPath(new URL('../source', import.meta.url));

/** What each layer may import: other layers (or one file of them), packages, and Node's own modules. */
const layers: Readonly<
  Record<string, { readonly layers: readonly string[]; readonly packages: readonly string[] }>
> = {
  base: { layers: [], packages: ['node:v8'] },
  domain: { layers: ['base'], packages: [] },
  text: { layers: ['base', 'domain'], packages: ['unicode-segmenter'] },
  feeds: {
    layers: ['base', 'domain', 'text'],
    packages: ['feedsmith', '@mozilla/readability', 'linkedom', 'htmlparser2', 'wasm-vips', 'node:buffer'],
  },
  terminal: { layers: ['base', 'domain/display'], packages: ['node:'] },
  system: {
    layers: ['base', 'domain'],
    packages: ['node-fetch', 'http-proxy-agent', 'https-proxy-agent', 'socks-proxy-agent', 'node:'],
  },
  storage: { layers: ['base', 'domain'], packages: ['conf', 'libsql', 'node:'] },
  app: {
    layers: ['base', 'domain', 'feeds', 'text'],
    packages: ['node:crypto', 'node:timers', 'node:zlib'],
  },
  i18n: { layers: ['base', 'domain'], packages: [] },
  theme: { layers: ['base', 'domain'], packages: [] },
  ui: {
    layers: ['base', 'domain', 'text', 'terminal', 'app', 'i18n', 'theme'],
    packages: ['ink', 'react', 'node:'],
  },
  cli: {
    layers: ['base', 'domain', 'text', 'feeds', 'terminal', 'app', 'i18n', 'theme'],
    packages: ['meow', 'node:'],
  },
  main: {
    layers: [
      'base',
      'domain',
      'text',
      'feeds',
      'terminal',
      'system',
      'storage',
      'app',
      'i18n',
      'theme',
      'ui',
      'cli',
    ],
    packages: ['node:'],
  },
};

interface Import {
  readonly file: string;
  readonly target: string;
  readonly dynamic: boolean;
  readonly typeOnly: boolean;
}

const sourceFiles = readdirSync(source, { recursive: true, encoding: 'utf8' }).filter(name =>
  /\.tsx?$/u.test(name),
);

function importsOf(file: string): Import[] {
  const text = readFileSync(join(source, file), 'utf8');
  const statements = [...text.matchAll(/^(?:import|export)\b[^'"]*?from\s+'([^']+)'/gmu)];
  const bare = [...text.matchAll(/^import\s+'([^']+)'/gmu)];
  const dynamic = [...text.matchAll(/\bimport\('([^']+)'\)/gu)];
  const found = (matches: RegExpMatchArray[], isDynamic: boolean): Import[] =>
    matches.map(match => ({
      file,
      target: match[1] as string,
      dynamic: isDynamic,
      typeOnly: /^(?:import|export) type\b/u.test(match[0]),
    }));
  return [...found(statements, false), ...found(bare, false), ...found(dynamic, true)];
}

const layerOf = (file: string): string => file.split('/')[0] as string;

/** Where a relative import leads, from `source/`; null for a package. */
function resolved({ file, target }: Import): string | null {
  if (!target.startsWith('.')) return null;
  return relative(source, join(source, file, '..', target)).replace(/\.(ts|tsx|json)$/u, '');
}

const imports = sourceFiles.flatMap(importsOf);

function isAllowed(found: Import): boolean {
  const rule = layers[layerOf(found.file)];
  if (!rule) return false;
  const path = resolved(found);
  if (path === null) {
    return rule.packages.some(
      name => found.target === name || found.target.startsWith(name.endsWith(':') ? name : `${name}/`),
    );
  }
  if (layerOf(path) === layerOf(found.file) || found.typeOnly) return true;
  if (['cli', 'main'].includes(layerOf(found.file)) && layerOf(path) === 'ui') return found.dynamic;
  return rule.layers.some(layer => path === layer || path.startsWith(`${layer}/`));
}

/**
 * Every circle of imports, as the file that closes it and the one it leads back to. Those by `import()` count; types are erased and
 * do not: what is keyed by the ids of a table, as `Messages` is, takes them from the table, which stands above it.
 */
function circles(): string[] {
  const edges = new Map<string, string[]>();
  for (const found of imports.filter(({ typeOnly }) => !typeOnly)) {
    const path = resolved(found);
    if (path === null) continue;
    const from = found.file.replace(/\.tsx?$/u, '');
    edges.set(from, [...(edges.get(from) ?? []), path]);
  }
  const finished = new Set<string>();
  const closing: string[] = [];
  function walk(file: string, path: readonly string[]): void {
    if (path.includes(file)) closing.push([...path.slice(path.indexOf(file)), file].join(' → '));
    if (path.includes(file) || finished.has(file)) return;
    for (const next of edges.get(file) ?? []) walk(next, [...path, file]);
    finished.add(file);
  }
  for (const file of edges.keys()) walk(file, []);
  return closing;
}

describe('layers', () => {
  it('are all known', () => {
    expect([...new Set(sourceFiles.map(layerOf))].filter(layer => !(layer in layers))).toEqual([]);
  });

  it('import only what lies below them', () => {
    const wrong = imports
      .filter(found => !isAllowed(found))
      .map(({ file, target }) => `${file} imports ${target}`);
    expect(wrong).toEqual([]);
  });

  it('have no two files that import each other in a circle', () => {
    expect(circles()).toEqual([]);
  });
});
