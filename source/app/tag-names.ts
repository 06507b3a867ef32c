/** Names of tags as they are typed. Pure. */
import { fail, ok, type Result } from '../domain/errors.ts';
import type { Tag } from '../domain/mark-edits.ts';
import { clusters } from '../text/graphemes.ts';
import { sanitizeLine } from '../text/sanitize.ts';
import { tagKey } from '../text/tag-key.ts';

const mostCharacters = 60;

/** Tags are separated by them. */
export const commas = /[,،]/u;

/** A `#` before a tag is no part of its name. */
export function tagNamed(typed: string): Result<Tag> {
  const name = sanitizeLine(typed).replace(/^#(?=[^#\s])/u, '');
  const key = tagKey(name);
  const isBad = key === '' || commas.test(name) || clusters(name).length > mostCharacters;
  return isBad
    ? fail('bad-tag', { subject: typed.trim(), detail: String(mostCharacters) })
    : ok({ name, key });
}

/** What tags are to be added to articles, and which taken away. */
export interface TagChanges {
  readonly add: readonly string[];
  readonly remove: readonly string[];
}

/** `علوم، مهم، -قديم`: a tag behind a hyphen goes. */
export function tagChangesIn(typed: string): TagChanges {
  const names = typed
    .split(commas)
    .map(name => name.trim())
    .filter(Boolean);
  return {
    add: names.filter(name => !name.startsWith('-')),
    remove: names.filter(name => name.startsWith('-')).map(name => name.slice(1)),
  };
}

/** The first name that is none. */
export function wrongTag({ add, remove }: TagChanges): Result<null> {
  for (const name of [...add, ...remove]) {
    const tag = tagNamed(name);
    if (!tag.ok) return tag;
  }
  return ok(null);
}
