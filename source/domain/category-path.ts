/** A category is a path of folders, written `outer/inner`; a slash in a folder's name is written as `∕` (U+2215). */
const slash = '/';
const slashInName = '∕';

/** Null for no folder at all. */
export const categoryOf = (folders: readonly string[]): string | null =>
  folders.length === 0 ? null : folders.map(name => name.replaceAll(slash, slashInName)).join(slash);

/** The names that match a category: each of its folders, and the path to each. */
export function folderNames(category: string | null): readonly string[] {
  const folders = foldersOf(category);
  const paths = folders.map((_, index) => folders.slice(0, index + 1).join(slash));
  return [...new Set([...folders, ...paths])];
}

/** The folders of a category, from the outside in. */
export const foldersOf = (category: string | null): readonly string[] =>
  category === null ? [] : category.split(slash).map(name => name.replaceAll(slashInName, slash));
