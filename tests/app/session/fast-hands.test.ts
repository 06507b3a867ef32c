import { describe, expect, it } from 'vitest';
import type { JobName, Jobs } from '../../../source/app/jobs.ts';
import { askFor } from '../../../source/app/session/open-prompt.ts';
import type { World } from '../../../source/app/session/world.ts';
import { screenRows } from '../../../source/app/view/screen.ts';
import type { Input } from '../../../source/domain/input.ts';
import { promptPurposes } from '../../../source/domain/recent-lines.ts';
import type { OpenedReader } from '../../support/edition-reader.ts';
import { openNews } from '../../support/news.ts';
import { expectInvariants } from '../../support/random-walk.ts';
import { readerIn, screenStateNames } from '../../support/screen-states.ts';
import { decoded } from '../../terminal/input/names.ts';

/** What a terminal sends in one piece. */
function send({ reader }: OpenedReader, chunk: string): void {
  for (const input of decoded(chunk)) reader.input(input as Input);
}

describe('keys that come all at once', () => {
  it('move as far as single ones would, 10,000 of them too', async () => {
    const reader = openNews();
    send(reader, 'j'.repeat(59));
    expect(reader.session().list.cursor).toBe(59);
    send(reader, 'k'.repeat(10));
    expect(reader.session().list.cursor).toBe(49);
    send(reader, 'ت'.repeat(10_000));
    expect(reader.session().list.cursor).toBe(59);
    await reader.library.idle();
    expectInvariants(reader);
  });

  it('do nothing twice and leave nothing out: what is kept is what is shown', async () => {
    const reader = openNews();
    send(reader, 'mjmjmkm'.repeat(301));
    await reader.library.idle();
    const shown = reader.session().list.rows.filter(({ read }) => read);
    expect(reader.library.marked('read').length).toBeGreaterThan(0);
    expect(new Set(shown.map(({ id }) => id))).toEqual(
      new Set(
        reader
          .session()
          .list.rows.map(({ id }) => id)
          .filter(id => reader.library.archive.listed([id])[0]?.read),
      ),
    );
  });

  it('are all typed at a prompt', async () => {
    const reader = openNews();
    send(reader, `/${'سطر'.repeat(300)}`);
    await reader.library.idle();
    expect(reader.session().layers.at(-1)).toMatchObject({ typed: 'سطر'.repeat(300) });
  });
});

describe('a paste', () => {
  it.each(promptPurposes)('is one line of the prompt, and enters nothing: %s', async purpose => {
    const reader = openNews();
    await reader.press('enter');
    reader.reader.perform([askFor(purpose, '', reader.session())]);
    send(reader, '\u001B[200~two\r\nQq:quit\r\u001B[201~');
    await reader.library.idle();
    expect(reader.session().layers.at(-1)).toMatchObject({ layer: 'prompt', purpose, typed: 'two Qq:quit ' });
    expect(reader.session().leaving).toBe(false);
    expectInvariants(reader);
  });

  it('is nothing anywhere else', async () => {
    const reader = openNews();
    const before = reader.session();
    send(reader, '\u001B[200~jjjQ\r\u001B[201~');
    await reader.library.idle();
    expect(reader.session()).toBe(before);
  });
});

const textsOf = ({ session }: OpenedReader): readonly string[] =>
  screenRows(session()).map(({ runs }) => runs.map(({ text }) => text).join(''));

const otherSizes = [
  [40, 8],
  [1, 1],
  [200, 60],
  [99, 12],
] as const;

describe('a window that is resized and has its first size again', () => {
  it.each(screenStateNames)('shows what it showed: %s', async name => {
    const size = { columns: 120, rows: 40 };
    const reader = await readerIn(name, { size });
    const before = textsOf(reader);
    for (const [columns, rows] of [...otherSizes, [size.columns, size.rows] as const]) {
      reader.reader.input({ input: 'resize', columns, rows });
      expectInvariants(reader);
    }
    await reader.library.idle();
    expect(textsOf(reader)).toEqual(before);
  });
});

/** Storage fails at these. */
const failing =
  (...names: readonly JobName[]) =>
  (world: World): World => ({
    ...world,
    jobs: {
      ...world.jobs,
      start: ((name, takes, signal) =>
        names.includes(name) ? full() : world.jobs.start(name, takes, signal)) as Jobs['start'],
    },
  });

// biome-ignore lint/correctness/useYield: a job without events
async function* full(): AsyncGenerator<never, unknown> {
  await new Promise(setImmediate);
  return { ok: false, error: { code: 'file-unwritable', subject: 'read.json' } };
}

describe('what cannot be saved', () => {
  it.each([
    ['mark', 'm'],
    ['bookmark', 'b'],
    ['set', 'z'],
    ['set', 'T'],
  ] as const)('is said, and taken back on the screen: %s by %s', async (job, key) => {
    const reader = openNews({ language: 'en', wrap: failing(job) });
    const before = reader.session();
    reader.hit(key);
    expect(reader.session()).not.toEqual(before);
    for (let turn = 0; turn < 4; turn++) await new Promise(setImmediate);
    await reader.library.idle();
    const { list, settings, display, notice } = reader.session();
    expect({ rows: list.rows, settings, display }).toEqual({
      rows: before.list.rows,
      settings: before.settings,
      display: before.display,
    });
    expect(notice).toMatchObject({ kind: 'error' });
  });
});
