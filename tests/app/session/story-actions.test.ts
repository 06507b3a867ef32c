import { describe, expect, it } from 'vitest';
import { overlayLines } from '../../../source/app/view/overlays/index.ts';
import { type OpenedReader, openReader } from '../../support/edition-reader.ts';
import { keys } from '../../support/screen-states.ts';
import { toldEvent } from '../../support/told-event.ts';

const layers = ({ session }: OpenedReader) => session().layers.map(({ layer }) => layer);
const started = ({ library }: OpenedReader, job: string) =>
  library.started.filter(([name]) => name === job).map(([, takes]) => takes);
const withoutIsolates = (text: string): string => text.replace(/[\u2066-\u2069]/gu, '');
const opened = async (...pressed: readonly string[]) => {
  const reader = await openReader(toldEvent());
  await keys(...pressed)(reader);
  return reader;
};

describe('why an article is in a story', () => {
  it('is shown with a key beside the first one, over the story, and put away with it', async () => {
    const reader = await opened(';', 'j', 'w');
    expect(layers(reader)).toEqual(['story', 'why']);
    expect(started(reader, 'story-why')).toEqual([{ one: 'wakala', other: 'gulf' }]);
    const lines = overlayLines(reader.session(), 'why').map(withoutIsolates);
    expect(lines).toContain('من حدث واحد · الاحتمال: ٩٣٪');
    await keys('w')(reader);
    expect(layers(reader)).toEqual(['story']);
  });

  it('is shown of the first one beside the second', async () => {
    expect(started(await opened(';', 'w'), 'story-why')).toEqual([{ one: 'wakala', other: 'gulf' }]);
  });

  it('says so if an article has gone', async () => {
    const { why: _, ...others } = toldEvent();
    const reader = await openReader(others);
    await keys(';', 'w')(reader);
    expect(layers(reader)).toEqual(['story']);
    expect(reader.session().notice).toMatchObject({ kind: 'error', error: { code: 'unknown-article' } });
  });
});

describe('the selected article of a story', () => {
  it('is removed from it with a key, which is told and can be undone', async () => {
    const reader = await opened(';', 'j', 'd');
    expect(started(reader, 'part-stories')).toEqual([{ ids: ['gulf'] }]);
    expect(reader.session().notice).toEqual({ kind: 'many', what: 'parted', count: 1 });
    expect(layers(reader)).toEqual(['story']);
    await keys('U')(reader);
    expect(reader.session().notice).toMatchObject({
      kind: 'undone',
      outcome: { entry: { what: 'story-part' } },
    });
  });
});

describe('articles that are selected in the list', () => {
  it('are joined in one story with a key, which ends the selection', async () => {
    const reader = await opened('v', 'j', '&');
    expect(started(reader, 'join-stories')).toEqual([{ ids: ['sahifa', 'gulf'] }]);
    expect(reader.session().notice).toEqual({ kind: 'many', what: 'joined', count: 2 });
    expect(reader.session().selection.range).toBeNull();
  });

  it('must be two or more', async () => {
    for (const pressed of [['&'], ['v', '&']]) {
      const reader = await opened(...pressed);
      expect(started(reader, 'join-stories')).toEqual([]);
      expect(reader.session().notice).toEqual({ kind: 'join-more' });
    }
  });

  it('are no two where one row stands for them', async () => {
    const told = toldEvent();
    const stories = Object.fromEntries(told.articles.map(({ id }) => [id, 'wakala']));
    const reader = await openReader({ ...told, stories });
    await keys('c', '&')(reader);
    expect(started(reader, 'join-stories')).toEqual([]);
    expect(reader.session().notice).toEqual({ kind: 'join-more' });
  });
});
