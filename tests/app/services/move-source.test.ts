import { describe, expect, it } from 'vitest';
import { type MovedItem, moveSource, placeOf } from '../../../source/app/services/move-source.ts';
import { makeSource } from '../../support/articles.ts';
import { testServices } from '../../support/test-services.ts';

const listed = (['a', 'b', 'sport/x', 'sport/y', 'tech/z', 'tech/old/w', 'c'] as const).map(name => {
  const folders = name.split('/');
  const id = folders.pop() ?? '';
  const category = folders.length === 0 ? null : folders.join('/');
  return makeSource({ id, title: id, url: `https://${id}.example/`, category });
});

function open() {
  const services = testServices({ kept: { sources: listed } });
  const order = () =>
    services.store
      .sources()
      ?.map(({ id }) => id)
      .join('');
  const move = (moved: MovedItem, places: number) => moveSource(services, moved, places);
  return { services, order, move };
}

describe('an item of the list', () => {
  it('goes past its neighbour in the same folder, and back by one undo', () => {
    const { services, order, move } = open();
    expect(move({ source: 'b' }, -1)).toEqual({ ok: true, value: { name: 'b', place: 1 } });
    expect(order()).toBe('baxyzwc');
    services.store.history.undo();
    expect(order()).toBe('abxyzwc');
    move({ source: 'b' }, 1);
    expect(order()).toBe('axyzwcb');
  });

  it('goes as far as there are places, and then changes nothing', () => {
    const { services, order, move } = open();
    expect(move({ source: 'a' }, 9)).toEqual({ ok: true, value: { name: 'a', place: 3 } });
    expect(order()).toBe('bxyzwca');
    expect(move({ source: 'a' }, 1)).toEqual({ ok: true, value: { name: 'a', place: 3 } });
    expect(services.store.history.list()).toHaveLength(1);
  });

  it('may be a folder, with all that is in it', () => {
    const { order, move } = open();
    expect(move({ folder: 'tech' }, -1)).toEqual({ ok: true, value: { name: 'tech', place: 1 } });
    expect(order()).toBe('abzwxyc');
    expect(move({ folder: 'tech/old' }, -1)).toEqual({ ok: true, value: { name: 'tech/old', place: 1 } });
    expect(move({ folder: 'nowhere' }, -1)).toEqual({ ok: true, value: null });
  });

  it('has a place among its neighbours', () => {
    expect(placeOf(listed, { source: 'c' })).toEqual({ at: 3, of: 3 });
    expect(placeOf(listed, { source: 'z' })).toEqual({ at: 1, of: 1 });
    expect(placeOf(listed, { source: 'nowhere' })).toBeNull();
  });
});
