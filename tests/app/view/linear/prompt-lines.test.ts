import { describe, expect, it } from 'vitest';
import type { Announcement } from '../../../../source/app/view/linear/announcement.ts';
import { listenToNews } from '../../../support/listener.ts';

const line = (text: string): Announcement => ({ as: 'line', text });
const changes = (...keys: readonly string[]) => listenToNews({ language: 'en' }).changes(...keys);

describe('a prompt', () => {
  it('begins a line, on which one types', async () => {
    expect(await changes('/')).toEqual([{ as: 'prompt', text: 'Search: ' }]);
    expect(await changes('/', 'ك')).toEqual([{ as: 'echo', text: 'ك' }]);
  });

  it('says what is deleted: a letter, a word, what is before the cursor', async () => {
    expect(await changes('/', 'a', 'b', 'backspace')).toEqual([line('Deleted: b')]);
    expect(await changes('/', ...'ab cd', 'ctrl+w')).toEqual([line('Deleted: cd')]);
    expect(await changes('/', ...'ab', 'ctrl+u')).toEqual([line('Deleted: ab')]);
  });

  it('says what the cursor is on', async () => {
    expect(await changes('/', ...'abc', 'home')).toEqual([line('Cursor at: a')]);
    expect(await changes('/', ...'abc', 'home', 'end')).toEqual([line('Cursor at the end')]);
  });

  it('is said whole after a change in its midst', async () => {
    expect(await changes('/', ...'ac', 'left', 'b')).toEqual([{ as: 'prompt', text: 'Search: abc' }]);
  });

  it('names the completions, and puts the first on the line', async () => {
    const [named, completed] = await changes(':', ...'page', 'tab');
    expect(named).toEqual(line('Tab completes: page-down, page-up, read-on, pager, half-down'));
    expect(completed).toEqual({ as: 'prompt', text: 'Command: page-down' });
  });

  it('is said again by a key that does nothing', async () => {
    const heard = await listenToNews({ language: 'en' }).hear(':', ...'down', 'f5');
    expect(heard).toEqual(['Command: down']);
  });

  it('says what is wrong with what was entered, and goes on', async () => {
    expect(await changes('/', ...'is:what', 'enter')).toEqual([
      line(expect.stringContaining('Invalid value')),
      { as: 'prompt', text: 'Search: is:what' },
    ]);
  });
});
