import { describe, expect, it, vi } from 'vitest';
import { editionSources } from '../../../source/app/edition.ts';
import { currentSource } from '../../../source/app/session/current-source.ts';
import { selectedScope } from '../../../source/app/session/selectors.ts';
import { fail } from '../../../source/domain/errors.ts';
import type { OpenedReader, OpenOptions } from '../../support/edition-reader.ts';
import { openNews, sourceOf } from '../../support/news.ts';
import { troubles } from '../../support/troubles.ts';

const filed = (id: string) => ({ ...sourceOf(id), title: `The ${id}` });

/** A reader whose changes of sources are done when they are let go, the oldest first: or fail then. */
function openHeld(options: OpenOptions = {}) {
  const held: ((fails: boolean) => void)[] = [];
  const opened = openNews({
    language: 'en',
    sources: [filed('one'), filed('two'), filed('three')],
    wrap: world => ({
      ...world,
      jobs: {
        ...world.jobs,
        start: async function* (name, takes, signal) {
          const isHeld = /^(change|enable|move|remove)-source$/u.test(name);
          const fails = isHeld && (await new Promise<boolean>(resolve => held.push(resolve)));
          if (fails) return fail('storage-failed', { detail: 'ENOSPC' }) as never;
          return yield* world.jobs.start(name, takes, signal);
        },
      },
    }),
    ...options,
  });
  const letGo = (fails = false): void => held.shift()?.(fails);
  return { ...opened, letGo };
}

const said = ({ screen }: Pick<OpenedReader, 'screen'>): string => screen().at(-1) ?? '';
const line = (typed: string): readonly string[] => [':', ...typed, 'enter'];
const listed = ({ session }: Pick<OpenedReader, 'session'>) =>
  session().sources.rows.flatMap(({ scope, title }) => (scope.kind === 'source' ? [title] : []));
const stateOf = ({ session }: Pick<OpenedReader, 'session'>, id: string) =>
  session().sources.rows.find(({ scope }) => scope.kind === 'source' && scope.id === id)?.state;

const settled = async (): Promise<void> => {
  for (let turn = 0; turn < 5; turn++) await new Promise(setImmediate);
};

/** Onto the first source. */
const toSources = async ({ press }: OpenedReader): Promise<void> => press('tab', 'tab', 'g', 'j', 'j', 'j');

describe('a change of a source', () => {
  it.each([
    ['a new name', 'rename-source Harbour', ['Harbour', 'The two', 'The three'], 'Renamed'],
    ['a new place', 'source-down', ['The two', 'The one', 'The three'], 'The one'],
    ['a removal', 'remove-source', ['The two', 'The three'], 'removed'],
  ])('is shown before it is saved, and said: %s', async (_, command, titles, words) => {
    const reader = openHeld();
    await toSources(reader);
    reader.hit(...line(command));
    expect(listed(reader)).toEqual(titles);
    expect(said(reader)).toContain(words);
    expect(reader.library.sources()).toHaveLength(3);
    expect(reader.library.sources()[0]?.title).toBe('The one');
  });

  it('is not said again when it is saved, behind a later one', async () => {
    const reader = openHeld();
    await toSources(reader);
    reader.hit('J', 'J');
    expect(listed(reader)).toEqual(['The two', 'The three', 'The one']);
    const notice = said(reader);
    reader.letGo();
    await settled();
    expect(reader.library.sources().map(({ title }) => title)).toEqual(['The two', 'The one', 'The three']);
    expect(listed(reader)).toEqual(['The two', 'The three', 'The one']);
    expect(said(reader)).toBe(notice);
    reader.letGo();
    await settled();
    expect(reader.library.sources().map(({ title }) => title)).toEqual(listed(reader));
  });

  it('is taken back if it could not be saved, and that is told', async () => {
    const reader = openHeld();
    await toSources(reader);
    reader.hit(...line('remove-source'));
    reader.letGo(true);
    await vi.waitFor(() => expect(listed(reader)).toEqual(['The one', 'The two', 'The three']));
    expect(said(reader)).toContain('data is intact');
  });

  it('is left to the job where the sample edition fills in', async () => {
    const reader = openHeld({ sources: [filed('one'), ...editionSources.slice(0, 1)] });
    await toSources(reader);
    reader.hit(...line('remove-source'));
    const titles = reader.library.sources().map(({ title }) => title);
    expect(listed(reader)).toEqual(titles);
    reader.letGo();
    await vi.waitFor(() => expect(listed(reader)).toHaveLength(titles.length - 1));
  });

  it('that removes it comes to the next one, to remove several in a row', async () => {
    const reader = openHeld();
    await toSources(reader);
    const selected = (): unknown => selectedScope(reader.session());
    expect(selected()).toEqual({ kind: 'source', id: 'one' });
    reader.hit('delete');
    expect(selected()).toEqual({ kind: 'source', id: 'two' });
    reader.hit('j', 'delete');
    expect(selected()).toEqual({ kind: 'source', id: 'two' });
    reader.hit('delete');
    expect(selected()).toEqual({ kind: 'all' });
  });

  it('that leaves the list as it is does not have it read again', async () => {
    const reader = openHeld();
    await toSources(reader);
    reader.hit('J');
    const walked = reader.library.walked.length;
    reader.hit('K', 'J');
    expect(listed(reader)).toEqual(['The two', 'The one', 'The three']);
    expect(reader.library.walked).toHaveLength(walked);
  });

  it('that pauses it moves it in the source health, and so does one that lets it go on', async () => {
    const health = troubles();
    const reader = openHeld({ health, sources: health.map(({ source }) => source) });
    const statusOf = (id: string) => reader.session().health?.find(({ source }) => source.id === id)?.status;
    await reader.press('H', 'j', 'j');
    expect(currentSource(reader.session())?.id).toBe('failing0');
    const before = reader.session().health;
    reader.hit('p');
    expect(statusOf('failing0')).toBe('stopped');
    expect(currentSource(reader.session())?.id).toBe('failing0');
    expect(stateOf(reader, 'failing0')).toBe('paused');
    const others = reader.session().health?.filter(({ source }) => source.id !== 'failing0');
    expect(others?.every(each => before?.includes(each))).toBe(true);
    reader.hit('p');
    expect(statusOf('failing0')).toBe('failing');
    expect(stateOf(reader, 'failing0')).not.toBe('paused');
  });
});
