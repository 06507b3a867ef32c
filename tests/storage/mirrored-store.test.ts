import { describe, expect, it } from 'vitest';
import { fail } from '../../source/domain/errors.ts';
import type { Archive } from '../../source/domain/library.ts';
import { markRead } from '../../source/domain/mark-edits.ts';
import { mirroredStore } from '../../source/storage/mirrored-store.ts';
import { createConfStore } from '../../source/storage/store/conf-store.ts';
import { openArchiveWith } from '../support/archive.ts';
import { makeArticle } from '../support/articles.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';

const at = '2026-11-24T08:00:00.000Z';
const article = makeArticle();
const markIt = { what: 'mark-read', edits: markRead([article.id], at) } as const;

const isRead = (archive: Archive): boolean | undefined => archive.listed([article.id])[0]?.read;

describe('a mirrored store', () => {
  it('has each change in the archive when it is acknowledged', () => {
    const archive = openArchiveWith(article);
    const store = mirroredStore(createConfStore({ folder: temporaryFolder() }), () => archive);
    store.apply(markIt);
    expect(isRead(archive)).toBe(true);
    store.history.undo();
    expect(isRead(archive)).toBe(false);
    store.history.redo();
    expect(isRead(archive)).toBe(true);
  });

  it('keeps changes while the archive is not open, which then catches up', () => {
    const archive = openArchiveWith(article);
    const store = mirroredStore(createConfStore({ folder: temporaryFolder() }), () => null);
    expect(store.apply(markIt).ok).toBe(true);
    expect(isRead(archive)).toBe(false);
    expect(archive.mirror(store)).toBe(true);
    expect(isRead(archive)).toBe(true);
  });

  it('gives a failure as it is, and mirrors nothing', () => {
    const failure = fail('storage-failed', { subject: 'read.json' });
    let mirrored = 0;
    const archive: Archive = {
      ...openArchiveWith(article),
      mirror() {
        mirrored++;
        return false;
      },
    };
    const kept = createConfStore({ folder: temporaryFolder() });
    const broken = { ...kept, apply: () => failure, history: { ...kept.history, undo: () => failure } };
    const store = mirroredStore(broken, () => archive);
    expect([store.apply(markIt), store.history.undo()]).toEqual([failure, failure]);
    expect(mirrored).toBe(0);
  });
});
