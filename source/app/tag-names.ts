/** Parses names of tags. Pure. */
import { fail, ok, type Result } from '../domain/errors.ts';
import type { Tag } from '../domain/mark-edits.ts';
import { clusters } from '../text/graphemes.ts';
import { sanitizeLine } from '../text/sanitize.ts';
import { tagKey } from '../text/tag-key.ts';

const mostCharacters = 60;

/** Separators of tags. */
export const commas = /[,،]/u;

/** A `#` before a tag is not part of its name. */
export function tagNamed(typed: string): Result<Tag> {
  const name = sanitizeLine(typed).replace(/^#(?=[^#\s])/u, '');
  const key = tagKey(name);
  const isBad = key === '' || commas.test(name) || clusters(name).length > mostCharacters;
  return isBad
    ? fail('bad-tag', { subject: typed.trim(), detail: String(mostCharacters) })
    : ok({ name, key });
}

/** Tags to add to articles, and tags to remove. */
export interface TagChanges {
  readonly add: readonly string[];
  readonly remove: readonly string[];
}

/** `علوم، مهم، -قديم`: a tag after a hyphen is removed. */
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

/** Fails for the first invalid name. Error: `bad-tag`. */
export function checkTags({ add, remove }: TagChanges): Result<null> {
  for (const name of [...add, ...remove]) {
    const tag = tagNamed(name);
    if (!tag.ok) return tag;
  }
  return ok(null);
}
