import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';

const source = fileURLToPath(new URL('../source', import.meta.url));

/** What each layer may import: other layers (or one file of them), packages, and Node's own modules. */
const layers: Readonly<
  Record<string, { readonly layers: readonly string[]; readonly packages: readonly string[] }>
> = {
  domain: { layers: [], packages: [] },
  text: { layers: ['domain'], packages: ['unicode-segmenter'] },
  feeds: {
    layers: ['domain', 'text/sanitize'],
    packages: ['feedsmith', '@mozilla/readability', 'linkedom', 'htmlparser2'],
  },
  terminal: { layers: ['domain/display'], packages: ['node:'] },
  net: { layers: ['domain'], packages: ['node-fetch', 'http-proxy-agent', 'https-proxy-agent', 'node:'] },
  storage: { layers: ['domain'], packages: ['conf', 'libsql', 'node:'] },
  app: { layers: ['domain', 'feeds', 'text'], packages: ['node:crypto'] },
  i18n: { layers: ['domain'], packages: [] },
  theme: { layers: ['domain'], packages: [] },
  ui: { layers: ['domain', 'text', 'terminal', 'app', 'i18n', 'theme'], packages: ['ink', 'react', 'node:'] },
  cli: {
    layers: ['domain', 'text', 'feeds', 'terminal', 'net', 'storage', 'app', 'i18n', 'theme'],
    packages: ['meow', 'node:'],
  },
};

interface Import {
  readonly file: string;
  readonly target: string;
  readonly dynamic: boolean;
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
    matches.map(match => ({ file, target: match[1] as string, dynamic: isDynamic }));
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
  if (layerOf(path) === layerOf(found.file)) return true;
  if (layerOf(found.file) === 'cli' && layerOf(path) === 'ui') return found.dynamic;
  return rule.layers.some(layer => path === layer || path.startsWith(`${layer}/`));
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

  it('name net/ and storage/ in one file only', () => {
    const naming = imports
      .filter(found => ['net', 'storage'].includes(layerOf(resolved(found) ?? '')))
      .filter(found => layerOf(found.file) === 'cli')
      .map(found => found.file);
    expect([...new Set(naming)]).toEqual(['cli/compose.ts']);
  });
});
