/** A category is a path of folders, written `outer/inner`; `∕` (U+2215) stands for a slash in a folder's own name. */
const slash = '/';
const slashInName = '∕';

/** Null for no folder at all. */
export const categoryOf = (folders: readonly string[]): string | null =>
  folders.length === 0 ? null : folders.map(name => name.replaceAll(slash, slashInName)).join(slash);

/** The names by which a category can be asked for: each of its folders, and the path down to each. */
export function folderNames(category: string | null): readonly string[] {
  const folders = foldersOf(category);
  const paths = folders.map((_, index) => folders.slice(0, index + 1).join(slash));
  return [...new Set([...folders, ...paths])];
}

/** The folders of a category, from the outside in. */
export const foldersOf = (category: string | null): readonly string[] =>
  category === null ? [] : category.split(slash).map(name => name.replaceAll(slashInName, slash));
