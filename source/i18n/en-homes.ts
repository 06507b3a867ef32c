import { articles, counted, fileSize, newArticles, sources } from './en-counts.ts';
import type { HomeMessages } from './home-messages.ts';

export const homes: HomeMessages = {
  backedUp: (file, bytes) => `Saved everything to ${file} (${fileSize(bytes)})`,
  restored: (file, created) => `Restored ${file}, saved ${created}`,
  keptIn: folder => `What was here before is in ${folder}`,
  merged: from => `Merged ${from}. Run \`khabar undo\` to take this back; articles stay.`,
  mergedConflicts: (copies, folder) =>
    `Merged ${counted(copies, 'conflicting copy', 'conflicting copies')} left by a file synchronizer, now kept in ${folder}`,
  nothingNew: from => `${from} has nothing new`,
  mergedArticles: (added, changed) =>
    changed === 0
      ? `Articles: ${newArticles(added)}`
      : `Articles: ${newArticles(added)}, ${counted(changed, 'changed', 'changed')}`,
  changed: {
    read: count => `Read or unread: ${articles(count)}`,
    bookmark: count => `Bookmarks: ${counted(count, 'change', 'changes')}`,
    tag: count => `Tags: ${counted(count, 'change', 'changes')}`,
    note: count => `Notes: ${counted(count, 'change', 'changes')}`,
    hidden: count => `Hidden or shown: ${articles(count)}`,
    story: count => `Stories joined or parted by hand: ${counted(count, 'change', 'changes')}`,
    source: count => `Changed or new: ${sources(count)}`,
    view: count => `Views: ${counted(count, 'change', 'changes')}`,
    rule: count => `Rules: ${counted(count, 'change', 'changes')}`,
    setting: count => `Settings: ${counted(count, 'change', 'changes')}`,
    place: count => `Reading positions: ${articles(count)}`,
  },
  conflict: (kind, name) => (conflicts[kind] ?? (() => `${name} differs`))(name),
};

const conflicts: Readonly<Partial<Record<string, (name: string) => string>>> = {
  note: name => `The notes on ${name} differed: the note now has both.`,
  view: name => `The view “${name}” had two queries: the second is now a view of its own.`,
  source: name => `The source “${name}” differed in both homes; it is now the same in both.`,
  setting: name => `The setting ${name} differs: this home keeps its value.`,
};
