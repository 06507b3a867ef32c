/** Every link between pages leads to a file, and to a heading of it. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';

const root = fileURLToPath(new URL('../..', import.meta.url));

const pagesIn = (folder: string): readonly string[] =>
  readdirSync(path.join(root, folder))
    .filter(name => name.endsWith('.md'))
    .map(name => path.posix.join(folder, name));

const pages = ['.', 'docs', 'docs/decisions', 'docs/schemas'].flatMap(pagesIn);

const textOf = (page: string): string => readFileSync(path.join(root, page), 'utf8');

const withoutCode = (text: string): string =>
  text.replace(/^```[\s\S]*?^```$/gmu, '').replace(/^ {4}.*$|`[^`\n]+`/gmu, '');

/** As GitHub names headings in URLs. */
const anchorOf = (heading: string): string =>
  heading
    .toLowerCase()
    .replace(/[^\p{L}\p{N}\p{M} _-]/gu, '')
    .replaceAll(' ', '-');

/** Those of pages in Arabic are named in English, so that a link is the same in both. */
const anchorsIn = (page: string): readonly string[] =>
  Array.from(
    textOf(page).matchAll(/^#+ (.*)$|^<a id="([^"]+)"><\/a>$/gmu),
    ([, heading, anchor]) => anchor ?? anchorOf(heading ?? ''),
  );

function problemOf(page: string, link: string): string | null {
  const [target = '', anchor] = link.split('#');
  const file = target === '' ? page : path.posix.join(path.posix.dirname(page), target);
  if (!existsSync(path.join(root, file))) return `${page}: no file ${link}`;
  return anchor === undefined || anchorsIn(file).includes(anchor) ? null : `${page}: no heading ${link}`;
}

it.each(pages)('%s has no dead links', page => {
  const links = Array.from(
    withoutCode(textOf(page)).matchAll(/\]\(([^)\s]+)\)|(?:src|srcset)="([^"]+)"/gu),
    ([, link, source]) => link ?? source ?? '',
  );
  const own = links.filter(link => !/^https?:/u.test(link));
  expect(own.flatMap(link => problemOf(page, link) ?? [])).toEqual([]);
});
