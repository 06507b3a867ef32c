import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

const folder = new URL('../../docs/schemas/', import.meta.url);
const files = readdirSync(folder).filter(name => name.endsWith('.schema.json'));
const page = readFileSync(new URL('README.md', folder), 'utf8');

describe('the schemas', () => {
  it.each(files)('%s is open to keys of later versions', file => {
    expect(readFileSync(new URL(file, folder), 'utf8')).not.toMatch(
      /"(?:additional|unevaluated)Properties": false/u,
    );
  });

  it('are all on their page', () => {
    expect(files.filter(file => !page.includes(`(${file})`))).toEqual([]);
  });

  it('say once what an article is', () => {
    const copies = files.filter(file =>
      readFileSync(new URL(file, folder), 'utf8').includes('"enclosures":'),
    );
    expect(copies).toEqual(['article-header.schema.json']);
  });
});
