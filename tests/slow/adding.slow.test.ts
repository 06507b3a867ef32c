/** Adds one of each kind to a copy of the program, each without one of its pieces: the compiler names the file to mend. */
import { spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { add, additions, copyProgram } from '../adding/additions.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';

interface Lack {
  /** From `source/`. */
  readonly file: string;
  /** What is taken out of it. */
  readonly piece: string;
  /** Where the compiler says so, if not in that file. */
  readonly alsoRed?: string;
}

const lacks: Readonly<Record<string, Lack>> = {
  calendar: { file: 'feeds/calendars/coptic.ts', piece: '  monthLength: 30,\n' },
  command: { file: 'i18n/en-commands.ts', piece: "  'to-reader': 'Go straight to the reader',\n" },
  'display-setting': {
    file: 'i18n/ar-display.ts',
    piece: "  guillemets: { name: 'علامات التنصيص', values: { source: 'كما هي', angled: '«…»' } },\n",
  },
  encoding: { file: 'terminal/encodings/index.ts', piece: '  joined,\n' },
  'feed-format': { file: 'feeds/formats/headlines.ts', piece: "  name: 'headlines',\n" },
  language: { file: 'i18n/la.ts', piece: '  ...english,\n' },
  overlay: {
    file: 'app/view/overlays/index.ts',
    piece: '  about: aboutOverlay,\n',
    alsoRed: 'app/commands/application.ts',
  },
  pane: { file: 'app/session/move.ts', piece: '  notes: { by: () => [], to: () => [], page: () => 1 },\n' },
  'query-word': {
    file: 'storage/archive/conditions.ts',
    piece: "  address: ({ address }) => condition('instr(articles.link, ?) > 0', address),\n",
  },
  'rule-action': {
    file: 'app/services/rule-actions.ts',
    piece: "  renew: () => ({ edits: markUnread, undone: { is: 'read' } }),\n",
  },
  'site-feed': { file: 'feeds/site-feeds.ts', piece: ", 'http://daily.example/feeds/$<section>.xml'" },
  'site-rule': { file: 'feeds/page/site-rules.ts', piece: ", body: '.story'" },
  storage: { file: 'storage/memory-store.ts', piece: '    damage: () => [],\n' },
  subcommand: { file: 'i18n/en-command-help.ts', piece: "  count: 'Print how many articles there are',\n" },
  'subscription-list': { file: 'feeds/opml/index.ts', piece: ', read: readBookmarkLines' },
  theme: { file: 'theme/forest.ts', piece: '...dark.colors, ' },
};

function takeOut(copy: string, { file, piece }: Lack): void {
  const target = path.join(copy, 'source', file);
  const [start, end, ...others] = readFileSync(target, 'utf8').split(piece);
  if (start === undefined || end === undefined || others.length > 0)
    throw new Error(`${file} does not have just one ${piece}`);
  writeFileSync(target, start + end);
}

/** Files with errors, from `source/`. */
function redFiles(copy: string): readonly string[] {
  const compiler = path.join(copy, 'node_modules', 'typescript', 'bin', 'tsc');
  const { stdout } = spawnSync(process.execPath, [compiler, '--noEmit'], { cwd: copy, encoding: 'utf8' });
  const files = [...stdout.matchAll(/^source\/(\S+)\(\d+,\d+\): error/gmu)].map(([, file = '']) => file);
  return [...new Set(files)].sort();
}

describe('an addition that lacks a piece', () => {
  it('is tried for every kind that has types to lack', () => {
    expect(Object.keys(lacks)).toEqual(additions);
  });

  it('turns the file to mend red, and no other', () => {
    const copy = temporaryFolder();
    copyProgram(copy);
    for (const addition of additions) add(copy, addition);
    for (const lack of Object.values(lacks)) takeOut(copy, lack);
    const expected = Object.values(lacks).flatMap(({ file, alsoRed = file }) => [file, alsoRed]);
    expect(redFiles(copy)).toEqual([...new Set(expected)].sort());
  });
});
