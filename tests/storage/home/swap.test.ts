import { existsSync, readdirSync, renameSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { entriesOf, oneFolder } from '../../../source/storage/home/home-files.ts';
import { finishRestore } from '../../../source/storage/home/restore.ts';
import { swapHomes, within } from '../../../source/storage/home/swap.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';
import { fillHome, heldIn } from './support.ts';

/** Homes `one` and, waiting in it, `two`. */
function prepared() {
  const folder = path.join(temporaryFolder(), 'home');
  const folders = oneFolder(folder);
  fillHome(folder, 'one');
  const old = heldIn(folder);
  const staged = within(folders, 'staged');
  fillHome(staged.state, 'two');
  const next = heldIn(staged.state);
  const plan = { staged: 'staged', aside: 'aside', entries: entriesOf(staged) };
  return { folder, folders, old, next, plan };
}

/** Ends the process, as it were, at a renaming. */
const killedAt = (count: number) => {
  let left = count;
  return (from: string, to: string): void => {
    if (left-- === 0) throw new Error('killed');
    renameSync(from, to);
  };
};

describe('a home in the place of another one', () => {
  it('is there whole, and the old one too, wherever the process is killed', () => {
    let isDone = false;
    for (let count = 0; !isDone; count++) {
      const { folder, folders, old, next, plan } = prepared();
      try {
        swapHomes(folders, plan, killedAt(count));
        isDone = true;
      } catch {}
      finishRestore(folders);
      expect({ count, held: heldIn(folder) }).toEqual({ count, held: next });
      expect({ count, held: heldIn(path.join(folder, 'aside')) }).toEqual({ count, held: old });
      expect(readdirSync(folder).filter(name => /restore|staged/u.test(name))).toEqual([]);
    }
  }, 60_000);

  it('keeps what a running process makes anew meanwhile', () => {
    const { folder, folders, next, plan } = prepared();
    expect(() => swapHomes(folders, plan, killedAt(5))).toThrow();
    fillHome(folder, 'three');
    finishRestore(folders);
    expect(heldIn(folder).cells).toEqual(next.cells);
    const aside = readdirSync(path.join(folder, 'aside'));
    expect(aside.some(name => name.endsWith('-2'))).toBe(true);
  });

  it('leaves alone what is no part of a home', () => {
    const { folder, folders, plan } = prepared();
    const other = path.join(folder, 'letters');
    fillHome(other, 'four');
    swapHomes(folders, plan);
    expect(existsSync(other)).toBe(true);
  });
});
