/** History of what was entered at prompts. */

export const promptPurposes = [
  'search',
  'command',
  'find',
  'tag',
  'note',
  'filter',
  'import',
  'age',
  'pipe',
  'save',
  'source',
  'source-name',
  'folder',
] as const;
export type PromptPurpose = (typeof promptPurposes)[number];

/** Of each prompt, the latest first; each line once. */
export type RecentLines = Readonly<Record<PromptPurpose, readonly string[]>>;

export const noLines: RecentLines = {
  search: [],
  command: [],
  find: [],
  tag: [],
  note: [],
  filter: [],
  import: [],
  age: [],
  pipe: [],
  save: [],
  source: [],
  'source-name': [],
  folder: [],
};

const mostLines = 100;

export const withLatest = (lines: readonly string[], line: string): readonly string[] =>
  [line, ...lines.filter(other => other !== line)].slice(0, mostLines);

/** Of two homes: this one's first. */
export const mergedLines = (lines: readonly string[], others: readonly string[]): readonly string[] =>
  [...lines, ...others.filter(other => !lines.includes(other))].slice(0, mostLines);
