/** A category is a path of folders, written `outer/inner`; a slash in a folder's name is written as `∕` (U+2215). */
const slash = '/';
const slashInName = '∕';

/** Null for no folder at all. */
export const categoryOf = (folders: readonly string[]): string | null =>
  folders.length === 0 ? null : folders.map(name => name.replaceAll(slash, slashInName)).join(slash);

/** The path to each folder of a category, from the outside in. */
export const folderPaths = (category: string | null): readonly string[] =>
  category === null
    ? []
    : category.split(slash).map((_, index, folders) => folders.slice(0, index + 1).join(slash));

/** Whether a category is the folder of that path, or lies in it. */
export const isInFolder = (category: string | null, path: string): boolean =>
  category === path || (category?.startsWith(path + slash) ?? false);

/** The names that match a category: each of its folders, and the path to each. */
export const folderNames = (category: string | null): readonly string[] => [
  ...new Set([...foldersOf(category), ...folderPaths(category)]),
];

/** The folders of a category, from the outside in. */
export const foldersOf = (category: string | null): readonly string[] =>
  category === null ? [] : category.split(slash).map(name => name.replaceAll(slashInName, slash));
