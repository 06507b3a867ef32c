import { describe, expect, it } from 'vitest';
import type { JobName } from '../../../source/app/jobs.ts';
import { fail, type ReaderErrorCode } from '../../../source/domain/errors.ts';
import type { OpenedReader } from '../../support/edition-reader.ts';
import type { MemoryLibraryOptions } from '../../support/memory-library.ts';
import { createMemoryLibrary } from '../../support/memory-library.ts';
import { newsOf, openNews, sourceOf } from '../../support/news.ts';

const line = (typed: string): readonly string[] => [':', ...typed, 'enter'];
const prompt = ({ session }: OpenedReader) => session().layers.at(-1);
const complaint = ({ session }: OpenedReader) => {
  const { notice } = session();
  return notice?.kind === 'error' ? notice.error.code : null;
};

/** A reader of which one job fails, once it is let go. */
function openFailing(job: JobName, code: ReaderErrorCode, options: MemoryLibraryOptions = {}) {
  const library = createMemoryLibrary({
    sources: [sourceOf('one')],
    articles: newsOf('one', 5),
    ...options,
  });
  const { start } = library.jobs;
  const held: (() => void)[] = [];
  const failing: typeof start = async function* (name, takes, signal) {
    if (name !== job) return yield* start(name, takes, signal);
    await new Promise<void>(resolve => held.push(resolve));
    return fail(code, { subject: 'x' }) as never;
  };
  const reader = openNews({ library: { ...library, jobs: { ...library.jobs, start: failing } } });
  return {
    ...reader,
    async fail() {
      for (const letGo of held.splice(0)) letGo();
      await library.idle();
      await new Promise(setImmediate);
    },
  };
}

describe('a line that goes wrong', () => {
  it.each([
    ['an address where no feed is', 'find-feeds', ['=', ...'a.example/b'], 'not-a-feed'],
    [
      'a list that is not there',
      'import-sources',
      [...line('import-sources'), ...'~/a.opml'],
      'file-not-found',
    ],
    ['a file that cannot be written', 'save-articles', ['ctrl+s', 'ctrl+u', ...'/a.md'], 'file-unwritable'],
    ['a name that cannot be kept', 'change-source', ['S', 'enter', ...' new'], 'storage-failed'],
  ] as const)('is open again with what was typed: %s', async (_, job, keys, code) => {
    const reader = openFailing(job, code);
    await reader.press(...keys);
    const typed = prompt(reader);
    reader.hit('enter');
    expect(prompt(reader)).not.toEqual(typed);
    await reader.fail();
    expect(prompt(reader)).toEqual(typed);
    expect(complaint(reader)).toBe(code);
  });

  it('is not, where the user has gone on: an arrow brings it back', async () => {
    const reader = openFailing('find-feeds', 'not-a-feed');
    await reader.press('=', ...'a.example');
    reader.hit('enter', 'j');
    await reader.fail();
    expect(prompt(reader)).toBeUndefined();
    expect(complaint(reader)).toBe('not-a-feed');
    await reader.press('=', 'up');
    expect(prompt(reader)).toMatchObject({ typed: 'a.example' });
  });

  it('is not, where something else is typed by then', async () => {
    const reader = openFailing('find-feeds', 'not-a-feed');
    await reader.press('=', ...'a.example');
    reader.hit('enter', '/', 'x');
    await reader.fail();
    expect(reader.session().layers).toMatchObject([{ purpose: 'search', typed: 'x' }]);
  });

  it('has what was selected for it', async () => {
    const reader = openFailing('save-articles', 'file-unwritable');
    await reader.press('v', 'j', 'ctrl+s', 'ctrl+u', ...'/a.md');
    const { selection } = reader.session();
    reader.hit('enter');
    expect(reader.session().selection).not.toEqual(selection);
    await reader.fail();
    expect(reader.session().selection).toEqual(selection);
  });

  it('stays at the prompt, where that is told at once', async () => {
    const reader = openNews({ language: 'en' });
    for (const [keys, code] of [
      [['|', ...'.pdf cat'], 'bad-value'],
      [[...line('mark-older'), ...'soon'], 'bad-value'],
    ] as const) {
      await reader.press(...keys);
      const typed = prompt(reader);
      await reader.press('enter');
      expect(prompt(reader), keys.join('')).toEqual(typed);
      expect(complaint(reader)).toBe(code);
      await reader.press('escape');
    }
  });

  it('goes, as a command: an arrow brings it back', async () => {
    const reader = openFailing('find-feeds', 'not-a-feed');
    await reader.press(':', ...'add-source a.example');
    reader.hit('enter');
    await reader.fail();
    expect(prompt(reader)).toBeUndefined();
    await reader.press(':', 'up');
    expect(prompt(reader)).toMatchObject({ typed: 'add-source a.example' });
  });

  it('is of a program that there is not, but not of one that has run', async () => {
    const fails = { code: 'program-failed', subject: 'wcc', detail: 'ENOENT' } as const;
    const reader = openNews({ fails });
    await reader.press('|', ...'wcc', 'enter');
    expect(prompt(reader)).toMatchObject({ purpose: 'pipe', typed: 'wcc' });
    const ran = openNews({ fails: { ...fails, detail: 'exit 1' } });
    await ran.press('|', ...'grep x', 'enter');
    expect(prompt(ran)).toBeUndefined();
  });

  it('is not, where what fails is nothing of it', async () => {
    const reader = openFailing('keep-line', 'storage-failed');
    await reader.press('/', ...'عنوان');
    reader.hit('enter');
    await reader.fail();
    expect(prompt(reader)).toBeUndefined();
    expect(complaint(reader)).toBe('storage-failed');
  });
});
