import fc from 'fast-check';
import { expect, it } from 'vitest';
import { defaultBindings } from '../../../source/app/keymap/default-bindings.ts';
import { screenRows } from '../../../source/app/view/screen.ts';
import type { Input } from '../../../source/domain/input.ts';
import type { OpenedReader } from '../../support/edition-reader.ts';
import { idOf, newsOf, openNews } from '../../support/news.ts';

const keys = defaultBindings.map(({ key }) => key).filter(key => !['Q', 'q', 'ctrl+c'].includes(key));
const key = fc
  .oneof(
    { weight: 4, arbitrary: fc.constantFrom(...keys) },
    { weight: 1, arbitrary: fc.constantFrom(...'٣5تyن"a') },
  )
  .map((name): Input => ({ input: 'key', key: name, typed: [...name].length === 1 ? name : '' }));
const paste = fc.string({ maxLength: 9 }).map((text): Input => ({ input: 'paste', text }));
const resize = fc
  .tuple(fc.integer({ min: 1, max: 500 }), fc.integer({ min: 1, max: 200 }))
  .map(([columns, rows]): Input => ({ input: 'resize', columns, rows }));
const wheel = fc
  .constantFrom('wheel-up', 'wheel-down', 'press')
  .map((action): Input => ({ input: 'pointer', action: action as 'press', column: 3, row: 3 }));

type Foreign = (reader: OpenedReader) => void;
const foreign = fc.oneof(
  fc.nat(29).map(
    (index): Foreign =>
      ({ library }) =>
        library.others.remove(idOf('one', index)),
  ),
  fc.nat(29).map(
    (index): Foreign =>
      ({ library }) =>
        library.others.mark(idOf('two', index), 'read'),
  ),
  fc.integer({ min: -50, max: 50 }).map(
    (age): Foreign =>
      ({ library }) =>
        library.others.add(
          ...newsOf('fresh', 2, age).map(article => ({ ...article, source: { id: 'one', title: '' } })),
        ),
  ),
  fc.constant<Foreign>(({ library }) => library.others.unsubscribe('two')),
);

const steps = fc.array(
  fc.oneof(
    { weight: 12, arbitrary: key.map(input => ({ input })) },
    { weight: 1, arbitrary: fc.oneof(paste, resize, wheel).map(input => ({ input })) },
    { weight: 2, arbitrary: foreign.map(change => ({ change })) },
    { weight: 2, arbitrary: fc.constant({ wait: true }) },
  ),
  { maxLength: 25 },
);

function expectInvariants({ session }: OpenedReader): void {
  const { list, sources, size, layers } = session();
  expect(list.cursor).toBeGreaterThanOrEqual(0);
  expect(list.cursor).toBeLessThanOrEqual(Math.max(0, list.total - 1));
  expect(list.offset + list.rows.length).toBeLessThanOrEqual(
    Math.max(list.total, list.offset + list.rows.length),
  );
  expect(sources.selected).toBeLessThan(Math.max(1, sources.rows.length));
  expect(layers.length).toBeLessThan(4);
  const rows = screenRows(session());
  expect(rows.length).toBeLessThanOrEqual(size.rows);
  expect(rows.filter(({ width }) => width !== size.columns)).toEqual([]);
}

it('whatever is done to it, the session holds, and its rows fit the screen', async () => {
  await fc.assert(
    fc.asyncProperty(steps, async all => {
      const reader = openNews();
      for (const step of all) {
        if ('input' in step) reader.reader.input(step.input);
        else if ('change' in step) {
          step.change(reader);
          await reader.look();
        } else await reader.library.idle();
        expectInvariants(reader);
      }
      await reader.library.idle();
      expectInvariants(reader);
    }),
    { numRuns: 60 },
  );
}, 60_000);
